"""Risk: what could hurt people, who carries most of it, and the most that anyone could lose."""

from agreement_studio.domain.choices import PartnerSize, Sector
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.risk import LossCap, Risk
from agreement_studio.review.asking import Ask
from agreement_studio.review.holdings import RISKS
from agreement_studio.review.matter import ALL, Index, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.roles import is_full
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_said
from agreement_studio.review.shares import is_large

_SMALL = {PartnerSize.MICRO, PartnerSize.SMALL}
_CAPS = Index(LossCap, lambda cap: [cap.partner])


_TO_PEOPLE = Tally(Risk, lambda risk: [(ALL, 1)] if is_said(risk.affects_people) else [])


@rule("K01")
def no_risk_to_people(ask: Ask) -> Remarks:
    if not ask.count(_TO_PEOPLE, ALL):
        yield Remark("risks", case="unsaid" if ask.count(RISKS, ALL) else "")


@rule("K02")
def small_partner_carries_most(ask: Ask) -> Remarks:
    first = ask.tally(RISKS)
    risks = first.get(ALL, 0)
    if risks < ask.limit("fewest"):
        return
    most = max((key for key in first if key != ALL), key=first.__getitem__, default="")
    partner = ask.find(Partner, most)
    if partner is not None and partner.size in _SMALL and is_large(first[most], risks, ask):
        yield Remark("risks", at(partner), name=called(partner))


@rule("K03", of=Partner)
def loss_without_a_limit(partner: Partner, ask: Ask) -> Remarks:
    is_fragile = partner.charity or partner.sector is Sector.COMMUNITY
    if not is_fragile or not is_full(partner) or not ask.agreement.gain_and_pain.shared:
        return
    if not any(cap.cap is not None for cap in ask.where(_CAPS, partner.id)):
        yield Remark(at(partner), "loss_caps", name=called(partner))
