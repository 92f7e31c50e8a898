"""Risk: people come first, nobody small carries most of it, and no loss is without a limit."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole, PartnerSize, Sector
from agreement_studio.domain.money import Money
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.risk import GainAndPain, LossCap, Risk
from agreement_studio.domain.who import Who
from tests.review.reviewing import places, spoken


@pytest.mark.parametrize(
    ("risks", "sentence"),
    [
        ((), "No risk is written down yet. What could hurt people, and who would act first?"),
        (
            (Risk(id="r", what="Orders fall", affects_people=" "),),
            "The risks say what could happen to the work. Which people could be hurt, and how?",
        ),
        ((Risk(id="r", affects_people="new starters"), Risk(id="s")), ""),
    ],
)
def test_some_risk_speaks_of_people(risks: tuple[Risk, ...], sentence: str) -> None:
    found = [finding.sentence for finding in spoken("K01", Agreement(risks=risks))]
    assert found == ([sentence] if sentence else [])


def carried(
    small: int, others: int, partners: int = 3, size: PartnerSize | None = PartnerSize.MICRO
) -> Agreement:
    """Risks in which a small group acts first, and others in which the council does."""
    group, council = Who(partner="group", role="convenor"), Who(partner="council")
    names = (Partner(id="group", name="the Network", size=size), Partner(id="council"))
    risks = [Risk(id=f"g{n}", first_mover=group) for n in range(small)]
    risks += [Risk(id=f"c{n}", first_mover=council) for n in range(others)]
    return Agreement(
        partners=(*names, *(Partner(id=f"more{n}") for n in range(partners - 2))),
        risks=tuple(risks),
    )


@pytest.mark.parametrize(
    ("small", "others", "partners", "speaks"),
    [
        (2, 2, 3, False),  # 50 %
        (3, 2, 3, True),
        (3, 2, 2, False),
        (3, 1, 2, False),  # 75 %
        (4, 1, 2, True),
        (2, 0, 3, False),
        (3, 0, 3, True),
        (0, 3, 3, False),
    ],
)
def test_a_small_partner_does_not_carry_most_of_the_risk_unasked(
    small: int, others: int, partners: int, speaks: bool
) -> None:
    found = places("K02", carried(small, others, partners))
    assert found == (["risks"] if speaks else [])


@pytest.mark.parametrize(
    ("size", "speaks"),
    [
        (PartnerSize.SMALL, True),
        (PartnerSize.MEDIUM, False),
        (PartnerSize.LARGE, False),
        (None, False),
    ],
)
def test_a_larger_partner_may_carry_most(size: PartnerSize | None, speaks: bool) -> None:
    assert bool(spoken("K02", carried(3, 0, size=size))) is speaks


def test_risks_of_a_partner_that_is_gone_are_silent() -> None:
    assert not spoken("K02", carried(4, 0).amended(partners=()))


@pytest.mark.parametrize(
    ("partner", "caps", "speaks"),
    [
        ({"charity": True}, (), True),
        ({"sector": Sector.COMMUNITY}, (), True),
        ({"sector": Sector.COMMUNITY, "charity": False}, (), True),
        ({"sector": Sector.SOCIAL}, (), False),
        ({"charity": True, "role": PartnerRole.OBSERVER}, (), False),
        ({"charity": True}, (LossCap(id="c", partner="shed", cap=Money(amount="0")),), False),
        ({"charity": True}, (LossCap(id="c", partner="shed"),), True),
        ({"charity": True}, (LossCap(id="c", partner="gone", cap=Money(amount="5")),), True),
    ],
)
def test_where_losses_are_shared_a_fragile_partner_has_a_cap(
    partner: dict[str, Any], caps: tuple[LossCap, ...], speaks: bool
) -> None:
    agreement = Agreement(
        partners=(Partner(id="shed", name="the Shed", **partner),),
        loss_caps=caps,
        gain_and_pain=GainAndPain(shared=True),
    )
    sentence = "Losses are shared. What is the most that the Shed could lose?"
    found = [finding.sentence for finding in spoken("K03", agreement)]
    assert found == ([sentence] if speaks else [])
    assert not spoken("K03", agreement.amended(gain_and_pain=GainAndPain()))
