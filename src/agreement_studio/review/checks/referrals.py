"""How a person moves from one of us to another, and who makes sure that they arrive."""

from agreement_studio.domain.choices import KindOfWork
from agreement_studio.domain.outcome import Referral
from agreement_studio.domain.who import Who
from agreement_studio.review.asking import Ask
from agreement_studio.review.commitments import DONE_BY
from agreement_studio.review.matter import ALL, Tally
from agreement_studio.review.naming import called_who
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_named

_WITH_PEOPLE = frozenset({KindOfWork.HEALTH, KindOfWork.CARE, KindOfWork.JUSTICE})
_REFERRALS = Tally(Referral, lambda _: [(ALL, 1)])
_UNCHECKED = Tally(Referral, lambda one: [] if is_named(one.checked_by) else [(one.id, 1)])


@rule("referral")
def nobody_checks_that_they_arrived(ask: Ask) -> Remarks:
    if _passes_people_on(ask) and not ask.count(_REFERRALS, ALL):
        yield Remark("referrals")
    for identifier in ask.tally(_UNCHECKED):
        referral = ask.find(Referral, identifier)
        if referral is not None:
            yield _unchecked(referral, ask)


def _passes_people_on(ask: Ask) -> bool:
    kinds = _WITH_PEOPLE.intersection(ask.agreement.purpose.kinds_of_work)
    return bool(kinds) and len(ask.tally(DONE_BY)) >= ask.limit("partners")


def _unchecked(referral: Referral, ask: Ask) -> Remark:
    giver, taker = (called_who(who or Who(), ask) for who in (referral.from_who, referral.to_who))
    place = at(referral, "checked_by")
    if giver and taker:
        return Remark(place, case="unchecked", giver=giver, taker=taker)
    return Remark(place, case="unnamed")
