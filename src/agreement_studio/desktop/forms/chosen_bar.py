"""The bar beneath a page: how many cards are chosen, and what can be done with all of them."""

from collections.abc import Callable

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import colour, font, px, words
from agreement_studio.desktop.forms.choosing import Choosing, Chosen
from agreement_studio.desktop.widgets.announcing import announce
from agreement_studio.desktop.widgets.flow import FlowLayout


class ChosenBar(QWidget):
    """It is there while something is chosen, below the page, so that no card lies beneath it."""

    def __init__(self, choosing: Choosing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choosing = choosing
        self.setAccessibleName(self.tr("What to do with the chosen cards"))
        self.count = words("", "strong")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(28), px(8), px(28), px(8))
        flow = FlowLayout(gap=8)
        layout.addLayout(flow)
        flow.addWidget(self.count)
        self.duplicate_button = self._button(self.tr("Duplicate"), lambda one: one.duplicate())
        self.up_button = self._button(self.tr("Move up"), lambda one: one.shift(-1))
        self.down_button = self._button(self.tr("Move down"), lambda one: one.shift(1))
        self.remove_button = self._button(self.tr("Remove"), lambda one: one.remove())
        self.none_button = self._button(self.tr("Choose none"), lambda one: one.let_go())
        for button in self.buttons:
            flow.addWidget(button)
        choosing.changed.connect(self.show_now)
        self.hide()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return (
            *(self.duplicate_button, self.up_button, self.down_button),
            *(self.remove_button, self.none_button),
        )

    def _button(self, text: str, act: Callable[[Chosen], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setProperty("kind", "quiet")
        button.setFont(font("strong"))
        button.clicked.connect(lambda: self._do(act))
        return button

    def _do(self, act: Callable[[Chosen], None]) -> None:
        chosen = self._choosing.chosen
        if chosen is not None:
            act(chosen)

    def show_now(self) -> None:
        """Says how many are chosen; it is gone while none is."""
        chosen = self._choosing.chosen
        count = chosen.count if chosen else 0
        said = self.tr("{count} chosen").format(count=f"{count:,}")
        has_changed = said != self.count.text()
        self.count.setText(said)
        self.setVisible(bool(count))
        if has_changed:
            announce(self, said if count else self.tr("None chosen"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self._choosing.chosen
        if event.key() == Qt.Key.Key_Escape and chosen is not None:
            chosen.let_go()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("soft"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))
        painter.end()
