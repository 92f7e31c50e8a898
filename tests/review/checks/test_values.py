"""Values: few, seen at work, raised without fear, and not all of them the same for everyone."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole, Sector, ValueScope
from agreement_studio.domain.commitment import Value
from agreement_studio.domain.outcome import Outcome
from agreement_studio.domain.partner import Partner
from tests.review.reviewing import places, spoken

SHARED, DISTINCT = ValueScope.SHARED, ValueScope.DISTINCT


def value(**answers: Any) -> Agreement:
    return Agreement(our_values=(Value(id="v", name="Openness", **answers),))


def values(*scopes: ValueScope) -> tuple[Value, ...]:
    return tuple(Value(id=f"v{n}", scope=scope) for n, scope in enumerate(scopes))


@pytest.mark.parametrize(
    ("check", "field", "sentence"),
    [
        ("V01", "will_see", "What would people see of “Openness” when it is alive?"),
        (
            "V02",
            "wont_see",
            "What would not fit “Openness”? It is easier to name before it happens.",
        ),
        ("V06", "raise_it_by", "How does a new colleague say of “Openness”: that wasn’t us?"),
    ],
)
def test_a_value_can_be_seen_missed_and_raised(check: str, field: str, sentence: str) -> None:
    blank: Any = " " if check == "V06" else (" ",)
    said: Any = "ringing the bell" if check == "V06" else ("publish papers early",)
    assert [(one.about, one.sentence) for one in spoken(check, value())] == [
        (f"our_values.v.{field}", sentence)
    ]
    assert len(spoken(check, value(**{field: blank}))) == 1
    assert spoken(check, value(**{field: said})) == []
    assert spoken(check, Agreement()) == []


def test_a_value_without_a_name_is_spoken_of_all_the_same() -> None:
    nameless = Agreement(our_values=(Value(id="v", name=" "),))
    assert "“a value without a name”" in spoken("V01", nameless)[0].sentence


@pytest.mark.parametrize(
    ("scopes", "sentence"),
    [
        ((), "No shared value is named yet. Which three to six would people remember?"),
        ((DISTINCT,), "No shared value is named yet. Which three to six would people remember?"),
        ((SHARED,), ""),
        ((SHARED,) * 7 + (DISTINCT,), ""),
        ((SHARED,) * 8, "8 shared values are many. Which three to six will people remember?"),
    ],
)
def test_a_few_shared_values_are_remembered(scopes: tuple[ValueScope, ...], sentence: str) -> None:
    found = spoken("V03", Agreement(our_values=values(*scopes)))
    assert [finding.sentence for finding in found] == bool(sentence) * [sentence]


@pytest.mark.parametrize(
    ("scopes", "sectors", "speaks"),
    [
        ((SHARED,), (Sector.PUBLIC, Sector.SOCIAL), True),
        ((SHARED, DISTINCT), (Sector.PUBLIC, Sector.SOCIAL), False),
        ((SHARED,), (Sector.PUBLIC, Sector.PUBLIC), False),
        ((SHARED,), (Sector.PUBLIC, None), False),
        ((), (Sector.PUBLIC, Sector.SOCIAL), False),
    ],
)
def test_sectors_may_each_keep_a_value_of_their_own(
    scopes: tuple[ValueScope, ...], sectors: tuple[Sector | None, ...], speaks: bool
) -> None:
    partners = tuple(Partner(id=f"p{n}", sector=sector) for n, sector in enumerate(sectors))
    agreement = Agreement(our_values=values(*scopes), partners=partners)
    assert places("V04", agreement) == speaks * ["our_values"]


def test_an_observer_adds_no_sector() -> None:
    partners = (
        Partner(id="a", sector=Sector.PUBLIC),
        Partner(id="b", sector=Sector.SOCIAL, role=PartnerRole.OBSERVER),
    )
    assert spoken("V04", Agreement(our_values=values(SHARED), partners=partners)) == []


@pytest.mark.parametrize(
    ("behaviour", "speaks"),
    [
        ("publish papers early", True),
        ("publish all papers early", False),
        ("Respect, trust and INTEGRITY in all we do together", False),
        ("being respectful to each other", True),
        ("act with honesty and integrity at all times", True),
        ("treat everyone fairly and with dignity", True),
        ("we value, trust and respect each other", True),
        ("treat everyone as the cook would", False),
        ("care for people in their own homes", False),
        (" ", False),
    ],
)
def test_a_behaviour_is_something_to_watch(behaviour: str, speaks: bool) -> None:
    assert places("V05", value(will_see=(behaviour,))) == speaks * ["our_values.v.will_see"]
    assert places("V05", value(wont_see=(behaviour,))) == speaks * ["our_values.v.wont_see"]


def test_one_behaviour_that_repeats_the_value_is_enough_to_ask_once() -> None:
    agreement = value(will_see=("be open", "publish papers five days ahead", "trust"))
    assert [finding.sentence for finding in spoken("V05", agreement)] == [
        (
            "What people will see of “Openness” is told in values, or in very few words. "
            "What could somebody watch?"
        )
    ]


@pytest.mark.parametrize(
    ("scope", "outcomes", "speaks"),
    [
        (SHARED, (Outcome(id="o", name="Work"),), True),
        (SHARED, (Outcome(id="o", name="Work", serves=("v",)),), False),
        (SHARED, (Outcome(id="o", name="Work", serves=("gone",)),), True),
        (SHARED, (Outcome(id="o", name=" "),), False),
        (SHARED, (), False),
        (DISTINCT, (Outcome(id="o", name="Work"),), False),
    ],
)
def test_a_shared_value_is_at_work_in_an_outcome(
    scope: ValueScope, outcomes: tuple[Outcome, ...], speaks: bool
) -> None:
    agreement = value(scope=scope).amended(outcomes=outcomes)
    assert places("links", agreement) == speaks * ["our_values.v"]
