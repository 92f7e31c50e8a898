"""A partner as a chip: its sector's mark, its name, and whether it is new to a decision."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import colour, font, look, px, with_role
from agreement_studio.desktop.theme.painting import paint_plate, painting
from agreement_studio.desktop.theme.sectors import paint_sector
from agreement_studio.pictures.palette import sector_codes

HEIGHT, _MARK = 28, 16
_BEFORE, _AFTER, _GAP = 8, 12, 7


class Chip(QWidget):
    """A name on a quiet pill. The sector's colour stays in its mark."""

    def __init__(self, name: str, sector: str = "", *, joins: bool = False) -> None:
        """`sector` is a key such as ``public``, or ``""`` for a body or a group of people."""
        super().__init__()
        self._name, self._sector, self._joins = name, sector, joins
        with_role(self, "body")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._spoken())
        self.setToolTip(self._spoken())

    def _spoken(self) -> str:
        said = [self._name]
        if self._sector:
            said.append(sector_codes()[self._sector].name)
        if self._joins:
            said.append(_joins())
        return ", ".join(said)

    def _tag_width(self) -> int:
        if not self._joins:
            return 0
        return px(_GAP) + QFontMetrics(font("caption")).horizontalAdvance(_joins())

    def _text_left(self) -> int:
        return px(_BEFORE + _MARK + _GAP) if self._sector else px(_AFTER)

    @override
    def sizeHint(self) -> QSize:
        name = self.fontMetrics().horizontalAdvance(self._name) + 2
        return QSize(self._text_left() + name + self._tag_width() + px(_AFTER), px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(px(90), self.sizeHint().width()), px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        edge = "line" if look().tokens.name == "contrast" else ""
        left, tag = self._text_left(), self._tag_width()
        flags = Qt.AlignmentFlag.AlignVCenter
        with painting(self) as painter:
            paint_plate(painter, rect, "sunken", HEIGHT / 2, edge)
            if self._sector:
                side = px(_MARK)
                mark = QRectF(px(_BEFORE), (rect.height() - side) / 2, side, side)
                paint_sector(painter, self._sector, mark)
            room = rect.adjusted(left, 0, -px(_AFTER) - tag, 0)
            shown = self.fontMetrics().elidedText(
                self._name, Qt.TextElideMode.ElideRight, int(room.width()) + 1
            )
            painter.setFont(self.font())
            painter.setPen(colour("text"))
            painter.drawText(room, flags | Qt.AlignmentFlag.AlignLeft, shown)
            if self._joins:
                painter.setFont(font("caption"))
                painter.setPen(colour("accent"))
                beside = rect.adjusted(0, 0, -px(_AFTER), 0)
                painter.drawText(beside, flags | Qt.AlignmentFlag.AlignRight, _joins())


def _joins() -> str:
    return QCoreApplication.translate("Chip", "joins")
