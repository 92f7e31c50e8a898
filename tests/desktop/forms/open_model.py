"""An open agreement as a page hears it, around the real session."""

from collections.abc import Hashable, Sequence
from datetime import UTC, date, datetime

from PySide6.QtCore import QObject, Signal

from agreement_studio.application.consents import Stand, give_consent, standings
from agreement_studio.application.copied_consents import CopiedConsents, copied_consents
from agreement_studio.application.decisions import (
    RecordedDecision,
    decisions,
    record_decision,
)
from agreement_studio.application.ports import Replica
from agreement_studio.application.session import Change, Session
from agreement_studio.application.solo import Solo
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits.consent import place_consents
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.ledger.bodies import ConsentGiven, DecisionTaken
from agreement_studio.domain.ledger.ledger import Ledger
from agreement_studio.review.language.shipped import load_word_list
from agreement_studio.review.language.word_list import WordList
from agreement_studio.texts import load_texts
from agreement_studio.wiring import Studio

STUDIO = Studio()
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class OpenModel(QObject):
    """As the window's model: a session, and a signal for each of its changes."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, agreement: Agreement, replica: Replica | None = None) -> None:
        super().__init__()
        self.session = Session(replica or Solo(agreement), lambda: NOON)
        self.ledger = Ledger()
        self.recorded: list[ConsentGiven] = []
        self.session.subscribe(self._tell)

    def _tell(self, change: Change) -> None:
        self.changed.emit(change)

    @property
    def agreement(self) -> Agreement:
        return self.session.agreement

    @property
    def today(self) -> date:
        return NOON.date()

    @property
    def words(self) -> WordList:
        return load_word_list()

    def apply(self, edit: Edit, origin: Hashable = None) -> bool:
        try:
            return self.session.apply(edit, origin=origin)
        except StudioError as fault:
            self.refused.emit(fault.sentence)
            return False

    def consent(self, consent: Consent) -> bool:
        given = give_consent(STUDIO.wordings(self.agreement), consent)
        self.recorded.append(given.entry)
        return self.apply(given.edit)

    def copied_consents(self, text: str) -> CopiedConsents:
        return copied_consents(text, STUDIO.wordings(self.agreement), load_texts())

    def consents(self, several: Sequence[Consent]) -> bool:
        wordings = STUDIO.wordings(self.agreement)
        dated = [one if one.on else one.amended(on=self.today) for one in several]
        given = [give_consent(wordings, one) for one in dated]
        self.recorded.extend(one.entry for one in given)
        return self.apply(place_consents([one.edit for one in given]))

    def standings(self) -> tuple[Stand, ...]:
        return standings(STUDIO.wordings(self.agreement))

    def decide(self, decision: DecisionTaken) -> bool:
        self.ledger = record_decision(self.ledger, decision, at=NOON)
        return True

    def decisions(self) -> tuple[RecordedDecision, ...]:
        return decisions(self.ledger)

    def undo(self) -> bool:
        return self.session.undo()

    def redo(self) -> bool:
        return self.session.redo()

    def end_typing(self) -> None:
        self.session.end_typing()
