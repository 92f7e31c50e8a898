"""What a window does while nobody waits: one small thing at a time, from its first paint on."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class Idle(QObject):
    """Does what was asked for, in its order. In between, the window answers whoever uses it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._seen: deque[Callable[[], object]] = deque()
        self._unseen: deque[Callable[[], object]] = deque()
        self._was_painted = False
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._do_next)
        window.installEventFilter(self)

    def do(self, act: Callable[[], object], *, is_seen: bool = False) -> None:
        """Does something once the window is there; before the rest, what people see come."""
        (self._seen if is_seen else self._unseen).append(act)
        if self._was_painted:
            self._pause.start()

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return not (self._seen or self._unseen)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._was_painted = True
            self._pause.start()
        return False

    def _do_next(self) -> None:
        if not self.is_done:
            act = (self._seen or self._unseen).popleft()
            self._pause.start()  # whatever comes of this one, the others follow
            act()
