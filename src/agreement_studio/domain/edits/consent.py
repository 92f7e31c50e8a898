"""Consent, section by section: where each partner stands, one of five named levels."""

from collections.abc import Sequence
from datetime import date
from functools import partial, reduce
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ConsentLevel, SectionKey
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits.edit import Edit, Label
from agreement_studio.domain.edits.only_one import in_place_of, without


def place_consent(  # noqa: PLR0913 - all that is said at once when somebody says where they stand
    identifier: str,
    section: SectionKey,
    partner: str,
    level: ConsentLevel | None,
    *,
    on: date | None = None,
    reason: str = "",
    would_settle: str = "",
    seen_hash: str = "",
    note: str = "",
) -> Edit:
    """Where a partner, by id, stands on a section. It takes the place of what it said before.

    `seen_hash` is the sha256 of the section as the partner saw it; `note` stays in the room.
    """
    fields = {
        "id": identifier,
        "section": section,
        "partner": partner,
        "level": level,
        "on": on,
        "reason": reason,
        "would_settle": would_settle,
        "seen_hash": seen_hash,
        "note": note,
    }
    return Edit(_label("place_consent", section, partner), partial(_placed, fields=fields))


def place_consents(placed: Sequence[Edit]) -> Edit:
    """Several edits of :func:`place_consent`, one after another, as one step."""
    if len(placed) == 1:
        return placed[0]
    return Edit(Label("place_consents", field="consents"), partial(_in_turn, edits=placed))


def withdraw_consent(section: SectionKey, partner: str) -> Edit:
    """A partner has not said yet where it stands on a section, or takes that back."""
    change = partial(_withdrawn, section=section, partner=partner)
    return Edit(_label("withdraw_consent", section, partner), change)


def _label(action: str, section: SectionKey, partner: str) -> Label:
    return Label(action, field="partners", subject=section, record=partner)


def _in_turn(agreement: Agreement, *, edits: Sequence[Edit]) -> Agreement:
    return reduce(lambda so_far, edit: edit(so_far), edits, agreement)


def _placed(agreement: Agreement, *, fields: dict[str, Any]) -> Agreement:
    earlier = _of(agreement, fields["section"], fields["partner"])
    return in_place_of(agreement, "consents", earlier, fields)


def _withdrawn(agreement: Agreement, *, section: SectionKey, partner: str) -> Agreement:
    return without(agreement, "consents", _of(agreement, section, partner))


def _of(agreement: Agreement, section: SectionKey, partner: str) -> list[Consent]:
    return [one for one in agreement.consents if one.section == section and one.partner == partner]
