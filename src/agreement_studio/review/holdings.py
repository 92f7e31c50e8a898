"""Who decides what, who holds the shared money and who acts first: counted as edits come."""

from collections.abc import Iterable, Iterator

from agreement_studio.domain.choices import Mode, ResourceKind, Stance
from agreement_studio.domain.governance import Body
from agreement_studio.domain.power import Power
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.risk import Risk
from agreement_studio.domain.who import Who
from agreement_studio.review.matter import ALL, Index, Tally


def is_ceding(power: Power) -> bool:
    """Whether a decision is truly shared or handed over, and not only asked about."""
    return power.stance is Stance.CEDED and power.level is not None and power.level.cedes


def holders(power: Power) -> tuple[Who, ...]:
    """Who decides now. One that is kept stays, unless somebody says otherwise, where it was."""
    return power.held_now or (power.held_before if power.stance is Stance.KEPT else ())


def partners_of(people: Iterable[Who]) -> tuple[str, ...]:
    """The ids of the partners among people, each once, in order."""
    return tuple(dict.fromkeys(who.partner for who in people if who.partner))


def is_pooled_cash(resource: Resource) -> bool:
    """Whether it is money in one pot."""
    return resource.kind is ResourceKind.CASH and resource.mode is Mode.POOLED


def _decided_alone(power: Power) -> Iterator[tuple[str, int]]:
    if power.statutory or not holders(power):
        return
    yield ALL, 1
    partners = partners_of(holders(power))
    if len(partners) == 1 and all(who.partner for who in holders(power)):
        yield partners[0], 1


def _ceded_by(power: Power) -> Iterator[tuple[str, int]]:
    if is_ceding(power):
        yield ALL, 1
        yield from ((partner, 1) for partner in partners_of(power.held_before))


def _ceded_to(power: Power) -> Iterator[tuple[str, int]]:
    if is_ceding(power):
        for kind, identifier in dict.fromkeys(map(_owner, power.held_now)):
            yield f"{kind}.{identifier}", 1


def _owner(who: Who) -> tuple[str, str]:
    if who.partner:
        return "partner", who.partner
    if who.body:
        return "body", who.body
    return ("group", who.group) if who.group else ("role", "")


def _held_by(resource: Resource) -> Iterator[tuple[str, int]]:
    if is_pooled_cash(resource):
        yield ALL, 1
        if resource.host is not None and resource.host.partner:
            yield resource.host.partner, 1


def _by_first_mover(risk: Risk) -> Iterator[tuple[str, int]]:
    yield ALL, 1
    if risk.first_mover is not None and risk.first_mover.partner:
        yield risk.first_mover.partner, 1


DECIDED_ALONE = Tally(Power, _decided_alone)
"""Decisions that no law gives to their holder, by the partner that decides alone."""
CEDED_BY = Tally(Power, _ceded_by)
"""Decisions shared or handed over, by the partners that held them before."""
CEDED_TO = Tally(Power, _ceded_to)
"""The same by who decides now: ``partner.id``, ``body.id``, ``group.id``, ``role.`` for a role."""
POOLED_CASH = Tally(Resource, _held_by)
"""Sums of money in one pot, by the partner that holds them."""
RISKS = Tally(Risk, _by_first_mover)
"""Risks, by the partner that acts first."""
MAIN_BODIES = Index(Body, lambda body: [ALL] if body.is_main else [])
"""The bodies that hold the rest together."""
