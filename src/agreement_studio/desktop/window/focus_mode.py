"""The page alone: everything around it goes away until Escape or F11."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenuBar, QWidget

_AS_HIGH_AS_IT_IS = 16_777_215  # Qt's own largest height


class FocusMode(QObject):
    """Whether one window shows the page alone."""

    turned = Signal()
    """It is another than before: arrange the window."""

    def __init__(self, menu_bar: QMenuBar, window: QWidget) -> None:
        super().__init__(window)
        self.is_on = False
        self._menu_bar = menu_bar
        self._escape = QShortcut(QKeySequence("Esc"), window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.leave)

    def turn(self) -> None:
        """On where it is off, and off where it is on."""
        self._take(not self.is_on)

    def leave(self) -> None:
        """Everything around the page comes back."""
        self._take(is_on=False)

    def _take(self, is_on: bool) -> None:  # noqa: FBT001 - what it is from now on
        if is_on == self.is_on:
            return
        self.is_on = is_on
        self._escape.setEnabled(is_on)
        # A bar of no height still does what its shortcuts say; one that is hidden does not.
        self._menu_bar.setMaximumHeight(0 if is_on else _AS_HIGH_AS_IT_IS)
        self.turned.emit()
