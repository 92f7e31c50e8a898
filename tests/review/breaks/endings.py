"""One thing broken for each check on leaving and ending."""

from datetime import date

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Status
from agreement_studio.domain.wording import WordingOverride
from tests.review.breaking import Break


def _no_notice(agreement: Agreement) -> Agreement:
    return agreement.amended(leaving=agreement.leaving.amended(notice_months=None))


def _people_not_told(agreement: Agreement) -> Agreement:
    return agreement.amended(ending=agreement.ending.amended(tell_people_months=0))


def _short_notice(agreement: Agreement) -> Agreement:
    return agreement.amended(leaving=agreement.leaving.amended(notice_months=1))


def _no_successor(agreement: Agreement) -> Agreement:
    first, *rest = agreement.partners
    return agreement.amended(partners=(first.amended(successor_rule=""), *rest))


def _ends_soon(agreement: Agreement) -> Agreement:
    return agreement.amended(duration=agreement.duration.amended(ends=date(2027, 4, 30)))


def _no_word_on_going_on(agreement: Agreement) -> Agreement:
    duration = agreement.duration.amended(
        extend_by_months=None, extend_decided_by=None, extend_decide_before_days=None
    )
    return agreement.amended(duration=duration)


def _binding(agreement: Agreement) -> Agreement:
    return agreement.amended(legal=agreement.legal.amended(status=Status.BINDING))


def _nothing_goes_on(agreement: Agreement) -> Agreement:
    by_hand = WordingOverride(id="by-hand", clause_key="CL-82", text="All of it ends then.")
    return agreement.amended(wording_overrides=(by_hand,))


BREAKS = {
    "X06": Break("marlshire-growth", _no_notice),
    "X07": Break("marlshire-growth", _people_not_told),
    "X08": Break("nethercross-at-home", _short_notice),
    "succession": Break("marlshire-growth", _no_successor),
    "extension": Break(
        "marlshire-growth",
        _ends_soon,
        also=frozenset({"O11", "late-step"}),
        prepare=_no_word_on_going_on,
    ),
    "survival": Break("marlshire-growth", _nothing_goes_on, prepare=_binding),
}
