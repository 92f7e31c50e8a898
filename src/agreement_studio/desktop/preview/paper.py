"""The paper itself: scrolls, zooms, paints what is in view, and leads from words to answers."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from agreement_studio.desktop.preview.flow import Flow
from agreement_studio.desktop.preview.geometry import (
    Geometry,
    View,
    fitting_zoom,
    stepped_zoom,
    within_zoom,
)
from agreement_studio.desktop.preview.glow import Glow
from agreement_studio.desktop.preview.laid import Spot, lay_out
from agreement_studio.desktop.preview.manners import PAGE, Measure
from agreement_studio.desktop.preview.pages import BETWEEN
from agreement_studio.desktop.preview.paging import Paging
from agreement_studio.desktop.preview.paper_painting import (
    Brush,
    Lit,
    paint_furniture,
    paint_reached,
    paint_sheet,
    paint_strips,
)
from agreement_studio.desktop.preview.reading import Reading, Said
from agreement_studio.desktop.preview.strips import Strip, answers_in
from agreement_studio.desktop.preview.tones import Look, PlainLook, of_paper
from agreement_studio.desktop.preview.window_on import Anchor, Seen, WindowOn
from agreement_studio.drafting.document import Document, Edition, Reference

FACE = "Source Serif 4"
_BLOCK_STEP = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ANSWER_STEP = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class Paper(QAbstractScrollArea):
    """Shows a Document strip by strip. `clicked` carries an answer's path or a clause's key."""

    clicked = Signal(str)
    zoomed = Signal(float)
    paged = Signal(int)  # about how many pages there are

    def __init__(self, schedule_lead: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = Flow(schedule_lead)
        self.look: Look = PlainLook()
        self.view, self.zoom, self.face = View.COLUMN, 1.0, FACE
        self.fits_width = False
        self._window = WindowOn(self.flow)
        self._lit = Lit()
        self._answer = ""  # the answer that the keyboard has reached within its block
        self._is_settling = False
        self._paging = Paging(lambda: self._measure(self.geometry_now), self)
        self._paging.done.connect(self._paged)
        self._glow = Glow(self)
        self._glow.moved.connect(self._paint_glow)
        self.reading = Reading(self.viewport())
        self.reading.follow(self._said)
        self._prepare()

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("The agreement on paper"))
        self.setAccessibleDescription(
            self.tr("Arrow keys walk from block to block; Enter goes to the answer.")
        )
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    # ------------------------------------------------------------------------- what is shown

    def show_document(self, document: Document) -> None:
        """Another draft: only what reads otherwise is laid out again, and the view stays."""
        is_first = self.flow.document is None
        anchor = None if is_first else self._anchor()
        self.flow.show(document)
        self._paging.document_changed(self.flow, self.view)
        self._settle(self._followed(anchor))
        if not is_first:
            self._light_changes()

    def _followed(self, anchor: Anchor | None) -> Anchor | None:
        strip = self.flow.successor(anchor.strip) if anchor else None
        return Anchor(strip, anchor.top) if strip and anchor else None

    def _light_changes(self) -> None:
        for seen in self._window.seen:
            before, seen.strip.before = seen.strip.before, None
            if before is not None and before.words != seen.strip.words:
                self._glow.light(seen.strip)
                self._update(seen)

    def set_look(self, look: Look) -> None:
        """The theme has changed."""
        self.look = look
        self._glow.is_still = look.reduced_motion
        self._relay()

    def set_face(self, family: str) -> None:
        """Sets the paper in another face, such as the one of a house style."""
        self.face = family
        self._relay()

    def set_view(self, view: View) -> None:
        """One endless sheet, or pages."""
        if view is not self.view:
            anchor = self._anchor()
            self.view = view
            self._paging.view_changed(self.flow, view)
            self._after_geometry(anchor)

    def set_zoom(self, zoom: float, *, fits_width: bool = False) -> None:
        """1 is the usual size; what is at the top of the view stays there."""
        anchor = self._anchor()
        self.zoom, self.fits_width = within_zoom(zoom), fits_width
        self._after_geometry(anchor)
        self.zoomed.emit(self.zoom)

    def fit_width(self) -> None:
        """The sheet as wide as the pane, also when the pane changes."""
        self.set_zoom(fitting_zoom(self.view, self.viewport().width()), fits_width=True)

    def step_zoom(self, steps: int) -> None:
        """The next zoom that is offered, up or down."""
        self.set_zoom(stepped_zoom(self.zoom, steps))

    def _relay(self) -> None:
        self._after_geometry(self._anchor())

    def _after_geometry(self, anchor: Anchor | None) -> None:
        self._settle(anchor)
        self.viewport().update()

    # ------------------------------------------------------------------------------- geometry

    @property
    def geometry_now(self) -> Geometry:
        """How the paper lies in the viewport."""
        return Geometry(self.view, self.zoom, self.look.text_scale, self.viewport().width())

    def _measure(self, geometry: Geometry) -> Measure:
        document = self.flow.document
        is_light = document is not None and document.edition is Edition.LIGHT
        return geometry.measure(self.face, is_light=is_light)

    def _anchor(self) -> Anchor | None:
        """The block at the top of the view."""
        seen = next((one for one in self._window.seen if one.bottom > 0), None)
        return Anchor(seen.strip, seen.top) if seen else None

    def _settle(self, anchor: Anchor | None) -> None:
        geometry, before = self.geometry_now, self._window.seen
        height = self.viewport().height()
        self._is_settling = True
        self._window.settle(geometry, self._measure(geometry), height, anchor)
        self._range(geometry)
        self._is_settling = False
        if self._window.scrolled != self.verticalScrollBar().value():
            self._window.scrolled = float(self.verticalScrollBar().value())
            self._window.settle(geometry, self._measure(geometry), height, None)
        self._update_moved(before)
        self.reading.soon()

    def _range(self, geometry: Geometry) -> None:
        rest = self._paging.rest if self.view is View.PAGES else 0.0
        content = geometry.content_height(self.flow.height, rest)
        vertical, sideways = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(self.viewport().height())
        vertical.setSingleStep(48)
        vertical.setRange(0, max(round(content) - self.viewport().height(), 0))
        vertical.setValue(round(self._window.scrolled))
        sideways.setPageStep(self.viewport().width())
        sideways.setRange(0, max(geometry.content_width - self.viewport().width(), 0))

    def _scrolled(self, value: int) -> None:
        if self._is_settling:
            return
        moved = self._window.scrolled - value
        anchor = self._anchor()
        self._window.scrolled = float(value)
        is_near = anchor is not None and 0 < moved < 2 * self.viewport().height()
        self._settle(Anchor(anchor.strip, anchor.top + moved) if anchor and is_near else None)
        self.viewport().update()

    def _paged(self, pages: int) -> None:
        self._settle(self._anchor())
        self.viewport().update()
        self.paged.emit(pages)

    # -------------------------------------------------------------------------------- painting

    def _update_moved(self, before: tuple[Seen, ...]) -> None:
        """Asks for painting only where something stands that did not stand there before."""
        was = {one.strip: (one.top, one.height) for one in before}
        for one in self._window.seen:
            if was.pop(one.strip, None) != (one.top, one.height):
                self._update(one)
        for top, height in was.values():
            self.viewport().update(
                QRect(0, int(top) - 6, self.viewport().width(), int(height) + 12)
            )

    def _update(self, seen: Seen) -> None:
        width = self.viewport().width()
        self.viewport().update(QRect(0, int(seen.top) - 6, width, int(seen.height) + 14))

    def _paint_glow(self) -> None:
        shining = set(self._glow.strips)
        for seen in self._window.seen:
            if seen.strip in shining:
                self._update(seen)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QRectF(event.region().boundingRect())
        painter.fillRect(clip, QColor(self.look["window"]))
        geometry = self.geometry_now
        aside = float(self.horizontalScrollBar().value())
        colours = of_paper(self.look)
        brush = Brush(painter, geometry, self._measure(geometry), colours, aside)
        for top, bottom, page in self._sheets(geometry):
            paint_sheet(brush, top, bottom, self.look["line"])
            if page and self.flow.document:
                paint_furniture(brush, top, page, self.flow.document)
        self._lit.glowing = {strip: self._glow.strength(strip) for strip in self._glow.strips}
        paint_strips(brush, self._window.seen, clip, self._lit)
        if self.hasFocus() and self._lit.reached:
            paint_reached(brush, self._window.seen, self._lit.reached)
        painter.end()

    def _sheets(self, geometry: Geometry) -> Iterator[tuple[float, float, int]]:
        """The sheets in view: top and bottom in pixels, and the number of the page or 0."""
        if self.view is View.COLUMN:
            top = geometry.text_top - geometry.margins[1] - self._window.scrolled
            height = geometry.margins[1] + self.flow.height * geometry.scale + geometry.margins[3]
            yield top, top + height, 0
            return
        tops = list(self._paging.tops_in_view(self.flow, self._window.seen, geometry))
        for number, (top, page) in enumerate(tops):
            bottom = top + PAGE[1] * geometry.scale
            if number + 1 < len(tops):
                bottom = tops[number + 1][0] - BETWEEN * geometry.scale
            yield top, bottom, page

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.fits_width:
            self.fit_width()
        else:
            self._relay()

    # ------------------------------------------------------------------------- mouse and wheel

    def spot_at(self, point: QPointF) -> tuple[Strip, Spot] | None:
        """The letter at a point of the viewport."""
        geometry = self.geometry_now
        left = geometry.text_left - self.horizontalScrollBar().value()
        for seen in self._window.seen:
            if seen.top <= point.y() < seen.bottom:
                inner = QPointF(point.x() - left, point.y() - seen.top) / geometry.scale
                spot = lay_out(seen.strip, self._measure(geometry)).spot_at(inner)
                return (seen.strip, spot) if spot else None
        return None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.spot_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self._point(found)

    def _point(self, found: tuple[Strip, Spot] | None) -> None:
        before, self._lit.pointed = self._lit.pointed, found
        strips = {one[0] for one in (before, found) if one}
        for seen in self._window.seen:
            if seen.strip in strips:
                self._update(seen)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point(None)
        return bool(super().viewportEvent(event))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self.spot_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or found is None:
            return
        strip, spot = found
        stretch = spot.piece.line.stretch_at(spot.position)
        self._lit.reached = strip.block
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
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._zoom_key(key):
            return
        if key in _BLOCK_STEP:
            self.walk(_BLOCK_STEP[key])
        elif key in _ANSWER_STEP:
            self.walk_answers(_ANSWER_STEP[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go()
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
        strips = list(self.flow.blocks_around(self._lit.reached, step))
        if not self._lit.reached or not strips:
            seen = next((one for one in self._window.seen if one.top >= 0), None)
            strips = [seen.strip] if seen else []
        if strips:
            self._reach(strips[0])

    def _reach(self, strip: Strip) -> None:
        self._lit.reached, self._answer = strip.block, ""
        self._bring(strip)
        self.reading.show(self._said())
        self.reading.speak(strip.block)
        self.viewport().update()

    def walk_answers(self, step: int) -> None:
        """The next answer within the block that was reached, marked in its sentence."""
        paths = list(dict.fromkeys(self._answers_reached()))
        if paths:
            here = paths.index(self._answer) + step if self._answer in paths else 0
            self._answer = self._lit.asked = paths[min(max(here, 0), len(paths) - 1)]
            self.viewport().update()

    def _answers_reached(self) -> Iterator[str]:
        for strip in self.flow.strips_of(self._lit.reached):
            yield from answers_in(strip.pieces)

    def _go(self) -> None:
        if self._lit.reached:
            first = next(self._answers_reached(), self._lit.reached)
            self.clicked.emit(self._answer or first)

    # --------------------------------------------------------------------- from answer to words

    def show_path(self, path: str) -> bool:
        """Scrolls to the sentence that says an answer and marks it; False where none does."""
        strip = self.flow.saying(path) or self.flow.keyed(path)
        if strip is None:
            return False
        within = sorted(one for one in strip.paths if one.startswith(f"{path}."))
        self._lit.asked = path if path in strip.paths else next(iter(within), path)
        self._lit.reached, self._answer = strip.block, self._lit.asked
        self._bring(strip)
        self.viewport().update()
        return True

    def show_key(self, key: str) -> bool:
        """Scrolls to a clause, section or schedule."""
        strip = self.flow.keyed(key)
        if strip is not None:
            self._reach(strip)
        return strip is not None

    def _bring(self, strip: Strip) -> None:
        """Scrolls no more than it takes to see a strip."""
        seen = next((one for one in self._window.seen if one.strip is strip), None)
        height = self.viewport().height()
        if seen and seen.top >= 0 and seen.bottom <= height:
            return
        top = 0.0 if seen and seen.height > height else height * 0.25
        self._settle(Anchor(strip, top))
        self.viewport().update()

    def _said(self) -> list[Said]:
        """What is in view, block by block."""
        width = self.viewport().width()
        return [
            Said(seen.strip.block, words, QRect(0, int(seen.top), width, max(int(seen.height), 1)))
            for seen in self._window.seen
            if (words := seen.strip.said)
        ]
