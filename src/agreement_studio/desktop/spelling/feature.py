"""Checks spelling in one window, and begins and ends to do so."""

from PySide6.QtCore import QObject

from agreement_studio.desktop.host import Commands, Host
from agreement_studio.desktop.spelling.checker import checker_of
from agreement_studio.desktop.spelling.saying import why_not
from agreement_studio.desktop.spelling.speller import Speller


def feature(host: Host) -> Commands:
    """The commands of one window."""
    return {"check_spelling": Spelling(host).turn}


class Spelling(QObject):
    """What the window's boxes ask about spelling, by what the person prefers."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.over)
        self._host = host
        self._checker = checker_of(host.studio)
        self._checker.turn(on=host.preferences.checks_spelling)
        self.speller = Speller(host)
        self._is_asked = False
        self._checker.opened.connect(self._tell)

    def turn(self) -> None:
        """Checks spelling from now on, or no longer; says so, since there may be nothing to see."""
        wanted = not self._host.preferences.checks_spelling
        self._host.preferences.checks_spelling = wanted
        self._is_asked = wanted
        self._checker.turn(on=wanted)
        if wanted:
            self._checker.open(self.speller.language)
        else:
            self._host.say(self.tr("Spelling is no longer checked."))

    def _tell(self) -> None:
        """Somebody asked for it in this window: it is known now whether it can be done."""
        if not self._is_asked:
            return
        self._is_asked = False
        language = self.speller.language
        fault = self._checker.fault(language)
        folder = self._host.studio.dictionaries.own_folder
        self._host.say(
            why_not(fault, language, folder)
            if fault
            else self.tr("Misspelt words are underlined from now on.")
        )
