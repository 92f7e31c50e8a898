"""One thing broken for each check on information."""

from collections.abc import Callable
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import KindOfWork
from agreement_studio.domain.who import Who
from tests.review.breaking import Break

Edit = Callable[[Agreement], Agreement]


def _information(**changes: Any) -> Edit:
    return lambda agreement: agreement.amended(information=agreement.information.amended(**changes))


def _without_agreed_use(agreement: Agreement) -> Agreement:
    first, *rest = agreement.knowledge
    return agreement.amended(knowledge=(first.amended(may_be_used_for=""), *rest))


def _settled_study(agreement: Agreement) -> Agreement:
    kinds = (*agreement.purpose.kinds_of_work, KindOfWork.RESEARCH)
    research = agreement.research.amended(
        lead=Who(partner="college"),
        authors_rule="everyone who took part",
        data_kept_by=Who(partner="college"),
    )
    return agreement.amended(
        purpose=agreement.purpose.amended(kinds_of_work=kinds), research=research
    )


def _without_authors(agreement: Agreement) -> Agreement:
    return agreement.amended(research=agreement.research.amended(authors_rule=""))


def _without_end(agreement: Agreement) -> Agreement:
    first, *rest = agreement.private_matters
    return agreement.amended(private_matters=(first.amended(until=None), *rest))


def _without_names(agreement: Agreement) -> Agreement:
    unnamed = _information(use_of_names="")(agreement)
    return unnamed.amended(publicity=unnamed.publicity.amended(logos=""))


BREAKS = {
    "heritage": Break("marlshire-growth", _without_agreed_use),
    "research": Break("marlshire-growth", _without_authors, prepare=_settled_study),
    "breach-notice": Break("marlshire-growth", _information(breach_notice_hours=None)),
    "private-matters": Break("marlshire-growth", _without_end),
    "names": Break("marlshire-growth", _without_names),
}
