"""One thing broken for each check on what we bring together."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import (
    Mode,
    ResourceKind,
    Status,
    TransferRisk,
    ValueBasis,
)
from agreement_studio.domain.money import Money
from agreement_studio.domain.outcome import Contribution
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from tests.review.breaking import Break

Edit = Callable[[Agreement], Agreement]
GROWTH, LARDER = "marlshire-growth", "unity-street-larder"


def _one(lst: str, name: str, **answers: Any) -> Edit:
    """An edit of one record."""

    def edit(agreement: Agreement) -> Agreement:
        records = (r.amended(**answers) if r.id == name else r for r in getattr(agreement, lst))
        return agreement.amended(**{lst: tuple(records)})

    return edit


def _resource(name: str, **answers: Any) -> Edit:
    return _one("resources", name, **answers)


def _status(status: Status) -> Edit:
    return lambda agreement: agreement.amended(legal=agreement.legal.amended(status=status))


def _drop(lst: str, *names: str) -> Edit:
    return lambda agreement: agreement.amended(
        **{lst: tuple(r for r in getattr(agreement, lst) if r.id not in names)}
    )


def _in_turn(*edits: Edit) -> Edit:
    def edit(agreement: Agreement) -> Agreement:
        for one in edits:
            agreement = one(agreement)
        return agreement

    return edit


def _gifts_only(agreement: Agreement) -> Agreement:
    """Everybody gives a gift into the fund; what else they bring stays for the break to take."""
    gifts = tuple(
        Resource(
            id=f"gift-{partner.id}",
            given_by=Who(partner=partner.id),
            kind=ResourceKind.CASH,
            what=f"a gift of {partner.known_as}",
            value=Money(amount=Decimal(10)),
            value_basis=ValueBasis.ACTUAL,
            mode=Mode.ALIGNED,
            at_end="It is spent by then.",
        )
        for partner in agreement.partners
    )
    return agreement.amended(resources=(*agreement.resources, *gifts))


def _only_cash(agreement: Agreement) -> Agreement:
    cash = (r for r in agreement.resources if r.kind is ResourceKind.CASH)
    return agreement.amended(resources=tuple(cash))


def _no_contribution(agreement: Agreement) -> Agreement:
    """The Chamber's part in the outcome goes to the College."""

    def moved(one: Contribution) -> Contribution:
        return one.amended(partner="college") if one.partner == "chamber" else one

    return agreement.amended(contributions=tuple(map(moved, agreement.contributions)))


def _expenses_unsaid(agreement: Agreement) -> Agreement:
    return agreement.amended(costs=agreement.costs.amended(residents_expenses=""))


BREAKS = {
    "P06": Break(GROWTH, _resource("growth-fund", host=Who(partner="network"))),
    "R01": Break(GROWTH, _resource("growth-fund", steward=None)),
    "R02": Break(GROWTH, _resource("growth-fund", underspend=())),
    "R03": Break(
        GROWTH, _resource("survey-data", given_by=Who(partner="college")), prepare=_no_contribution
    ),
    "R04": Break(GROWTH, _resource("growth-fund", value_basis=None)),
    "R05": Break(LARDER, _only_cash, prepare=_gifts_only),
    "R06": Break(GROWTH, _resource("growth-fund", ring_fenced_for="")),
    "R07": Break(GROWTH, _resource("mentors-interviews", line_manager=None)),
    "R08": Break("saltery-bay-mend", _resource("shed-volunteers", volunteer_cover="")),
    "R09": Break(
        "ellismoor-heartbeat",
        _resource("practice-figures", data_agreement=""),
        prepare=_resource("practice-figures", data_agreement="Figures Agreement, 6 November 2026"),
    ),
    "R10": Break(GROWTH, _resource("training-kitchen", at_end="")),
    "R11": Break(
        "nethercross-at-home",
        _resource("team-time", mode=Mode.POOLED),
        also=frozenset({"A07"}),
    ),
    "R12": Break(GROWTH, _one("payments", "pay-residents", to_who=Who(partner="brackwater"))),
    "R13": Break(
        GROWTH,
        _one("payments", "pay-residents", for_priced_service=True),
        prepare=_one("payments", "pay-residents", to_who=Who(partner="kitchen")),
    ),
    "pooled-in-status-a": Break("nethercross-at-home", _status(Status.SHARED_COMMITMENT)),
    "money-document": Break(
        GROWTH,
        _drop("linked_documents", "grant-agreement"),
        prepare=_status(Status.SHARED_COMMITMENT),
    ),
    "funder": Break(GROWTH, _resource("growth-fund", funder_document="")),
    "costs": Break(GROWTH, _expenses_unsaid, also=frozenset({"G07"})),
    "payments": Break(
        GROWTH,
        _one("payments", "pay-residents", amount=Money(amount=Decimal(600_001))),
    ),
    "paid-in-arrears": Break(
        GROWTH, _one("payments", "pay-residents", to_who=Who(partner="network"))
    ),
    "staff": Break(
        GROWTH,
        _resource("mentors-interviews", staff_at_end=""),
        prepare=_resource("mentors-interviews", transfer_risk=TransferRisk.MAYBE),
    ),
}
