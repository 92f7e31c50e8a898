"""Measures: not of effort alone, from a dated start to a target that lies the right way."""

from agreement_studio.domain.choices import Direction, IndicatorKind
from agreement_studio.domain.money import Measure
from agreement_studio.domain.outcome import Indicator, Outcome
from agreement_studio.review.asking import Ask
from agreement_studio.review.commitments import MEASURES
from agreement_studio.review.naming import called
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_said

_WAYS = {Direction.UP: "up", Direction.DOWN: "down"}


@rule("O05", of=Outcome)
def only_effort(outcome: Outcome, ask: Ask) -> Remarks:
    kinds = {indicator.kind for indicator in ask.where(MEASURES, outcome.id)}
    if kinds == {IndicatorKind.HOW_MUCH}:
        yield Remark(at(outcome), name=called(outcome))


@rule("O06", of=Indicator)
def from_nowhere(indicator: Indicator, _ask: Ask) -> Remarks:
    start = indicator.baseline
    if start is not None and not is_said(start.on):
        yield Remark(at(indicator, "baseline"), case="undated", name=called(indicator))
    elif start is None and indicator.target is not None:
        yield Remark(at(indicator, "baseline"), name=called(indicator))


@rule("O07", of=Indicator)
def wrong_way(indicator: Indicator, _ask: Ask) -> Remarks:
    start, target = indicator.baseline, indicator.target
    if start is None or target is None or not _are_comparable(start, target):
        return
    name, place = called(indicator), at(indicator, "target")
    step = target.number - start.number
    way = _WAYS.get(indicator.direction) if indicator.direction else None
    if indicator.direction is Direction.HOLD and step:
        yield Remark(place, case="moves", name=name)
    elif way and not step:
        yield Remark(place, case="still", name=name, way=way)
    elif way and (step > 0) is not (indicator.direction is Direction.UP):
        yield Remark(place, name=name, way=way)


def _are_comparable(one: Measure, other: Measure) -> bool:
    """Whether both count the same thing, as far as their units tell."""
    units = {measure.unit.strip().casefold() for measure in (one, other)} - {""}
    return len(units) <= 1


@rule("O11", of=Indicator)
def due_after_the_end(indicator: Indicator, ask: Ask) -> Remarks:
    """A year or month is after the end only when all of it is."""
    ends = ask.agreement.duration.ends
    due = indicator.target.on if indicator.target else ""
    if ends and due > ends.isoformat()[: len(due)]:
        yield Remark(at(indicator, "target"), name=called(indicator))
