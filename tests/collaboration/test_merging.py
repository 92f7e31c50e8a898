"""Two copies of one file become one, and what people should look at is listed, never lost."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.collaboration.fresh import fresh_state
from agreement_studio.adapters.collaboration.merging import MergedStates, merge_states
from agreement_studio.adapters.collaboration.replica import SharedReplica
from agreement_studio.application.ports import ForeignLineageError, UnusableUpdateError, Update
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.clash import Clash, ClashKind
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import (
    add_record,
    amend_record,
    move_record,
    remove_record,
)
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from tests.collaboration.company import LINEAGE, Person
from tests.collaboration.test_histories import edits
from tests.strategies import tables

START = Agreement(
    name="Bay",
    partners=(Partner(id="council", name="Council"), Partner(id="clinic", name="Clinic")),
    powers=(Power(id="grants", decision="grants", conditions="The panel meets first."),),
)
NAME, PROBLEM = Address("name"), Address("purpose", "", ("problem",))


def merged(mine: list[Edit], yours: list[Edit], start: Agreement = START) -> MergedStates:
    """Both copies edited apart and merged; in the other order it is the same."""
    state = fresh_state(start, LINEAGE)
    copies = [_edited(state, mine, 11), _edited(state, yours, 22)]
    together = merge_states(copies[0], copies[1], LINEAGE)
    assert merge_states(copies[1], copies[0], LINEAGE) == together
    assert SharedReplica.opened(together.state, LINEAGE).read() == together.agreement
    return together


def _edited(state: Update, made: list[Edit], client: int) -> Update:
    person = Person(SharedReplica.opened(state, LINEAGE, client=client))
    for edit in made:
        person.make(edit)
    return person.replica.state()


def test_what_was_changed_in_different_places_merges_without_a_word() -> None:
    together = merged(
        [answer(NAME, "Saltery Bay"), add_record("partners", Partner(id="school"))],
        [answer(PROBLEM, "People wait."), amend_record("powers", "grants", decision="all grants")],
    )
    assert together.clashes == ()
    assert together.agreement.name == "Saltery Bay"
    assert together.agreement.purpose.problem == "People wait."
    assert together.agreement.powers[0].decision == "all grants"
    assert [one.id for one in together.agreement.partners] == ["council", "clinic", "school"]


def test_an_answer_given_twice_stands_once_and_is_kept_once() -> None:
    together = merged([answer(NAME, "Saltery Bay")], [answer(NAME, "Bay of Mending")])
    (clash,) = together.clashes
    assert (clash.kind, clash.path) == (ClashKind.SET_TWICE, "name")
    assert json.loads(clash.stands) == together.agreement.name
    assert {json.loads(clash.stands), json.loads(clash.other)} == {"Saltery Bay", "Bay of Mending"}


def test_an_answer_taken_back_on_one_side_and_given_on_the_other_is_told() -> None:
    together = merged([answer(NAME, "")], [answer(NAME, "Saltery Bay")])
    (clash,) = together.clashes
    assert {clash.stands, clash.other} == {"", '"Saltery Bay"'}


def test_the_same_answer_on_both_sides_is_no_clash() -> None:
    assert merged([answer(NAME, "Moor")], [answer(NAME, "Moor")]).clashes == ()


def test_an_answer_changed_later_in_the_knowledge_of_the_other_is_no_clash() -> None:
    first = Person(SharedReplica.fresh(START, LINEAGE))
    first.make(answer(NAME, "Moor"))
    second = Person(SharedReplica.opened(first.replica.state(), LINEAGE))
    second.make(answer(NAME, "Marsh"))
    together = merge_states(first.replica.state(), second.replica.state(), LINEAGE)
    assert together.clashes == ()
    assert together.agreement.name == "Marsh"


@pytest.mark.parametrize(
    "change",
    [
        {"name": "County Council"},
        {"known_as": "the Council"},
        {"nothing_to_cede_reason": "The law keeps it."},
    ],
    ids=str,
)
def test_a_record_removed_here_and_changed_there_is_kept_as_it_was_there(
    change: dict[str, Any],
) -> None:
    together = merged(
        [remove_record("partners", "council")], [amend_record("partners", "council", **change)]
    )
    (clash,) = together.clashes
    assert (clash.kind, clash.path) == (ClashKind.REMOVED_AND_EDITED, "partners.council")
    assert clash.stands == ""
    kept = Partner.model_validate_json(clash.other)
    assert kept == START.partners[0].amended(**change)
    assert [one.id for one in together.agreement.partners] == ["clinic"]


@pytest.mark.parametrize(
    "other",
    [
        remove_record("partners", "council"),
        move_record("partners", "council"),
        amend_record("partners", "clinic", name="Quay Clinic"),
    ],
    ids=["removed as well", "moved", "another changed"],
)
def test_a_record_removed_that_nobody_changed_is_no_clash(other: Edit) -> None:
    assert merged([remove_record("partners", "council")], [other]).clashes == ()


def test_prose_that_both_wrote_in_is_shown_to_be_read() -> None:
    together = merged(
        [amend_record("powers", "grants", conditions="The whole panel meets first.")],
        [amend_record("powers", "grants", conditions="The panel meets first. In public.")],
    )
    both = "The whole panel meets first. In public."
    assert together.clashes == (
        Clash(ClashKind.WRITTEN_TOGETHER, "powers.grants.conditions", json.dumps(both), ""),
    )


def test_prose_that_one_side_wrote_in_is_no_clash() -> None:
    change = amend_record("powers", "grants", conditions="The whole panel meets first.")
    assert merged([change], [answer(PROBLEM, "People wait.")]).clashes == ()


def test_two_new_records_of_one_id_are_both_told() -> None:
    one, other = Partner(id="new", name="Hill School"), Partner(id="new", known_as="the Market")
    together = merged([add_record("partners", one)], [add_record("partners", other)])
    assert {(clash.kind, clash.path) for clash in together.clashes} == {
        (ClashKind.SET_TWICE, "partners.new")
    }
    told = [text for clash in together.clashes for text in (clash.stands, clash.other)]
    assert {one, other} <= {Partner.model_validate_json(text) for text in told} | {
        together.agreement.partners[-1]
    }


@given(
    start=tables(),
    mine=st.lists(edits(), max_size=5),
    yours=st.lists(edits(), max_size=5),
)
def test_any_two_copies_merge_to_the_same_in_both_orders(
    start: Agreement, mine: list[Edit], yours: list[Edit]
) -> None:
    together = merged(mine, yours, start)
    assert Agreement.model_validate(together.agreement.model_dump()) == together.agreement
    assert together.repairs == ()
    assert list(together.clashes) == sorted(together.clashes, key=lambda clash: clash.path)
    for clash in together.clashes:
        assert clash.stands != clash.other
        for text in filter(None, (clash.stands, clash.other)):
            json.loads(text)


@given(start=tables(), mine=st.lists(edits(), max_size=5))
def test_a_copy_that_nobody_edited_changes_nothing(start: Agreement, mine: list[Edit]) -> None:
    together = merged(mine, [], start)
    assert together.clashes == ()


@pytest.mark.parametrize(
    ("theirs", "refusal"),
    [
        (lambda: fresh_state(START, "another-document"), ForeignLineageError),
        (lambda: fresh_state(START, LINEAGE)[:-9], UnusableUpdateError),
        (lambda: b"PK\x03\x04", UnusableUpdateError),
    ],
    ids=["another document", "cut off", "another kind of file"],
)
def test_what_is_no_copy_is_not_merged(
    theirs: Callable[[], Update], refusal: type[Exception]
) -> None:
    for pair in ((fresh_state(START, LINEAGE), theirs()), (theirs(), fresh_state(START, LINEAGE))):
        with pytest.raises(refusal):
            merge_states(*pair, LINEAGE)
