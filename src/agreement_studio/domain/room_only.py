"""What stays in the room: the one reviewed list, and the agreement without it.

A field on this list appears in no document and in no hidden part of one. Public bodies may still
have to disclose the file itself. Add a field here only after a review: the list is held against
every output by a test.
"""

from collections.abc import Callable, Mapping

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import Record, Shareable

ROOM_ONLY = {
    "consents.note": "a private note beside a consent",
    "consents.seen_hash": "digits; a document says in words that the wording has changed since",
    "covers.insurer": "with whom a partner insures",
    "partners.size": "only helps to see who carries more than it can",
    "partners.can_hold_money": "only helps to choose who holds the money",
    "partners.contact_checked_on": "only helps to keep the contacts fresh",
    "wording_overrides.replaces_hash": "digits; a document says in words to check again",
}
"""Fields that never leave the room, with the reason."""

UNTIL_RELEASED = {
    "partners.own_interest": "what a partner wants for itself",
    "partners.constraints": "what a partner cannot do",
    "partners.difficult_habit": "what makes a partner hard to work with",
    "partners.instead_you_will_see": "what it will do instead",
    "purpose.said_by": "the name of a person quoted: unnamed unless they agreed",
    "readiness_answers": "the room's answers to the gate, walk-away points among them",
}
"""Fields that stay in the room until their owner releases them, with the reason."""

WHOLE = {
    "kept_findings.in_room": "a question about something that stays in the room",
    "kept_words.means_other": "a word that means something else needs no explaining",
}
"""Records that stay in the room as a whole where this is true of them, with the reason."""

FOR_A_PERSON = {"partners.address": "where somebody lives"}
"""Fields that never leave the room for a partner who is a person, with the reason."""


def stays_in_room(path: str, of: Record | None = None) -> bool:
    """Whether a field of the model, such as ``partners.constraints.text``, may stay in the room.

    `of` is the record it belongs to, where that is known: an organisation's address is public
    matter. Without it a partner might be a person.
    """
    held = [*ROOM_ONLY, *UNTIL_RELEASED]
    if not (isinstance(of, Partner) and not of.is_person):
        held.extend(FOR_A_PERSON)
    return any(path == name or path.startswith(f"{name}.") for name in held)


def outward(agreement: Agreement) -> Agreement:
    """The agreement without anything that stays in the room. Only this ever reaches a document."""
    return agreement.amended(**{name: shown(agreement) for name, shown in CHANGED.items()})


def _released(words: Shareable | None) -> Shareable | None:
    return words if words is not None and words.released else None


def _partner(partner: Partner) -> Partner:
    return partner.amended(
        own_interest=_released(partner.own_interest),
        constraints=tuple(c for c in partner.constraints if c.released),
        difficult_habit=_released(partner.difficult_habit),
        instead_you_will_see=_released(partner.instead_you_will_see),
        size=None,
        can_hold_money=None,
        contact_checked_on=None,
        address="" if partner.is_person else partner.address,
    )


def _purpose(agreement: Agreement) -> Purpose:
    purpose = agreement.purpose
    return purpose.amended(said_by=_released(purpose.said_by))


CHANGED: Mapping[str, Callable[[Agreement], object]] = {
    "partners": lambda agreement: tuple(map(_partner, agreement.partners)),
    "purpose": _purpose,
    "readiness_answers": lambda agreement: tuple(
        answer for answer in agreement.readiness_answers if answer.released
    ),
    "consents": lambda agreement: tuple(
        consent.amended(note="", seen_hash="") if consent.note or consent.seen_hash else consent
        for consent in agreement.consents
    ),
    "covers": lambda agreement: tuple(
        cover.amended(insurer="") if cover.insurer else cover for cover in agreement.covers
    ),
    "wording_overrides": lambda agreement: tuple(
        override.amended(replaces_hash="") if override.replaces_hash else override
        for override in agreement.wording_overrides
    ),
    "kept_findings": lambda agreement: tuple(
        kept for kept in agreement.kept_findings if not kept.in_room
    ),
    "kept_words": lambda agreement: tuple(
        word for word in agreement.kept_words if not word.means_other
    ),
}
"""The fields of the agreement that hold something which stays in the room, without it."""
