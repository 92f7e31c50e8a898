"""Where things stand on the wall, by the size of the picture and what is shown."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from agreement_studio.desktop.room.stage import Mode

SIDE, TOP, HEAD = 92, 52, 36
_RING, _RING_BESIDE = 190, 150
_GAP, _LINE = 14, 72


@dataclass(frozen=True, slots=True)
class Places:
    """Everything grows with `unit`, the size of a pixel of the design."""

    width: int
    height: int
    unit: float
    mode: Mode

    def _at(self, left: float, top: float, right: float, bottom: float) -> QRect:
        return QRect(
            round(left), round(top), max(1, round(right - left)), max(1, round(bottom - top))
        )

    @property
    def _side(self) -> float:
        return SIDE * self.unit

    @property
    def title(self) -> QRect:
        top = TOP * self.unit
        right = self.width - self._side - 250 * self.unit
        return self._at(self._side, top, right, top + self._head * self.unit)

    @property
    def _head(self) -> float:
        """A clause may have a heading of two lines."""
        return HEAD + 22 if self.mode is Mode.READ_BACK else HEAD

    @property
    def hint(self) -> QRect:
        top = (TOP + 2) * self.unit
        left = self.width - self._side - 240 * self.unit
        return self._at(left, top, self.width - self._side, top + HEAD * self.unit)

    @property
    def large(self) -> QRect:
        """The question; a clause has the height down to the ring's middle."""
        top = (TOP + self._head + 22) * self.unit
        if self.mode is Mode.READ_BACK:
            bottom = self.height - (_RING_BESIDE + 100) * self.unit
            return self._at(self._side, top, self.width - self._side, bottom)
        bottom = min(top + 232 * self.unit, self.height * 0.5)
        return self._at(self._side, top, self.width - self._side, bottom)

    @property
    def list(self) -> QRect:
        top = (TOP + HEAD + 30) * self.unit
        right = self.width - self._side - (_RING_BESIDE + 40) * self.unit
        return self._at(self._side, top, right, self.height - TOP * self.unit)

    @property
    def picture(self) -> QRect:
        return self.list.adjusted(0, 0, 0, round(20 * self.unit))

    @property
    def ring(self) -> QRect:
        side = (_RING if self.mode is Mode.QUESTION else _RING_BESIDE) * self.unit
        right, bottom = self.width - self._side, self.height - 44 * self.unit
        return self._at(right - side, bottom - side, right, bottom)

    @property
    def speakers(self) -> QRect:
        top = self.height - 192 * self.unit
        return self._at(self._side, top, self.ring.left() - 30 * self.unit, top + 130 * self.unit)

    @property
    def entry(self) -> QRect:
        bottom = self.height - 12 * self.unit
        top = bottom - 44 * self.unit
        return self._at(self._side, top, self.ring.left() - 20 * self.unit, bottom)

    def beneath(self, bottom: float) -> tuple[QRect, QRect]:
        """Two places for lines beneath what is large, which ends at `bottom`."""
        gap, high = _GAP * self.unit, _LINE * self.unit
        if self.mode is Mode.READ_BACK:
            top = max(bottom + gap, self.height - (_RING_BESIDE + 40) * self.unit)
            right = self.ring.left() - 40 * self.unit
            line = self._at(self._side, top, right, top + 1.5 * high)
            return line, line
        first = bottom + 2 * gap
        right = self.width - self._side - 80 * self.unit
        second = first + high * 0.62 + gap
        return (
            self._at(self._side, first, right, first + high),
            self._at(self._side, second, right, second + high),
        )
