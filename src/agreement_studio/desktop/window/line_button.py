"""A whole line to press, as the welcome screen has them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from agreement_studio.desktop.theme import colour, font, paint_icon, px
from agreement_studio.desktop.theme.painting import paint_focus, paint_plate, painting


class LineButton(QAbstractButton):
    """A whole line to press: an icon, what it does, and a quieter line beneath if need be."""

    def __init__(self, symbol: str, words: str, beneath: str = "", tint: str = "accent") -> None:
        super().__init__()
        self._symbol, self._beneath, self._tint = symbol, beneath, tint
        self.setText(words)
        self.setAccessibleName(f"{words}, {beneath}" if beneath else words)
        self.setToolTip(beneath)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(font("body")).horizontalAdvance(self.text())
        return QSize(words + px(60), px(46 if self._beneath else 36))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        plate = QRectF(self.rect())
        with painting(self) as painter:
            if self.underMouse():
                paint_plate(painter, plate, "sunken", 8)
            top = (px(36) - px(18)) / 2
            paint_icon(painter, self._symbol, QRectF(px(8), top, px(18), px(18)), self._tint)
            room = plate.adjusted(px(38), 0, -px(8), 0)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            for role, token, text, line in (
                (
                    "body",
                    "text" if self.isEnabled() else "text3",
                    self.text(),
                    QRectF(room.x(), 0, room.width(), px(36)),
                ),
                ("small", "text3", self._beneath, QRectF(room.x(), px(25), room.width(), px(18))),
            ):
                painter.setFont(font(role))
                painter.setPen(colour(token))
                shown = painter.fontMetrics().elidedText(
                    text, Qt.TextElideMode.ElideRight, int(line.width()) + 1
                )
                painter.drawText(line, middle, shown)
            if self.hasFocus():
                paint_focus(painter, plate, 8)
