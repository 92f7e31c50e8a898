"""One fact in the status bar: a small line to press, shortened where there is no room."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from agreement_studio.desktop.theme import colour, font, px
from agreement_studio.desktop.theme.painting import paint_focus, paint_plate, painting

_AROUND, _HEIGHT, _LEAST = 6, 24, 64


class StatusItem(QAbstractButton):
    """Says a fact; what pressing it does stands in its tooltip."""

    def __init__(
        self, does: str, role: str = "caption", tone: str = "text3", *, yields: bool = False
    ) -> None:
        """`does` is what pressing it does; one that `yields` takes the room that others leave."""
        super().__init__()
        self._yields = yields
        self._does, self._role, self._tone = does, role, tone
        self.setToolTip(does)
        self.setAccessibleDescription(does)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, fact: str) -> None:
        """Says another fact."""
        self.setText(fact)
        is_told = any(sign.isalpha() for sign in fact)
        self.setAccessibleName(fact if is_told else f"{self._does}: {fact}")
        self.setToolTip(f"{fact}\n{self._does}")
        self.updateGeometry()

    @property
    def whole(self) -> int:
        """How wide it is with all of its words, in pixels."""
        words = QFontMetrics(font(self._role)).horizontalAdvance(self.text())
        return words + 2 * px(_AROUND) + 2

    @override
    def sizeHint(self) -> QSize:
        return QSize(min(px(_LEAST), self.whole) if self._yields else self.whole, px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(px(_LEAST), self.whole), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        plate = QRectF(self.rect())
        with painting(self) as painter:
            if self.underMouse():
                paint_plate(painter, plate, "sunken", 6)
            painter.setFont(font(self._role))
            painter.setPen(colour(self._tone))
            room = plate.adjusted(px(_AROUND), 0, -px(_AROUND), 0)
            shown = painter.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, int(room.width()) + 1
            )
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(room, middle, shown)
            if self.hasFocus():
                paint_focus(painter, plate, 6)
