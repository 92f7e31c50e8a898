"""Learning: a first look while there is still something to change."""

from datetime import date

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.rhythm import Duration
from tests.review.reviewing import places, spoken

BEGINS = date(2027, 4, 1)


def looked_at(first: date | None, begins: date | None = BEGINS) -> Agreement:
    return Agreement(duration=Duration(begins=begins, first_review=first))


def test_a_first_review_is_asked_for() -> None:
    assert places("X09", looked_at(None)) == ["duration.first_review"]


@pytest.mark.parametrize(
    ("first", "speaks"),
    [(date(2027, 10, 1), False), (date(2028, 4, 1), False), (date(2028, 4, 2), True)],
)
def test_a_year_to_the_day_is_early_enough(first: date, speaks: bool) -> None:
    assert bool(spoken("X09", looked_at(first))) is speaks


def test_a_late_review_is_told_how_late() -> None:
    (finding,) = spoken("X09", looked_at(date(2029, 4, 1)))
    assert "comes 24 months after the start" in finding.sentence


def test_without_a_start_no_review_is_late() -> None:
    assert spoken("X09", looked_at(date(2040, 1, 1), begins=None)) == []
