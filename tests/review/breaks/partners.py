"""One thing broken for each check on the partners."""

from collections.abc import Callable
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole, Sector, State
from tests.review.breaking import Break

Edit = Callable[[Agreement], Agreement]


def _first(**answers: Any) -> Edit:
    def edit(agreement: Agreement) -> Agreement:
        first, *rest = agreement.partners
        return agreement.amended(partners=(first.amended(**answers), *rest))

    return edit


def _one_stays(agreement: Agreement) -> Agreement:
    first, *rest = agreement.partners
    watching = (partner.amended(role=PartnerRole.OBSERVER) for partner in rest)
    return agreement.amended(partners=(first, *watching))


def _of_one_sector(agreement: Agreement) -> Agreement:
    partners = (partner.amended(sector=Sector.SOCIAL) for partner in agreement.partners)
    return agreement.amended(partners=tuple(partners))


def _at(state: State) -> Edit:
    return lambda agreement: agreement.amended(version=agreement.version.amended(state=state))


def _every_body_registered(agreement: Agreement) -> Agreement:
    """With the lawyers, and in the register of each public body."""
    listed = (partner.amended(register_reference="entry 1") for partner in agreement.partners)
    return _at(State.LEGAL)(agreement.amended(partners=tuple(listed)))


def _as_a_person(agreement: Agreement) -> Agreement:
    answers = {"is_person": True, "address": "7 Lock Lane", "notice_to": "The Hall, Lock Lane"}
    return _first(**answers)(agreement)


BREAKS = {
    "P01": Break("marlshire-growth", _one_stays),
    "P02": Break("unity-street-larder", _of_one_sector),
    "P03": Break("marlshire-growth", _first(constraints=())),
    "P04": Break("marlshire-growth", _first(own_interest=None)),
    "contact": Break("marlshire-growth", _first(contact_role=""), prepare=_at(State.READY)),
    "legal-powers": Break("marlshire-growth", _first(powers_relied_on="")),
    "register": Break(
        "marlshire-growth", _first(register_reference=""), prepare=_every_body_registered
    ),
    "person": Break("unity-street-larder", _first(notice_to="7 Lock Lane"), prepare=_as_a_person),
    "own-habits": Break("marlshire-growth", _first(instead_you_will_see=None)),
}
