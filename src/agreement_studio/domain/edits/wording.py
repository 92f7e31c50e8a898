"""Words by hand: a clause put otherwise, with the reason, and clauses of the partners' own."""

from functools import partial
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ClauseEffect, SectionKey
from agreement_studio.domain.edits.edit import Edit, EditRefusedError, Label
from agreement_studio.domain.edits.only_one import in_place_of, without
from agreement_studio.domain.edits.records import LAST, add_new
from agreement_studio.domain.wording import WordingOverride


def reword_clause(
    identifier: str,
    clause_key: str,
    text: str,
    *,
    reason: str,
    replaces_hash: str,
    heading: str = "",
) -> Edit:
    """Other words for one clause. They take the place of earlier words by hand for it.

    `replaces_hash` is the sha256 of the drafted text they stand for; when the answers beneath
    change, it tells that people should look again. `heading` is what people call the clause.
    """
    fields = {
        "id": identifier,
        "clause_key": clause_key,
        "text": text,
        "reason": reason,
        "replaces_hash": replaces_hash,
    }
    return Edit(_label("reword_clause", heading, clause_key), partial(_reworded, fields=fields))


def keep_wording(clause_key: str, *, replaces_hash: str, heading: str = "") -> Edit:
    """People looked again after answers changed, and keep their words for the clause.

    Raises, when made: EditRefusedError, where there are none.
    """
    change = partial(_kept, clause_key=clause_key, replaces_hash=replaces_hash)
    return Edit(_label("keep_wording", heading, clause_key), change)


def restore_wording(clause_key: str, *, heading: str = "") -> Edit:
    """The clause reads as drafted again."""
    change = partial(_restored, clause_key=clause_key)
    return Edit(_label("restore_wording", heading, clause_key), change)


def add_own_clause(
    identifier: str,
    section: SectionKey,
    heading: str,
    text: str,
    *,
    effect: ClauseEffect = ClauseEffect.INTENT,
    behind: str | None = LAST,
) -> Edit:
    """A clause of the partners' own, in any section."""
    fields = {
        "id": identifier,
        "section": section,
        "heading": heading,
        "text": text,
        "effect": effect,
    }
    return add_new("own_clauses", fields, behind=behind)


def _label(action: str, heading: str, clause_key: str) -> Label:
    return Label(action, field="wording_overrides", subject=heading or clause_key)


def _reworded(agreement: Agreement, *, fields: dict[str, Any]) -> Agreement:
    earlier = _of(agreement, fields["clause_key"])
    return in_place_of(agreement, "wording_overrides", earlier, fields)


def _kept(agreement: Agreement, *, clause_key: str, replaces_hash: str) -> Agreement:
    earlier = _of(agreement, clause_key)
    if not earlier:
        raise EditRefusedError(
            f"{clause_key}: this clause has no words by hand that could be kept."
        )
    fields = {**dict(earlier[0]), "replaces_hash": replaces_hash}
    return in_place_of(agreement, "wording_overrides", earlier, fields)


def _restored(agreement: Agreement, *, clause_key: str) -> Agreement:
    return without(agreement, "wording_overrides", _of(agreement, clause_key))


def _of(agreement: Agreement, clause_key: str) -> list[WordingOverride]:
    return [one for one in agreement.wording_overrides if one.clause_key == clause_key]
