"""Colours and size of text, as one person likes them: used at once and kept for the next start."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from agreement_studio.desktop.preferences import AS_SYSTEM, Preferences
from agreement_studio.desktop.theme import look, tokens
from agreement_studio.desktop.theme.wearing import palette_of_system

STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The sizes of text that larger and smaller go through."""


class Appearance(QObject):
    """Puts the preferences into the look, and what is chosen into the preferences."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        look().scale_text(preferences.text_scale)
        look().be_still(wanted=preferences.reduces_motion)
        self._use(preferences.palette)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)

    @property
    def palette(self) -> str:
        """As chosen: a palette, or ``system``."""
        kept = self._preferences.palette
        return kept if kept in tokens() else AS_SYSTEM

    def choose_palette(self, name: str) -> None:
        """Changes the colours: ``light``, ``dark``, ``contrast`` or ``system``."""
        self._preferences.palette = name
        self._use(name)

    def larger(self) -> None:
        """The next size of text up."""
        self._scale(next((step for step in STEPS if step > look().scale), STEPS[-1]))

    def smaller(self) -> None:
        """The next size of text down."""
        self._scale(next((step for step in reversed(STEPS) if step < look().scale), STEPS[0]))

    def normal(self) -> None:
        """Text as designed."""
        self._scale(1.0)

    def _scale(self, scale: float) -> None:
        look().scale_text(scale)
        self._preferences.text_scale = look().scale

    def _use(self, name: str) -> None:
        look().use(name if name in tokens() else palette_of_system())

    def _follow_system(self) -> None:
        if self.palette == AS_SYSTEM:
            self._use(AS_SYSTEM)
