"""One thing broken for each check on equality."""

from collections.abc import Callable
from datetime import date
from typing import Any

from agreement_studio.domain.agreement import Agreement
from tests.review.breaking import Break

Edit = Callable[[Agreement], Agreement]


def _equality(**changes: Any) -> Edit:
    return lambda agreement: agreement.amended(equality=agreement.equality.amended(**changes))


def _unsplit(agreement: Agreement) -> Agreement:
    return agreement.amended(
        indicators=tuple(one.amended(split_by=()) for one in agreement.indicators)
    )


BREAKS = {
    "E01": Break("marlshire-growth", _equality(considered="")),
    "E02": Break("marlshire-growth", _unsplit),
    "E03": Break("marlshire-growth", _equality(considered_on=date(2025, 1, 1))),
    "E04": Break("marlshire-growth", _equality(open_to="", universality="", reason_for_some="")),
    "E05": Break("marlshire-growth", _equality(could_lose=())),
    "languages": Break("ellismoor-heartbeat", _equality(languages=("English",))),
}
