"""Several entries at once: what moves keeps its order, and so does what stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.difference import same
from agreement_studio.domain.edits.edit import EditRefusedError
from agreement_studio.domain.edits.several import (
    duplicate_several,
    gathered,
    move_several,
    remove_several,
    shifted,
)
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.revert import revert
from agreement_studio.domain.risk import Risk

IDS = tuple("abcdefgh")
chosen_ids = st.frozensets(st.sampled_from(IDS))
RISKS = Agreement(risks=tuple(Risk(id=one, what=one.upper()) for one in IDS))


def order_of(agreement: Agreement) -> tuple[str, ...]:
    return tuple(risk.id for risk in agreement.risks)


def kept(order: tuple[str, ...], some: frozenset[str]) -> list[str]:
    return [one for one in order if one in some]


@pytest.mark.parametrize(
    ("chosen", "by", "after"),
    [
        ("b", -1, "bacdefgh"),
        ("bc", -1, "bcadefgh"),
        ("bd", 1, "acbedfgh"),
        ("ab", -1, "abcdefgh"),
        ("ac", -1, "acbdefgh"),
        ("gh", 1, "abcdefgh"),
        ("", 1, "abcdefgh"),
    ],
)
def test_the_chosen_go_one_place_on_and_stay_at_the_end(chosen: str, by: int, after: str) -> None:
    assert "".join(shifted(IDS, frozenset(chosen), by)) == after


@given(order=st.permutations(IDS), chosen=chosen_ids, by=st.sampled_from((-1, 1)))
def test_moving_a_set_keeps_its_own_order_and_that_of_the_others(
    order: list[str], chosen: frozenset[str], by: int
) -> None:
    before = tuple(order)
    after = shifted(before, chosen, by)
    others = frozenset(IDS) - chosen
    assert sorted(after) == sorted(before)
    assert kept(after, chosen) == kept(before, chosen)
    assert kept(after, others) == kept(before, others)


@given(order=st.permutations(IDS), chosen=chosen_ids, above=st.integers(0, len(IDS)))
def test_dragging_a_set_gathers_it_and_keeps_both_orders(
    order: list[str], chosen: frozenset[str], above: int
) -> None:
    before = tuple(order)
    after = gathered(before, chosen, above)
    others = frozenset(IDS) - chosen
    assert kept(after, chosen) == kept(before, chosen)
    assert kept(after, others) == kept(before, others)
    places = [place for place, one in enumerate(after) if one in chosen]
    assert places == list(range(places[0], places[0] + len(places))) if places else not chosen


@given(order=st.permutations(IDS), some=chosen_ids)
def test_those_that_are_not_named_stay_in_their_places(
    order: list[str], some: frozenset[str]
) -> None:
    wanted = kept(tuple(order), some)
    after = order_of(move_several("risks", some, wanted)(RISKS))
    assert [one for one in after if one in some] == wanted
    for before, now in zip(IDS, after, strict=True):
        assert before == now or before in some


@given(some=chosen_ids, by=st.sampled_from((-1, 1)))
def test_one_undo_gives_the_equal_agreement(some: frozenset[str], by: int) -> None:
    copies = tuple(Risk(id=f"{one}2", what=one.upper()) for one in sorted(some))
    for edit in (
        remove_several("risks", some),
        move_several("risks", some, shifted(IDS, some, by)),
        duplicate_several("risks", copies, behind="c"),
    ):
        after = edit(RISKS)
        assert revert(RISKS, after, after) == RISKS


def test_copies_stand_as_one_block_behind_what_was_copied() -> None:
    copies = (Risk(id="x"), Risk(id="y"))
    assert "".join(order_of(duplicate_several("risks", copies, behind="b")(RISKS))) == "abxycdefgh"


@pytest.mark.parametrize("copies", [(Risk(id="a"),), (Risk(id="x"), Risk(id="x"))])
def test_a_copy_needs_an_id_of_its_own(copies: tuple[Risk, ...]) -> None:
    with pytest.raises(EditRefusedError, match="already"):
        duplicate_several("risks", copies, behind="b")(RISKS)


@pytest.mark.parametrize(
    "edit",
    [
        remove_several("risks", ("a", "gone")),
        move_several("risks", ("gone",), ("gone", "a")),
        duplicate_several("risks", (Risk(id="x"),), behind="gone"),
    ],
)
def test_where_one_is_gone_nothing_is_done(edit: object) -> None:
    assert callable(edit)
    with pytest.raises(StudioError, match="gone"):
        edit(RISKS)


def test_nothing_changes_where_the_order_is_the_same() -> None:
    assert same(RISKS, move_several("risks", (), IDS)(RISKS))
