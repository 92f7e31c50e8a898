"""Which cards of a list are chosen, and from where the choice reaches on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent


class Way(Enum):
    """How somebody chooses at the head of a card."""

    TURN = auto()
    """This one joins the choice, or leaves it."""
    REACH = auto()
    """All from where the choice began to this one."""
    UP = auto()
    """Likewise, to the card above."""
    DOWN = auto()
    ALL = auto()
    NONE = auto()


_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

_BY_KEY: Mapping[QKeyCombination, Way] = MappingProxyType(
    {
        _CTRL | Qt.Key.Key_Space: Way.TURN,
        _SHIFT | Qt.Key.Key_Space: Way.REACH,
        _SHIFT | Qt.Key.Key_Up: Way.UP,
        _SHIFT | Qt.Key.Key_Down: Way.DOWN,
        _CTRL | Qt.Key.Key_A: Way.ALL,
        QKeyCombination(Qt.Key.Key_Escape): Way.NONE,
    }
)
BY_CLICK: Mapping[Qt.KeyboardModifier, Way] = MappingProxyType({_CTRL: Way.TURN, _SHIFT: Way.REACH})
"""With which key held down a click chooses."""


def way_of(event: QKeyEvent) -> Way | None:
    """What a key chooses; None where it does not."""
    pad = Qt.KeyboardModifier.KeypadModifier  # some systems count the arrows among its keys
    return _BY_KEY.get(QKeyCombination(event.modifiers() & ~pad, Qt.Key(event.key())))


@dataclass(frozen=True, slots=True)
class Choice:
    """The ids of the cards that are chosen; `begun` is the one from which it reaches on."""

    chosen: frozenset[str] = frozenset()
    begun: str = ""

    def turned(self, one: str) -> "Choice":
        """With this one in it, or without it where it was."""
        return Choice(self.chosen ^ {one}, one)

    def reaching(self, order: Sequence[str], to: str) -> "Choice":
        """All from where it began to this one, and no other."""
        begun = self.begun if self.begun in order else to
        first, last = sorted((order.index(begun), order.index(to)))
        return Choice(frozenset(order[first : last + 1]), begun)

    def of_all(self, order: Sequence[str]) -> "Choice":
        return Choice(frozenset(order), self.begun)

    def among(self, order: Sequence[str]) -> "Choice":
        """What is left of it where only these are there."""
        return Choice(self.chosen.intersection(order), self.begun if self.begun in order else "")
