"""What the boxes of one window ask about spelling: the dictionary, and the agreement's names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from agreement_studio.application.spelling_check.known_words import KnownWords, words_of_names
from agreement_studio.desktop.spelling.checker import Checker, checker_of
from agreement_studio.domain.errors import StudioError

if TYPE_CHECKING:
    from agreement_studio.desktop.agreement_model import AgreementModel
    from agreement_studio.desktop.host import Host
    from agreement_studio.domain.agreement import Agreement

USUAL_LANGUAGE = "en-GB"
"""The language of an agreement until it is drafted, which tells."""


class Speller(QObject):
    """One for each window, beneath which its boxes find it."""

    learned = Signal()
    """More words are known now: boxes that wait for some look again."""
    changed = Signal()
    """All boxes look again."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.over)
        self._host = host
        self.checker: Checker = checker_of(host.studio)
        self._names = KnownWords()
        self._agreement: Agreement | None = None
        self.checker.learned.connect(self._hear)
        self.checker.changed.connect(self.changed)
        host.opened.connect(self._follow)
        if host.model is not None:
            self._follow(host.model)

    @property
    def is_on(self) -> bool:
        """Whether there is anything to ask."""
        return self.checker.is_on and self.checker.fault(self.language) is None

    @property
    def language(self) -> str:
        """The language that the agreement is written in."""
        document = self._host.model.document if self._host.model else None
        return document.properties.language if document else USUAL_LANGUAGE

    def verdict(self, word: str) -> bool | None:
        """Whether a plain word is spelt rightly; None while nobody knows yet."""
        return word in self._names or self.checker.verdict(self.language, word)

    def suggest(self, word: str) -> None:
        """Has words like one looked for; the checker's ``suggested`` brings them."""
        self.checker.suggest(self.language, word)

    def add(self, word: str) -> None:
        """Adds a word to one's own; what the disk refuses is told."""
        try:
            self.checker.add(word)
        except StudioError as fault:
            self._host.say(fault.sentence)

    def end_typing(self) -> None:
        """What is put in next is a step of its own."""
        if self._host.model is not None:
            self._host.model.end_typing()

    def _follow(self, model: AgreementModel) -> None:
        model.reviewed.connect(self._look_at_names)
        self._look_at_names()

    def _look_at_names(self) -> None:
        if self._take_names():
            self.changed.emit()

    def _take_names(self) -> bool:
        """Learns the names in the agreement as it is now; tells whether there are others."""
        agreement = self._host.model.agreement if self._host.model else None
        if agreement is None or agreement is self._agreement:
            return False
        self._agreement = agreement
        before, self._names = self._names, words_of_names(agreement)
        return before != self._names

    def _hear(self) -> None:
        """A name that is being typed is in the agreement before the dictionary was asked."""
        self._take_names()
        self.learned.emit()


def speller_above(widget: QWidget) -> Speller | None:
    """The one of the window that a widget is in; None where there is none."""
    above: QWidget | None = widget
    while above is not None:
        found = above.findChild(Speller, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if found is not None:
            return found
        above = above.parentWidget()
    return None
