"""One thing broken for each check on how we decide."""

from collections.abc import Callable
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import DecisionRule, Level
from tests.review.breaking import Break

Edit = Callable[[Agreement], Agreement]


def _governed(**changes: Any) -> Edit:
    return lambda agreement: agreement.amended(governance=agreement.governance.amended(**changes))


def _main_body(**changes: Any) -> Edit:
    def edited(agreement: Agreement) -> Agreement:
        bodies = (body.amended(**changes) if body.is_main else body for body in agreement.bodies)
        return agreement.amended(bodies=tuple(bodies))

    return edited


def _routes(**changes: Any) -> Edit:
    def edited(agreement: Agreement) -> Agreement:
        routes = tuple(route.amended(**changes) for route in agreement.voice_routes)
        return agreement.amended(voice_routes=routes)

    return edited


def _two_sectors_at_the_table(agreement: Agreement) -> Agreement:
    """Council, trust and one other by majority: two of three seats are public."""
    (table,) = (body for body in agreement.bodies if body.is_main)
    body = _main_body(rule=DecisionRule.MAJORITY, members=table.members[:3])
    return body(agreement)


BREAKS = {
    "G01": Break("marlshire-growth", _governed(decision_rule=None)),
    "G02": Break(
        "marlshire-growth", _governed(unanimous_matters=tuple(f"matter {n}" for n in range(8)))
    ),
    "G03": Break("nethercross-at-home", _two_sectors_at_the_table),
    "G04": Break("marlshire-growth", _governed(fallback="")),
    "G05": Break("nethercross-at-home", _governed(interests_register=False)),
    "G06": Break("brackwater-ready", _routes(level=Level.ASK)),
    "G07": Break("brackwater-ready", _routes(support="", paid=False)),
    "G08": Break("marlshire-growth", _main_body(open_to_public=False)),
    "G09": Break("marlshire-growth", _governed(coordinator=None)),
    "meetings": Break("marlshire-growth", _main_body(chair_term_months=None)),
    "honesty": Break("marlshire-growth", _governed(tell_outside=None)),
}
