"""Taking one step back out of a value that has moved on: what the step did, and nothing else."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.difference import keeping
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import TEXT_LIMIT
from agreement_studio.domain.revert import revert
from tests.strategies import agreements, tables

ABC = tuple(Partner(id=one, name=one.upper()) for one in "abc")


def order(agreement: Agreement) -> str:
    return "".join(one.id for one in agreement.partners)


def apart(agreement: Agreement) -> Agreement:
    """An equal agreement of which no part is the same object."""
    return Agreement.model_validate(agreement.model_dump())


@given(before=agreements(), after=agreements())
def test_a_step_taken_back_at_once_leaves_what_was_before(
    before: Agreement, after: Agreement
) -> None:
    assert revert(before, after, after) == before
    assert revert(before, after, apart(after)) == before


@given(before=tables(), after=tables())
def test_a_step_taken_back_and_made_again_is_as_it_was(before: Agreement, after: Agreement) -> None:
    assert revert(after, before, revert(before, after, apart(after))) == after


@given(value=tables(), current=tables())
def test_a_step_that_did_nothing_changes_nothing(value: Agreement, current: Agreement) -> None:
    assert revert(value, apart(value), current) is current


@given(before=tables(), after=tables(), current=tables())
def test_what_comes_out_can_be_held_again(
    before: Agreement, after: Agreement, current: Agreement
) -> None:
    result = revert(before, after, current)
    assert apart(result) == result


@given(before=tables(), after=tables(), current=tables())
def test_what_the_step_left_alone_stays_the_same_objects(
    before: Agreement, after: Agreement, current: Agreement
) -> None:
    result = revert(before, after, current)
    for name in Agreement.model_fields:
        if getattr(before, name) == getattr(after, name):
            assert getattr(result, name) is getattr(current, name)
    for name in record_lists():
        was, became, now, then = (
            {one.id: one for one in getattr(value, name)}
            for value in (before, after, current, result)
        )
        for identifier in now:
            if was.get(identifier) == became.get(identifier):
                assert then[identifier] is now[identifier]


@given(start=tables(), mine=tables(), theirs=tables())
def test_no_record_of_theirs_vanishes_with_my_step(
    start: Agreement, mine: Agreement, theirs: Agreement
) -> None:
    both = revert(theirs, start, mine)  # mine first, then what they did
    undone = revert(start, mine, both)
    for name in record_lists():
        had = {one.id for one in getattr(start, name)} | {one.id for one in getattr(mine, name)}
        added = {one.id for one in getattr(both, name)} - had
        assert added <= {one.id for one in getattr(undone, name)}


def test_what_others_changed_in_the_same_field_stands() -> None:
    before = Agreement(name="Ours", place="Here")
    mine = before.amended(name="Mine", place="There")
    assert revert(before, mine, mine.amended(name="Theirs")) == Agreement(
        name="Theirs", place="Here"
    )


def test_other_fields_of_the_same_record_stand() -> None:
    before = Agreement(partners=ABC)
    mine = before.amended(partners=(ABC[0].amended(name="Ann"), *ABC[1:]))
    theirs = mine.amended(partners=(mine.partners[0].amended(known_as="A."), *ABC[1:]))
    assert revert(before, mine, theirs).partners[0] == ABC[0].amended(known_as="A.")


def test_a_section_is_taken_back_field_by_field() -> None:
    before = Agreement(purpose=Purpose(problem="Cold homes."))
    mine = Agreement(purpose=Purpose(problem="Cold homes.", aim="homes are warm"))
    theirs = mine.amended(purpose=mine.purpose.amended(who_is_missing="the landlord"))
    purpose = revert(before, mine, theirs).purpose
    assert purpose == Purpose(problem="Cold homes.", who_is_missing="the landlord")


@pytest.mark.parametrize(
    ("was", "became", "now", "undone"),
    [
        ("We meet.", "We all meet.", "We all meet at noon.", "We meet at noon."),
        ("We meet.", "We all meet.", "Today: We all meet.", "Today: We meet."),
        ("We meet at noon.", "We meet.", "Today we meet.", "Today we meet at noon."),
        ("one two", "one 2 two", "one II two", "one II two"),
        ("", "mine", "mine, theirs", ", theirs"),
        ("a", "ab", "ab", "a"),
    ],
)
def test_prose_is_taken_back_by_the_stretch(was: str, became: str, now: str, undone: str) -> None:
    before, mine, current = (
        Agreement(powers=(Power(id="p", conditions=text),)) for text in (was, became, now)
    )
    assert revert(before, mine, current).powers[0].conditions == undone


@given(
    was=st.text("ab c", max_size=9),
    became=st.text("ab c", max_size=9),
    mine=st.booleans(),
    typed=st.text("xyz", min_size=1, max_size=4),
)
def test_what_others_wrote_before_or_behind_a_text_stays_whole(
    was: str, became: str, mine: bool, typed: str
) -> None:
    before, after = (Agreement(purpose=Purpose(problem=text)) for text in (was, became))
    now = f"{typed} {became}" if mine else f"{became} {typed}"
    undone = revert(before, after, Agreement(purpose=Purpose(problem=now))).purpose.problem
    assert typed in undone


def test_a_text_never_grows_beyond_what_a_field_may_hold() -> None:
    before = Agreement(purpose=Purpose(problem="a" * TEXT_LIMIT))
    mine = Agreement(purpose=Purpose(problem=""))
    theirs = Agreement(purpose=Purpose(problem="b"))
    assert revert(before, mine, theirs) is theirs


MOVES: dict[str, tuple[str, str, str, str]] = {
    "a removal comes back in its place": ("abc", "ac", "ac", "abc"),
    "behind what it stood behind, before what others added": ("abc", "ac", "axc", "abxc"),
    "at the front": ("abc", "bc", "bc", "abc"),
    "though its neighbour is gone": ("abc", "ac", "c", "bc"),
    "an addition goes": ("abc", "abdc", "abdcx", "abcx"),
    "all at once": ("abc", "", "x", "abcx"),
    "a move goes back": ("abc", "cab", "cab", "abc"),
    "a move goes back among what others added": ("abc", "cab", "cxab", "xabc"),
    "what others moved on since stays": ("abcd", "dabc", "abdc", "abdc"),
    "a move and a removal": ("abcd", "dac", "dacx", "abcdx"),
    "every entry the other way round": ("abcd", "dcba", "dcba", "abcd"),
    "an entry that others removed is not brought back": ("abc", "cab", "ab", "ab"),
}


@pytest.mark.parametrize(("was", "became", "now", "undone"), MOVES.values(), ids=MOVES)
def test_entries_stand_again_where_they_stood(was: str, became: str, now: str, undone: str) -> None:
    before, mine = (
        Agreement(partners=tuple(Partner(id=one) for one in ids)) for ids in (was, became)
    )
    theirs = Agreement(partners=tuple(Partner(id=one, name="theirs") for one in now))
    assert order(revert(before, mine, theirs)) == undone


@given(
    start=st.lists(st.sampled_from("abcdef"), unique=True),
    shuffle=st.randoms(use_true_random=False),
)
def test_any_new_order_goes_back_although_others_edited_every_entry(
    start: list[str], shuffle: Random
) -> None:
    ids = list(start)
    shuffle.shuffle(ids)
    before, mine = (
        Agreement(partners=tuple(Partner(id=one) for one in each)) for each in (start, ids)
    )
    theirs = Agreement(partners=tuple(Partner(id=one, name="theirs") for one in ids))
    assert order(revert(before, mine, theirs)) == "".join(start)


def test_an_entry_that_others_added_anew_under_the_id_is_theirs() -> None:
    before, mine = Agreement(partners=ABC), Agreement(partners=ABC[1:])
    theirs = Agreement(partners=(*ABC[1:], Partner(id="a", name="Another")))
    assert revert(before, mine, theirs) is theirs


@given(before=tables(), after=tables())
def test_equal_records_can_be_exchanged_for_the_ones_there_were(
    before: Agreement, after: Agreement
) -> None:
    kept = keeping(before.partners, apart(after).partners)
    assert kept == after.partners
    was = {one.id: one for one in before.partners}
    assert all(one is was[one.id] for one in kept if one == was.get(one.id))
    if before.partners == after.partners:
        assert kept is before.partners
