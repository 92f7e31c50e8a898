"""An empty place that invites: a picture, one sentence of advice, and where to begin."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import px, spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.labels import READABLE, WrappedLabel
from agreement_studio.desktop.widgets.the_move import TheMove


class EmptyState(QWidget):
    """The move drawn large, a title, a sentence, and at most two buttons."""

    chosen = Signal(str)
    """The key of the button that was pressed."""

    def __init__(
        self,
        title: str,
        advice: str,
        actions: Sequence[tuple[str, str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`actions` are key, words and icon; the first is the primary one."""
        super().__init__(parent)
        self._words: list[WrappedLabel] = []
        column = spaced(QVBoxLayout(self), 24, between=12)
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(TheMove(), 0, middle)
        column.addSpacing(8)
        for text, role, tone in ((title, "section", "1"), (advice, "body", "2")):
            words = with_role(WrappedLabel(text, role, tone), role)
            words.setAlignment(middle)
            row = spaced(QHBoxLayout(), between=0)
            row.addStretch(1)
            row.addWidget(words, 1_000)  # all of the width, up to what can be read with ease
            row.addStretch(1)
            column.addLayout(row)
            self._words.append(words)
        if actions:
            column.addLayout(self._buttons(actions))
        column.addStretch(2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        for words in self._words:
            words.setMaximumWidth(px(READABLE))
        super().resizeEvent(event)

    def _buttons(self, actions: Sequence[tuple[str, str, str]]) -> QHBoxLayout:
        row = spaced(QHBoxLayout())
        row.addStretch(1)
        for place, (key, words, symbol) in enumerate(actions):
            button = Button(words, "secondary" if place else "primary", symbol)
            button.setObjectName(key)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            row.addWidget(button)
        row.addStretch(1)
        return row
