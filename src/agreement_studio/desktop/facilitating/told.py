"""Headings and what is told beneath them, to be read and selected."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.labels import WrappedLabel, eyebrow
from agreement_studio.desktop.widgets.scrolling import scrolled

Told = Sequence[tuple[str, Sequence[str]]]
"""A heading and the sentences beneath it, in turn."""


class TellingArea(QScrollArea):
    """Scrolls; what it tells is plain text, whoever wrote it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._held = QWidget()
        self._column = spaced(QVBoxLayout(self._held), 0, 0, 12, 8, between=6)
        scrolled(self._held, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self._told: Told = ()

    @property
    def told(self) -> str:
        """All that is told, for tests and for the clipboard."""
        return "\n".join(line for heading, lines in self._told for line in (heading, *lines))

    def tell(self, told: Told) -> None:
        """Tells something else."""
        self._told = told
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for heading, lines in told:
            self._column.addSpacing(4)
            self._column.addWidget(eyebrow(heading))
            for line in lines:
                words = WrappedLabel(line, "body", "1")
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._column.addWidget(words)
        self._column.addStretch(1)
        self.verticalScrollBar().setValue(0)
