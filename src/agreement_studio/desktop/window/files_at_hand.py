"""The files that a window offers to go on with: those open before, and work left behind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from agreement_studio.desktop.preferences import Preferences
    from agreement_studio.desktop.window.documents import Documents
    from agreement_studio.desktop.window.idle import Idle
    from agreement_studio.desktop.window.recent_menu import RecentMenu
    from agreement_studio.desktop.window.welcome import Welcome


class FilesAtHand(QObject):
    """Shows them on the welcome screen and in the menu, and does what is chosen there."""

    def __init__(
        self, documents: Documents, preferences: Preferences, welcome: Welcome, menu: RecentMenu
    ) -> None:
        super().__init__(welcome)
        self._documents, self._preferences = documents, preferences
        self._welcome, self._menu = welcome, menu
        welcome.answered.connect(self._answer_left_behind)
        welcome.recent.chosen.connect(documents.open)
        welcome.recent.gone.connect(self._forget_recent)
        menu.chosen.connect(documents.open)

    def show(self, idle: Idle) -> None:
        """Shows the files at once; looking for work left behind takes a moment, so that follows."""
        self.show_recent()
        idle.do(self.show_left_behind)

    def show_recent(self) -> None:
        """Lists what was open before."""
        self._welcome.show_recent(self._preferences.recent)
        self._menu.show_files(self._preferences.recent)

    def show_left_behind(self) -> None:
        """Offers what programs left behind that died."""
        self._welcome.show_left_behind(self._documents.unsaved())

    def _answer_left_behind(self, answer: str, identifier: str) -> None:
        if answer == "restore":
            self._documents.recover(identifier)
        else:
            self._documents.forget_unsaved(identifier)
            self.show_left_behind()

    def _forget_recent(self, file: Path) -> None:
        self._preferences.forget(file)
        self.show_recent()
