"""How everything looks just now: the palette and the size of text, for whoever paints.

Read it at paint time and keep nothing of it, so that a change of theme shows at once.
"""

from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from agreement_studio.desktop.theme.tokens import Tokens, tokens

SMALLEST_TEXT, LARGEST_TEXT = 0.8, 2.0


class Look(QObject):
    """The one look of the program. Get it with :func:`look`."""

    changed = Signal()
    """The palette, the size of text or what may move has changed."""

    def __init__(self) -> None:
        super().__init__()
        self._tokens = tokens()["light"]
        self._scale = 1.0
        self._is_still = False

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    @property
    def scale(self) -> float:
        """The size of text and all that holds it: 1 as designed, 2 for twice that."""
        return self._scale

    @property
    def is_still(self) -> bool:
        """Whether nothing is to glow, fade or slide."""
        return self._is_still

    def be_still(self, *, wanted: bool) -> None:
        """Stops all that glows, fades or slides, or lets it move again."""
        if wanted != self._is_still:
            self._is_still = wanted
            self.changed.emit()

    def use(self, palette: str) -> None:
        """Changes to the palette of that name: ``light``, ``dark`` or ``contrast``."""
        if palette != self._tokens.name:
            self._tokens = tokens()[palette]
            self.changed.emit()

    def scale_text(self, scale: float) -> None:
        """Changes the size of text, within what can be used."""
        within = min(max(scale, SMALLEST_TEXT), LARGEST_TEXT)
        if within != self._scale:
            self._scale = within
            self.changed.emit()


@cache
def look() -> Look:
    """The look of the running program."""
    return Look()


def px(length: float) -> int:
    """A length of the design in pixels, at the size of text in use."""
    return round(length * look().scale)


def colour(token: str, opacity: float = 1.0) -> QColor:
    """A colour of the palette in use, such as ``colour("accent")``."""
    found = QColor(look().tokens.colours[token])
    if opacity < 1:
        found.setAlphaF(opacity)
    return found
