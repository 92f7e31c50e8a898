"""One thing broken for each check on values."""

from collections.abc import Callable
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ValueScope
from tests.review.breaking import Break


def _first(**answers: Any) -> Callable[[Agreement], Agreement]:
    def edit(agreement: Agreement) -> Agreement:
        first, *rest = agreement.our_values
        return agreement.amended(our_values=(first.amended(**answers), *rest))

    return edit


def _all(scope: ValueScope) -> Callable[[Agreement], Agreement]:
    return lambda agreement: agreement.amended(
        our_values=tuple(value.amended(scope=scope) for value in agreement.our_values)
    )


def _without_distinct(agreement: Agreement) -> Agreement:
    shared = (value for value in agreement.our_values if value.scope is ValueScope.SHARED)
    return agreement.amended(our_values=tuple(shared))


def _serving_the_rest(agreement: Agreement) -> Agreement:
    """No outcome puts the first value to work any more."""
    first = agreement.our_values[0].id
    outcomes = (
        outcome.amended(serves=tuple(one for one in outcome.serves if one != first))
        for outcome in agreement.outcomes
    )
    return agreement.amended(outcomes=tuple(outcomes))


BREAKS = {
    "V01": Break("marlshire-growth", _first(will_see=())),
    "V02": Break("marlshire-growth", _first(wont_see=())),
    "V03": Break("marlshire-growth", _all(ValueScope.DISTINCT)),
    "V04": Break("marlshire-growth", _without_distinct),
    "V05": Break("marlshire-growth", _first(will_see=("act with openness and honesty",))),
    "V06": Break("marlshire-growth", _first(raise_it_by="")),
    "links": Break("marlshire-growth", _serving_the_rest),
}
