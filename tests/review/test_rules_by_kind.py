"""A check may have a rule for each kind of thing it is about, and no more than one."""

import pytest

from agreement_studio.domain.power import Power
from agreement_studio.review.asking import Ask
from agreement_studio.review.rule import Remarks, rule
from agreement_studio.review.rulebook import all_rules


def test_rules_of_one_check_are_told_apart_by_what_they_look_at() -> None:
    keys = [key for key, one in all_rules().items() if one.id == "A07"]
    assert keys == ["A07", "A07:resources", "A07:contributions"]


def test_two_rules_for_one_check_and_one_kind_are_refused() -> None:
    all_rules()

    def again(_power: Power, _ask: Ask) -> Remarks:
        yield from ()

    with pytest.raises(ValueError, match="two rules for A07"):
        rule("A07", of=Power)(again)
