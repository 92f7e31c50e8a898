"""Money paid on: never more than there is, early to small groups, and lawfully to a business."""

from datetime import date
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Jurisdiction, Sector, ValuePeriod
from agreement_studio.domain.governance import Governance
from agreement_studio.domain.money import Money
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import VoiceRoute
from agreement_studio.domain.resource import Costs, Payment, Resource, RunningCost
from agreement_studio.domain.rhythm import Duration
from agreement_studio.domain.who import Who
from tests.review.reviewing import places, spoken

PARTNERS = (
    Partner(id="council", name="Council", sector=Sector.PUBLIC, contracting_authority=True),
    Partner(id="firm", name="Tidewell", sector=Sector.BUSINESS, contracting_authority=False),
    Partner(id="charity", name="the Shed", sector=Sector.SOCIAL),
    Partner(id="group", name="the Network", sector=Sector.COMMUNITY),
)
APRIL = date(2027, 4, 1)


def pounds(amount: str) -> Money:
    return Money(amount=amount)


def paying(
    *amounts: Money | None, value: Money | None = None, to: str = "charity", **answers: Any
) -> Agreement:
    """A fund out of which one partner is paid several times."""
    return Agreement(
        partners=PARTNERS,
        resources=(
            Resource(
                id="fund",
                **{"what": "the fund", "value": value, "host": Who(partner="council"), **answers},
            ),
        ),
        payments=tuple(
            Payment(id=f"p{n}", resource="fund", to_who=Who(partner=to), amount=amount)
            for n, amount in enumerate(amounts)
        ),
        jurisdiction=Jurisdiction.ENGLAND,
    )


@pytest.mark.parametrize(
    ("amounts", "speaks"),
    [
        (("4000", "6000"), False),
        (("4000", "6000.01"), True),
        (("10000.0001",), True),
        ((), False),
    ],
)
def test_payments_may_use_up_the_money_and_no_more(amounts: tuple[str, ...], speaks: bool) -> None:
    agreement = paying(*map(pounds, amounts), value=pounds("10000"))
    assert places("payments", agreement) == (["resources.fund.value"] if speaks else [])


def test_the_sums_are_told_as_money() -> None:
    (finding,) = spoken("payments", paying(*[pounds("4000.25")] * 3, value=pounds("10000")))
    assert finding.sentence == (
        "The fund: the payments out of it come to £12,000.75, and there is £10,000. Which figure"
        " is to change?"
    )


def test_different_currencies_are_never_added_up() -> None:
    euros = Money(amount="9000", currency="EUR")
    assert not spoken("payments", paying(euros, euros, pounds("10000"), value=pounds("10000")))
    assert spoken("payments", paying(euros, pounds("1"), value=Money(amount="1", currency="EUR")))


def test_sums_beyond_any_purse_are_told_all_the_same() -> None:
    largest = pounds("9999999999999")
    (finding,) = spoken("payments", paying(*[largest] * 3, value=largest))
    assert "£29,999,999,999,997" in finding.sentence


@pytest.mark.parametrize(
    ("begins", "ends", "years"),
    [
        (APRIL, date(2030, 3, 31), 3),
        (APRIL, date(2028, 3, 31), 1),
        (APRIL, date(2028, 4, 1), 2),
        (APRIL, APRIL, 1),
    ],
)
def test_a_yearly_value_counts_for_each_year_begun(begins: date, ends: date, years: int) -> None:
    yearly: dict[str, Any] = {"value": pounds("1000"), "value_period": ValuePeriod.YEAR}
    term: dict[str, Any] = {"begins": begins, "ends": ends}
    assert not spoken("payments", paying(pounds(f"{years}000"), **yearly, **term))
    assert spoken("payments", paying(pounds(f"{years}001"), **yearly, **term))
    whole = paying(pounds(f"{years}001"), **yearly)
    assert not spoken("payments", whole)
    assert spoken("payments", whole.amended(duration=Duration(**term)))


def test_what_cannot_be_added_up_is_silent() -> None:
    assert not spoken("payments", paying(pounds("5")))
    assert not spoken("payments", paying(None, value=pounds("5")))
    backwards: dict[str, Any] = {"begins": date(2029, 1, 1), "ends": date(2028, 1, 1)}
    yearly: dict[str, Any] = {"value": pounds("1"), "value_period": ValuePeriod.YEAR}
    assert not spoken("payments", paying(pounds("5"), **yearly, **backwards))
    elsewhere = paying(pounds("50"), value=pounds("5"))
    (payment,) = elsewhere.payments
    assert not spoken("payments", elsewhere.amended(payments=(payment.amended(resource="gone"),)))


@pytest.mark.parametrize(
    ("to", "evidence", "speaks"),
    [
        ("group", "the hall’s bill", True),
        ("group", " ", False),
        ("charity", "the hall’s bill", False),
        ("gone", "the hall’s bill", False),
    ],
)
def test_a_community_partner_is_better_paid_before_it_spends(
    to: str, evidence: str, speaks: bool
) -> None:
    agreement = paying(pounds("5"), to=to)
    (payment,) = agreement.payments
    agreement = agreement.amended(payments=(payment.amended(on_evidence=evidence),))
    assert bool(spoken("paid-in-arrears", agreement)) is speaks


@pytest.mark.parametrize(
    ("amount", "to", "public", "speaks"),
    [
        (pounds("0.01"), "firm", True, True),
        (pounds("0"), "firm", True, False),
        (None, "firm", True, False),
        (pounds("5"), "charity", True, False),
        (pounds("5"), "gone", True, False),
        (pounds("5"), "firm", False, False),
        (pounds("5"), "firm", None, False),
    ],
)
def test_public_money_for_a_business_is_asked_about(
    amount: Money | None, to: str, public: bool | None, speaks: bool
) -> None:
    agreement = paying(amount, to=to, public_money=public)
    assert bool(spoken("R12", agreement)) is speaks
    assert not spoken("R12", agreement.amended(resources=()))


def test_the_law_on_subsidies_is_named_where_the_country_has_one() -> None:
    agreement = paying(pounds("5"), to="firm", public_money=True)
    (finding,) = spoken("R12", agreement)
    assert finding.sentence.endswith("Has somebody looked at the Subsidy Control Act 2022?")
    (finding,) = spoken("R12", agreement.amended(jurisdiction=None))
    assert finding.sentence.endswith("Has somebody looked at the rules on subsidies?")


@pytest.mark.parametrize(
    ("payer", "to", "priced", "speaks"),
    [
        (Who(partner="council"), "firm", True, True),
        (Who(partner="council"), "charity", True, True),
        (None, "firm", True, True),  # the host of the money pays
        (Who(partner="council"), "group", True, False),
        (Who(partner="council"), "gone", True, False),
        (Who(partner="council"), "firm", False, False),
        (Who(partner="council"), "firm", None, False),
        (Who(partner="firm"), "charity", True, False),
        (Who(role="donors"), "firm", True, False),
    ],
)
def test_a_priced_service_paid_by_a_contracting_authority_may_be_a_purchase(
    payer: Who | None, to: str, priced: bool | None, speaks: bool
) -> None:
    agreement = paying(pounds("5"), to=to)
    (payment,) = agreement.payments
    payment = payment.amended(from_who=payer, for_priced_service=priced)
    agreement = agreement.amended(payments=(payment,))
    found = places("R13", agreement)
    assert found == (["payments.p0.for_priced_service"] if speaks else [])
    for finding in spoken("R13", agreement):
        assert finding.sentence.startswith("Council pays ")
        assert "the Procurement Act 2023" in finding.sentence
    for finding in spoken("R13", agreement.amended(jurisdiction=Jurisdiction.OTHER)):
        assert "the rules on buying" in finding.sentence


COORDINATOR = Governance(coordinator=Who(partner="charity"))
ROUTE = VoiceRoute(id="seat")


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"governance": COORDINATOR}, True),
        ({"governance": COORDINATOR.amended(coordinator_paid=True)}, True),
        ({"governance": COORDINATOR.amended(coordinator_paid=False)}, False),
        ({"voice_routes": (ROUTE.amended(paid=True),)}, True),
        ({"voice_routes": (ROUTE.amended(paid=False),)}, False),
        ({"voice_routes": (ROUTE,)}, False),
        ({}, False),
    ],
)
def test_paid_work_that_holds_us_together_has_a_running_cost(
    answers: dict[str, Any], speaks: bool
) -> None:
    paid = Costs(residents_expenses="Fares are paid.")
    agreement = Agreement(**answers, costs=paid)
    assert places("costs", agreement) == (["running_costs"] if speaks else [])
    with_row = agreement.amended(running_costs=(RunningCost(id="c", what="A coordinator"),))
    assert not spoken("costs", with_row)
    blank_row = agreement.amended(running_costs=(RunningCost(id="c", what=" "),))
    assert bool(spoken("costs", blank_row)) is speaks


@pytest.mark.parametrize(
    ("routes", "words", "speaks"),
    [
        ((ROUTE,), "", True),
        ((ROUTE,), " ", True),
        ((ROUTE,), "Fares are paid.", False),
        ((), "", False),
    ],
)
def test_where_people_are_heard_it_costs_them_nothing(
    routes: tuple[VoiceRoute, ...], words: str, speaks: bool
) -> None:
    agreement = Agreement(voice_routes=routes, costs=Costs(residents_expenses=words))
    assert places("costs", agreement) == (["costs.residents_expenses"] if speaks else [])
