"""How much power really moves: decision by decision, from whom to whom, and how it is undone."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.power import Power
from agreement_studio.pictures.holders import Holder
from agreement_studio.pictures.power_facts import Decision, PowerFacts
from agreement_studio.review.balance.pots import Claim, Dividing, Pot, PotKind
from agreement_studio.review.balance.voices import Voices, without


class MoveKind(StrEnum):
    """What becomes of a decision. Only the first two count as power that moved."""

    HANDED_OVER = "handed_over"
    SHARED = "shared"
    BELOW = "below"
    """Said to move, at a level at which the holder still decides."""
    SAME_HANDS = "same_hands"
    """Said to move, and the same people decide it as before."""
    OPEN = "open"
    """Said to move; who, or at which level, is still to agree."""
    KEPT = "kept"

    @property
    def counts(self) -> bool:
        return self in {MoveKind.HANDED_OVER, MoveKind.SHARED}


@dataclass(frozen=True, slots=True)
class Move:
    """One decision, with those who really decide it: the members of a body, not the body."""

    kind: MoveKind
    decision: Decision
    power: Power
    before: tuple[Holder, ...]
    now: tuple[Holder, ...]

    @property
    def address(self) -> Address:
        return Address("powers", self.power.id)

    @property
    def gave(self) -> tuple[Holder, ...]:
        """Those who decided it before and no longer do."""
        return without(self.before, self.now)

    @property
    def came(self) -> tuple[Holder, ...]:
        """Those who decide it now and did not before."""
        return without(self.now, self.before)

    @property
    def stayed(self) -> tuple[Holder, ...]:
        """Those who decided it before and still do."""
        return without(self.before, self.gave)


def moves_of(agreement: Agreement, voices: Voices) -> tuple[Move, ...]:
    """Every decision: those that move, then those that stay, each in the agreement's order."""
    powers = {power.id: power for power in agreement.powers}
    return tuple(
        _move(decision, powers[decision.record], voices)
        for decision in PowerFacts().told(agreement).decisions
    )


def decision_pots(moves: tuple[Move, ...], dividing: Dividing) -> tuple[Pot, Pot]:
    """With whom the decisions lie, and who has a say in how many.

    Those that the law gives to their holder are left out.
    """
    free = tuple(move for move in moves if not move.power.statutory)
    before = [Claim(move.before, move.address) for move in free]
    now = [Claim(move.now, move.address) for move in free]
    return dividing.pot(PotKind.DECISIONS, before, now), dividing.says(before, now)


def by_law(moves: tuple[Move, ...]) -> Iterator[Address]:
    """The decisions that the law gives to their holder."""
    return (move.address for move in moves if move.power.statutory)


def _move(decision: Decision, power: Power, voices: Voices) -> Move:
    before, now = voices.behind(decision.before), voices.behind(decision.now)
    return Move(_kind(decision, before, now), decision, power, before, now)


def _kind(decision: Decision, before: tuple[Holder, ...], now: tuple[Holder, ...]) -> MoveKind:
    if decision.kept:
        return MoveKind.KEPT
    if decision.level and not decision.ceding:
        return MoveKind.BELOW
    if not (decision.level and before and now):
        return MoveKind.OPEN
    if set(before) == set(now):
        return MoveKind.SAME_HANDS
    return MoveKind.HANDED_OVER if decision.level == "handover" else MoveKind.SHARED
