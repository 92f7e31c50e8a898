"""One thing broken for each check on risk and insurance."""

from datetime import date
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import State
from agreement_studio.domain.money import Money
from agreement_studio.domain.risk import LossCap, Risk
from agreement_studio.domain.who import Who
from tests.review.breaking import Break


def _nobody_hurt(agreement: Agreement) -> Agreement:
    risks = (risk.amended(affects_people="") for risk in agreement.risks)
    return agreement.amended(risks=tuple(risks))


def _all_on_the_network(agreement: Agreement) -> Agreement:
    network = Who(partner="network", role="chair")
    risks = (risk.amended(first_mover=network) for risk in agreement.risks)
    return agreement.amended(risks=tuple(risks))


def _losses_shared(agreement: Agreement) -> Agreement:
    """Losses are shared, and everybody has a cap."""
    caps = (
        LossCap(id=f"cap-{partner.id}", partner=partner.id, cap=Money(amount=1000))
        for partner in agreement.partners
    )
    sharing = agreement.gain_and_pain.amended(shared=True, rule="We share savings and overruns.")
    return agreement.amended(gain_and_pain=sharing, loss_caps=tuple(caps))


def _network_uncapped(agreement: Agreement) -> Agreement:
    caps = (cap for cap in agreement.loss_caps if cap.partner != "network")
    return agreement.amended(loss_caps=tuple(caps))


def _ready(agreement: Agreement) -> Agreement:
    return agreement.amended(version=agreement.version.amended(state=State.READY))


def _kitchen_not_covered(agreement: Agreement) -> Agreement:
    covers = (cover for cover in agreement.covers if cover.partner != "kitchen")
    return agreement.amended(covers=tuple(covers))


def _first_cover(agreement: Agreement, **answers: Any) -> Agreement:
    first, *rest = agreement.covers
    return agreement.amended(covers=(first.amended(**answers), *rest))


def _no_gaps_and_no_risks(agreement: Agreement) -> Agreement:
    covers = (cover.amended(gap="") for cover in agreement.covers)
    risks: tuple[Risk, ...] = ()
    return agreement.amended(covers=tuple(covers), risks=risks)


BREAKS = {
    "K01": Break("marlshire-growth", _nobody_hurt),
    "K02": Break("marlshire-growth", _all_on_the_network),
    "K03": Break("marlshire-growth", _network_uncapped, prepare=_losses_shared),
    "insurance": Break("marlshire-growth", _kitchen_not_covered, prepare=_ready),
    "cover-ends": Break(
        "marlshire-growth", lambda agreement: _first_cover(agreement, expires=date(2028, 1, 1))
    ),
    "cover-gap": Break(
        "marlshire-growth",
        lambda agreement: _first_cover(agreement, gap="work on residents’ own premises."),
        prepare=_no_gaps_and_no_risks,
    ),
}
