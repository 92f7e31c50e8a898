"""What people tell us and what we make: whose it is, who may use it, what stays private."""

from agreement_studio.domain.choices import KindOfWork, Licence
from agreement_studio.domain.information import Information, Knowledge, PrivateMatter
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Resource
from agreement_studio.review.asking import Ask
from agreement_studio.review.listed_words import word_list
from agreement_studio.review.matter import ALL, Tally
from agreement_studio.review.naming import called, listed
from agreement_studio.review.roles import count_full
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import any_said, is_named, is_said
from agreement_studio.texts import load_texts

_TWO = 2


def _studies(partner: Partner) -> bool:
    return word_list("information", "research_bodies").is_in(partner.legal_form, partner.name)


PERSONAL_DATA = Tally(Resource, lambda resource: ((ALL, 1),) if resource.personal_data else ())
RESEARCHERS = Tally(Partner, lambda partner: ((ALL, 1),) if _studies(partner) else ())
"""Partners that lead studies as a rule, such as universities."""


@rule("heritage", of=Knowledge)
def use_not_agreed(knowledge: Knowledge, ask: Ask) -> Remarks:
    licence = ask.agreement.information.licence
    is_open = licence is not None and licence is not Licence.PARTNERS_ONLY
    if is_open and not is_said(knowledge.may_be_used_for):
        yield Remark(at(knowledge, "may_be_used_for"), name=called(knowledge))


@rule("heritage", of=Partner)
def mandate_not_said(partner: Partner, _ask: Ask) -> Remarks:
    if is_said(partner.speaks_for) and not is_said(partner.mandate_from):
        yield Remark(at(partner, "mandate_from"), case="mandate", name=called(partner))


@rule("research")
def nobody_knows_who_may_publish(ask: Ask) -> Remarks:
    kinds = ask.agreement.purpose.kinds_of_work
    if KindOfWork.RESEARCH not in kinds and not ask.count(RESEARCHERS, ALL):
        return
    research = ask.agreement.research
    answers = {
        "lead": is_named(research.lead),
        "authors_rule": is_said(research.authors_rule),
        "data_kept_by": is_named(research.data_kept_by),
    }
    missing = [name for name, is_said in answers.items() if not is_said]
    if missing:
        said = (load_texts().phrase(f"review.part_of_research.{name}") for name in missing)
        yield Remark(at("research", missing[0]), missing=listed(said))


@rule("breach-notice")
def no_hours_for_a_breach(ask: Ask) -> Remarks:
    information = ask.agreement.information
    if not _holds_data_of_people(information, ask):
        return
    if information.breach_notice_hours is None:
        yield Remark(at("information", "breach_notice_hours"))
    if not is_named(information.contact_for_people):
        yield Remark(at("information", "contact_for_people"), case="contact")
    if not is_said(information.impact_assessment):
        yield Remark(at("information", "impact_assessment"), case="assessment")


def _holds_data_of_people(information: Information, ask: Ask) -> bool:
    is_told = any_said((information.data_agreement, information.impact_assessment))
    return is_told or ask.count(PERSONAL_DATA, ALL) > 0


@rule("private-matters", of=PrivateMatter)
def private_without_reason_or_end(matter: PrivateMatter, _ask: Ask) -> Remarks:
    if not is_said(matter.reason):
        yield Remark(at(matter, "reason"), name=called(matter))
    elif matter.until is None:
        yield Remark(at(matter, "until"), case="until", name=called(matter))


@rule("names")
def names_and_logos(ask: Ask) -> Remarks:
    words = ask.agreement.information.use_of_names + ask.agreement.publicity.logos
    if not is_said(words) and count_full(ask) >= _TWO:
        yield Remark(at("information", "use_of_names"))
