"""One thing broken for each check on outcomes, measures and the plan."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import IndicatorKind
from agreement_studio.domain.who import Who
from tests.review.breaking import Break

Edit = Callable[[Agreement], Agreement]


def _outcome(**answers: Any) -> Edit:
    def edit(agreement: Agreement) -> Agreement:
        first, *rest = agreement.outcomes
        return agreement.amended(outcomes=(first.amended(**answers), *rest))

    return edit


def _measure(**answers: Any) -> Edit:
    def edit(agreement: Agreement) -> Agreement:
        first, *rest = agreement.indicators
        return agreement.amended(indicators=(first.amended(**answers), *rest))

    return edit


def _emptied(agreement: Agreement) -> Agreement:
    return agreement.amended(outcomes=())


def _unmeasured(agreement: Agreement) -> Agreement:
    first = agreement.outcomes[0].id
    left = (one for one in agreement.indicators if one.outcome != first)
    return agreement.amended(indicators=tuple(left))


def _only_effort(agreement: Agreement) -> Agreement:
    counted = (one.amended(kind=IndicatorKind.HOW_MUCH) for one in agreement.indicators)
    return agreement.amended(indicators=tuple(counted))


def _one_does_it_all(agreement: Agreement) -> Agreement:
    """The first outcome is left to the partner whose contribution comes first."""
    first = agreement.outcomes[0].id
    partner = agreement.contributions[0].partner
    contributions = (
        one.amended(partner=partner) if one.outcome == first else one
        for one in agreement.contributions
    )
    return agreement.amended(contributions=tuple(contributions))


def _target(**answers: Any) -> Edit:
    def edit(agreement: Agreement) -> Agreement:
        target = agreement.indicators[0].target
        assert target is not None
        return _measure(target=target.amended(**answers))(agreement)

    return edit


def _undated_plan(agreement: Agreement) -> Agreement:
    return agreement.amended(tasks=tuple(task.amended(due=None) for task in agreement.tasks))


def _one_undated(agreement: Agreement) -> Agreement:
    """The first step of a piece of work that has no other."""
    alone = next(
        task
        for task in agreement.tasks
        if [other.contribution for other in agreement.tasks].count(task.contribution) == 1
    )
    tasks = (task.amended(due=None) if task is alone else task for task in agreement.tasks)
    return agreement.amended(tasks=tuple(tasks))


def _late(agreement: Agreement) -> Agreement:
    first, *rest = agreement.tasks
    return agreement.amended(tasks=(first.amended(due=date(2031, 1, 1)), *rest))


def _one_leads(agreement: Agreement) -> Agreement:
    lead = Who(partner=agreement.partners[0].id)
    return agreement.amended(tasks=tuple(task.amended(who_leads=lead) for task in agreement.tasks))


def _unchecked(agreement: Agreement) -> Agreement:
    first, *rest = agreement.referrals
    return agreement.amended(referrals=(first.amended(checked_by=None), *rest))


def _without_chamber(agreement: Agreement) -> Agreement:
    """What the Chamber was to do goes to the Council."""
    contributions = (
        one.amended(partner="council") if one.partner == "chamber" else one
        for one in agreement.contributions
    )
    return agreement.amended(contributions=tuple(contributions))


BREAKS = {
    "O01": Break("marlshire-growth", _emptied, also=frozenset({"lost-reference"})),
    "O02": Break("marlshire-growth", _outcome(change="run more courses")),
    "O03": Break("marlshire-growth", _outcome(population="")),
    "O04": Break("marlshire-growth", _unmeasured, also=frozenset({"A04"})),
    "O05": Break("unity-street-larder", _only_effort),
    "O06": Break("marlshire-growth", _measure(baseline=None)),
    "O07": Break("marlshire-growth", _target(number=Decimal(60))),
    "O08": Break("marlshire-growth", _outcome(whose_voice=())),
    "O09": Break("unity-street-larder", _one_does_it_all, also=frozenset({"O10"})),
    "O10": Break("marlshire-growth", _without_chamber),
    "O11": Break("marlshire-growth", _target(on="2031")),
    "workplan": Break("marlshire-growth", _undated_plan),
    "undated": Break("marlshire-growth", _one_undated),
    "late-step": Break("marlshire-growth", _late),
    "one-leads": Break("marlshire-growth", _one_leads, also=frozenset({"funder"})),
    "referral": Break("nethercross-at-home", _unchecked),
}
