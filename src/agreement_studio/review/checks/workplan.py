"""Who does what by when: everyone has something to do, and the first step has a date."""

from collections.abc import Iterator

from agreement_studio.domain.choices import TaskState
from agreement_studio.domain.outcome import Contribution, Outcome, Task
from agreement_studio.domain.partner import Partner
from agreement_studio.review.asking import Ask
from agreement_studio.review.commitments import OUTCOMES
from agreement_studio.review.matter import ALL, Index, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.roles import is_full
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_named

_PERCENT = 100


def _leads(task: Task) -> Iterator[tuple[str, int]]:
    if task.who_leads is not None and is_named(task.who_leads):
        yield ALL, 1
        if task.who_leads.partner:
            yield task.who_leads.partner, 1


_OF_PARTNER = Index(Contribution, lambda one: [one.partner] if one.partner else [])
_CONTRIBUTIONS = Tally(Contribution, lambda _: [(ALL, 1)])
_DATED = Tally(Task, lambda task: [(ALL, 1)] if task.due else [])
_STEPS = Index(Task, lambda task: [task.contribution] if task.due else [])
_LEADS = Tally(Task, _leads)


@rule("O10", of=Partner)
def nothing_to_do(partner: Partner, ask: Ask) -> Remarks:
    if not is_full(partner) or not ask.count(OUTCOMES, ALL):
        return
    if not any(ask.find(Outcome, one.outcome) for one in ask.where(_OF_PARTNER, partner.id)):
        yield Remark(at(partner), name=called(partner))


@rule("workplan")
def nothing_dated(ask: Ask) -> Remarks:
    if ask.count(_DATED, ALL):
        if not is_named(ask.agreement.plan.agreed_by):
            yield Remark(at("plan", "agreed_by"), case="next")
    elif ask.count(_CONTRIBUTIONS, ALL):
        yield Remark("tasks")


@rule("undated", of=Contribution)
def no_dated_step(contribution: Contribution, ask: Ask) -> Remarks:
    """Silent while nothing at all has a date: that is said once."""
    if not ask.count(_DATED, ALL) or ask.where(_STEPS, contribution.id):
        return
    partner = ask.find(Partner, contribution.partner)
    if partner is None:
        yield Remark(at(contribution), case="nobody")
    else:
        yield Remark(at(contribution), name=called(partner))


@rule("late-step", of=Task)
def step_after_the_end(task: Task, ask: Ask) -> Remarks:
    ends = ask.agreement.duration.ends
    if task.due and ends and task.due > ends and task.state is not TaskState.DONE:
        yield Remark(at(task, "due"), name=called(task))


@rule("one-leads")
def one_leads_on_nearly_all(ask: Ask) -> Remarks:
    leads = dict(ask.tally(_LEADS))
    steps = leads.pop(ALL, 0)
    if steps < ask.limit("fewest"):
        return
    for identifier, led in leads.items():
        partner = ask.find(Partner, identifier)
        if partner is not None and _PERCENT * led > ask.limit("percent") * steps:
            yield Remark("tasks", name=called(partner), percent=_PERCENT * led // steps)
