"""Partners: enough of us, different enough, honest about limits and wishes, easy to reach."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole, Sector
from agreement_studio.domain.partner import Partner
from tests.review.reviewing import places, spoken


def one(**answers: Any) -> Agreement:
    """An agreement whose first partner says just that."""
    return Agreement(partners=(Partner(id="council", name="Marlshire Council", **answers),))


def of_sectors(*sectors: Sector | None) -> Agreement:
    return Agreement(
        partners=tuple(Partner(id=f"p{n}", sector=sector) for n, sector in enumerate(sectors))
    )


@pytest.mark.parametrize(("count", "speaks"), [(0, True), (1, True), (2, False)])
def test_two_partners_are_enough(count: int, speaks: bool) -> None:
    assert bool(spoken("P01", of_sectors(*[Sector.PUBLIC] * count))) is speaks


def test_an_observer_does_not_make_a_second_partner() -> None:
    watched = Agreement(
        partners=(Partner(id="a"), Partner(id="b", role=PartnerRole.OBSERVER)),
    )
    assert places("P01", watched) == ["partners"]


@pytest.mark.parametrize(
    ("sectors", "speaks"),
    [
        ((Sector.PUBLIC, Sector.PUBLIC), True),
        ((Sector.PUBLIC, Sector.SOCIAL), False),
        ((Sector.PUBLIC, None), False),
        ((None, None), False),
        ((Sector.PUBLIC,), False),
    ],
)
def test_partners_of_one_sector_are_asked_who_is_missing(
    sectors: tuple[Sector | None, ...], speaks: bool
) -> None:
    assert bool(spoken("P02", of_sectors(*sectors))) is speaks
