"""One row of chips on a closed card: holders, an arrow, holders. What has no room is counted."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import colour, font, px
from agreement_studio.desktop.forms.telling import Holder, Told
from agreement_studio.desktop.theme.look import look
from agreement_studio.desktop.theme.painting import paint_arrow, paint_plate, painting
from agreement_studio.desktop.theme.sectors import paint_sector

HEIGHT, MARK, GAP, ARROW = 28, 16, 6, 40
NARROWEST, WIDEST = 64, 220
SHARE = 0.5
"""How much of the row chips may take, where words stand behind them."""


class ChipRow(QWidget):
    """Painted, so that two hundred closed cards cost two hundred widgets and no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Told()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, told: Told) -> None:
        if told != self._told:
            self._told = told
            self.setAccessibleName(self.spoken)
            self.setToolTip(self.spoken)
            self.update()

    @property
    def spoken(self) -> str:
        """The same in words."""
        joins = self.tr("joins")
        before = ", ".join(one.name for one in self._told.before) or self.tr("nobody named yet")
        after = ", ".join(
            f"{one.name} ({joins})" if one.joins else one.name for one in self._told.after
        )
        after = after or self.tr("nobody named yet")
        if not self._told.has_arrow:
            return f"{after}. {self._told.words}" if self._told.words else after
        return self.tr("From {before} to {after}").format(before=before, after=after)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(200), px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        told, wide = self._told, float(self.width())
        with painting(self) as painter:
            painter.setFont(font("small"))
            if not told.has_arrow:
                used = self._paint_side(painter, told.after, 0.0, wide * SHARE)
                self._paint_words(painter, used + px(8), wide)
                return
            half = (wide - px(ARROW)) / 2
            natural = sum(self._width(one) + px(GAP) for one in told.before) - px(GAP)
            left = min(max(natural, px(NARROWEST)), max(half, wide - px(ARROW) - self._all()))
            used = self._paint_side(painter, told.before, 0.0, left)
            start, level = used + px(8), self.height() / 2
            paint_arrow(painter, QPointF(start, level), QPointF(start + px(24), level))
            self._paint_side(painter, told.after, used + px(ARROW), wide)

    def _all(self) -> float:
        return float(sum(self._width(one) + px(GAP) for one in self._told.after))

    def _width(self, one: Holder) -> float:
        metrics = QFontMetrics(font("small"))
        mark = px(8 + MARK + 6) if one.sector else px(12)
        joins = px(6) + self._joins_width() if one.joins else 0
        name = min(metrics.horizontalAdvance(one.name) + 2, px(WIDEST))
        return mark + name + joins + px(12)

    def _joins_width(self) -> int:
        return QFontMetrics(font("caption")).horizontalAdvance(self.tr("joins"))

    def _paint_side(
        self, painter: QPainter, holders: tuple[Holder, ...], left: float, right: float
    ) -> float:
        """Paints one side from `left`, up to `right`; gives where it ends."""
        if not holders:
            return self._paint_nobody(painter, left, right)
        x, rest = left, len(holders)
        for one in holders:
            rest -= 1
            more = px(36) if rest else 0
            wide = min(self._width(one), right - x - more)
            if wide < px(NARROWEST) and x > left:
                return self._paint_more(painter, rest + 1, x)
            self._paint_chip(painter, one, QRectF(x, 0, max(wide, px(28)), px(HEIGHT)))
            x += max(wide, px(28)) + px(GAP)
        return x - px(GAP)

    def _paint_nobody(self, painter: QPainter, left: float, right: float) -> float:
        said = self.tr("Nobody named yet")
        painter.setFont(font("small"))
        painter.setPen(colour("text3"))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, int(right - left))
        painter.drawText(QRectF(left, 0, right - left, px(HEIGHT)), _MIDDLE, shown)
        return left + metrics.horizontalAdvance(shown)

    def _paint_words(self, painter: QPainter, left: float, right: float) -> None:
        painter.setFont(font("small"))
        painter.setPen(colour("text2"))
        shown = painter.fontMetrics().elidedText(
            " ".join(self._told.words.split()), Qt.TextElideMode.ElideRight, int(right - left)
        )
        painter.drawText(QRectF(left, 0, right - left, px(HEIGHT)), _MIDDLE, shown)

    def _paint_more(self, painter: QPainter, count: int, x: float) -> float:
        painter.setFont(font("caption"))
        painter.setPen(colour("text2"))
        said = f"+ {count}"
        painter.drawText(QRectF(x, 0, px(36), px(HEIGHT)), _MIDDLE, said)
        return x + painter.fontMetrics().horizontalAdvance(said)

    def _paint_chip(self, painter: QPainter, one: Holder, box: QRectF) -> None:
        edge = "line" if look().tokens.name == "contrast" else ""
        paint_plate(painter, box, "sunken", HEIGHT / 2, edge)
        left = px(12)
        if one.sector:
            side = px(MARK)
            mark = QRectF(box.x() + px(8), (box.height() - side) / 2, side, side)
            paint_sector(painter, one.sector, mark)
            left = px(8 + MARK + 6)
        tag = px(6) + self._joins_width() if one.joins else 0
        room = box.adjusted(left, 0, -px(10) - tag, 0)
        painter.setFont(font("small"))
        painter.setPen(colour("text"))
        shown = painter.fontMetrics().elidedText(
            one.name, Qt.TextElideMode.ElideRight, int(room.width()) + 1
        )
        painter.drawText(room, _MIDDLE, shown)
        if one.joins:
            painter.setFont(font("caption"))
            painter.setPen(colour("accent"))
            right = box.adjusted(0, 0, -px(10), 0)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(right, flags, self.tr("joins"))


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
