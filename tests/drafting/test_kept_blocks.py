"""After an edit, schedules are what drafting from nothing would make them."""

from collections.abc import Callable
from typing import cast

import pytest

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Jurisdiction
from agreement_studio.domain.record import Record
from agreement_studio.drafting.clause_library.library import load_library
from agreement_studio.drafting.document import Document, Edition, Figure, Row, Table
from agreement_studio.drafting.draft import draft
from agreement_studio.drafting.drafter import REMEMBERED, Drafter
from agreement_studio.drafting.schedules.build import DRAWINGS
from agreement_studio.texts import load_texts


@pytest.fixture(scope="module")
def agreement() -> Agreement:
    return read_answers(template("starters", "marlshire-growth.toml")).agreement


@pytest.fixture
def drafter() -> Drafter:
    return Drafter(load_library(), load_texts())


def renamed(records: tuple[Record, ...], **changes: str) -> tuple[Record, ...]:
    return (records[0].amended(**changes), *records[1:])


Edit = Callable[[Agreement], Agreement]
EDITS: dict[str, Edit] = {
    "a partner's name, which rows of other lists print": lambda a: a.amended(
        partners=renamed(a.partners, name="Somewhere Else Council", known_as="Elsewhere")
    ),
    "an outcome, which contributions and lines point at": lambda a: a.amended(
        outcomes=renamed(a.outcomes, name="Warm homes")
    ),
    "a record that is gone while others still point at it": lambda a: a.amended(
        partners=a.partners[1:]
    ),
    "the order of a list": lambda a: a.amended(powers=a.powers[::-1]),
    "a list that is now empty": lambda a: a.amended(resources=()),
}


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_drafting_again_after_an_edit_gives_what_drafting_from_nothing_gives(
    agreement: Agreement, drafter: Drafter, edit: Edit, edition: Edition
) -> None:
    draft(drafter, agreement, edition)
    after = edit(agreement)
    again = draft(drafter, after, edition)
    assert again == draft(Drafter(load_library(), load_texts()), after, edition)


def test_a_drafter_remembers_few_editions_and_laws_and_drafts_each_of_them_as_anew(
    agreement: Agreement, drafter: Drafter
) -> None:
    first = draft(drafter, agreement, Edition.CLEAN)
    for jurisdiction in Jurisdiction:
        for edition in Edition:
            draft(drafter, agreement.amended(jurisdiction=jurisdiction), edition)
    assert len(drafter._memories) == REMEMBERED
    assert draft(drafter, agreement, Edition.CLEAN) == first


class Watched:
    """An agreement that remembers which of its fields were looked at."""

    def __init__(self, agreement: Agreement) -> None:
        self._agreement = agreement
        self.seen: set[str] = set()

    def __getattr__(self, name: str) -> object:
        self.seen.add(name)
        return getattr(self._agreement, name)


@pytest.mark.parametrize("picture", DRAWINGS)
def test_a_picture_is_drawn_from_the_lists_that_it_names_and_no_others(
    agreement: Agreement, picture: str
) -> None:
    draw, lists = DRAWINGS[picture]
    watched = Watched(agreement)
    assert draw(cast("Agreement", watched)) is not None
    assert watched.seen == set(lists)


def test_a_picture_of_what_nobody_touched_is_not_drawn_again(
    agreement: Agreement, drafter: Drafter
) -> None:
    before = pictures(draft(drafter, agreement, Edition.CLEAN))
    after = agreement.amended(powers=renamed(agreement.powers, decision="who mends the hall"))
    again = pictures(draft(drafter, after, Edition.CLEAN))
    assert before["picture:contributions"] is again["picture:contributions"]
    assert before["picture:power"] != again["picture:power"]


def pictures(document: Document) -> dict[str, str]:
    return {b.key: b.svg for b in document.blocks() if isinstance(b, Figure)}


def rows(document: Document, table: str) -> tuple[Row, ...]:
    return next(b.rows for b in document.blocks() if isinstance(b, Table) and b.key == table)


def test_rows_of_records_that_nobody_touched_stay_the_same_objects(
    agreement: Agreement, drafter: Drafter
) -> None:
    before = rows(draft(drafter, agreement, Edition.CLEAN), "table:powers")
    after = agreement.amended(powers=renamed(agreement.powers, decision="who mends the hall"))
    again = rows(draft(drafter, after, Edition.CLEAN), "table:powers")
    changed = [one for one, other in zip(before, again, strict=True) if one is not other]
    assert [row.key for row in changed] == [f"table:powers:{agreement.powers[0].id}"]
