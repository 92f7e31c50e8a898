"""One thing broken for each check on who answers for what."""

from collections.abc import Callable
from typing import Any

from agreement_studio.domain.accountability import Complaints, Line
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import LineKind
from agreement_studio.domain.who import Who
from tests.review.breaking import Break

Edit = Callable[[Agreement], Agreement]


def _amended(identifier: str, **changes: Any) -> Edit:
    """One line answered otherwise."""
    return _each(lambda line: line.amended(**changes) if line.id == identifier else line)


def _each(edit: Callable[[Line], Line]) -> Edit:
    return lambda agreement: agreement.amended(lines=tuple(map(edit, agreement.lines)))


def _without(*identifiers: str) -> Edit:
    def edited(agreement: Agreement) -> Agreement:
        kept = tuple(line for line in agreement.lines if line.id not in identifiers)
        return agreement.amended(lines=kept)

    return edited


def _a_second_line_for_the_money(agreement: Agreement) -> Agreement:
    (first,) = (line for line in agreement.lines if line.id == "line-public-money")
    second = first.amended(id="second", accountable="college", answers_for=first.answers_for[:1])
    return agreement.amended(lines=(*agreement.lines, second))


def _without_redress(line: Line) -> Line:
    return line.amended(redress="") if line.kind is LineKind.PUBLIC else line


def _council_answers_for_all(line: Line) -> Line:
    return line if line.kind is LineKind.STATUTORY else line.amended(accountable="council")


def _without_records(agreement: Agreement) -> Agreement:
    return agreement.amended(records_kept=())


def _without_door(agreement: Agreement) -> Agreement:
    return agreement.amended(complaints=Complaints())


BREAKS = {
    "A01": Break("marlshire-growth", _amended("line-public-money", kind=LineKind.BETWEEN)),
    "A02": Break("marlshire-growth", _amended("line-public-money", published_at="")),
    "A03": Break("marlshire-growth", _a_second_line_for_the_money),
    "A04": Break(
        "marlshire-growth",
        _amended("line-public-money", collective=True, accountable=""),
        also=frozenset({"A05"}),
    ),
    "A05": Break("ellismoor-heartbeat", _amended("line-population", spokesperson=None)),
    "A06": Break("nethercross-at-home", _amended("line-people", to_whom=(Who(partner="people"),))),
    "A07": Break("nethercross-at-home", _without("line-meadow"), also=frozenset({"succession"})),
    "A08": Break("nethercross-at-home", _amended("line-meadow", heard_by=())),
    "A09": Break("marlshire-growth", _each(_without_redress)),
    "A10": Break("gate-to-home", _without("line-prison-statutory")),
    "A11": Break("saltery-bay-mend", _each(_council_answers_for_all)),
    "records": Break("marlshire-growth", _without_records),
    "complaints": Break("marlshire-growth", _without_door),
}
