"""On what terms power moves or stays: looked at again, undone, safe, and kept for a reason."""

from agreement_studio.domain.choices import Level, Reversible, Stance
from agreement_studio.domain.power import Power
from agreement_studio.review.asking import Ask
from agreement_studio.review.holdings import holders, is_ceding
from agreement_studio.review.naming import called, called_who, listed
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_said


def _is_handed_over(power: Power) -> bool:
    return is_ceding(power) and power.level is Level.HANDOVER


@rule("C08", of=Power)
def no_review_or_no_way_back(power: Power, _ask: Ask) -> Remarks:
    cases = {
        (True, True): "",
        (True, False): "review",
        (False, True): "reversal",
    }
    missing = (power.review_date is None, power.reversible is None)
    if is_ceding(power) and any(missing):
        place = "review_date" if missing[0] else "reversible"
        yield Remark(at(power, place), case=cases[missing], decision=called(power))


@rule("C09", of=Power)
def no_safeguards(power: Power, _ask: Ask) -> Remarks:
    if _is_handed_over(power) and not is_said(power.safeguards):
        yield Remark(at(power, "safeguards"), decision=called(power))


@rule("C10", of=Power)
def kept_without_a_reason(power: Power, ask: Ask) -> Remarks:
    if power.stance is not Stance.KEPT or is_said(power.reason_kept):
        return
    names = [name for who in holders(power) if (name := called_who(who, ask))]
    place = at(power, "reason_kept")
    if names:
        yield Remark(place, name=listed(names), decision=called(power))
    else:
        yield Remark(place, case="nobody", decision=called(power))


@rule("C12", of=Power)
def power_on_loan(power: Power, ask: Ask) -> Remarks:
    if not _is_handed_over(power) or power.reversible is not Reversible.NOTICE:
        return
    if power.notice_days is not None and power.notice_days < ask.limit("days"):
        yield Remark(at(power, "notice_days"), decision=called(power), n=power.notice_days)
