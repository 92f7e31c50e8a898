"""The shapes of sectors and levels in running text, and the grounds behind words."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from agreement_studio.desktop.preview.wording import LEVELS, level_of
from agreement_studio.drafting.document import Gap, Inline, Mark, Tone
from agreement_studio.pictures.palette import MarkShape, sector_codes

Colours = Mapping[str, str]
_CEDING = ("together", "handover")


def sector_path(key: str, box: QRectF) -> QPainterPath:
    """The outline of a sector's mark in a square box."""
    path = QPainterPath()
    x, y, w, h = box.x(), box.y(), box.width(), box.height()
    middle = box.center()
    match sector_codes()[key].shape:
        case MarkShape.CIRCLE:
            path.addEllipse(box)
        case MarkShape.SQUARE:
            path.addRoundedRect(box.adjusted(w * 0.05, h * 0.05, -w * 0.05, -h * 0.05), 1.5, 1.5)
        case MarkShape.DIAMOND:
            reach = w * 0.61
            diamond = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
            path.addPolygon(QPolygonF([middle + QPointF(*corner) for corner in diamond]))
        case MarkShape.HOUSE:
            corners = ((0.5, -0.08), (1.04, 0.38), (1.0, 1.0), (0.0, 1.0), (-0.04, 0.38))
            points = [QPointF(x + w * across, y + h * down) for across, down in corners]
            path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


def paint_sector(painter: QPainter, key: str, box: QRectF, colours: Colours) -> None:
    """The mark of a sector: shape, letter and colour together."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours[key]))
    painter.drawPath(sector_path(key, box))
    font = QFont("Atkinson Hyperlegible Next")
    font.setPixelSize(max(1, round(box.height() * 0.66)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(colours["on_sector"]))
    lower = 0.06 if sector_codes()[key].shape is MarkShape.HOUSE else 0.0
    place = box.translated(0, box.height() * lower)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, sector_codes()[key].letter)


def paint_level(painter: QPainter, key: str, box: QRectF, colour: str) -> None:
    """Five rising bars, as many of them filled as the level is high."""
    filled = level_of(key)
    width = box.width() / (len(LEVELS) * 1.5)
    painter.setPen(Qt.PenStyle.NoPen)
    for number in range(len(LEVELS)):
        tone = QColor(colour)
        tone.setAlpha(255 if number < filled else 70)
        height = box.height() * (0.35 + 0.65 * number / (len(LEVELS) - 1))
        left = box.left() + number * width * 1.5
        painter.fillRect(QRectF(left, box.bottom() - height, width, height), tone)


def ground_of(inline: Inline) -> tuple[str, str]:
    """The tokens of the ground and of the border behind words; "" for none."""
    match inline:
        case Gap():
            return "gap_ground", ""
        case Mark(tone=Tone.LEVEL):
            return f"level_{inline.key}", "" if inline.key in _CEDING else "rule"
        case Mark(tone=Tone.EFFECT, key="binds"):
            return "brand", ""
        case Mark(tone=Tone.EFFECT, key="law"):
            return "law_tag", ""
        case Mark(tone=Tone.EFFECT):
            return "", "rule"
        case _:
            return "", ""


def colour_of(inline: Inline) -> str:
    """The token of the colour of words, or "" where they are as their paragraph is."""
    match inline:
        case Gap():
            return "gap"
        case Mark(tone=Tone.SECTOR):
            return inline.key if inline.key in sector_codes() else ""
        case Mark(tone=Tone.LEVEL):
            return "on_level_ceding" if inline.key in _CEDING else "on_level"
        case Mark(tone=Tone.EFFECT, key="binds"):
            return "on_brand"
        case Mark(tone=Tone.LABEL):
            return "note"
        case _:
            return ""


def paint_ground(painter: QPainter, inline: Inline, box: QRectF, colours: Colours) -> None:
    """The ground behind the words of a gap or a mark, and its border."""
    fill, border = ground_of(inline)
    pen = QPen(QColor(colours[border]), 1) if border else QPen(Qt.PenStyle.NoPen)
    painter.setPen(pen)
    brush = QColor(colours[fill]) if fill in colours else QColor(Qt.GlobalColor.transparent)
    painter.setBrush(brush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
