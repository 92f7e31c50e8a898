"""What is chosen on a page: cards of one list at a time."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal


class Chosen(Protocol):
    """The cards of one list that are chosen, and what can be done with all of them."""

    @property
    def count(self) -> int: ...

    def duplicate(self) -> None: ...

    def shift(self, by: int) -> None: ...

    def remove(self) -> None: ...

    def let_go(self) -> None:
        """None is chosen from now on; the keyboard goes back to the cards."""

    def drop(self) -> None:
        """As :meth:`let_go`, the keyboard staying where it is."""


class Choosing(QObject):
    """One for each page."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._chosen: Chosen | None = None

    @property
    def chosen(self) -> Chosen | None:
        """None while nothing is chosen."""
        return self._chosen

    def tell(self, chosen: Chosen) -> None:
        """Hears that a list has another choice; what was chosen in another list is let go."""
        before = self._chosen
        if chosen.count:
            self._chosen = chosen
            if before is not None and before is not chosen:
                before.drop()
        elif before is chosen:
            self._chosen = None
        self.changed.emit()
