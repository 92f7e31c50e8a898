"""Python's search for circular garbage, kept in the thread of the window.

Left alone it runs in whichever thread happens to make things, and takes away whatever nobody holds
any more: parts of a window too, which Qt lets no other thread take away.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

PAUSE = 500
"""How often somebody sees whether a search is due, in milliseconds."""
_GROWN = 1.25
"""There must be so many times as much as after the last search through everything, as in Python."""
_EVERYTHING = 2
"""The oldest of Python's ages: whoever searches it searches all."""


class GarbageSearch(QObject):
    """Searches as often as Python would, by a timer; in no other thread from :meth:`begin` on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._least = 0.0
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.search_if_due)

    def begin(self) -> None:
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Leaves the search to Python again."""
        self._timer.stop()
        gc.enable()

    def search_if_due(self) -> None:
        """Searches through what is young, or through everything where there is much more of it."""
        made, limits = gc.get_count(), gc.get_threshold()
        due = [age for age in range(len(made)) if made[age] > limits[age]]
        if _EVERYTHING in due and sys.getallocatedblocks() < self._least:
            due.remove(_EVERYTHING)
        if not due:
            return
        gc.collect(max(due))
        if _EVERYTHING in due:
            self._least = sys.getallocatedblocks() * _GROWN
