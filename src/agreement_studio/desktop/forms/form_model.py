"""What a page needs of the open agreement."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import Any, Protocol

from agreement_studio.application.consents import Stand
from agreement_studio.application.copied_consents import CopiedConsents
from agreement_studio.application.decisions import RecordedDecision
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.ledger.bodies import DecisionTaken
from agreement_studio.review.language.word_list import WordList


class Heard(Protocol):
    """A bound Qt signal."""

    def connect(self, slot: Callable[..., Any], /) -> Any: ...


class FormModel(Protocol):
    """The open agreement as a window sees it."""

    @property
    def agreement(self) -> Agreement: ...

    @property
    def today(self) -> date: ...

    @property
    def words(self) -> WordList:
        """The word list that is heard in it."""

    @property
    def changed(self) -> Heard:
        """Tells of every change, whoever made it; the agreement is up to date by then."""

    def apply(self, edit: Edit, origin: Hashable = None) -> bool:
        """Makes one undoable change and tells whether anything changed."""

    def consent(self, consent: Consent) -> bool:
        """Takes in where a partner stands, and writes it into the record."""

    def copied_consents(self, text: str) -> CopiedConsents:
        """Where partners stand by the rows of a spreadsheet: nothing is taken in yet."""

    def consents(self, several: Sequence[Consent]) -> bool:
        """As :meth:`consent`, of several in one step: all of them or none."""

    def standings(self) -> tuple[Stand, ...]:
        """Where everyone stands on the words as they are now."""

    def decide(self, decision: DecisionTaken) -> bool:
        """Writes a decision into the record."""

    def decisions(self) -> tuple[RecordedDecision, ...]:
        """All decisions in the record, in the order in which they were written down."""

    def undo(self) -> object: ...

    def redo(self) -> object: ...

    def end_typing(self) -> None:
        """Whatever is typed next is a step of its own."""
