"""What a funder asks: terms for all to read, conditions with a task, an answer for late money."""

from agreement_studio.domain.direction import isolated
from agreement_studio.domain.outcome import Task
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import FunderCondition, Resource
from agreement_studio.review.asking import Ask
from agreement_studio.review.matter import Index, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_said


def _led_by(task: Task) -> list[tuple[str, int]]:
    return [(task.who_leads.partner, 1)] if task.who_leads and task.who_leads.partner else []


_CONDITIONS = Index(FunderCondition, lambda condition: [condition.resource])
_TASKS = Tally(Task, _led_by)


@rule("funder", of=Resource)
def terms_not_at_hand(resource: Resource, ask: Ask) -> Remarks:
    for condition in ask.where(_CONDITIONS, resource.id):
        yield from _no_task(condition, ask)
    if not is_said(resource.funder):
        return
    is_bound = resource.public_money or is_said(resource.restricted)
    funder, name = isolated(resource.funder.strip()), called(resource)
    if is_bound and not is_said(resource.funder_document):
        yield Remark(at(resource, "funder_document"), funder=funder, resource=name)
    if resource.host is not None and not is_said(resource.if_late):
        yield Remark(at(resource, "if_late"), case="late", funder=funder, resource=name)


def _no_task(condition: FunderCondition, ask: Ask) -> Remarks:
    partner = ask.find(Partner, condition.falls_on.partner) if condition.falls_on else None
    if partner is not None and not ask.count(_TASKS, partner.id):
        yield Remark(at(condition, "falls_on"), "tasks", case="task", name=called(partner))
