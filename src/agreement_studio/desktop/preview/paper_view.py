"""The sheet as it is looked at: scrolls, zooms, follows edits, and paints what is in view."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
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
from agreement_studio.desktop.preview.selection import Span
from agreement_studio.desktop.preview.strips import Strip, Text, is_by_hand
from agreement_studio.desktop.preview.tones import Look, PlainLook, of_paper
from agreement_studio.desktop.preview.window_on import Anchor, Seen, WindowOn
from agreement_studio.drafting.document import Document, Edition

FACE: Final = "Source Serif 4"


class PaperView(QAbstractScrollArea):
    """Shows a Document strip by strip, and keeps what is looked at where it is."""

    zoomed = Signal(float)
    paged = Signal(int)  # about how many pages there are

    def __init__(self, schedule_lead: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = Flow(schedule_lead)
        self.look: Look = PlainLook()
        self.view, self.zoom, self.face = View.COLUMN, 1.0, FACE
        self.fits_width = False
        self.window_on = WindowOn(self.flow)
        self.lit = Lit()
        self._is_settling = False
        self._paging = Paging(lambda: self.measure(self.geometry_now), self)
        self._paging.done.connect(self._paged)
        self.glow = Glow(self)
        self.glow.moved.connect(self._paint_glow)
        self.reading = Reading(self.viewport())
        self.reading.follow(self.said_in_view)
        self._prepare()

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("The agreement on paper"))
        about = self.tr(
            "The agreement as it reads now. It follows what you answer. Click a sentence to go to "
            "the answer behind it, and F2 puts the clause in your own words. In square brackets "
            "stands what is still to agree. Ctrl and the wheel make it larger or smaller."
        )
        self.setWhatsThis(about)
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys walk from block to block; Enter goes to the answer; "
                "Shift and arrow keys select words to copy."
            )
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
        self.settle(self._followed(anchor))
        if not is_first:
            self._light_changes()

    def _followed(self, anchor: Anchor | None) -> Anchor | None:
        strip = self.flow.successor(anchor.strip) if anchor else None
        return Anchor(strip, anchor.top) if strip and anchor else None

    def _light_changes(self) -> None:
        for seen in self.window_on.seen:
            before, seen.strip.before = seen.strip.before, None
            if before is not None and before.words != seen.strip.words:
                self.glow.light(seen.strip)
                self.update_strip(seen)

    def set_look(self, look: Look) -> None:
        """The theme has changed."""
        self.look = look
        self.glow.is_still = look.reduced_motion
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
        self.settle(anchor)
        self.viewport().update()

    # ------------------------------------------------------------------------------- geometry

    @property
    def geometry_now(self) -> Geometry:
        """How the paper lies in the viewport."""
        return Geometry(self.view, self.zoom, self.look.text_scale, self.viewport().width())

    def measure(self, geometry: Geometry) -> Measure:
        document = self.flow.document
        is_light = document is not None and document.edition is Edition.LIGHT
        return geometry.measure(self.face, is_light=is_light)

    def _anchor(self) -> Anchor | None:
        """The block at the top of the view."""
        seen = next((one for one in self.window_on.seen if one.bottom > 0), None)
        return Anchor(seen.strip, seen.top) if seen else None

    @property
    def at_the_top(self) -> tuple[str, float]:
        """The key of what stands at the top of the view, and its top in units of the paper."""
        anchor = self._anchor()
        return (anchor.strip.key, anchor.top / self.geometry_now.scale) if anchor else ("", 0.0)

    def bring_to_top(self, key: str, top: float) -> None:
        """Shows what has this key at the top of the view; nothing where it is there no more."""
        strip = self.flow.keyed(key) if key else None
        if strip is not None:
            self.settle(Anchor(strip, top * self.geometry_now.scale))
            self.viewport().update()

    def bring(self, strip: Strip) -> None:
        """Scrolls no more than it takes to see a strip, or the top of one that is too tall."""
        seen = next((one for one in self.window_on.seen if one.strip is strip), None)
        height = self.viewport().height()
        if seen and seen.top >= 0 and seen.bottom <= height:
            return
        self.settle(Anchor(strip, 0.0 if seen and seen.height > height else height * 0.25))
        self.viewport().update()

    def settle(self, anchor: Anchor | None) -> None:
        geometry, before = self.geometry_now, self.window_on.seen
        height = self.viewport().height()
        self._is_settling = True
        self.window_on.settle(geometry, self.measure(geometry), height, anchor)
        self._range(geometry)
        self._is_settling = False
        if self.window_on.scrolled != self.verticalScrollBar().value():
            self.window_on.scrolled = float(self.verticalScrollBar().value())
            self.window_on.settle(geometry, self.measure(geometry), height, None)
        self._update_moved(before)
        self.reading.soon()

    def _range(self, geometry: Geometry) -> None:
        rest = self._paging.rest if self.view is View.PAGES else 0.0
        content = geometry.content_height(self.flow.height, rest)
        vertical, sideways = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(self.viewport().height())
        vertical.setSingleStep(48)
        vertical.setRange(0, max(round(content) - self.viewport().height(), 0))
        vertical.setValue(round(self.window_on.scrolled))
        sideways.setPageStep(self.viewport().width())
        sideways.setRange(0, max(geometry.content_width - self.viewport().width(), 0))

    def _scrolled(self, value: int) -> None:
        if self._is_settling:
            return
        moved = self.window_on.scrolled - value
        anchor = self._anchor()
        self.window_on.scrolled = float(value)
        is_near = anchor is not None and 0 < moved < 2 * self.viewport().height()
        self.settle(Anchor(anchor.strip, anchor.top + moved) if anchor and is_near else None)
        self.viewport().update()

    def _paged(self, pages: int) -> None:
        self.settle(self._anchor())
        self.viewport().update()
        self.paged.emit(pages)

    # -------------------------------------------------------------------------------- painting

    def _update_moved(self, before: tuple[Seen, ...]) -> None:
        """Asks for painting only where something stands that did not stand there before."""
        was = {one.strip: (one.top, one.height) for one in before}
        for one in self.window_on.seen:
            if was.pop(one.strip, None) != (one.top, one.height):
                self.update_strip(one)
        for top, height in was.values():
            self.viewport().update(
                QRect(0, int(top) - 6, self.viewport().width(), int(height) + 12)
            )

    def update_strip(self, seen: Seen) -> None:
        width = self.viewport().width()
        self.viewport().update(QRect(0, int(seen.top) - 6, width, int(seen.height) + 14))

    def _paint_glow(self) -> None:
        shining = set(self.glow.strips)
        for seen in self.window_on.seen:
            if seen.strip in shining:
                self.update_strip(seen)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QRectF(event.region().boundingRect())
        painter.fillRect(clip, QColor(self.look["window"]))
        geometry = self.geometry_now
        aside = float(self.horizontalScrollBar().value())
        colours = of_paper(self.look)
        brush = Brush(painter, geometry, self.measure(geometry), colours, aside)
        for top, bottom, page in self.sheets(geometry):
            paint_sheet(brush, top, bottom, self.look["line"])
            if page and self.flow.document:
                paint_furniture(brush, top, page, self.flow.document)
        self.lit.selected = self.selected_in_view()
        self.lit.glowing = {strip: self.glow.strength(strip) for strip in self.glow.strips}
        paint_strips(brush, self.window_on.seen, clip, self.lit)
        if self.hasFocus() and self.lit.reached:
            paint_reached(brush, self.window_on.seen, self.lit.reached)
        painter.end()

    def selected_in_view(self) -> Mapping[Strip, Span]:
        """What is selected of each strip in view."""
        return {}

    def sheets(self, geometry: Geometry) -> Iterator[tuple[float, float, int]]:
        """The sheets in view: top and bottom in pixels, and the number of the page or 0."""
        if self.view is View.COLUMN:
            top = geometry.text_top - geometry.margins[1] - self.window_on.scrolled
            height = geometry.margins[1] + self.flow.height * geometry.scale + geometry.margins[3]
            yield top, top + height, 0
            return
        tops = list(self._paging.tops_in_view(self.flow, self.window_on.seen, geometry))
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

    def said_in_view(self) -> list[Said]:
        """What is in view, block by block; a table row by row."""
        width = self.viewport().width()
        said = []
        for _, group in groupby(self.window_on.seen, key=_read_together):
            seen = list(group)
            words = "\n".join(filter(None, (one.strip.said for one in seen)))
            if words and any(is_by_hand(one.strip) for one in seen):
                words = self.tr("In your own words: {words}").format(words=words)
            if words:
                height = max(int(seen[-1].bottom - seen[0].top), 1)
                place = QRect(0, int(seen[0].top), width, height)
                said.append(Said(seen[0].strip.block, words, place))
        return said


def _read_together(seen: Seen) -> str:
    strip = seen.strip
    return strip.block if isinstance(strip.content, Text) else strip.key
