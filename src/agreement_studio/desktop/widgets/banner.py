"""A banner: one sentence that stays until it is answered."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import look, spaced
from agreement_studio.desktop.theme.painting import paint_plate, painting
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.icon_view import IconView
from agreement_studio.desktop.widgets.labels import WrappedLabel


class Banner(QWidget):
    """An icon, a sentence and quiet actions beside it."""

    answered = Signal(str)
    """The key of the action that was chosen."""

    def __init__(self, symbol: str, sentence: str, actions: Sequence[tuple[str, str]] = ()) -> None:
        """`actions` are keys with what their buttons say."""
        super().__init__()
        self.setAccessibleName(sentence)
        row = spaced(QHBoxLayout(self), 14, 8, 8, 8, between=10)
        row.addWidget(IconView(symbol, "accent"))
        row.addWidget(WrappedLabel(sentence), 1)
        for key, words in actions:
            row.addWidget(self._button(key, words))

    def _button(self, key: str, words: str) -> Button:
        button = Button(words, "quiet")
        button.setObjectName(key)
        button.clicked.connect(lambda: self.answered.emit(key))
        return button

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        edge = "accent" if look().tokens.name == "contrast" else ""
        with painting(self) as painter:
            paint_plate(painter, QRectF(self.rect()), "soft", 10, edge)
