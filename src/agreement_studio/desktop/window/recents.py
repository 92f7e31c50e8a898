"""The files to go on with, the same in the menu and on the welcome screen."""

from pathlib import Path

from PySide6.QtCore import QObject

from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.window.recent_menu import RecentMenu
from agreement_studio.desktop.window.welcome import Welcome


class Recents(QObject):
    """Keeps both lists as they are remembered, whichever of them somebody changes."""

    def __init__(
        self, preferences: Preferences, menu: RecentMenu, welcome: Welcome, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._preferences, self._menu, self._welcome = preferences, menu, welcome
        welcome.recent.gone.connect(self._forget)
        welcome.recent.pinned.connect(self._pin)
        welcome.recent.cleared.connect(self._clear)
        menu.cleared.connect(self._clear)

    def show(self) -> None:
        """Lists them as they are now."""
        files = self._preferences.listed
        self._menu.show_files(files)
        self._welcome.show_recent(files, self._preferences.pinned)

    def _forget(self, file: Path) -> None:
        self._preferences.forget(file)
        self.show()

    def _pin(self, file: Path, is_wanted: bool) -> None:  # noqa: FBT001 - as the signal gives it
        self._preferences.pin(file, wanted=is_wanted)
        self.show()

    def _clear(self) -> None:
        self._preferences.clear_recent()
        self.show()
