"""Where two versions of a list part, told by identity, and what is selected from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from agreement_studio.domain.list_splice import ListSplice, equal_splice, list_splice
from agreement_studio.domain.selection import Selection


class Entry:
    """Equal to every other, so that only identity tells them apart."""

    def __init__(self, number: int) -> None:
        self.number = number

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entry)

    __hash__ = None  # type: ignore[assignment]  # nothing may look an entry up by value


ENTRIES = tuple(Entry(number) for number in range(6))
LISTS = st.lists(st.sampled_from(ENTRIES), max_size=9).map(tuple)


def numbers(entries: tuple[Entry, ...]) -> list[int]:
    return [entry.number for entry in entries]


@given(before=LISTS, now=LISTS)
def test_what_was_kept_for_a_list_with_its_new_stretch_is_what_there_is_now(
    before: tuple[Entry, ...], now: tuple[Entry, ...]
) -> None:
    change = list_splice(before, now)
    assert numbers(change.put(before, now[change.new])) == numbers(now)
    assert change.is_empty == (numbers(before) == numbers(now))
    assert change.moves_none == (len(before) == len(now))


@given(before=LISTS, now=LISTS)
def test_a_stretch_begins_and_ends_with_what_differs(
    before: tuple[Entry, ...], now: tuple[Entry, ...]
) -> None:
    change = list_splice(before, now)
    old, new = before[change.old], now[change.new]
    if old and new:
        assert old[0] is not new[0]
        assert old[-1] is not new[-1]


def test_one_entry_among_many_is_a_stretch_of_one() -> None:
    before = (*ENTRIES, *ENTRIES)
    assert list_splice(before, (*before[:4], Entry(9), *before[5:])) == ListSplice(4, 5, 5)
    assert list_splice(before, before[:-1]) == ListSplice(11, 12, 11)


@given(before=st.lists(st.integers(0, 3)), now=st.lists(st.integers(0, 3)))
def test_outside_of_an_equal_stretch_all_is_equal(before: list[int], now: list[int]) -> None:
    change = equal_splice(before, now)
    assert list(change.put(before, now[change.new])) == now
    assert change.is_empty == (before == now)


@pytest.mark.parametrize("size", [1, 127, 128, 129, 1_000])
def test_in_a_list_of_any_length_one_entry_is_a_stretch_of_one(size: int) -> None:
    before = tuple(map(str, range(size)))
    for place in {0, size // 3, size // 2, size - 1}:
        swapped = (*before[:place], "new", *before[place + 1 :])
        added = (*before[:place], "new", *before[place:])
        assert equal_splice(before, swapped) == ListSplice(place, place + 1, place + 1)
        assert equal_splice(before, added) == ListSplice(place, place, place + 1)
        assert equal_splice(added, before) == ListSplice(place, place + 1, place)


@given(versions=st.lists(LISTS, max_size=5))
def test_a_selection_kept_from_version_to_version_takes_what_a_new_one_takes(
    versions: list[tuple[Entry, ...]],
) -> None:
    kept = Selection[Entry, Entry](lambda entry: entry if entry.number % 2 else None)
    for version in versions:
        assert numbers(kept.of(version)) == [one for one in numbers(version) if one % 2]


def test_a_selection_stays_the_same_object_while_it_takes_the_same() -> None:
    kept = Selection[Entry, Entry](lambda entry: entry if entry.number % 2 else None)
    taken = kept.of(ENTRIES)
    assert kept.of((Entry(8), *ENTRIES)) is taken
    assert kept.of(ENTRIES[2:]) is not taken
