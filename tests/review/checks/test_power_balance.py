"""Balance: nobody ends up with most decisions, the money and the chair without meaning to."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Mode, ResourceKind, Stance
from agreement_studio.domain.governance import Body
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from tests.review.reviewing import places, spoken

COUNCIL, CHARITY = Who(partner="council", role="cabinet"), Who(partner="charity")


def shared_out(alone: int, others: int, partners: int = 3, **answers: Any) -> Agreement:
    """An agreement in which the council makes some decisions alone."""
    names = ("council", "charity", "firm")[:partners]
    powers = [Power(id=f"own{n}", held_now=(COUNCIL, COUNCIL)) for n in range(alone)]
    powers += [Power(id=f"both{n}", held_now=(COUNCIL, CHARITY)) for n in range(others)]
    return Agreement(
        partners=tuple(Partner(id=name, name=name.title()) for name in names),
        powers=tuple(powers),
        **answers,
    )


@pytest.mark.parametrize(
    ("alone", "others", "partners", "speaks"),
    [
        (3, 2, 3, False),  # 60 %
        (5, 3, 3, True),
        (5, 3, 2, False),
        (3, 1, 2, False),  # 75 %
        (4, 1, 2, True),
        (2, 0, 3, False),
        (3, 0, 3, True),
        (0, 3, 3, False),
    ],
)
def test_a_large_share_of_decisions_with_one_partner_is_asked_about(
    alone: int, others: int, partners: int, speaks: bool
) -> None:
    found = places("C04", shared_out(alone, others, partners))
    assert found == (["powers"] if speaks else [])


def test_the_share_is_told_in_whole_percents() -> None:
    (finding,) = spoken("C04", shared_out(7, 1))
    assert finding.sentence == (
        "87% of decisions rest with Council alone. Is that what everyone wants?"
    )


def test_what_the_law_settles_does_not_count() -> None:
    agreement = shared_out(3, 2)
    by_law = [power.amended(statutory=True) for power in agreement.powers[:3]]
    assert not spoken("C04", agreement.amended(powers=(*by_law, *agreement.powers[3:])))


def test_a_kept_decision_stays_with_its_holder() -> None:
    kept = [Power(id=f"k{n}", stance=Stance.KEPT, held_before=(COUNCIL,)) for n in range(3)]
    assert spoken("C04", shared_out(0, 1).amended(powers=tuple(kept)))


def test_decisions_that_rest_with_nobody_yet_or_with_a_partner_that_is_gone_are_silent() -> None:
    empty = [Power(id=f"p{n}") for n in range(4)]
    gone = [Power(id=f"p{n}", held_now=(Who(partner="gone"),)) for n in range(4)]
    for powers in (empty, gone):
        agreement = shared_out(0, 0).amended(powers=tuple(powers))
        assert not spoken("C04", agreement)
        assert not spoken("C05", agreement)


def fund(name: str, **answers: Any) -> Resource:
    usual = {"kind": ResourceKind.CASH, "mode": Mode.POOLED, "host": Who(partner="council")}
    return Resource(id=name, **{**usual, **answers})


BOARD = Body(id="board", is_main=True, chair=COUNCIL)


@pytest.mark.parametrize(
    ("alone", "resources", "bodies", "speaks"),
    [
        (2, (fund("a"),), (BOARD,), True),
        (1, (fund("a"),), (BOARD,), False),  # 50 %
        (2, (fund("a"), fund("b", host=CHARITY)), (BOARD,), False),
        (2, (fund("a"), fund("b", host=CHARITY, mode=Mode.ALIGNED)), (BOARD,), True),
        (2, (fund("a"), fund("b", host=None)), (BOARD,), False),
        (2, (), (BOARD,), False),
        (2, (fund("a"),), (BOARD.amended(is_main=False),), False),
        (2, (fund("a"),), (BOARD.amended(chair=CHARITY),), False),
        (2, (fund("a"),), (BOARD.amended(chair=None),), False),
        (2, (fund("a"),), (), False),
    ],
)
def test_decisions_money_and_chair_are_asked_about_only_where_all_three_meet(
    alone: int, resources: tuple[Resource, ...], bodies: tuple[Body, ...], speaks: bool
) -> None:
    agreement = shared_out(alone, 1, resources=resources, bodies=bodies)
    assert bool(spoken("C05", agreement)) is speaks
