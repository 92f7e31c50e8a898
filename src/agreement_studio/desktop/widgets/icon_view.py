"""An icon that only shows something: no button, and no name of its own."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import paint_icon, px
from agreement_studio.desktop.theme.icons import SMALL
from agreement_studio.desktop.theme.painting import painting


class IconView(QWidget):
    """Paints an icon in a token's colour; the words stand beside it."""

    def __init__(self, symbol: str, tint: str = "text2", side: int = SMALL) -> None:
        super().__init__()
        self._symbol, self._tint, self._side = symbol, tint, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            paint_icon(painter, self._symbol, QRectF(self.rect()), self._tint)
