"""What the review says of the starters: what they leave open on purpose, and no surprise."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from agreement_studio.domain.choices import EditionChoice
from agreement_studio.review.finding import Severity
from tests.review.reviewing import reviewed
from tests.starters.on_disk import PARTNERSHIPS, starter

SAID: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "left_open.toml").read_text(encoding="utf-8")
)
WITHOUT_PUBLIC_MONEY = {"A01", "A02", "E01", "G05", "X08"}


@pytest.mark.parametrize("name", PARTNERSHIPS)
def test_a_starter_is_asked_about_what_it_leaves_open_and_about_nothing_unexplained(
    name: str,
) -> None:
    noticed = {
        f"{finding.check} {finding.about}"
        for finding in reviewed(starter(name))
        if finding.severity is not Severity.NOTE
    }
    assert noticed == {*SAID[name]["on_purpose"], *SAID[name].get("may_stay", {})}


def test_whatever_else_may_stay_says_why() -> None:
    for said in SAID.values():
        for reason in said.get("may_stay", {}).values():
            assert len(reason.split()) >= 5


def test_nobody_asks_a_street_group_what_only_public_money_has_to_answer() -> None:
    larder = starter("unity-street-larder")
    assert larder.edition is EditionChoice.LIGHT
    standard = larder.amended(edition=EditionChoice.STANDARD)
    for agreement in (larder, standard):
        assert not WITHOUT_PUBLIC_MONEY & {finding.check for finding in reviewed(agreement)}
