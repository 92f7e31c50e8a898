"""One thing broken for each check on the law."""

from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Form, GoodFaith, MoneyClaims, Status
from agreement_studio.domain.wording import WordingOverride
from tests.review.breaking import Break


def _legal(agreement: Agreement, **answers: Any) -> Agreement:
    return agreement.amended(legal=agreement.legal.amended(**answers))


def _binding(agreement: Agreement) -> Agreement:
    """A binding agreement that leaves nothing open, without partners that could not sign it."""
    partners = tuple(
        one.amended(incorporated=True, crown=False, powers_relied_on="its powers")
        for one in agreement.partners
    )
    return _legal(
        agreement.amended(partners=partners),
        status=Status.BINDING,
        form=Form.DEED,
        short_lines=True,
        good_faith=GoodFaith.DEFINED,
        limited_recourse=True,
        money_claims=MoneyClaims.NONE,
    )


def _only_a_welcome(agreement: Agreement) -> Agreement:
    by_hand = WordingOverride(id="by-hand", clause_key="CL-03", text="We are glad to begin.")
    return agreement.amended(wording_overrides=(by_hand,))


def _no_short_lines(agreement: Agreement) -> Agreement:
    return _legal(agreement, short_lines=False)


def _money_not_said(agreement: Agreement) -> Agreement:
    return _legal(agreement, money_claims=None)


def _they_compete(agreement: Agreement) -> Agreement:
    return _legal(agreement, competitors_present=True)


def _no_form(agreement: Agreement) -> Agreement:
    *rest, last = agreement.partners
    return agreement.amended(partners=(*rest, last.amended(incorporated=False)))


def _two_of_the_crown(agreement: Agreement) -> Agreement:
    both = (one.amended(crown=True) for one in agreement.partners[:2])
    return agreement.amended(partners=(*both, *agreement.partners[2:]))


def _good_faith_unsaid(agreement: Agreement) -> Agreement:
    return _legal(agreement, good_faith=None)


def _reach_unsaid(agreement: Agreement) -> Agreement:
    return _legal(agreement, limited_recourse=None)


def _no_deed(agreement: Agreement) -> Agreement:
    return _legal(agreement, form=Form.AGREEMENT)


BREAKS = {
    "X12": Break("marlshire-growth", _only_a_welcome),
    "short-lines": Break("marlshire-growth", _no_short_lines, prepare=_binding),
    "liability": Break("marlshire-growth", _money_not_said, prepare=_binding),
    "competition": Break("marlshire-growth", _they_compete),
    "group-without-form": Break("marlshire-growth", _no_form, prepare=_binding),
    "crown": Break("marlshire-growth", _two_of_the_crown, prepare=_binding),
    "good-faith": Break("marlshire-growth", _good_faith_unsaid, prepare=_binding),
    "limited-recourse": Break("marlshire-growth", _reach_unsaid, prepare=_binding),
    "deed": Break("marlshire-growth", _no_deed, prepare=_binding),
}
