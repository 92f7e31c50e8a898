"""The five states of a section, each a shape of its own beside its word."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import colour, px
from agreement_studio.desktop.theme.painting import NO_BRUSH, NO_PEN, line, painting
from agreement_studio.review.completeness import Progress

SIDE = 16


def state_word(progress: Progress) -> str:
    """The word for a state: "Needs attention"."""
    translate = QCoreApplication.translate
    words = {
        Progress.NOT_STARTED: translate("States", "Not started"),
        Progress.OFFERED: translate("States", "If you want it"),
        Progress.STARTED: translate("States", "Started"),
        Progress.NEEDS_ATTENTION: translate("States", "Needs attention"),
        Progress.READY: translate("States", "Ready"),
        Progress.AGREED: translate("States", "Agreed by all"),
    }
    return words[progress]


def paint_state(painter: QPainter, progress: Progress, rect: QRectF) -> None:
    """Paints a state's shape into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _SHAPES[progress](painter, rect)
    painter.restore()


class StateMark(QWidget):
    """The shape alone, for where the word stands beside it."""

    def __init__(self, progress: Progress = Progress.NOT_STARTED) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(progress)

    def show_state(self, progress: Progress) -> None:
        self._progress = progress
        self.setAccessibleName(state_word(progress))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(SIDE), px(SIDE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            paint_state(painter, self._progress, QRectF(self.rect()))


def _pen(token: str, rect: QRectF, width: float = 1.6) -> QPen:
    return line(token, width * rect.width() / SIDE)


def _tick(rect: QRectF) -> QPainterPath:
    x, y, side = rect.x(), rect.y(), rect.width()
    path = QPainterPath(QPointF(x + side * 0.30, y + side * 0.53))
    path.lineTo(x + side * 0.44, y + side * 0.67)
    path.lineTo(x + side * 0.71, y + side * 0.36)
    return path


def _dashed(painter: QPainter, rect: QRectF) -> None:
    pen = _pen("control", rect, 1.4)
    pen.setDashPattern([1.6, 2.2])
    painter.setPen(pen)
    painter.setBrush(NO_BRUSH)
    painter.drawEllipse(rect.adjusted(1, 1, -1, -1))


def _dotted(painter: QPainter, rect: QRectF) -> None:
    _dashed(painter, rect)
    painter.setPen(_pen("control", rect, 1.4))
    middle, arm = rect.center(), rect.width() * 0.18
    painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
    painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))


def _half(painter: QPainter, rect: QRectF) -> None:
    ring = rect.adjusted(1, 1, -1, -1)
    painter.setPen(_pen("accent", rect))
    painter.setBrush(NO_BRUSH)
    painter.drawEllipse(ring)
    inset = rect.width() * 0.14
    painter.setPen(NO_PEN)
    painter.setBrush(colour("accent"))
    painter.drawPie(ring.adjusted(inset, inset, -inset, -inset), 90 * 16, -180 * 16)


def _warning(painter: QPainter, rect: QRectF) -> None:
    side, middle = rect.width(), rect.center().x()
    top = QPointF(middle, rect.y() + side * 0.1)
    base = rect.bottom() - side * 0.1
    right, left = QPointF(rect.right() - side * 0.03, base), QPointF(rect.x() + side * 0.03, base)
    painter.setPen(_pen("should", rect))
    painter.setBrush(colour("should"))
    painter.drawPolygon(QPolygonF([top, right, left]))
    painter.setPen(_pen("window", rect, 1.8))
    painter.drawLine(
        QPointF(middle, rect.y() + side * 0.40), QPointF(middle, rect.y() + side * 0.60)
    )
    painter.drawPoint(QPointF(middle, rect.y() + side * 0.77))


def _ring(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(_pen("ready", rect))
    painter.setBrush(NO_BRUSH)
    painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
    painter.drawPath(_tick(rect))


def _disc(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(_pen("ready", rect))
    painter.setBrush(colour("ready"))
    painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
    painter.setPen(_pen("window", rect, 2))
    painter.setBrush(NO_BRUSH)
    painter.drawPath(_tick(rect))


_SHAPES: Mapping[Progress, Callable[[QPainter, QRectF], None]] = {
    Progress.NOT_STARTED: _dashed,
    Progress.OFFERED: _dotted,
    Progress.STARTED: _half,
    Progress.NEEDS_ATTENTION: _warning,
    Progress.READY: _ring,
    Progress.AGREED: _disc,
}
