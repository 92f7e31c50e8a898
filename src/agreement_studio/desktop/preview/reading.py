"""What stands on the paper, as a list that a screen reader can read.

The paper paints its words itself. So that they are there for people who listen, each block in view
has a label over it that paints nothing, takes no clicks, and says what the block says.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import isValid
from typing_extensions import override

_WAIT = 150
"""After how many milliseconds of peace the list follows what is in view."""


@dataclass(frozen=True, slots=True)
class Said:
    """One block in view: its key, its words and its place."""

    key: str
    words: str
    place: QRect


class _Block(QLabel):
    """A block for those who listen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.key = ""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the paper has painted it."""


class Reading:
    """The list over a paper. `gather` tells what is in view."""

    def __init__(self, paper: QWidget) -> None:
        self._paper = paper
        self._blocks: list[_Block] = []
        self._said: Sequence[Said] = ()
        self._timer = QTimer(paper)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)

    def follow(self, gather: Callable[[], Sequence[Said]]) -> None:
        """What is asked for the blocks in view, once things have come to rest."""
        self._timer.timeout.connect(lambda: self.show(gather()))

    def soon(self) -> None:
        """What is in view has changed; typing and scrolling do not wait for the list."""
        self._timer.start()

    def show(self, said: Sequence[Said]) -> None:
        """Lets the labels say what is in view now, unless the paper is gone meanwhile."""
        if not isValid(self._paper):
            return
        while len(self._blocks) < len(said):
            self._blocks.append(_Block(self._paper))
        for label, one in zip(self._blocks, said, strict=False):
            label.key = one.key
            if label.accessibleName() != one.words:
                label.setAccessibleName(one.words)
            label.setGeometry(one.place)
            label.show()
        for label in self._blocks[len(said) :]:
            label.hide()

    def speak(self, key: str) -> None:
        """Tells a screen reader that a block has the focus now."""
        label = next((b for b in self._blocks if b.key == key and not b.isHidden()), None)
        if label is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(label, QAccessible.Event.Focus))

    @property
    def words(self) -> list[str]:
        """What the list says, in reading order."""
        return [label.accessibleName() for label in self._blocks if not label.isHidden()]
