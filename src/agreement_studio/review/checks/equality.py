"""Equality: thinking that can be shown, measures that hide nobody, and words people can read."""

from agreement_studio.domain.choices import Jurisdiction, PartnerRole, Sector
from agreement_studio.domain.equality import Equality
from agreement_studio.domain.outcome import Indicator
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import GroupOfPeople
from agreement_studio.review.asking import Ask
from agreement_studio.review.dates import is_older
from agreement_studio.review.listed_words import word_list
from agreement_studio.review.matter import ALL, Tally
from agreement_studio.review.naming import listed
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import any_said, is_said


def _is_public(partner: Partner) -> bool:
    """Whether its sector is public and it has a part in the work, which an observer has not."""
    return partner.sector is Sector.PUBLIC and partner.role is not PartnerRole.OBSERVER


PUBLIC_BODIES = Tally(Partner, lambda partner: ((ALL, 1),) if _is_public(partner) else ())
MEASURES = Tally(
    Indicator,
    lambda one: ((ALL, 1), ("split", 1)) if any_said(one.split_by) else ((ALL, 1),),
)
"""Measures: all of them, and those that are split."""
SPOKEN = Tally(
    GroupOfPeople,
    lambda group: tuple((name.strip(), 1) for name in group.languages if name.strip()),
)
"""Languages that people affected speak at home, as people wrote them."""


@rule("E01")
def equality_not_thought_about(ask: Ask) -> Remarks:
    if ask.count(PUBLIC_BODIES, ALL) and not is_said(ask.agreement.equality.considered):
        is_elsewhere = ask.agreement.jurisdiction is Jurisdiction.OTHER
        yield Remark(at("equality", "considered"), case="elsewhere" if is_elsewhere else "")


@rule("E02")
def averages_hide_people(ask: Ask) -> Remarks:
    if ask.count(MEASURES, ALL) and not ask.count(MEASURES, "split"):
        yield Remark("indicators")


@rule("E03")
def looked_at_long_ago(ask: Ask) -> Remarks:
    day = ask.agreement.equality.considered_on
    if day is not None and is_older(day, ask.limit("months"), ask):
        yield Remark(at("equality", "considered_on"))


@rule("E04")
def open_to_whom(ask: Ask) -> Remarks:
    equality = ask.agreement.equality
    if not any_said((equality.open_to, equality.universality, equality.reason_for_some)):
        yield Remark(at("equality", "universality"))


@rule("E05")
def nobody_could_lose(ask: Ask) -> Remarks:
    """Asked once the table has begun on equality; before that, E04 asks."""
    equality = ask.agreement.equality
    if equality != Equality() and not any_said(equality.could_lose):
        yield Remark(at("equality", "could_lose"))


@rule("languages")
def language_not_asked_about(ask: Ask) -> Remarks:
    listed_already = {one.strip().casefold() for one in ask.agreement.equality.languages}
    is_welsh_listed = word_list("equality", "welsh").is_in(*listed_already)
    if ask.agreement.jurisdiction is Jurisdiction.WALES and not is_welsh_listed:
        yield Remark(at("equality", "languages"))
    unlisted = [name for name in ask.tally(SPOKEN) if name.casefold() not in listed_already]
    if unlisted:
        yield Remark(at("equality", "languages"), case="unlisted", names=listed(unlisted))
