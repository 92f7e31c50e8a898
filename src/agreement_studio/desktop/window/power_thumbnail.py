"""A small picture of who decides: partners across, decisions down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import colour, look, px
from agreement_studio.desktop.theme.painting import NO_BRUSH, NO_PEN, painting
from agreement_studio.desktop.theme.sectors import paint_sector

if TYPE_CHECKING:
    from agreement_studio.domain.agreement import Agreement

ROWS, COLUMNS = 4, 8
_COLUMN, _ROW, _TOP, _MARK = 22, 15, 34, 15
_FEWEST_ROOM = 104


@dataclass(frozen=True, slots=True)
class PowerGlance:
    """What the picture shows: the sector of each partner, and who decides what."""

    sectors: tuple[str, ...]
    decisions: tuple[tuple[str, ...], ...]
    """For each partner ``now``, ``before`` or ``""``, by decision."""


def power_at_a_glance(agreement: Agreement) -> PowerGlance:
    """The first few decisions that move, for the first few partners."""
    from agreement_studio.domain.choices import Stance  # noqa: PLC0415 - an agreement brings it

    partners = [one for one in agreement.partners if one.sector][:COLUMNS]
    moving = [one for one in agreement.powers if one.stance is Stance.CEDED][:ROWS]
    rows = []
    for power in moving:
        now = {who.partner for who in power.held_now}
        before = {who.partner for who in power.held_before}
        cells = ["now" if p.id in now else "before" if p.id in before else "" for p in partners]
        rows.append(tuple(cells))
    return PowerGlance(tuple(str(one.sector) for one in partners), tuple(rows))


class PowerThumbnail(QWidget):
    """Paints the glance on a quiet ground; the words beside it say what it is."""

    def __init__(self, glance: PowerGlance | None = None) -> None:
        super().__init__()
        self._glance = glance
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_glance(self, glance: PowerGlance) -> None:
        self._glance = glance
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(COLUMNS * _COLUMN), px(_FEWEST_ROOM))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setPen(NO_PEN)
            painter.setBrush(colour("sunken"))
            inset = look().tokens.hairline - 1  # of the card's edge, which it must not cover
            rect = QRectF(self.rect()).adjusted(inset, inset, -inset, 0)
            painter.drawRoundedRect(rect, px(11), px(11))
            painter.drawRect(rect.adjusted(0, px(12), 0, 0))
            if self._glance is not None and self._glance.sectors:
                self._paint(painter, self._glance)

    def _paint(self, painter: QPainter, glance: PowerGlance) -> None:
        left = (self.width() - len(glance.sectors) * px(_COLUMN)) / 2
        side = px(_MARK)
        for column, sector in enumerate(glance.sectors):
            x = left + (column + 0.5) * px(_COLUMN)
            paint_sector(painter, sector, QRectF(x - side / 2, px(12), side, side))
            for row, cells in enumerate(glance.decisions):
                middle = QPointF(x, px(_TOP) + (row + 0.5) * px(_ROW))
                _paint_cell(painter, cells[column], sector, middle)


def _paint_cell(painter: QPainter, holds: str, sector: str, middle: QPointF) -> None:
    if not holds:
        painter.setPen(NO_PEN)
        painter.setBrush(colour("control", 0.5))
        painter.drawEllipse(middle, 1.2, 1.2)
        return
    is_now = holds == "now"
    radius = px(4) if is_now else px(3.5)
    painter.setPen(QPen(colour(sector), px(1.5)) if not is_now else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(colour(sector) if is_now else NO_BRUSH)
    painter.drawEllipse(middle, radius, radius)
