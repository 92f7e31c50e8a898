"""The marks of the four sectors: shape, letter and colour together, as everywhere else."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPainterPath, QPen, QPolygonF

from agreement_studio.desktop.theme.fonts import SANS
from agreement_studio.desktop.theme.look import colour
from agreement_studio.pictures.palette import MarkShape, sector_codes

_LETTER = 0.62  # of the mark's height
_SMALLEST_LETTER = 8  # px


def sector_path(sector: str, rect: QRectF) -> QPainterPath:
    """The outline of a sector's mark, optically as large as `rect`."""
    path = QPainterPath()
    side = rect.width()
    match sector_codes()[sector].shape:
        case MarkShape.CIRCLE:
            path.addEllipse(rect)
        case MarkShape.SQUARE:
            inset = side * 0.04
            path.addRoundedRect(rect.adjusted(inset, inset, -inset, -inset), side / 7, side / 7)
        case MarkShape.DIAMOND:
            path.addPolygon(_around(rect, ((0.5, -0.11), (1.11, 0.5), (0.5, 1.11), (-0.11, 0.5))))
            path.closeSubpath()
        case MarkShape.HOUSE:
            corners = ((0.5, -0.08), (1.04, 0.36), (0.9, 1.0), (0.1, 1.0), (-0.04, 0.36))
            path.addPolygon(_around(rect, corners))
            path.closeSubpath()
    return path


def paint_sector(
    painter: QPainter, sector: str, rect: QRectF, *, letter: bool = True, hollow: bool = False
) -> None:
    """Paints a sector's mark; `hollow` shows its outline only."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tint = colour(sector)
    pen = QPen(tint, 1.0)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if hollow:
        pen.setWidthF(max(1.6, rect.width() * 0.11))
        inset = rect.width() * 0.06
        rect = rect.adjusted(inset, inset, -inset, -inset)
    painter.setPen(pen)
    painter.setBrush(QBrush() if hollow else tint)
    painter.drawPath(sector_path(sector, rect))
    if letter:
        painter.setPen(tint if hollow else colour("on_sector"))
        _paint_letter(painter, sector, rect)
    painter.restore()


def _paint_letter(painter: QPainter, sector: str, rect: QRectF) -> None:
    code = sector_codes()[sector]
    face = QFont(SANS)
    face.setPixelSize(max(_SMALLEST_LETTER, round(rect.height() * _LETTER)))
    face.setWeight(QFont.Weight.Bold)
    painter.setFont(face)
    lower = rect.height() * 0.05 if code.shape is MarkShape.HOUSE else 0
    painter.drawText(rect.translated(0, lower), Qt.AlignmentFlag.AlignCenter, code.letter)


def _around(rect: QRectF, corners: tuple[tuple[float, float], ...]) -> QPolygonF:
    """A polygon from corners in parts of `rect`."""
    x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
    return QPolygonF([QPointF(x + across * width, y + down * height) for across, down in corners])
