"""Moves: the fewest that explain an order, and places told by what an entry stands behind."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.domain.order import moved, place_after, put_behind

ids = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=7)


def fewest(before: Sequence[str], after: Sequence[str]) -> int:
    """By trying: how few entries have to be taken away until the others keep their order."""
    common = [one for one in after if one in before]
    for count in range(len(common) + 1):
        for away in combinations(common, count):
            left = [one for one in common if one not in away]
            if left == [one for one in before if one in left]:
                return count
    raise AssertionError("one entry alone is always in order")


@given(before=ids, after=ids)
def test_no_fewer_moves_explain_the_order(before: list[str], after: list[str]) -> None:
    assert len(moved(before, after)) == fewest(before, after)


@given(before=ids, after=ids)
def test_all_others_keep_their_order(before: list[str], after: list[str]) -> None:
    away = moved(before, after)
    assert away <= set(before) & set(after)
    stayed = [one for one in after if one in before and one not in away]
    assert stayed == [one for one in before if one in stayed]


def test_moving_one_entry_far_is_one_move() -> None:
    assert moved("abcdef", "fabcde") == {"f"}
    assert moved("abcdef", "bcdefa") == {"a"}


def test_a_place_is_behind_the_nearest_that_is_there() -> None:
    assert place_after("abc", "xb") == 2
    assert place_after("abc", "bx") == 2
    assert place_after("abc", "xy") == 0


@given(order=ids, data=st.data())
def test_what_is_put_back_makes_the_order_whole(order: list[str], data: st.DataObject) -> None:
    away = data.draw(st.sets(st.sampled_from(order))) if order else set()
    left = [one for one in order if one not in away]
    assert put_behind(left, away, order) == order


def test_what_others_added_keeps_its_place_behind_what_it_was_put_behind() -> None:
    assert put_behind(["a", "new", "c"], {"b"}, "abc") == ["a", "b", "new", "c"]


def test_an_entry_that_is_elsewhere_says_nothing_about_the_place() -> None:
    assert put_behind(["c", "a", "b"], {"d"}, "abdc", elsewhere={"b"}) == ["c", "a", "d", "b"]
