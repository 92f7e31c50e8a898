"""What a copy for others holds, and a plain list of what it leaves out: named, never repeated."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from agreement_studio.application.agreement_file import AgreementFile
from agreement_studio.application.attention import to_look_at
from agreement_studio.application.versions import versions
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.compare import AnswerChange, Change, ChangeKind, compare
from agreement_studio.domain.room_only import outward
from agreement_studio.texts import Texts

PHRASES = {
    "consents.note": "notes",
    "consents.seen_hash": "seen",
    "covers.insurer": "insurers",
    "partners.size": "sizes",
    "partners.can_hold_money": "holding_money",
    "partners.contact_checked_on": "contacts_checked",
    "wording_overrides.replaces_hash": "replaced",
    "partners.own_interest": "unreleased",
    "partners.constraints": "unreleased",
    "partners.difficult_habit": "unreleased",
    "partners.instead_you_will_see": "unreleased",
    "purpose.said_by": "said_by",
    "readiness_answers": "readiness",
    "partners.address": "addresses",
    "kept_findings": "left_questions",
    "kept_words": "passed_over",
}
"""How each field of the room-only list is spoken of; fields that share a phrase are counted as one.

The texts stand under ``sharing.left_out`` in ``resources/text/en-GB/phrases/sharing.toml``.
"""


@dataclass(frozen=True, slots=True)
class Beside:
    """How much the file holds beside the answers that a copy for others does not carry."""

    versions: int = 0
    """Named versions: each holds the answers of its day, private ones and deleted ones too."""
    record: int = 0
    """Entries of the record of consents and decisions."""
    attention: int = 0
    """Places that nobody has looked at since copies were merged."""
    attachments: int = 0


def beside_in(file: AgreementFile) -> Beside:
    """What a file holds beside its answers."""
    return Beside(
        versions=len(versions(file.ledger)),
        record=len(file.ledger.entries),
        attention=len(to_look_at(file.attention)),
        attachments=len(file.attachments),
    )


@dataclass(frozen=True, slots=True)
class Shared:
    """A copy for others."""

    agreement: Agreement
    """The answers without anything that stays in the room."""
    left_out: tuple[str, ...]
    """What it does not hold, a phrase each; the last two are true of every copy."""


def shared(agreement: Agreement, texts: Texts, beside: Beside | None = None) -> Shared:
    """What leaves the room, and what is left out.

    The agreement is made from its value alone, so that no step and no deleted word comes with it.
    """
    outer = outward(agreement)
    counts = Counter[str]()
    for change in compare(agreement, outer):
        counts[PHRASES[_field(change)]] += _weight(change)
    answers = (
        _counted(texts, f"sharing.left_out.{name}", counts[name])
        for name in dict.fromkeys(PHRASES.values())
        if counts[name]
    )
    return Shared(outer, (*answers, *_files(texts, beside or Beside())))


def _field(change: Change) -> str:
    return change.address.text_path


def _weight(change: Change) -> int:
    """How many answers went: of a list, those that went from it."""
    if not isinstance(change, AnswerChange):
        return int(change.kind is ChangeKind.REMOVED)
    return len(change.left) if isinstance(change.before, tuple) else 1


def _files(texts: Texts, beside: Beside) -> Iterator[str]:
    for name in ("versions", "record", "attention", "attachments"):
        count = getattr(beside, name)
        if count:
            yield _counted(texts, f"sharing.beside.{name}", count)
    yield texts.phrase("sharing.beside.steps")
    yield texts.phrase("sharing.beside.deleted")


def _counted(texts: Texts, name: str, count: int) -> str:
    if count == 1:
        return texts.phrase(f"{name}.one")
    return texts.phrase(f"{name}.many", count=f"{count:,}")
