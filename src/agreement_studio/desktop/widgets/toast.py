"""A toast: what was just done, with the way to take it back."""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import colour, font, look, px, tokens
from agreement_studio.desktop.theme.painting import paint_plate, painting
from agreement_studio.desktop.widgets.announcing import announce
from agreement_studio.desktop.widgets.buttons import Button

SHOWN_FOR = 5_000
"""In milliseconds; the time stands still while the pointer or the keyboard is on it."""

_ABOVE_FOOT, _HEIGHT = 16, 40


class _Undo(Button):
    """The link on a toast, in the accent of the other kind of palette."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        other = tokens()["light" if look().tokens.name != "light" else "dark"]
        rect = QRectF(self.rect())
        with painting(self) as painter:
            painter.setFont(font("strong"))
            painter.setPen(other.colours["accent"])
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.accessibleName())
            if self.hasFocus():
                painter.setPen(other.colours["accent"])
                painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), px(8), px(8))


class Toast(QWidget):
    """A pill at the foot of a pane, for things that can be undone."""

    undone = Signal()
    """Somebody took it back."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._sentence = ""
        self._undo = _Undo(self.tr("Undo"), "quiet")
        self._undo.setParent(self)
        self._undo.clicked.connect(self._take_back)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self._leave)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence

    def say(self, sentence: str) -> None:
        """Shows what was done, for as long as :data:`SHOWN_FOR`."""
        self._sentence = sentence
        self.setAccessibleName(sentence)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, sentence)

    def place(self) -> None:
        """Puts itself at the foot of its pane: for when that changes its size."""
        over = self._over
        undo = self._undo.sizeHint().width()
        words = self.fontMetrics().horizontalAdvance(self._sentence)
        width = min(words + undo + px(40), over.width() - px(32))
        height = px(_HEIGHT)
        self.setFont(font("body"))
        x, y = (over.width() - width) // 2, over.height() - px(_ABOVE_FOOT) - height
        self.setGeometry(x, y, width, height)
        self._undo.setGeometry(width - undo - px(8), 0, undo, height)

    def _take_back(self) -> None:
        self.hide()
        self.undone.emit()

    def _leave(self) -> None:
        if self.underMouse() or self._undo.hasFocus():
            self._timer.start()
        else:
            self.hide()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        room = rect.adjusted(px(16), 0, -self._undo.width() - px(16), 0)
        with painting(self) as painter:
            paint_plate(painter, rect, "text", 12)
            painter.setFont(font("body"))
            painter.setPen(colour("card"))
            shown = painter.fontMetrics().elidedText(
                self._sentence, Qt.TextElideMode.ElideRight, int(room.width()) + 1
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
