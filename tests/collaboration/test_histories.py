"""Whatever people do apart and in whatever pieces it arrives, they end with one agreement."""

import os
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreement_studio.adapters.collaboration.replica import SharedReplica
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.difference import changed_fields
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import add_record, move_record, remove_record
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from tests.collaboration.company import LINEAGE, Company, records_of, replacing
from tests.strategies import agreements, tables

SOAK = bool(os.environ.get("SOAK"))
HISTORIES = 50_000 if SOAK else 1_000 if os.environ.get("CI") else 100
"""How many histories of two to six people are played."""
IDS = ("a", "b", "c-3", "d", "e")
_ids = st.sampled_from(IDS)
_lists = st.sampled_from(("partners", "powers"))
_behind = st.sampled_from((None, "", *IDS))
_words = st.text("ab é\U0001f600\u0301\n", max_size=8)
_MADE: dict[str, Any] = {"partners": Partner, "powers": Power}


def edits() -> st.SearchStrategy[Edit]:
    """Anything that people do: answers, moves, removals, additions, everything anew."""
    return st.one_of(
        st.builds(
            answer,
            st.builds(Address, st.just("purpose"), st.just(""), st.just(("problem",))),
            _words,
        ),
        st.builds(
            answer, st.builds(Address, st.just("powers"), _ids, st.just(("conditions",))), _words
        ),
        st.builds(
            answer, st.builds(Address, st.just("partners"), _ids, st.just(("name",))), _words
        ),
        st.builds(answer, st.just(Address("name")), _words),
        st.builds(lambda n, i, b: add_record(n, _MADE[n](id=i), behind=b), _lists, _ids, _behind),
        st.builds(lambda n, i, b: move_record(n, i, behind=b), _lists, _ids, _behind),
        st.builds(remove_record, _lists, _ids),
        st.builds(replacing, tables()),
    )


def doings() -> st.SearchStrategy[tuple[Any, ...]]:
    """What happens next, by whom or between whom; people are numbers, taken modulo."""
    who = st.integers(0, 5)
    return st.one_of(
        st.tuples(st.just("edit"), who, edits()),
        st.tuples(st.just("edit"), who, edits()),
        st.tuples(st.sampled_from(("undo", "redo")), who),
        st.tuples(st.just("deliver"), who, who, st.integers(1, 4)),
        st.tuples(st.sampled_from(("resync", "repeat")), who, who),
    )


def play(company: Company, doing: tuple[Any, ...]) -> None:
    count = len(company.people)
    person = company.people[doing[1] % count]
    match doing:
        case ("edit", _, edit):
            person.make(edit)
        case ("undo", _):
            person.session.undo()
        case ("redo", _):
            person.session.redo()
        case (_, sender, receiver, *_) if sender % count == receiver % count:
            pass
        case ("deliver", sender, receiver, number):
            company.deliver(sender % count, receiver % count, number)
        case ("resync", sender, receiver):
            company.resync(sender % count, receiver % count)
        case ("repeat", sender, receiver):
            company.resync(sender % count, receiver % count)
            person.session.merge(company.people[receiver % count].replica.state())
            company.resync(sender % count, receiver % count)
        case _:
            raise AssertionError(doing)


@settings(max_examples=HISTORIES)
@pytest.mark.timeout(0 if SOAK else 300)
@given(start=tables(), people=st.integers(2, 6), doing=st.lists(doings(), max_size=40))
def test_all_end_with_one_valid_agreement_and_lose_no_record(
    start: Agreement, people: int, doing: list[tuple[Any, ...]]
) -> None:
    company = Company(start, people)
    for one in doing:
        play(company, one)
    company.deliver_all()
    ends = [person.agreement for person in company.people]
    assert all(end == ends[0] for end in ends)
    assert Agreement.model_validate(ends[0].model_dump()) == ends[0]
    assert company.people[0].replica.repairs == ()
    removed = set().union(*(person.removed for person in company.people))
    added = set().union(*(person.added for person in company.people))
    assert (records_of(start) | added) - removed <= records_of(ends[0])
    state = company.people[-1].replica.state()
    assert SharedReplica.opened(state, LINEAGE).read() == ends[0]


@given(versions=st.lists(agreements(), min_size=2, max_size=4), people=st.integers(2, 3))
def test_agreements_of_any_kind_merge_into_one(versions: list[Agreement], people: int) -> None:
    company = Company(versions[0], people)
    for number, version in enumerate(versions[1:]):
        company.people[number % people].make(replacing(version))
    company.deliver_all()
    ends = [person.agreement for person in company.people]
    assert all(end == ends[0] for end in ends)
    assert Agreement.model_validate(ends[0].model_dump()) == ends[0]


@given(start=tables(), mine=st.lists(edits(), min_size=1, max_size=4), theirs=tables())
def test_taking_back_all_of_mine_leaves_all_of_yours(
    start: Agreement, mine: list[Edit], theirs: Agreement
) -> None:
    """I change names and powers, you everything else: then nothing of yours may go with mine."""
    company = Company(start, 2)
    me, you = company.people
    changed: set[str] = set()
    for edit in mine:
        me.make(edit)
        changed.update(changed_fields(start, me.agreement))
    yours = {name: getattr(theirs, name) for name in ("purpose", "consents") if name not in changed}
    you.make(replacing(start.amended(**yours)))
    company.deliver_all()
    while me.session.steps:
        me.session.undo()
    company.deliver_all()
    assert me.agreement == you.agreement == start.amended(**yours)


@given(start=tables(), mine=st.lists(edits(), min_size=1, max_size=6))
def test_taking_all_back_and_making_it_again_returns_every_version(
    start: Agreement, mine: list[Edit]
) -> None:
    me = Company(start, 1).people[0]
    versions = [start]
    for edit in mine:
        me.make(edit)
        if len(me.session.steps) == len(versions):
            versions.append(me.agreement)
    for version in reversed(versions[:-1]):
        me.session.undo()
        assert me.agreement == version
    for version in versions[1:]:
        me.session.redo()
        assert me.agreement == version
