"""The move: who decides before, an arrow, who decides after. The picture to remember."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import px
from agreement_studio.desktop.theme.painting import paint_arrow, paint_plate, painting
from agreement_studio.desktop.theme.sectors import paint_sector

_WIDTH, _HEIGHT, _MARK = 350, 78, 46


class TheMove(QWidget):
    """One holder on the left; on the right the same one, joined by another."""

    def __init__(self, before: str = "public", joining: str = "community") -> None:
        super().__init__()
        self._before, self._joining = before, joining
        self.setAccessibleName(self.tr("Decided by one until now, by two from now on"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(_WIDTH), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        height = float(self.height())
        one = QRectF(0, 0, px(88), height)
        two = QRectF(px(198), 0, px(152), height)
        with painting(self) as painter:
            for plate in (one, two):
                paint_plate(painter, plate, "card", 12, "line")
            self._mark(painter, self._before, one.center())
            paint_arrow(painter, QPointF(px(106), height / 2), QPointF(px(180), height / 2))
            aside = QPointF(px(34), 0)
            self._mark(painter, self._before, two.center() - aside)
            self._mark(painter, self._joining, two.center() + aside)

    def _mark(self, painter: QPainter, sector: str, middle: QPointF) -> None:
        side = px(_MARK)
        paint_sector(
            painter, sector, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        )
