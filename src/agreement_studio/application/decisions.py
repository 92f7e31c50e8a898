"""Writing decisions down, and which of them are due to be looked at again."""

from dataclasses import dataclass
from datetime import date, datetime

from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.ledger.bodies import DecisionTaken
from agreement_studio.domain.ledger.ledger import Ledger


class NothingDecidedError(StudioError):
    """A decision that does not say what was decided; nothing has been written down."""


@dataclass(frozen=True, slots=True)
class RecordedDecision:
    """A decision as the record holds it."""

    decision: DecisionTaken
    at: str
    """When it was written down, ISO 8601; for people to read."""
    by: str
    """Who wrote it down."""
    hash: str
    """What the record knows it by."""


def record_decision(
    ledger: Ledger, decision: DecisionTaken, *, at: datetime, by: str = ""
) -> Ledger:
    """The record with the decision added. `at` bears an offset; `by` is a name or role in words.

    Raises:
        NothingDecidedError: it does not say what was decided.
        TooLongForRecordError: it is too long to be written down.
    """
    if not decision.what.strip():
        raise NothingDecidedError("This decision does not say what was decided. Write that first.")
    return ledger.with_entry(decision, at=at, by=by)


def decisions(ledger: Ledger) -> tuple[RecordedDecision, ...]:
    """All decisions in the order of the record."""
    return tuple(
        RecordedDecision(entry.body, entry.at, entry.by, entry.hash)
        for entry in ledger.entries
        if isinstance(entry.body, DecisionTaken)
    )


def due_for_review(ledger: Ledger, today: date) -> tuple[RecordedDecision, ...]:
    """Decisions whose day to be looked at again has come, the longest overdue first."""
    due = [
        (found.decision.review_on, place, found)
        for place, found in enumerate(decisions(ledger))
        if found.decision.review_on and found.decision.review_on <= today
    ]
    return tuple(found for _, _, found in sorted(due, key=lambda one: one[:2]))
