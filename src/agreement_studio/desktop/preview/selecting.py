"""Words on the paper are selected with the mouse, or with Shift and the keys that walk."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from agreement_studio.desktop.preview.laid import Laid, lay_out
from agreement_studio.desktop.preview.laid_text import LaidPiece
from agreement_studio.desktop.preview.paper_view import PaperView
from agreement_studio.desktop.preview.selected_text import html, plain, without_notes
from agreement_studio.desktop.preview.selection import End, Selection, Span
from agreement_studio.desktop.preview.strips import Strip
from agreement_studio.drafting.document import Document

_SCROLL_EACH: Final = 40  # milliseconds, while the mouse is dragged beyond the paper
_LETTER_STEP: Final = MappingProxyType({Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1})
_LINE_STEP: Final = MappingProxyType({Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1})
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Selecting(PaperView):
    """A sheet whose words can be selected across blocks. A click without dragging selects none."""

    def __init__(self, schedule_lead: str, parent: QWidget | None = None) -> None:
        super().__init__(schedule_lead, parent)
        self.selection: Selection | None = None
        self._pressed: QPointF | None = None
        self._is_dragging = False
        self._mouse = QPointF()
        self._scroller = QTimer(self, interval=_SCROLL_EACH)
        self._scroller.timeout.connect(self._scroll_on)

    @override
    def show_document(self, document: Document) -> None:
        super().show_document(document)
        if self.selection is not None and self.selection.ordered(self.flow) is None:
            self.selection = None

    @override
    def selected_in_view(self) -> Mapping[Strip, Span]:
        seen = self.window_on.seen
        return self.selection.in_view(self.flow, seen) if self.selection else {}

    def select(self, selection: Selection | None) -> None:
        """Selects something else, or nothing; only what differs is painted again."""
        before = self.selected_in_view()
        self.selection = selection
        after = self.selected_in_view()
        for seen in self.window_on.seen:
            if before.get(seen.strip) != after.get(seen.strip):
                self.update_strip(seen)

    def select_all(self) -> None:
        """Selects the whole agreement."""
        strips = [part.strips for part in self.flow.parts]
        if strips:
            self.select(Selection(End(strips[0][0]), _last_of(strips[-1][-1])))

    @property
    def has_selection(self) -> bool:
        """Whether any letter is selected."""
        return self.selection is not None and self.selection.anchor != self.selection.head

    def copy_selection(self) -> bool:
        """Puts what is selected on the clipboard, as rich and as plain text; False for nothing."""
        if self.selection is None:
            return False
        selected = without_notes(self.selection.strips(self.flow))
        copied = QMimeData()
        copied.setText(plain(selected))
        copied.setHtml(html(selected))
        if not copied.text():
            return False
        QGuiApplication.clipboard().setMimeData(copied)
        return True

    # ------------------------------------------------------------------------------------ mouse

    def end_at(self, point: QPointF) -> End | None:
        """The place between two letters that is nearest to a point of the viewport."""
        geometry = self.geometry_now
        left = geometry.text_left - self.horizontalScrollBar().value()
        held = [one for one in self.window_on.seen if one.strip.pieces]
        if not held:
            return None
        above = [one for one in held if one.top <= point.y()]
        seen = above[-1] if above else held[0]
        inner = QPointF(point.x() - left, point.y() - seen.top) / geometry.scale
        laid = lay_out(seen.strip, self.measure(geometry))
        pieces = [piece for piece in laid.pieces if piece.place >= 0]
        if not pieces:
            return End(seen.strip)
        nearest = min(pieces, key=lambda piece: piece.distance_to(inner))
        return End(seen.strip, nearest.place, nearest.nearest(inner))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._is_dragging = event.position(), False
        end = self.end_at(event.position())
        if event.modifiers() & _SHIFT and end is not None:
            self._is_dragging = True
            self.select(Selection(self.selection.anchor if self.selection else end, end))

    def drag(self, event: QMouseEvent) -> bool:
        """Selects up to the mouse, where it was pressed and has moved; whether it is dragged."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        moved = (event.position() - self._pressed).manhattanLength()
        if not self._is_dragging and moved < QApplication.startDragDistance():
            return False
        if not self._is_dragging:
            self._is_dragging = True
            start = self.end_at(self._pressed)
            self.select(Selection(start, start) if start else None)
        self._mouse = event.position()
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._reach_for(self._mouse)
        is_beyond = not QRectF(self.viewport().rect()).contains(self._mouse)
        if is_beyond != self._scroller.isActive():
            self._scroller.start() if is_beyond else self._scroller.stop()
        return True

    def drop(self) -> bool:
        """The mouse is let go; whether that ends a selection and is no click."""
        was_dragging, self._is_dragging, self._pressed = self._is_dragging, False, None
        self._scroller.stop()
        if not was_dragging and self.selection is not None:
            self.select(None)
        return was_dragging

    def _reach_for(self, point: QPointF) -> None:
        end = self.end_at(point)
        if end is not None and self.selection is not None:
            self.select(replace(self.selection, head=end))

    def _scroll_on(self) -> None:
        room, y = self.viewport().height(), self._mouse.y()
        beyond = y if y < 0 else max(y - room, 0.0)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 2))
        self._reach_for(QPointF(self._mouse.x(), min(max(y, 0.0), room - 1.0)))

    # --------------------------------------------------------------------------------- keyboard

    def select_by_key(self, event: QKeyEvent) -> bool:
        """Selects further or less with Shift held, all or nothing; whether the key did."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_A and modifiers & _CONTROL:
            self.select_all()
            return True
        if key == Qt.Key.Key_Escape and self.has_selection:
            self.select(None)
            return True
        return bool(modifiers & _SHIFT) and self._walk_on(key, modifiers)

    def _walk_on(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if key in _LETTER_STEP:
            self._step(_LETTER_STEP[key], by_words=bool(modifiers & _CONTROL))
        elif key in _LINE_STEP:
            self._step_lines(_LINE_STEP[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._step_to_edge(is_end=key == Qt.Key.Key_End)
        else:
            return False
        return True

    def _begun(self) -> Selection | None:
        """The selection, else an empty one at the block that was reached or is first in view."""
        if self.selection is not None:
            return self.selection
        reached = self.flow.strips_of(self.lit.reached) if self.lit.reached else ()
        in_view = (one.strip for one in self.window_on.seen if one.top >= 0)
        start = next((one for one in (*reached, *in_view) if one.pieces), None)
        return Selection(End(start), End(start)) if start else None

    def _step(self, step: int, *, by_words: bool) -> None:
        begun = self._begun()
        if begun is None:
            return
        head, piece = begun.head, self._piece_of(begun.head)
        position = piece.stepped(head.position, step, by_words=by_words) if piece else head.position
        if position == head.position:
            self._move(begun, self._next_paragraph(head, step) or head)
        else:
            self._move(begun, replace(head, position=position))

    def _step_lines(self, step: int) -> None:
        begun = self._begun()
        if begun is None:
            return
        piece = self._piece_of(begun.head)
        position = piece.line_further(begun.head.position, step) if piece else None
        if position is None:
            self._move(begun, self._next_paragraph(begun.head, step) or begun.head)
        else:
            self._move(begun, replace(begun.head, position=position))

    def _step_to_edge(self, *, is_end: bool) -> None:
        begun = self._begun()
        piece = self._piece_of(begun.head) if begun else None
        if begun is not None and piece is not None:
            self._move(begun, replace(begun.head, position=piece.length if is_end else 0))

    def _move(self, begun: Selection, head: End) -> None:
        self.select(replace(begun, head=head))
        self._show_strip(head.strip)

    def _next_paragraph(self, end: End, step: int) -> End | None:
        """The start of the paragraph after one, or the end of the one before."""
        place = end.place + step
        if 0 <= place < len(end.strip.pieces):
            return self._at_edge(End(end.strip, place), step)
        for strip in _strips_from(self, end.strip, step):
            if strip.pieces:
                return self._at_edge(End(strip, 0 if step > 0 else len(strip.pieces) - 1), step)
        return None

    def _at_edge(self, end: End, step: int) -> End:
        if step > 0:
            return end
        self._show_strip(end.strip)
        piece = self._piece_of(end)
        return replace(end, position=piece.length) if piece else end

    def _piece_of(self, end: End) -> LaidPiece | None:
        self._show_strip(end.strip)
        laid: Laid = lay_out(end.strip, self.measure(self.geometry_now))
        return next((one for one in laid.pieces if one.place == end.place), None)

    def _show_strip(self, strip: Strip) -> None:
        """Brings a strip into view, unless some of it is there and all of it has no room."""
        height = self.viewport().height()
        if all(one.strip is not strip or one.height <= height for one in self.window_on.seen):
            self.bring(strip)


def _last_of(strip: Strip) -> End:
    return End(strip, max(len(strip.pieces), 1))


def _strips_from(paper: PaperView, strip: Strip, step: int) -> Iterator[Strip]:
    """The strips after one, or before it, one by one."""
    place = paper.flow.place_of(strip)
    if place is None:
        return
    parts = paper.flow.parts
    section, position = parts.index(place.part), place.position + step
    while 0 <= section < len(parts):
        strips = parts[section].strips
        while 0 <= position < len(strips):
            yield strips[position]
            position += step
        section += step
        if 0 <= section < len(parts):
            position = 0 if step > 0 else len(parts[section].strips) - 1
