"""Prose merges by the stretch, whatever characters it is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.collaboration.replica import SharedReplica
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.purpose import Purpose
from tests.collaboration.company import LINEAGE, Company
from tests.contracts.replica_contract import passing_on_to

PROBLEM = Address("purpose", "", ("problem",))


def said(agreement: Agreement) -> str:
    return agreement.purpose.problem


@pytest.mark.parametrize(
    ("start", "mine", "yours", "both"),
    [
        (
            "The parties agree.",
            "The two parties agree.",
            "The parties agree. 😀",
            "The two parties agree. 😀",
        ),
        ("é😀é", "é!😀é", "é😀?é", "é!😀?é"),
        ("e\u0301 a", "e\u0301\u0308 a", "e\u0301 b", "e\u0301\u0308 b"),
        ("👨‍👩‍👧 lives here", "👨‍👩‍👧‍👦 lives here", "👨‍👩‍👧 lives there", "👨‍👩‍👧‍👦 lives there"),
        ("\u202eabc\u202c", "\u202eabcd\u202c", "\u202eXabc\u202c", "\u202eXabcd\u202c"),
        ("one\r\ntwo", "zero\r\none\r\ntwo", "one\r\ntwo\r\nthree", "zero\r\none\r\ntwo\r\nthree"),
    ],
)
def test_two_who_write_in_different_places_are_both_read(
    start: str, mine: str, yours: str, both: str
) -> None:
    company = Company(Agreement(purpose=Purpose(problem=start)), 2)
    me, you = company.people
    me.make(answer(PROBLEM, mine))
    you.make(answer(PROBLEM, yours))
    company.deliver_all()
    assert said(me.agreement) == said(you.agreement) == both


def test_two_who_begin_the_same_empty_box_are_both_read() -> None:
    company = Company(Agreement(), 2)
    me, you = company.people
    me.make(answer(PROBLEM, "People wait. "))
    you.make(answer(PROBLEM, "Nobody answers. "))
    company.deliver_all()
    assert sorted(said(me.agreement).split(". ")) == ["", "Nobody answers", "People wait"]


@given(texts=st.lists(st.text("ab é\u0301\U0001f600\U0001f468\u200d\n", max_size=40), min_size=1))
def test_any_text_is_written_and_read_back(texts: list[str]) -> None:
    me, you = Company(Agreement(), 2).people
    me.replica.on_update(passing_on_to(you.replica))
    for text in texts:
        me.make(answer(PROBLEM, text))
        assert said(me.agreement) == said(you.replica.read()) == text


def test_only_the_stretch_that_differs_is_written() -> None:
    me = Company(Agreement(purpose=Purpose(problem="We wait. " * 5_000)), 1).people[0]
    sizes: list[int] = []
    me.replica.on_update(lambda update: sizes.append(len(update)))
    me.make(answer(PROBLEM, "We wait. " * 2_500 + "Long. " + "We wait. " * 2_500))
    assert sizes == [sizes[0]]
    assert sizes[0] < 60


def test_a_text_that_two_made_too_long_is_cut_off_alike_and_told() -> None:
    company = Company(Agreement(), 2)
    me, you = company.people
    me.make(answer(PROBLEM, "a" * 60_000))
    you.make(answer(PROBLEM, "b" * 60_000))
    company.deliver_all()
    assert said(me.agreement) == said(you.agreement)
    assert len(said(me.agreement)) == 100_000
    assert [one.path for one in me.replica.repairs] == ["purpose.problem"]
    opened = SharedReplica.opened(me.replica.state(), LINEAGE)
    assert opened.read() == me.agreement
    me.make(answer(PROBLEM, "short again"))
    assert said(me.agreement) == "short again"
    assert me.replica.repairs == ()
