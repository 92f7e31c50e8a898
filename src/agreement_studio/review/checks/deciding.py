"""How we decide: a rule, few matters for everyone, seats no sector fills alone, a way on."""

from collections import Counter

from agreement_studio.domain.choices import DecisionRule, PartnerRole, Sector
from agreement_studio.domain.governance import Body
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.grammar import number_of
from agreement_studio.review.asking import Ask
from agreement_studio.review.naming import called, called_who
from agreement_studio.review.roles import count_full
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_named, is_said
from agreement_studio.texts import load_texts

_MOST_DIGITS = 2


@rule("G01")
def no_rule(ask: Ask) -> Remarks:
    if ask.agreement.governance.decision_rule is None:
        yield Remark(at("governance", "decision_rule"))


@rule("G02")
def too_many_for_everyone(ask: Ask) -> Remarks:
    count = sum(1 for one in ask.agreement.governance.unanimous_matters if is_said(one))
    if count > ask.limit("matters"):
        yield Remark(at("governance", "unanimous_matters"), count=count)


@rule("G03", of=Body)
def one_sector_could_outvote(body: Body, ask: Ask) -> Remarks:
    if not body.is_main:
        return
    if (body.rule or ask.agreement.governance.decision_rule) is not DecisionRule.MAJORITY:
        return
    seats = _seats_by_sector(body, ask)
    total = seats.total()
    for sector, count in seats.items():
        if sector is not None and total / 2 < count < total:
            yield Remark(
                at(body, "members"),
                sector=load_texts().choice("sector", sector, "phrase"),
                seats=count,
                total=total,
                name=called(body),
            )


def _seats_by_sector(body: Body, ask: Ask) -> Counter[Sector | None]:
    """Seats with a say: those of groups and roles belong to no sector, observers have none."""
    seats: Counter[Sector | None] = Counter()
    for member in body.members:
        partner = ask.find(Partner, member.partner)
        if partner is None or partner.role is not PartnerRole.OBSERVER:
            seats[partner.sector if partner else None] += _seats(member)
    return seats


def _seats(member: Who) -> int:
    """How many "two people" are; one seat where no number comes first."""
    first = member.role.split(maxsplit=1)[0].lower() if is_said(member.role) else ""
    if first.isdecimal() and len(first) <= _MOST_DIGITS:
        return int(first)
    return number_of(first) or 1


@rule("G04")
def no_way_on(ask: Ask) -> Remarks:
    governance = ask.agreement.governance
    if governance.decision_rule is not None and not is_said(governance.fallback):
        yield Remark(at("governance", "fallback"))


@rule("G09")
def nobody_holds_the_middle(ask: Ask) -> Remarks:
    count = count_full(ask)
    if count < ask.limit("partners"):
        return
    governance = ask.agreement.governance
    if not is_named(governance.coordinator):
        yield Remark(at("governance", "coordinator"), count=count)
    elif governance.coordinator is not None and not governance.coordinator_paid:
        name = called_who(governance.coordinator, ask)
        yield Remark(at("governance", "coordinator_paid"), case="unpaid", name=name, count=count)
