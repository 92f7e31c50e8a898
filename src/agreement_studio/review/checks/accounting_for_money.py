"""Who answers in public for public money, and what is kept of it."""

from agreement_studio.domain.accountability import Line, RecordKept
from agreement_studio.domain.choices import ValuePeriod
from agreement_studio.domain.resource import Resource
from agreement_studio.drafting.answers.formats import money_text
from agreement_studio.review.asking import Ask
from agreement_studio.review.lines import (
    ANSWERING,
    IN_PUBLIC,
    PUBLIC_LINES,
    STATUTORY_LINES,
)
from agreement_studio.review.matter import ALL, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.public_money import has_public_money
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_named, is_said
from agreement_studio.texts import load_texts


def _years(years: int | None) -> tuple[tuple[str, int], ...]:
    return ((str(years), 1),) if years is not None else ()


YEARS_WANTED = Tally(Resource, lambda resource: _years(resource.funder_records_years))
"""For how many years funders want records kept."""
YEARS_KEPT = Tally(RecordKept, lambda record: _years(record.years))
RECORDS = Tally(RecordKept, lambda record: ((ALL, 1),) if is_said(record.what) else ())


@rule("A01", of=Resource)
def public_money_without_a_public_line(resource: Resource, ask: Ask) -> Remarks:
    if not resource.public_money:
        return
    if not any(line.kind in IN_PUBLIC for line in ask.where(ANSWERING, at(resource))):
        name, value = called(resource), _worth(resource)
        yield Remark(at(resource), case="" if value else "unvalued", name=name, sum=value)


def _worth(resource: Resource) -> str:
    """What it is worth as people write it; ``""`` while nobody has said."""
    if resource.value is None:
        return ""
    amount = money_text(resource.value)
    if resource.value_period is ValuePeriod.YEAR:
        return load_texts().phrase("review.a_year", amount=amount)
    return amount


@rule("A02", of=Line)
def public_money_nobody_can_ask_about(line: Line, ask: Ask) -> Remarks:
    if line.kind not in IN_PUBLIC:
        return
    money = (ask.find(Resource, subject.resource) for subject in line.answers_for)
    if any(one.public_money for one in money if one):
        if not any(map(is_named, line.questioned_by)):
            yield Remark(at(line, "questioned_by"), name=called(line))
        elif not is_said(line.published_at):
            yield Remark(at(line, "published_at"), case="unpublished", name=called(line))


@rule("records")
def no_records_of_public_money(ask: Ask) -> Remarks:
    if not ask.count(RECORDS, ALL):
        if has_public_money(ask) and _has_line_in_public(ask):
            yield Remark("records_kept")
        return
    wanted = max(map(int, ask.tally(YEARS_WANTED)), default=0)
    kept = max(map(int, ask.tally(YEARS_KEPT)), default=wanted)
    if kept < wanted:
        yield Remark("records_kept", case="short", kept=kept, wanted=wanted)


def _has_line_in_public(ask: Ask) -> bool:
    return bool(ask.count(PUBLIC_LINES, ALL) or ask.tally(STATUTORY_LINES))
