"""What changed a moment ago, and how brightly it still shows."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from agreement_studio.desktop.preview.strips import Strip

_HELD: Final = 900
"""For how long a changed block shows fully, in milliseconds."""
_FADING: Final = 600
_FRAME: Final = 50


class Glow(QObject):
    """The strips that changed. `moved` asks for them to be painted again."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_still = False  # nothing fades where motion is unwelcome
        self._since: dict[Strip, QElapsedTimer] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.timeout.connect(self._step)

    def light(self, strip: Strip) -> None:
        """A strip has just changed."""
        clock = QElapsedTimer()
        clock.start()
        self._since[strip] = clock
        self._timer.start()

    def strength(self, strip: Strip) -> float:
        """1 for what has just changed, down to 0 for what has been read."""
        clock = self._since.get(strip)
        if clock is None:
            return 0.0
        late = clock.elapsed() - _HELD
        if late <= 0 or self.is_still:
            return 1.0
        return max(1.0 - late / _FADING, 0.0)

    @property
    def strips(self) -> tuple[Strip, ...]:
        """Whatever shows still."""
        return tuple(self._since)

    def _step(self) -> None:
        gone = [s for s, clock in self._since.items() if clock.elapsed() > _HELD + _FADING]
        fading = [s for s, clock in self._since.items() if clock.elapsed() > _HELD]
        if gone or (fading and not self.is_still):
            self.moved.emit()
        for strip in gone:
            del self._since[strip]
        if gone:
            self.moved.emit()
        if not self._since:
            self._timer.stop()
