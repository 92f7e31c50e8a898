"""The order of lists: few writes, short ranks, and one order for everyone."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.collaboration.ranks import LONGEST, between, is_rank, new_ranks
from agreement_studio.domain.record import Record

PLACES = {
    "at the end": lambda count: count,
    "at the front": lambda _: 0,
    "behind the first": lambda count: min(count, 1),
    "before the last": lambda count: max(count - 1, 0),
    "behind the hundredth": lambda count: min(count, 100),
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_going_on_inserting_at_one_place_keeps_ranks_short(place: Callable[[int], int]) -> None:
    longest, written = _inserted(3_000, place)
    assert longest <= 8
    assert written == 3_000


def test_halving_one_gap_for_ever_ranks_the_list_anew_now_and_then() -> None:
    longest, written = _inserted(1_000, lambda count: count // 2)
    assert longest <= LONGEST
    assert written <= 6_000


def _inserted(number: int, place: Callable[[int], int]) -> tuple[int, int]:
    """The longest rank made and how many were written while so many records were inserted."""
    records: list[Record] = []
    ranks: dict[str, str] = {}
    longest = written = 0
    for turn in range(number):
        here = place(len(records))
        records.insert(here, Record(id=f"r{turn}"))
        made = new_ranks(records, [here], ranks)
        ranks |= made
        written += len(made)
        longest = max(longest, *map(len, made.values()))
    assert sorted(records, key=lambda one: ranks[one.id]) == records
    assert len(set(ranks.values())) == number
    return longest, written


@given(moves=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=60))
def test_any_moves_leave_the_list_as_people_put_it(moves: list[tuple[int, int]]) -> None:
    records = [Record(id=f"r{number}") for number in range(12)]
    ranks = new_ranks(records, range(12), {})
    for source, target in moves:
        records.insert(target % 12, records.pop(source % 12))
        ranks |= new_ranks(records, [target % 12], ranks)
        assert sorted(records, key=lambda one: ranks[one.id]) == records
        assert all(map(is_rank, ranks.values()))


@given(
    same=st.integers(2, 6), place=st.integers(0, 6), unknown=st.sets(st.integers(0, 5), max_size=6)
)
def test_a_record_goes_between_others_of_one_rank_or_of_none(
    same: int, place: int, unknown: set[int]
) -> None:
    ranks = {f"r{number}": "a0" for number in range(same) if number not in unknown}

    def order(record: Record) -> tuple[str, str]:
        return ranks.get(record.id, "~"), record.id

    records = sorted((Record(id=f"r{number}") for number in range(same)), key=order)
    here = min(place, same)
    records.insert(here, Record(id="new"))
    ranks |= new_ranks(records, [here], ranks)
    assert sorted(records, key=order) == records


@pytest.mark.parametrize("low", ["", "S00000000", "a0", "hzzzzzzzz", "a0" * 30])
def test_where_there_is_no_room_it_is_said(low: str) -> None:
    made = between(low, "")
    assert made == "" or (low < made and is_rank(made))
    made = between("", low)
    assert made == "" or (made < low or not low)


@pytest.mark.parametrize(
    "held", [None, 1.0, "", "~", "a", "a-", "a0 ", "b0", "a0" * 40, ["a0"], {}]
)
def test_what_is_no_rank_is_not_taken_for_one(held: object) -> None:
    assert not is_rank(held)
