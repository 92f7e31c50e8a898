"""The files that a window offers to go on with: those open before, and work left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from agreement_studio.desktop.window.recents import Recents

if TYPE_CHECKING:
    from agreement_studio.desktop.preferences import Preferences
    from agreement_studio.desktop.window.documents import Documents
    from agreement_studio.desktop.window.idle import Idle
    from agreement_studio.desktop.window.left_behind import LeftBehind
    from agreement_studio.desktop.window.recent_menu import RecentMenu
    from agreement_studio.desktop.window.welcome import Welcome
    from agreement_studio.wiring import Studio


class Offering(Protocol):
    """What this needs of a window."""

    studio: Studio
    preferences: Preferences
    documents: Documents
    welcome: Welcome
    recent_menu: RecentMenu


class FilesAtHand(QObject):
    """Shows them on the welcome screen and in the menu, and does what is chosen there."""

    def __init__(self, window: Offering) -> None:
        welcome, menu = window.welcome, window.recent_menu
        super().__init__(welcome)
        self._studio, self._documents, self._welcome = window.studio, window.documents, welcome
        self._left_behind: LeftBehind | None = None
        self.recents = Recents(window.preferences, menu, welcome, self)
        welcome.answered.connect(self._answer_left_behind)
        welcome.recent.chosen.connect(self._documents.open)
        menu.chosen.connect(self._documents.open)

    def show(self, idle: Idle) -> None:
        """Shows the files at once; looking for work left behind takes a moment, so that follows."""
        self.show_recent()
        idle.do(self.show_left_behind)

    def show_recent(self) -> None:
        """Lists what was open before."""
        self.recents.show()

    def show_left_behind(self) -> None:
        """Offers what programs left behind that died."""
        self._welcome.show_left_behind(self._documents.unsaved())

    @property
    def left_behind(self) -> LeftBehind:
        """What answers for such work; made when somebody first wants something of it."""
        from agreement_studio.desktop.window.left_behind import LeftBehind  # noqa: PLC0415 - late

        if self._left_behind is None:
            self._left_behind = LeftBehind(self._studio, self._documents, self._welcome)
            self._left_behind.settled.connect(self.show_left_behind)
        return self._left_behind

    def _answer_left_behind(self, answer: str, identifier: str) -> None:
        self.left_behind.answer(answer, identifier)
