"""The cards of a list that stand together: all of them, or those that stand apart."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import font, px, words
from agreement_studio.desktop.forms.card import Card
from agreement_studio.desktop.theme.painting import paint_plate, painting
from agreement_studio.desktop.widgets.flow import FlowLayout


class Lane(QWidget):
    """Cards beneath one another, under a heading of their own where they have one."""

    def __init__(self, heading: str = "", why: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(16) if heading else 0, 0, 0)
        layout.setSpacing(px(8))
        if heading:
            layout.addWidget(words(heading, "card"))
        if why:
            layout.addWidget(words(why, "small", "2", wrapped=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(px(8))
        layout.addLayout(self._list)
        self._foot = FlowLayout(gap=8)
        layout.addLayout(self._foot)
        self._mark = _DropMark(self)
        self._mark.hide()

    def add_button(self, text: str, kind: str, act: Callable[[], None]) -> QPushButton:
        """A button beneath the cards."""
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setProperty("kind", kind)
        button.setFont(font("strong"))
        button.clicked.connect(act)
        self._foot.addWidget(button)
        return button

    def put(self, card: Card, place: int) -> None:
        """Puts a card at a place, from 0."""
        if self._list.indexOf(card) != place:
            self._list.removeWidget(card)
            self._list.insertWidget(place, card)
            card.show()

    def take(self, card: Card) -> None:
        self._list.removeWidget(card)

    def show_drop(self, cards: Sequence[Card], place: int) -> None:
        """Shows where a dragged card would come to lie: before the card at `place` of these."""
        if not cards:
            return
        after = place >= len(cards)
        near = cards[-1] if after else cards[place]
        edge = near.geometry().bottom() + px(3) if after else near.geometry().top() - px(6)
        self._mark.setGeometry(0, edge, self.width(), px(4))
        self._mark.raise_()
        self._mark.show()

    def hide_drop(self) -> None:
        self._mark.hide()


class _DropMark(QWidget):
    """A bar between two cards."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            paint_plate(painter, QRectF(self.rect()), "accent", 2)
