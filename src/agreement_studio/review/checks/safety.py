"""Keeping people safe: somebody to turn to, policies that fit together, a way to stop."""

from agreement_studio.domain.choices import PersonAtRisk, ResourceKind
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import GroupOfPeople
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.safety import Safety, SafetyLead, Standard
from agreement_studio.review.asking import Ask
from agreement_studio.review.dates import is_older
from agreement_studio.review.listed_words import word_list
from agreement_studio.review.matter import ALL, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_named, is_said

_AT_RISK = frozenset({PersonAtRisk.CHILDREN, PersonAtRisk.ADULTS})
_PEOPLE = frozenset({ResourceKind.STAFF, ResourceKind.VOLUNTEER_TIME})


def _names_people_at_risk(group: GroupOfPeople) -> bool:
    return word_list("safety", "people").is_in(group.name, group.description)


def _has_site(partner: Partner) -> bool:
    return word_list("safety", "sites").is_in(partner.legal_form, partner.name)


WORKERS = Tally(Resource, lambda one: ((one.kind, 1),) if one.kind in _PEOPLE else ())
"""Staff and volunteers that partners bring, by kind."""
GROUPS_AT_RISK = Tally(
    GroupOfPeople, lambda group: ((ALL, 1),) if _names_people_at_risk(group) else ()
)
LEADS = Tally(SafetyLead, lambda lead: ((ALL, 1),) if lead.partner or is_said(lead.role) else ())
STANDARDS = Tally(Standard, lambda one: ((ALL, 1),) if is_said(one.what) else ())


@rule("standards")
def no_policies(ask: Ask) -> Remarks:
    if ask.tally(WORKERS) and not ask.count(STANDARDS, ALL):
        yield Remark("standards")


@rule("standards", of=Standard)
def policy_of_nobody_or_old(standard: Standard, ask: Ask) -> Remarks:
    if not any(standard.kept_by):
        yield Remark(at(standard, "kept_by"), case="keeper", name=called(standard))
    elif standard.checked_on and is_older(standard.checked_on, ask.limit("months"), ask):
        yield Remark(at(standard, "checked_on"), case="old", name=called(standard))


@rule("safety")
def nobody_to_turn_to(ask: Ask) -> Remarks:
    if ask.count(LEADS, ALL):
        return
    safety = ask.agreement.safety
    if _could_be_harmed(safety, ask):
        yield Remark("safety_leads")
    elif not safety.applies and ask.count(WORKERS, ResourceKind.VOLUNTEER_TIME):
        yield Remark(at("safety", "applies"), case="asked")


def _could_be_harmed(safety: Safety, ask: Ask) -> bool:
    """Whether children or adults at risk are named: in answer to that, or among the groups."""
    if safety.applies:
        return not _AT_RISK.isdisjoint(safety.applies)
    return ask.count(GROUPS_AT_RISK, ALL) > 0


@rule("safety", of=Partner)
def no_rules_of_the_site(partner: Partner, ask: Ask) -> Remarks:
    if _has_site(partner) and not is_said(ask.agreement.safety.site_rules):
        yield Remark(at("safety", "site_rules"), case="site", name=called(partner))


@rule("pause")
def nobody_can_stop_it(ask: Ask) -> Remarks:
    pause = ask.agreement.pause
    if any(map(is_named, pause.called_by)):
        if pause.longest_days is None:
            yield Remark(at("pause", "longest_days"), case="longest")
    elif not _AT_RISK.isdisjoint(ask.agreement.safety.applies):
        yield Remark(at("pause", "called_by"))
