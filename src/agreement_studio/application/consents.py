"""Giving consent, and where each partner stands: on the words as they are, or as they were.

A consent is bound to the wording it was given for. When that changes it is shown as given for an
earlier wording, and when the old words come back it stands again; nobody has to be asked twice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ConsentLevel, PartnerRole, SectionKey
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits.consent import place_consent
from agreement_studio.domain.edits.edit import Edit, EditRefusedError
from agreement_studio.domain.ledger.bodies import ConsentGiven
from agreement_studio.domain.ledger.ledger import Ledger
from agreement_studio.drafting.wordings import Wordings

NEED_REASON = frozenset({ConsentLevel.STAND_ASIDE, ConsentLevel.BLOCK})
"""Levels that are taken in with a reason only: it is shared, so that the others can listen."""


class Standing(StrEnum):
    """What a partner's last word on a section was given for."""

    CURRENT = "current"
    """The section as it reads now."""
    EARLIER = "earlier"
    """An earlier wording."""
    UNKNOWN = "unknown"
    """Nobody noted which: the consent was typed into an answers file, or came with a copy."""
    NONE = "none"
    """The partner has not been asked, or has not said."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where one partner stands on one section; `consent` is what it said, if anything."""

    section: SectionKey
    partner: str
    standing: Standing
    consent: Consent | None = None


@dataclass(frozen=True, slots=True)
class GivenConsent:
    """A consent to be made part of the agreement by its edit, and of the record by its entry."""

    edit: Edit
    entry: ConsentGiven
    """Holds no private note: that stays in the room, and out of the record."""


def give_consent(wordings: Wordings, consent: Consent) -> GivenConsent:
    """Binds a consent to the section as it reads now. `seen_hash` need not be filled in.

    A partner's earlier word on the section is replaced, and keeps its id and its private note where
    no new one is given; the record keeps both words.

    Raises:
        EditRefusedError: no such partner or section is there, or no level was chosen.
    """
    agreement, wording = wordings.agreement, wordings.of(consent.section)
    called = {partner.id: partner.known_as or partner.name for partner in agreement.partners}
    if consent.partner not in called:
        raise EditRefusedError(
            f"consents: there is no partner “{consent.partner}”. Name one of the partners."
        )
    if not wording:
        raise EditRefusedError(
            f"consents: this document has no section “{consent.section}” yet, so nobody can"
            " consent to it. Fill it in first."
        )
    if consent.level is None:
        raise EditRefusedError("consents: choose one of the five levels first.")
    entry = ConsentGiven(
        section=consent.section,
        partner=consent.partner,
        partner_name=called[consent.partner],
        level=consent.level,
        reason=consent.reason,
        would_settle=consent.would_settle,
        wording_hash=wording,
    )
    return GivenConsent(_placed(agreement, consent.amended(seen_hash=wording)), entry)


def _placed(agreement: Agreement, consent: Consent) -> Edit:
    before = _last_word(agreement.consents, consent.section, consent.partner)
    return place_consent(
        consent.id,
        consent.section,
        consent.partner,
        consent.level,
        on=consent.on,
        reason=consent.reason,
        would_settle=consent.would_settle,
        seen_hash=consent.seen_hash,
        note=consent.note or (before.note if before else ""),
    )


def standing(wordings: Wordings, section: SectionKey, partner: str) -> Stand:
    """Where one partner stands on one section. Its last word counts."""
    consent = _last_word(wordings.agreement.consents, section, partner)
    if consent is None or consent.level is None:
        return Stand(section, partner, Standing.NONE, consent)
    if not consent.seen_hash:
        return Stand(section, partner, Standing.UNKNOWN, consent)
    is_current = consent.seen_hash == wordings.of(section)
    return Stand(section, partner, Standing.CURRENT if is_current else Standing.EARLIER, consent)


def standings(wordings: Wordings) -> tuple[Stand, ...]:
    """Where everyone stands: each section of the document in order, and on it each partner.

    Observers are not asked; what they or a section that is gone have said is still told.
    """
    agreement = wordings.agreement
    asked = [p.id for p in agreement.partners if p.role is not PartnerRole.OBSERVER]
    pairs = [(section, partner) for section in wordings.sections for partner in asked]
    said = [(consent.section, consent.partner) for consent in agreement.consents]
    return tuple(standing(wordings, *pair) for pair in dict.fromkeys((*pairs, *said)))


def unrecorded(agreement: Agreement, ledger: Ledger) -> tuple[Consent, ...]:
    """Consents that stand in the agreement, and in no entry of the record as they stand there.

    The wording is compared where the agreement still says for which one a consent was given.
    """
    recorded = frozenset(_recorded(ledger))
    return tuple(c for c in agreement.consents if c.level and _signs(c) not in recorded)


def _signs(consent: Consent) -> tuple[str | None, ...]:
    said = (consent.section, consent.partner, consent.level, consent.reason, consent.would_settle)
    return (*said, consent.seen_hash)


def _recorded(ledger: Ledger) -> Iterator[tuple[str | None, ...]]:
    for entry in ledger.entries:
        body = entry.body
        if isinstance(body, ConsentGiven):
            said = (body.section, body.partner, body.level, body.reason, body.would_settle)
            yield (*said, body.wording_hash)
            yield (*said, "")


def _last_word(consents: Iterable[Consent], section: SectionKey, partner: str) -> Consent | None:
    """Copies merged may hold two; the last in the list counts for everyone."""
    found = [c for c in consents if c.section is section and c.partner == partner]
    return found[-1] if found else None
