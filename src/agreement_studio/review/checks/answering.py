"""Who answers: one name a line, somebody for everything that moved, legal duties in plain sight."""

from agreement_studio.domain.accountability import Line, Subject
from agreement_studio.domain.choices import IndicatorKind, Mode, Sector
from agreement_studio.domain.outcome import Contribution, Indicator
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.record import Record
from agreement_studio.domain.resource import Resource
from agreement_studio.review.asking import Ask
from agreement_studio.review.holdings import is_ceding
from agreement_studio.review.lines import (
    ANSWERING,
    LINES_OF_PARTNER,
    STATUTORY_LINES,
    subjects_of,
)
from agreement_studio.review.matter import Tally
from agreement_studio.review.naming import called, listed
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import any_said, is_named, is_said
from agreement_studio.review.shares import is_above

WHOLE_POPULATION = Tally(
    Indicator,
    lambda one: ((one.outcome, 1),) if one.kind is IndicatorKind.POPULATION else (),
)
"""Measures of a whole population, by outcome."""


@rule("A03", of=Line)
def two_answer_for_the_same(line: Line, ask: Ask) -> Remarks:
    if line.kind is None or not line.accountable:
        return
    for subject in dict.fromkeys(subjects_of(line)):
        same = [
            other
            for other in ask.where(ANSWERING, subject)
            if other.kind is line.kind and other.accountable
        ]
        partners = dict.fromkeys(other.accountable for other in same)
        if len(partners) > 1 and same[0].id == line.id:
            yield Remark(
                *(at(other, "accountable") for other in same),
                names=listed(_partner_called(one, ask) for one in partners),
                what=called(line),
            )


def _partner_called(identifier: str, ask: Ask) -> str:
    partner = ask.find(Partner, identifier)
    return called(partner) if partner else called(Partner(id=identifier))


@rule("A04", of=Line)
def collective_for_more_than_a_population(line: Line, ask: Ask) -> Remarks:
    if not line.collective:
        return
    if not line.answers_for:
        yield Remark(at(line, "answers_for"), case="unlinked", name=called(line))
    elif not all(_is_whole_population(subject, ask) for subject in line.answers_for):
        yield Remark(at(line, "collective"), name=called(line))


def _is_whole_population(subject: Subject, ask: Ask) -> bool:
    return bool(subject.outcome) and ask.count(WHOLE_POPULATION, subject.outcome) > 0


@rule("A05", of=Line)
def nobody_speaks_for_all(line: Line, _ask: Ask) -> Remarks:
    if line.collective and not is_named(line.spokesperson):
        yield Remark(at(line, "spokesperson"), name=called(line))


@rule("A06", of=Line)
def answers_to_itself(line: Line, ask: Ask) -> Remarks:
    to_itself = line.accountable and all(
        who.partner == line.accountable and not is_said(who.role) for who in line.to_whom
    )
    if to_itself and line.to_whom:
        name = _partner_called(line.accountable, ask)
        yield Remark(at(line, "to_whom"), name=name, what=called(line))


@rule("A07", of=Power)
def nobody_answers_for_a_decision(power: Power, ask: Ask) -> Remarks:
    if is_ceding(power):
        yield from _unanswered(power, ask)


@rule("A07", of=Resource)
def nobody_answers_for_a_pool(resource: Resource, ask: Ask) -> Remarks:
    if resource.mode is Mode.POOLED and not resource.public_money:  # A01 asks about public money
        yield from _unanswered(resource, ask)


@rule("A07", of=Contribution)
def nobody_answers_for_a_contribution(contribution: Contribution, ask: Ask) -> Remarks:
    yield from _unanswered(contribution, ask)


def _unanswered(record: Record, ask: Ask) -> Remarks:
    if not ask.where(ANSWERING, at(record)):
        yield Remark(at(record), what=called(record).rstrip("."))


@rule("A10", of=Partner)
def duties_not_shown(partner: Partner, ask: Ask) -> Remarks:
    if partner.sector is not Sector.PUBLIC or not any_said(partner.statutory_duties):
        return
    if not ask.count(STATUTORY_LINES, partner.id):
        yield Remark(at(partner, "statutory_duties"), name=called(partner))


@rule("A11")
def most_lines_rest_with_one(ask: Ask) -> Remarks:
    lines = ask.tally(LINES_OF_PARTNER)
    total = sum(lines.values())
    if total < ask.limit("fewest_lines"):
        return
    for identifier, count in lines.items():
        if identifier and is_above(count, total, ask.limit("percent")):
            yield Remark("lines", name=_partner_called(identifier, ask), count=count, total=total)
