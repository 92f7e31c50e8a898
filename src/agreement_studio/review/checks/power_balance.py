"""Whether one partner has quietly ended up with most decisions, the money and the chair."""

from collections.abc import Mapping

from agreement_studio.domain.partner import Partner
from agreement_studio.review.asking import Ask
from agreement_studio.review.holdings import DECIDED_ALONE, MAIN_BODIES, POOLED_CASH
from agreement_studio.review.matter import ALL
from agreement_studio.review.naming import called
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.shares import is_large, percent


@rule("C04")
def most_decisions_with_one(ask: Ask) -> Remarks:
    alone = ask.tally(DECIDED_ALONE)
    decisions = alone.get(ALL, 0)
    partner = ask.find(Partner, _foremost(alone))
    if partner is None or decisions < ask.limit("fewest"):
        return
    if is_large(alone[partner.id], decisions, ask):
        share = percent(alone[partner.id], decisions)
        yield Remark("powers", at(partner), name=called(partner), x=share)


@rule("C05")
def decisions_money_and_chair(ask: Ask) -> Remarks:
    alone = ask.tally(DECIDED_ALONE)
    partner = ask.find(Partner, _foremost(alone))
    if partner is None or not is_large(alone[partner.id], alone[ALL], ask):
        return
    sums = ask.count(POOLED_CASH, ALL)
    if sums and ask.count(POOLED_CASH, partner.id) == sums and _has_chair(partner, ask):
        yield Remark("powers", "resources", "bodies", name=called(partner))


def _foremost(alone: Mapping[str, int]) -> str:
    """Who decides most alone, the first by id among equals; nobody where nobody does."""
    return max((key for key in alone if key != ALL), key=alone.__getitem__, default="")


def _has_chair(partner: Partner, ask: Ask) -> bool:
    bodies = ask.where(MAIN_BODIES, ALL)
    return any(body.chair is not None and body.chair.partner == partner.id for body in bodies)
