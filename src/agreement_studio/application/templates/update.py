"""Brings an agreement up to a newer template, change by change: what people wrote stays theirs.

Each change from the version that the agreement began from to the newer one is told in words and
taken or left. What is taken is one step, which can be undone.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from agreement_studio.application.change_list import change_list
from agreement_studio.application.templates.template import Template
from agreement_studio.application.told_changes import ToldChange
from agreement_studio.domain.address import UnknownAddressError, value_at, with_value
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.compare import (
    AnswerChange,
    Change,
    ChangeKind,
    RecordChange,
    applied,
    compare,
)
from agreement_studio.domain.edits.edit import Edit, Label
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.legal import MadeFrom
from agreement_studio.domain.record import Record
from agreement_studio.domain.revert import revert
from agreement_studio.texts import Texts


class NotFromTemplateError(StudioError):
    """An agreement that was not made from this template, or from none."""


class Standing(StrEnum):
    """How a change stands to what the agreement says."""

    FITS = "fits"
    """The agreement says what the older template said: taking it loses nothing."""
    YOURS = "yours"
    """People have changed the same thing: taking it puts the template's in place of theirs."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One change of the template that the agreement has not got."""

    told: ToldChange
    change: Change
    standing: Standing

    @property
    def is_suggested(self) -> bool:
        """Whether it is taken unless somebody says otherwise."""
        return self.standing is Standing.FITS


@dataclass(frozen=True, slots=True)
class Update:
    """From one version of a template to a newer one, for one agreement."""

    before: Template
    after: Template
    offers: tuple[Offer, ...]
    """In the order of the document; empty where the agreement has it all."""


def update_for(agreement: Agreement, before: Template, after: Template, texts: Texts) -> Update:
    """What the newer template offers an agreement that was made from the older one.

    Raises:
        NotFromTemplateError: it was made from another template or version.
    """
    made_from = agreement.made_from
    if made_from != MadeFrom(template=before.about.id, version=before.about.version):
        raise NotFromTemplateError(
            f"This agreement was not made from version {before.about.version} of "
            f"“{before.about.title}”. Choose the version that it was made from."
        )
    if after.about.id != before.about.id:
        raise NotFromTemplateError(
            f"“{after.about.title}” is another template than the one this agreement was made from."
            " Choose a newer version of that."
        )
    told = change_list(before.agreement, after.agreement, texts)
    return Update(before, after, tuple(_offers(told, agreement)))


def take(update: Update, taken: Collection[Offer]) -> Edit:
    """One step that takes these changes into the agreement and notes the newer version."""

    def change(agreement: Agreement) -> Agreement:
        chosen = [offer.change for offer in update.offers if offer in taken]
        old = update.before.agreement
        new = applied(old, _by_themselves(update, chosen))
        ready = _with_ground(agreement, [one for one in taken if one.standing is Standing.YOURS])
        about = update.after.about
        made_from = MadeFrom(template=about.id, version=about.version)
        return revert(new, old, ready).amended(made_from=made_from)

    return Edit(Label("update_from_template", subject=update.after.about.title), change)


# --------------------------------------------------------------------------------------- within


def _offers(told: Iterable[ToldChange], agreement: Agreement) -> Iterator[Offer]:
    for one in told:
        change = one.change
        if isinstance(change, AnswerChange | RecordChange):
            standing = _standing(change, agreement)
            if standing is not None:
                yield Offer(one, change, standing)


def _standing(change: Change, agreement: Agreement) -> Standing | None:
    """None where there is nothing to take: it is so already, or its place is gone."""
    if isinstance(change, AnswerChange):
        return _answer_standing(change, agreement)
    mine = _record(agreement, change)
    if change.kind is ChangeKind.ADDED:
        return Standing.FITS if mine is None else None
    if mine is None:
        return None
    if change.kind is ChangeKind.REMOVED:
        return Standing.FITS if mine == change.before else Standing.YOURS
    return Standing.FITS


def _answer_standing(change: AnswerChange, agreement: Agreement) -> Standing | None:
    try:
        mine = value_at(agreement, change.address)
    except UnknownAddressError:
        return None
    if mine == change.after:
        return None
    return Standing.FITS if mine == change.before else Standing.YOURS


def _record(agreement: Agreement, change: RecordChange) -> Record | None:
    records: tuple[Record, ...] = getattr(agreement, change.address.head)
    return next((one for one in records if one.id == change.address.record), None)


def _by_themselves(update: Update, chosen: Sequence[Change]) -> list[Change]:
    """The chosen changes such that none stands behind an entry that is not taken."""
    taken = {one.address for one in chosen}
    left = {
        (one.address.head, one.address.record): one.behind
        for one in compare(update.before.agreement, update.after.agreement)
        if isinstance(one, RecordChange)
        and one.kind is ChangeKind.ADDED
        and one.address not in taken
    }
    return [_behind_what_is_there(one, left) for one in chosen]


def _behind_what_is_there(change: Change, left: dict[tuple[str, str], str]) -> Change:
    if not isinstance(change, RecordChange):
        return change
    behind = change.behind
    while (change.address.head, behind) in left:
        behind = left[change.address.head, behind]
    return replace(change, behind=behind)


def _with_ground(agreement: Agreement, theirs: Sequence[Offer]) -> Agreement:
    """The agreement with what the older template said wherever its own words are given up."""
    for offer in theirs:
        change = offer.change
        if isinstance(change, AnswerChange):
            agreement = with_value(agreement, change.address, change.before)
    return agreement
