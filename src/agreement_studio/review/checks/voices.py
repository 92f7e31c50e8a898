"""People affected: a seat that can change a decision, and what helps them to take it."""

from collections.abc import Iterator

from agreement_studio.domain.choices import Level
from agreement_studio.domain.purpose import VoiceRoute
from agreement_studio.review.asking import Ask
from agreement_studio.review.matter import ALL, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_said

_LEFT_WHERE_IT_WAS = frozenset({Level.TELL, Level.ASK, None})


def _is_bare(route: VoiceRoute) -> bool:
    return not route.paid and not is_said(route.support)


def _traits(route: VoiceRoute) -> Iterator[tuple[str, int]]:
    yield ALL, 1
    if _is_bare(route):
        yield "bare", 1
    if route.level not in _LEFT_WHERE_IT_WAS:
        yield "changes a decision", 1


ROUTES = Tally(VoiceRoute, _traits)
"""Ways to be heard: all, those without support, those that can change a decision."""


@rule("G06")
def no_seat_that_changes_anything(ask: Ask) -> Remarks:
    if not ask.count(ROUTES, "changes a decision"):
        yield Remark("voice_routes")


@rule("G07", of=VoiceRoute)
def no_support(route: VoiceRoute, _ask: Ask) -> Remarks:
    if _is_bare(route):
        yield Remark(at(route, "support"), name=called(route))


@rule("G07")
def nobody_said_who_pays(ask: Ask) -> Remarks:
    """Once for all, and only where no single way to be heard is asked about already."""
    is_supported = ask.count(ROUTES, ALL) and not ask.count(ROUTES, "bare")
    if is_supported and not is_said(ask.agreement.costs.residents_expenses):
        yield Remark(at("costs", "residents_expenses"), case="expenses")
