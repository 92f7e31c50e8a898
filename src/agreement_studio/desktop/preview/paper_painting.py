"""Paints the sheets, and around the words what was changed, asked for, pointed at and reached."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from agreement_studio.application.finding_text import Wanted
from agreement_studio.desktop.preview.geometry import Geometry
from agreement_studio.desktop.preview.laid import Laid, Spot, lay_out
from agreement_studio.desktop.preview.laid_text import WHOLE, LaidPiece
from agreement_studio.desktop.preview.manners import PAGE, PAGE_MARGINS, Measure
from agreement_studio.desktop.preview.selection import Span, range_of
from agreement_studio.desktop.preview.strips import Strip, is_by_hand
from agreement_studio.desktop.preview.window_on import Seen
from agreement_studio.desktop.preview.wording import units
from agreement_studio.drafting.document import Document

Colours = Mapping[str, str]
_BAR = 3.0  # pixels
_SELECTED = 72  # of 255


@dataclass(slots=True)
class Lit:
    """What is to stand out.

    `asked` is the answer that was asked for, `pointed` the sentence under the mouse, `reached` the
    block that the keyboard has come to, `glowing` how brightly each changed strip glows, `wanted`
    the words that are looked for, `found` the key of the strip that the search has come to, and
    `selected` what is selected of each strip in view.
    """

    asked: str = ""
    pointed: tuple[Strip, Spot] | None = None
    reached: str = ""
    wanted: Wanted | None = None
    found: str = ""
    glowing: dict[Strip, float] = field(default_factory=dict)
    selected: Mapping[Strip, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Brush:
    """What painting needs to know."""

    painter: QPainter
    geometry: Geometry
    measure: Measure
    colours: Colours
    aside: float  # how far the paper is scrolled sideways, in pixels


def paint_sheet(brush: Brush, top: float, bottom: float, line: str) -> None:
    """A sheet of paper with a faint shadow, from `top` to `bottom` in pixels.

    Only rectangles: an endless sheet may be a million pixels high, and they are cut to the view.
    """
    painter, geometry = brush.painter, brush.geometry
    sheet = QRectF(geometry.sheet_left - brush.aside, top, geometry.sheet_width, bottom - top)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for step in range(1, 5):
        painter.fillRect(sheet.adjusted(-step, -step + 1, step, step + 1), QColor(0, 0, 0, 7))
    painter.fillRect(sheet.adjusted(-1, -1, 1, 1), QColor(line))
    painter.fillRect(sheet, QColor(brush.colours["paper"]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)


def paint_furniture(brush: Brush, top: float, page: int, document: Document) -> None:
    """What stands in the margins of every page: name, draft mark, identity and page number."""
    painter, scale = brush.painter, brush.geometry.scale
    font = QFont(brush.measure.face)
    font.setPixelSize(max(1, round(12.7 * scale)))
    painter.setFont(font)
    painter.setPen(QColor(brush.colours["ink2"]))
    left = brush.geometry.text_left - brush.aside
    width = brush.geometry.text_width * scale
    foot = top + (PAGE[1] - PAGE_MARGINS[3] + 22) * scale
    head = QRectF(left, top + 40 * scale, width, 20 * scale)
    tail = QRectF(left, foot, width, 20 * scale)
    _aside(painter, head, document.running_head if page > 1 else "", document.draft_mark)
    _aside(painter, tail, document.footer_note, str(page))


def _aside(painter: QPainter, box: QRectF, left: str, right: str) -> None:
    metrics = painter.fontMetrics()
    room = int(box.width()) - metrics.horizontalAdvance(right) - 12
    shown = metrics.elidedText(left, Qt.TextElideMode.ElideRight, max(room, 0))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft, shown)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight, right)


def paint_strips(brush: Brush, seen: Iterable[Seen], clip: QRectF, lit: Lit) -> None:
    """Every strip in view that the clip, in pixels, touches."""
    for one in seen:
        if one.bottom >= clip.top() - 8 and one.top <= clip.bottom() + 8:
            _paint_strip(brush, one, lit)


def _paint_strip(brush: Brush, seen: Seen, lit: Lit) -> None:
    painter, scale = brush.painter, brush.geometry.scale
    strip = seen.strip
    laid = lay_out(strip, brush.measure)
    painter.save()
    painter.translate(brush.geometry.text_left - brush.aside, seen.top)
    painter.scale(scale, scale)
    _paint_glow(brush, strip, lit.glowing.get(strip, 0.0))
    if lit.asked and lit.asked in strip.paths:
        for piece in laid.pieces:
            _paint_asked(brush, piece, lit.asked)
    if lit.wanted is not None:
        for piece in laid.pieces:
            _paint_wanted(brush, piece, lit.wanted, is_here=strip.key == lit.found)
    if lit.pointed and lit.pointed[0] is strip:
        _fill(brush, lit.pointed[1].sentence, "accent", 26)
    if is_by_hand(strip):
        _paint_by_hand(brush, strip)
    if strip in lit.selected:
        selected = partial(_paint_selected, brush, laid, lit.selected[strip])
        laid.paint(painter, brush.colours, WHOLE, selected)
    else:
        laid.paint(painter, brush.colours)
    painter.restore()


def _paint_selected(brush: Brush, laid: Laid, span: Span, number: int) -> None:
    """A ground beneath what is selected of a paragraph that is about to be painted."""
    piece = laid.pieces[number] if 0 <= number < len(laid.pieces) else None
    if piece is not None and piece.place >= 0:
        start, end = range_of(span, piece.place, piece.length)
        is_on_dark = piece.manner.colour == "on_brand"
        _fill(brush, piece.boxes(start, end), "paper" if is_on_dark else "accent", _SELECTED)


def _paint_glow(brush: Brush, strip: Strip, strength: float) -> None:
    if strength <= 0:
        return
    tone = QColor(brush.colours["mark"])
    tone.setAlphaF(strength)
    bar = QColor(brush.colours["accent"])
    bar.setAlphaF(strength)
    box = QRectF(-8, -2, brush.measure.width + 16, strip.height + 2)
    brush.painter.fillRect(box, tone)
    brush.painter.fillRect(
        QRectF(box.left(), box.top(), _BAR / brush.geometry.scale, box.height()), bar
    )


def _paint_by_hand(brush: Brush, strip: Strip) -> None:
    """Two bars in the margin: these words are the partners' own."""
    for left in (-14.0, -10.0):
        bar = QRectF(left, 1, 1.6, strip.height - 4)
        brush.painter.fillRect(bar, QColor(brush.colours["note"]))


def _paint_asked(brush: Brush, piece: LaidPiece, path: str) -> None:
    for stretch in piece.line.stretches:
        if stretch.path == path:
            sentence = piece.boxes(*piece.line.sentence_at(stretch.start))
            _fill(brush, sentence, "mark", 255)
    for stretch in piece.line.stretches:
        if stretch.path == path:
            for box in piece.boxes(stretch.start, stretch.end):
                foot = QRectF(box.left(), box.bottom() - 2, box.width(), 2)
                brush.painter.fillRect(foot, QColor(brush.colours["accent"]))


def _paint_wanted(brush: Brush, piece: LaidPiece, wanted: Wanted, *, is_here: bool) -> None:
    """Marks the words that are looked for; where the search has come to, with a line beneath."""
    text = piece.line.text
    for start, end in wanted.spans(text):
        boxes = tuple(piece.boxes(units(text[:start]), units(text[:end])))
        _fill(brush, boxes, "mark", 255)
        for box in boxes if is_here else ():
            foot = QRectF(box.left() - 1, box.bottom() - 2, box.width() + 2, 3)
            brush.painter.fillRect(foot, QColor(brush.colours["accent"]))


def _fill(brush: Brush, boxes: Iterable[QRectF], token: str, alpha: int) -> None:
    tone = QColor(brush.colours[token])
    tone.setAlpha(alpha)
    for box in boxes:
        brush.painter.fillRect(box.adjusted(-1, 0, 1, 0), tone)


def paint_reached(brush: Brush, seen: Iterable[Seen], block: str) -> None:
    """A ring around the block that the keyboard has reached."""
    held = [one for one in seen if one.strip.block == block]
    if not held:
        return
    left = brush.geometry.text_left - brush.aside - 8
    width = brush.geometry.text_width * brush.geometry.scale + 16
    top = held[0].top
    ring = QRectF(QPointF(left, top - 3), QPointF(left + width, held[-1].bottom + 1))
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    brush.painter.setPen(QPen(QColor(brush.colours["accent"]), 2))
    brush.painter.drawRoundedRect(ring, 4, 4)
