"""Who speaks first: the smallest first, but about power whoever holds most of it.

It is a suggestion, made from answers that may stay in the room: what comes of them is an order, and
whoever facilitates decides whether anybody is named.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole, PartnerSize, Sector
from agreement_studio.domain.partner import Partner


class Order(StrEnum):
    """Which way round a room speaks."""

    SMALLEST_FIRST = "smallest"
    POWER_FIRST = "power"
    """The most powerful first, about what it will give up; then the smallest first."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """One partner's turn."""

    partner: str
    name: str
    """Its short name; ``""`` where it has none yet."""
    sector: str


_SIZES = {size: rank for rank, size in enumerate(PartnerSize)}
_USUALLY = {
    Sector.COMMUNITY: PartnerSize.MICRO,
    Sector.SOCIAL: PartnerSize.SMALL,
    Sector.BUSINESS: PartnerSize.MEDIUM,
    Sector.PUBLIC: PartnerSize.LARGE,
}
"""How large a body of a sector usually is, where nobody has said."""


def order_for(step: str) -> Order:
    """Which way round a room speaks at a step."""
    return Order.POWER_FIRST if step == "power" else Order.SMALLEST_FIRST


def speakers(agreement: Agreement, step: str) -> tuple[Speaker, ...]:
    """The turns of a round at a step. Observers come last, equals as they are listed."""
    turns = sorted(agreement.partners, key=_from_smallest)
    if order_for(step) is Order.POWER_FIRST and turns:
        first = max(turns, key=_power(agreement))
        turns = [first, *(one for one in turns if one is not first)]
    return tuple(map(_speaker, turns))


def _speaker(partner: Partner) -> Speaker:
    sector = partner.sector.value if partner.sector else ""
    return Speaker(partner.id, (partner.known_as or partner.name).strip(), sector)


def _from_smallest(partner: Partner) -> tuple[bool, int]:
    return partner.role is PartnerRole.OBSERVER, _size(partner)


def _size(partner: Partner) -> int:
    if partner.is_person:
        return -1
    usual = _USUALLY[partner.sector] if partner.sector else PartnerSize.MEDIUM
    return _SIZES[partner.size or usual]


def _power(agreement: Agreement) -> Callable[[Partner], tuple[int, int]]:
    """How much a partner decided until now, and how large it is."""
    held = Counter(who.partner for power in agreement.powers for who in power.held_before)
    return lambda partner: (held[partner.id], _size(partner))
