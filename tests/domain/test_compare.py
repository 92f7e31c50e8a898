"""Two agreements beside each other: everything that differs is told, and nothing else."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Level
from agreement_studio.domain.compare import (
    AnswerChange,
    Change,
    ChangeKind,
    RecordChange,
    applied,
    compare,
)
from agreement_studio.domain.money import Money
from agreement_studio.domain.outcome import Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.stretches import Span, Stretch
from agreement_studio.domain.who import Who
from tests.strategies import agreements


def outcomes(ids: Sequence[str]) -> Agreement:
    return Agreement(outcomes=tuple(Outcome(id=one, name=f"Outcome {one}") for one in ids))


def answer(before: Agreement, after: Agreement) -> AnswerChange:
    (change,) = compare(before, after)
    assert isinstance(change, AnswerChange)
    return change


def told(changes: Sequence[Change]) -> list[tuple[str, str]]:
    return [(change.kind.value, str(change.address)) for change in changes]


@given(before=agreements(), after=agreements())
def test_the_changes_make_the_later_agreement_from_the_earlier_one(
    before: Agreement, after: Agreement
) -> None:
    assert applied(before, compare(before, after)) == after


@given(agreement=agreements())
def test_an_agreement_and_its_copy_do_not_differ(agreement: Agreement) -> None:
    assert compare(agreement, agreement) == ()
    assert compare(agreement, Agreement.model_validate(agreement.model_dump())) == ()


@given(before=agreements(), after=agreements())
def test_every_change_is_one_and_none_is_told_twice(before: Agreement, after: Agreement) -> None:
    changes = compare(before, after)
    assert all(one.before != one.after or one.kind is ChangeKind.MOVED for one in changes)
    assert len(set(told(changes))) == len(changes)
    assert bool(changes) == (before != after)


@given(
    before=st.lists(st.sampled_from("abcdefgh"), unique=True),
    after=st.lists(st.sampled_from("abcdefgh"), unique=True),
)
def test_any_reordering_of_a_list_can_be_followed(before: list[str], after: list[str]) -> None:
    changes = compare(outcomes(before), outcomes(after))
    assert applied(outcomes(before), changes) == outcomes(after)
    assert {c.address.record for c in changes if c.kind is ChangeKind.ADDED} == {*after} - {*before}
    assert {c.address.record for c in changes if c.kind is ChangeKind.REMOVED} == (
        {*before} - {*after}
    )


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("", "Larder", ChangeKind.SET),
        ("Larder", "Pantry", ChangeKind.CHANGED),
        ("Larder", " ", ChangeKind.CLEARED),
        ("", " ", ChangeKind.CHANGED),
    ],
)
def test_an_answer_is_set_changed_or_cleared(before: str, after: str, kind: ChangeKind) -> None:
    change = answer(Agreement(name=before), Agreement(name=after))
    assert change == AnswerChange(kind, Address("name"), before, after)


def test_a_no_is_an_answer_and_not_a_gap() -> None:
    before, after = (
        Agreement(partners=(Partner(id="a", charity=charity),)) for charity in (None, False)
    )
    assert answer(before, after).kind is ChangeKind.SET
    assert answer(after, before).kind is ChangeKind.CLEARED


def test_a_sentence_is_reworded_word_by_word_and_phrases_stay_together() -> None:
    before = Agreement(purpose=Purpose(problem="My toaster broke in March, like everything."))
    after = Agreement(purpose=Purpose(problem="My old kettle broke in May, like everything."))
    change = answer(before, after)
    assert change.kind is ChangeKind.REWORDED
    assert str(change.address) == "purpose.problem"
    assert change.spans == (
        Span(Stretch.KEPT, "My "),
        Span(Stretch.REMOVED, "toaster"),
        Span(Stretch.ADDED, "old kettle"),
        Span(Stretch.KEPT, " broke in "),
        Span(Stretch.REMOVED, "March"),
        Span(Stretch.ADDED, "May"),
        Span(Stretch.KEPT, ", like everything."),
    )


def test_words_that_stay_in_the_room_are_prose_too_and_releasing_them_is_a_change() -> None:
    before, later, out = (
        Agreement(partners=(Partner(id="a", own_interest=words),))
        for words in (
            Shareable(text="we need the hall"),
            Shareable(text="we want the hall"),
            Shareable(text="we want the hall", released=True),
        )
    )
    assert Span(Stretch.REMOVED, "need") in answer(before, later).spans
    assert answer(later, out).kind is ChangeKind.CHANGED
    assert answer(later, out).spans == ()


def test_of_a_list_of_people_it_is_told_who_joined_and_who_left() -> None:
    council, trust, panel = Who(partner="council"), Who(partner="trust"), Who(role="a panel")
    before = Agreement(powers=(Power(id="grants", held_now=(council, trust)),))
    after = Agreement(powers=(Power(id="grants", held_now=(panel, trust, trust)),))
    change = answer(before, after)
    assert change.joined == (panel, trust)
    assert change.left == (council,)


def test_equal_amounts_that_are_spelt_apart_are_no_change() -> None:
    one, other = (Power(id="a", limit_value=Money(amount=Decimal(n))) for n in ("1.50", "1.5"))
    assert compare(Agreement(powers=(one,)), Agreement(powers=(other,))) == ()


def test_a_record_is_changed_by_field_and_the_rest_of_it_is_not_mentioned() -> None:
    power = Power(id="grants", decision="small grants", level=Level.ASK)
    later = power.amended(level=Level.TOGETHER, from_date=date(2027, 4, 1))
    changes = compare(Agreement(powers=(power,)), Agreement(powers=(later,)))
    assert told(changes) == [("changed", "powers.grants.level"), ("set", "powers.grants.from_date")]


def test_the_fewest_moves_are_told_with_what_the_record_now_stands_behind() -> None:
    (change,) = compare(outcomes("abcde"), outcomes("adbce"))
    assert isinstance(change, RecordChange)
    assert (change.kind, change.address.record) == (ChangeKind.MOVED, "d")
    assert (change.behind, change.is_up) == ("a", True)
    (back,) = compare(outcomes("adbce"), outcomes("abcde"))
    assert isinstance(back, RecordChange)
    assert (back.address.record, back.behind, back.is_up) == ("d", "c", False)


def test_what_was_removed_comes_first_and_the_rest_as_the_list_now_reads() -> None:
    before = outcomes("abcd")
    after = outcomes("xcab")
    assert told(compare(before, after)) == [
        ("removed", "outcomes.d"),
        ("added", "outcomes.x"),
        ("moved", "outcomes.c"),
    ]


def test_changes_follow_the_order_of_the_agreement() -> None:
    after = Agreement(
        name="Larder", partners=(Partner(id="a"),), purpose=Purpose(aim="food"), powers=()
    )
    assert [change.address.head for change in compare(Agreement(), after)] == [
        "name",
        "partners",
        "purpose",
    ]
