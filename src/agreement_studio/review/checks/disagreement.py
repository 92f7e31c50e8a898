"""Working through disagreement: steps that exist, end in time and begin with a talk; help."""

from collections.abc import Iterator

from agreement_studio.domain.choices import KindOfWork
from agreement_studio.domain.disagreement import Rung, Trigger
from agreement_studio.domain.governance import Body
from agreement_studio.domain.outcome import Contribution
from agreement_studio.domain.partner import Partner
from agreement_studio.review.asking import Ask
from agreement_studio.review.matter import Index, Tally
from agreement_studio.review.naming import called, called_who, listed
from agreement_studio.review.rule import Remark, Remarks, at, rule

ALL, NEUTRAL, DAYS = "all", "neutral", "days"
OUTSIDE_NO_BLAME = {
    "safeguarding": ("safeguard", "abuse", "neglect"),
    "fraud": ("fraud", "theft", "dishonest"),
}
"""What the promise to look for causes first can never cover, and the words that say so."""


def _is_said(rung: Rung) -> bool:
    return bool(rung.step.strip() or rung.who)


def _step_counts(rung: Rung) -> Iterator[tuple[str, int]]:
    if _is_said(rung):
        yield ALL, 1
        yield NEUTRAL, int(rung.neutral)
        yield DAYS, rung.within_days or 0


STEPS = Tally(Rung, _step_counts)
UNDATED = Index(Rung, lambda rung: [ALL] if _is_said(rung) and rung.within_days is None else [])
UNCOVERED = Tally(Contribution, lambda one: [] if one.cover_by else [(ALL, 1)])
TRIGGERS = Tally(Trigger, lambda trigger: [(ALL, 1)] if trigger.event.strip() else [])
ALONE = Index(Trigger, lambda trigger: [ALL] if len(trigger.called_by) <= 1 else [])


@rule("X01")
def no_steps(ask: Ask) -> Remarks:
    if ask.count(STEPS, ALL) < ask.limit("steps"):
        yield Remark("rungs")


@rule("X02")
def nobody_neutral(ask: Ask) -> Remarks:
    if ask.count(STEPS, ALL) and not ask.count(STEPS, NEUTRAL):
        yield Remark("rungs")


@rule("X03")
def too_slow(ask: Ask) -> Remarks:
    days = ask.count(STEPS, DAYS)
    if days > ask.limit("days"):
        yield Remark("rungs", days=days)
    for rung in ask.where(UNDATED, ALL):
        yield Remark(at(rung, "within_days"), case="undated", step=called(rung))


@rule("X04")
def causes_before_all_else(ask: Ask) -> Remarks:
    disagreement = ask.agreement.disagreement
    said = " ".join(disagreement.exceptions).casefold()
    missing = [
        matter
        for matter, words in OUTSIDE_NO_BLAME.items()
        if not any(word in said for word in words)
    ]
    if disagreement.no_blame and missing:
        yield Remark("disagreement.exceptions", missing=listed(missing))


@rule("X05")
def begins_with_a_body(ask: Ask) -> Remarks:
    first = next(filter(_is_said, ask.agreement.rungs), None)
    if first is not None and first.who and all(who.body for who in first.who):
        names = [name for who in first.who if (name := called_who(who, ask))]
        case, name = ("", listed(names)) if names else ("unnamed", "")
        yield Remark(at(first, "who"), case=case, name=name)


@rule("help")
def nobody_covers(ask: Ask) -> Remarks:
    help_given = ask.agreement.help
    if help_given.cover_by is None and ask.count(UNCOVERED, ALL):
        yield Remark("help.cover_by")
    body = ask.find(Body, help_given.step_back_decided_by)
    if body is not None and not help_given.step_back_rule.strip():
        yield Remark("help.step_back_rule", case="step_back", name=called(body))


@rule("beyond-control")
def nothing_for_the_flood(ask: Ask) -> Remarks:
    kinds, beyond = ask.agreement.purpose.kinds_of_work, ask.agreement.beyond
    is_exposed = {KindOfWork.RESILIENCE, KindOfWork.HEALTH} & set(kinds)
    if is_exposed and beyond.replan_by is None and not any(map(str.strip, beyond.examples)):
        yield Remark("beyond.examples")


@rule("activation")
def nothing_sets_help_going(ask: Ask) -> Remarks:
    is_for_emergencies = KindOfWork.RESILIENCE in ask.agreement.purpose.kinds_of_work
    if is_for_emergencies and not ask.count(TRIGGERS, ALL):
        yield Remark("triggers")
    for trigger in ask.where(ALONE, ALL):
        place, event = at(trigger, "called_by"), called(trigger)
        if not trigger.called_by:
            yield Remark(place, case="no_caller", event=event)
            continue
        (caller,) = trigger.called_by
        partner = ask.find(Partner, caller.partner)
        is_one_person = not (caller.body or caller.group)
        if is_one_person and not (partner and partner.stand_in.strip()):
            name = called_who(caller, ask)
            yield Remark(place, case="one_caller" if name else "no_caller", name=name, event=event)
