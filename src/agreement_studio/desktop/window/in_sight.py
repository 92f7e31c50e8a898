"""Keeps a window where somebody can see it, also when its screen is taken away."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_LEAST = 80
"""How much of the window has to be on a screen, each way, to be taken hold of, in pixels."""


class InSight(QObject):
    """Follows the screens for one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._soon = QTimer(self, singleShot=True, interval=0)  # once the screen is really gone
        self._soon.timeout.connect(self.come)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._soon.start)
            application.primaryScreenChanged.connect(self._soon.start)

    def come(self) -> None:
        """Moves the window onto a screen where it is on none."""
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        there = self._window.geometry()
        wanted = in_sight(there, screens)
        if wanted != there:
            self._window.setGeometry(wanted)


def in_sight(window: QRect, screens: Sequence[QRect]) -> QRect:
    """Where a window is to be: as it is if enough of its top is on a screen, else on the first."""
    top = QRect(window.x(), window.y(), window.width(), _LEAST)
    for screen in screens:
        seen = screen.intersected(top)
        if seen.width() >= _LEAST and seen.height() >= _LEAST // 2:
            return window
    if not screens:
        return window
    size = window.size().boundedTo(screens[0].size())
    moved = QRect(screens[0].topLeft(), size)
    moved.moveCenter(screens[0].center())
    return moved
