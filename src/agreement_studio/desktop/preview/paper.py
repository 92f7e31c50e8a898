"""The paper itself: from words to answers by mouse and keyboard, and from answers to words."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final, TypeGuard

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from agreement_studio.application.clause_text import clause_html, clause_plain
from agreement_studio.application.finding_text import Wanted
from agreement_studio.desktop.preview.laid import Spot, lay_out
from agreement_studio.desktop.preview.selecting import Selecting
from agreement_studio.desktop.preview.strips import Strip, answers_in, is_note
from agreement_studio.desktop.theme import with_role
from agreement_studio.drafting.document import Clause, Reference

_BLOCK_STEP: Final = MappingProxyType({Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1})
_ZOOM: Final = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0)
_ANSWER_STEP: Final = MappingProxyType({Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1})

_ELSEWHERE = {"signatures": "signing", "schedules": "schedule:open_points"}
"""Where the document says what is asked in sections that it does not number."""


class Paper(Selecting):
    """A sheet that answers. `clicked` carries the path of an answer, or the key of a clause."""

    clicked = Signal(str)
    reached = Signal(str)
    """The key of the block that was come to by mouse or keyboard."""
    rewording_asked = Signal(str)
    """The key of a clause that somebody wants in other words."""

    def __init__(self, schedule_lead: str, parent: QWidget | None = None) -> None:
        super().__init__(schedule_lead, parent)
        self._answer = ""  # the answer that the keyboard has reached within its block

    # ------------------------------------------------------------------------- mouse and wheel

    def spot_at(self, point: QPointF) -> tuple[Strip, Spot] | None:
        """The letter at a point of the viewport."""
        geometry = self.geometry_now
        left = geometry.text_left - self.horizontalScrollBar().value()
        for seen in self.window_on.seen:
            if seen.top <= point.y() < seen.bottom:
                inner = QPointF(point.x() - left, point.y() - seen.top) / geometry.scale
                spot = lay_out(seen.strip, self.measure(geometry)).spot_at(inner)
                return (seen.strip, spot) if spot else None
        return None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.drag(event):
            self._point(None)
            return
        found = self.spot_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self._point(found)

    def _point(self, found: tuple[Strip, Spot] | None) -> None:
        before, self.lit.pointed = self.lit.pointed, found
        strips = {one[0] for one in (before, found) if one}
        for seen in self.window_on.seen:
            if seen.strip in strips:
                self.update_strip(seen)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point(None)
        if _is_pinch(event):
            self.set_zoom(self.zoom * (1 + event.value()))
            return True
        return bool(super().viewportEvent(event))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.drop():
            return
        found = self.spot_at(event.position())
        if found is None:
            return
        strip, spot = found
        stretch = spot.piece.line.stretch_at(spot.position)
        self._come_to(strip.block)
        if stretch and isinstance(stretch.inline, Reference):
            self.show_key(stretch.inline.target_key)
            return
        self.clicked.emit(spot.piece.line.answer_at(spot.position) or strip.block)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    # --------------------------------------------------------------------------------- keyboard

    @override
    def event(self, event: QEvent) -> bool:
        """While the keyboard is on the paper, the keys of zooming are for the paper."""
        if event.type() == QEvent.Type.ShortcutOverride and _zooms(event):
            event.accept()
            return True
        return bool(super().event(event))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._zoom_key(key):
            return
        if self.select_by_key(event):
            return
        if key in _BLOCK_STEP:
            self.walk(_BLOCK_STEP[key])
        elif key in _ANSWER_STEP:
            self.walk_answers(_ANSWER_STEP[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go()
        elif key == Qt.Key.Key_F2:
            self.ask_rewording()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key == Qt.Key.Key_Escape and self.lit.asked:
            self.lit.asked = ""
            self.viewport().update()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            bar = self.verticalScrollBar()
            bar.setValue(0 if key == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def _zoom_key(self, key: Qt.Key) -> bool:
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.step_zoom(1)
        elif key == Qt.Key.Key_Minus:
            self.step_zoom(-1)
        elif key == Qt.Key.Key_0:
            self.set_zoom(1.0)
        else:
            return False
        return True

    def walk(self, step: int) -> None:
        """The next block, or the one before; the first in view where none was reached."""
        strips = list(self.flow.blocks_around(self.lit.reached, step))
        if not self.lit.reached or not strips:
            seen = next((one for one in self.window_on.seen if one.top >= 0), None)
            strips = [seen.strip] if seen else []
        if strips:
            self._reach(strips[0])

    def _reach(self, strip: Strip) -> None:
        self._come_to(strip.block)
        self.bring(strip)
        self.reading.show(self.said_in_view())
        self.reading.speak(strip.block)
        self.viewport().update()

    def walk_answers(self, step: int) -> None:
        """The next answer within the block that was reached, marked in its sentence."""
        paths = list(dict.fromkeys(self._answers_reached()))
        if paths:
            here = paths.index(self._answer) + step if self._answer in paths else 0
            self._answer = self.lit.asked = paths[min(max(here, 0), len(paths) - 1)]
            self.viewport().update()

    def _answers_reached(self) -> Iterator[str]:
        for strip in self.flow.strips_of(self.lit.reached):
            yield from answers_in(strip.pieces)

    def _go(self) -> None:
        if self.lit.reached:
            first = next(self._answers_reached(), self.lit.reached)
            self.clicked.emit(self._answer or first)

    # ------------------------------------------------------------------- what a clause offers

    def _come_to(self, block: str) -> None:
        self.lit.reached, self._answer = block, ""
        self.reached.emit(block)

    def clause(self, key: str) -> Clause | None:
        """The clause of that key, as it is shown."""
        document = self.flow.document
        blocks = document.blocks() if document and key else ()
        return next((one for one in blocks if isinstance(one, Clause) and one.key == key), None)

    def ask_rewording(self) -> None:
        """Asks for other words for the clause that was reached."""
        if self.clause(self.lit.reached) is not None:
            self.rewording_asked.emit(self.lit.reached)

    def copy(self) -> None:
        """Puts what is selected on the clipboard, else what was reached, as rich and plain text."""
        if self.copy_selection():
            return
        copied, clause = QMimeData(), self.clause(self.lit.reached)
        if clause is not None:
            copied.setHtml(clause_html(clause))
            copied.setText(clause_plain(clause))
        else:
            strips = self.flow.strips_of(self.lit.reached)
            said = (strip.said for strip in strips if not is_note(strip))
            copied.setText("\n".join(filter(None, said)))
        if copied.text():
            QGuiApplication.clipboard().setMimeData(copied)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            found = self.strip_at(event.pos().y())
            if found is not None:
                self._come_to(found.block)
                self.viewport().update()
        if self.lit.reached:
            menu = self.menu()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    def strip_at(self, y: float) -> Strip | None:
        """The strip at a height of the viewport."""
        found = (one.strip for one in self.window_on.seen if one.top <= y < one.bottom)
        return next(found, None)

    def menu(self) -> QMenu:
        """What can be done with the block that was reached."""
        menu = with_role(QMenu(self), "body")
        is_clause = self.clause(self.lit.reached) is not None
        copied = self.tr("Copy this clause") if is_clause else self.tr("Copy this")
        if self.has_selection:
            copied = self.tr("Copy what is selected")
        menu.addAction(self.tr("Go to its answer")).triggered.connect(self._go)
        if is_clause:
            reword = menu.addAction(self.tr("Put it in your own words…"))
            reword.setShortcut(QKeySequence(Qt.Key.Key_F2))
            reword.triggered.connect(self.ask_rewording)
        copy = menu.addAction(copied)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.triggered.connect(self.copy)
        return menu

    # --------------------------------------------------------------------- from answer to words

    def show_path(self, path: str) -> bool:
        """Scrolls to the sentence that says an answer and marks it; False where none does."""
        strip = self.flow.saying(path) or self.flow.keyed(path)
        if strip is None:
            return False
        within = sorted(one for one in strip.paths if one.startswith(f"{path}."))
        self.lit.asked = path if path in strip.paths else next(iter(within), path)
        self._come_to(strip.block)
        self._answer = self.lit.asked
        self.bring(strip)
        self.viewport().update()
        return True

    def show_found(self, wanted: Wanted | None, key: str) -> None:
        """Marks words wherever they stand, and comes to one of the places, by its key."""
        self.lit.wanted, self.lit.found = wanted, key
        strip = self.flow.keyed(key) if key else None
        if strip is not None:
            self._come_to(strip.block)
            self.bring(strip)
        self.viewport().update()

    def show_section(self, key: str) -> None:
        """Brings the section of that key into view, unless some of it is there."""
        wanted = _ELSEWHERE.get(key, f"section:{key}")
        part = next((one for one in self.flow.parts if one.section.key == wanted), None)
        if part is not None and all(one.strip.part is not part for one in self.window_on.seen):
            self.bring_to_top(part.strips[0].key, 0)

    def show_key(self, key: str) -> bool:
        """Scrolls to a clause, section or schedule."""
        strip = self.flow.keyed(key)
        if strip is not None:
            self._reach(strip)
        return strip is not None

    def show_first_note(self) -> bool:
        """Scrolls to the first note on the paper; False where there is none."""
        strip = next(filter(is_note, self.flow.strips()), None)
        if strip is not None:
            self._reach(strip)
        return strip is not None


def _is_pinch(event: QEvent) -> TypeGuard[QNativeGestureEvent]:
    """Whether two fingers on a touchpad ask for another zoom."""
    return (
        isinstance(event, QNativeGestureEvent)
        and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
    )


def _zooms(event: QEvent) -> bool:
    """Whether a key asks for another zoom, or for the usual one."""
    with_control = Qt.KeyboardModifier.ControlModifier
    return (
        isinstance(event, QKeyEvent)
        and bool(event.modifiers() & with_control)
        and event.key() in _ZOOM
    )
