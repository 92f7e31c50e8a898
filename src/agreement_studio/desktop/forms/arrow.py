"""An arrow between two things that stand side by side, or beneath one another."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import px
from agreement_studio.desktop.theme.painting import line, paint_arrow, painting


class Arrow(QWidget):
    """From until now to from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points_down = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(32), px(32))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        middle = QPointF(self.width() / 2, self.height() - px(16))
        with painting(self) as painter:
            if not self.points_down:
                half = QPointF(px(14), 0)
                paint_arrow(painter, middle - half, middle + half)
                return
            painter.setPen(line("text3", 1.8))
            end = middle + QPointF(0, px(10))
            painter.drawLine(middle - QPointF(0, px(10)), end)
            painter.drawPolyline([end + QPointF(-px(5), -px(5)), end, end + QPointF(px(5), -px(5))])
