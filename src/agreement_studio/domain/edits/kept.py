"""Kept because: questions that people looked at and left, and words they chose to keep."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Edit, EditRefusedError, Label
from agreement_studio.domain.edits.only_one import in_place_of, without
from agreement_studio.domain.record import Record


def keep_finding(  # noqa: PLR0913 - all that is said at once when people leave a question
    identifier: str,
    check: str,
    place: str,
    *,
    about: str,
    reason: str,
    rests_on: str,
    agreed_by: Sequence[str] = (),
    in_room: bool = False,
    on: date | None = None,
) -> Edit:
    """A question is left as it is, for a reason. It takes the place of an earlier reason for it.

    `place` and `rests_on` are those of the finding, `about` its sentence, `agreed_by` the ids of
    the partners that agree; a *must* rests only once every full partner does. `in_room` where it
    is about something that stays in the room.

    Raises, when made: EditRefusedError, without a reason.
    """
    fields = {
        "id": identifier,
        "finding": check,
        "place": place,
        "about": about,
        "reason": reason,
        "rests_on": rests_on,
        "in_room": in_room,
        "agreed_by": tuple(agreed_by),
        "on": on,
    }
    label = Label("keep_finding", field="kept_findings", subject=about or check)
    return Edit(label, partial(_finding_kept, fields=fields))


def ask_again(check: str, place: str, *, about: str = "") -> Edit:
    """A question that was left is asked again."""
    label = Label("ask_again", field="kept_findings", subject=about or check)
    return Edit(label, partial(_removed, name="kept_findings", same=_finding(check, place)))


def keep_word(
    identifier: str, phrase: str, where: str, *, reason: str, on: date | None = None
) -> Edit:
    """A word stays where it stands, for a reason that prints for the lawyer.

    Raises, when made: EditRefusedError, without a reason.
    """
    fields = {"id": identifier, "phrase": phrase, "where": where, "reason": reason, "on": on}
    label = Label("keep_word", field="kept_words", subject=phrase)
    return Edit(label, partial(_word_kept, fields=fields))


def pass_over_word(identifier: str, phrase: str, where: str, *, on: date | None = None) -> Edit:
    """A word means something else here: it is passed over, and nothing prints."""
    fields = {"id": identifier, "phrase": phrase, "where": where, "means_other": True, "on": on}
    label = Label("pass_over_word", field="kept_words", subject=phrase)
    return Edit(
        label, partial(_placed, name="kept_words", fields=fields, same=_word(phrase, where))
    )


def look_at_word_again(phrase: str, where: str) -> Edit:
    """A word that was kept or passed over is pointed out again."""
    label = Label("look_at_word_again", field="kept_words", subject=phrase)
    return Edit(label, partial(_removed, name="kept_words", same=_word(phrase, where)))


_Same = Callable[[Any], bool]


def _finding(check: str, place: str) -> _Same:
    return lambda kept: (kept.finding, kept.place) == (check, place)


def _word(phrase: str, where: str) -> _Same:
    return lambda kept: (kept.phrase.casefold(), kept.where) == (phrase.casefold(), where)


def _finding_kept(agreement: Agreement, *, fields: dict[str, Any]) -> Agreement:
    _refuse_no_reason(fields)
    same = _finding(fields["finding"], fields["place"])
    return _placed(agreement, name="kept_findings", fields=fields, same=same)


def _word_kept(agreement: Agreement, *, fields: dict[str, Any]) -> Agreement:
    _refuse_no_reason(fields)
    same = _word(fields["phrase"], fields["where"])
    return _placed(agreement, name="kept_words", fields=fields, same=same)


def _refuse_no_reason(fields: dict[str, Any]) -> None:
    if not fields["reason"].strip():
        raise EditRefusedError("Say why it is kept: the reason is what others will read.")


def _placed(agreement: Agreement, *, name: str, fields: dict[str, Any], same: _Same) -> Agreement:
    return in_place_of(agreement, name, _alike(agreement, name, same), fields)


def _removed(agreement: Agreement, *, name: str, same: _Same) -> Agreement:
    return without(agreement, name, _alike(agreement, name, same))


def _alike(agreement: Agreement, name: str, same: _Same) -> list[Record]:
    return list(filter(same, getattr(agreement, name)))
