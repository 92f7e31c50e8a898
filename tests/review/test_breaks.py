"""Whoever breaks one thing in a starter hears of that thing, and of nothing unrelated."""

from importlib import import_module
from pathlib import Path

import pytest

from agreement_studio.review.rulebook import all_rules
from tests.review.breaking import Break, who_noticed

BREAKS: dict[str, Break] = {
    check: broken
    for path in sorted(Path(__file__).parent.joinpath("breaks").glob("*.py"))
    for check, broken in import_module(f"tests.review.breaks.{path.stem}").BREAKS.items()
}


COUNTS_GAPS = {"X16"}
"""Counts the places still to fill in the whole document, and so hears of whatever leaves one."""


def test_every_check_has_something_broken_for_it() -> None:
    assert sorted({one.id for one in all_rules().values()}) == sorted(BREAKS)


@pytest.mark.parametrize("check", sorted(BREAKS))
def test_a_break_is_noticed_by_its_check_and_only_by_those_it_concerns(check: str) -> None:
    broken = BREAKS[check]
    assert who_noticed(broken) - COUNTS_GAPS == {check, *broken.also} - COUNTS_GAPS
    assert check in who_noticed(broken)
