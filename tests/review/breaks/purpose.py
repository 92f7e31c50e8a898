"""One thing broken for each check on why we are here."""

from collections.abc import Callable
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Colour, Mode, ReadinessQuestion
from tests.review.breaking import Break

Edit = Callable[[Agreement], Agreement]


def _purpose(**answers: Any) -> Edit:
    return lambda agreement: agreement.amended(purpose=agreement.purpose.amended(**answers))


def _grant_would_do(agreement: Agreement) -> Agreement:
    answers = (
        answer.amended(colour=Colour.RED)
        if answer.question is ReadinessQuestion.GRANT_OR_CONTRACT
        else answer
        for answer in agreement.readiness_answers
    )
    return agreement.amended(readiness_answers=tuple(answers))


def _nothing_within_reach(agreement: Agreement) -> Agreement:
    """Each keeps what it has to itself."""
    resources = (resource.amended(mode=Mode.ALIGNED) for resource in agreement.resources)
    return agreement.amended(resources=tuple(resources))


def _unanswered_barrier(agreement: Agreement) -> Agreement:
    first, *rest = agreement.barriers
    return agreement.amended(barriers=(first.amended(response=""), *rest))


BREAKS = {
    "U01": Break("marlshire-growth", _purpose(problem="")),
    "U02": Break(
        "marlshire-growth",
        _purpose(problem="Provision along the pathway has too little capacity."),
        prepare=_purpose(said_by=None, said_by_description=""),
    ),
    "U03": Break("marlshire-growth", _grant_would_do),
    "U04": Break("marlshire-growth", _purpose(evidence=())),
    "who-is-missing": Break("marlshire-growth", _purpose(who_is_missing="")),
    "what-this-replaces": Break("marlshire-growth", _purpose(who_still_pays="")),
    "duty-passed-on": Break("brackwater-ready", _nothing_within_reach),
    "choice": Break("marlshire-growth", _purpose(choice_people_have="")),
    "barriers": Break("marlshire-growth", _unanswered_barrier),
}
