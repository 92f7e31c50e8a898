"""Questions that the balance gives a table to talk about: never a score, a rank or a verdict.

Each is worded by ``balance.prompt.<its name>`` in resources/text/en-GB/phrases/balance.toml.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole, Sector
from agreement_studio.pictures.contribution_facts import Sum, figure
from agreement_studio.review.balance.moves import Move
from agreement_studio.review.balance.pots import SECTOR, Part, Pot, PotKind, total
from agreement_studio.review.balance.sides import (
    ABOUT_DECISIONS,
    ABOUT_RESOURCES,
    ItemKind,
    PartnerBalance,
)
from agreement_studio.review.balance.voices import GROUP, PARTNER, kind_of

MOST = Fraction(1, 2)
"""More than this share of decisions, lines or money with one of us is worth a question."""

FEWEST = 3
"""Of fewer decisions or lines, no share is asked about."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question, as the name of its wording and what is filled in there."""

    name: str
    rests_on: tuple[Address, ...]
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the questions look at."""

    agreement: Agreement
    sides: tuple[PartnerBalance, ...]
    moves: tuple[Move, ...]
    pots: tuple[Pot, ...]

    @property
    def full(self) -> tuple[PartnerBalance, ...]:
        """Full partners; nothing is asked of associates and observers."""
        return tuple(side for side in self.sides if side.role is PartnerRole.FULL)

    def of(self, kind: PotKind) -> tuple[Pot, ...]:
        return tuple(pot for pot in self.pots if pot.kind is kind)


def prompts_of(weighed: Weighed) -> tuple[Prompt, ...]:
    """Every question that this balance gives rise to, always in the same order."""
    if len(weighed.sides) < 2:  # noqa: PLR2004 - there is no balance of one
        return ()
    return tuple(prompt for ask in QUESTIONS for prompt in ask(weighed))


def _nothing_moves(weighed: Weighed) -> Iterator[Prompt]:
    if not any(move.kind.counts for move in weighed.moves):
        yield Prompt("nothing_moves", tuple(move.address for move in weighed.moves))


def _keeps_all(weighed: Weighed) -> Iterator[Prompt]:
    """A partner that had decisions of its own choice, shares none, and has not said why."""
    if not any(move.kind.counts for move in weighed.moves):
        return
    reasons = {one.id: one.nothing_to_cede_reason for one in weighed.agreement.partners}
    decided = {one.key for m in weighed.moves if not m.power.statutory for one in m.before}
    for side in weighed.full:
        gives = any(item.kind in ABOUT_DECISIONS for item in side.gives)
        had = side.partner.key in decided
        if had and not gives and not reasons[side.partner.record].strip():
            kept = tuple(item.rests_on for item in side.keeps)
            yield Prompt("keeps_all", kept or (side.address,), _named(side))


def _reaches_nobody_closest(weighed: Weighed) -> Iterator[Prompt]:
    moved = [move for move in weighed.moves if move.kind.counts]
    near = {Sector.SOCIAL.value, Sector.COMMUNITY.value}
    reached = any(one.sector in near or kind_of(one) == GROUP for m in moved for one in m.came)
    if moved and not reached:
        yield Prompt("reaches_nobody_closest", tuple(move.address for move in moved))


def _rests_with_one(weighed: Weighed) -> Iterator[Prompt]:
    for kind, name in ((PotKind.DECISIONS, "rests_alone"), (PotKind.LINES, "answers_most")):
        for pot in weighed.of(kind):
            for part in _most(pot.partners.now):
                if part.whom.startswith(f"{PARTNER}/"):
                    yield Prompt(name, part.rests_on, {"name": part.label, **_counts(part, pot)})


def _rests_in_one_sector(weighed: Weighed) -> Iterator[Prompt]:
    if len({side.sector for side in weighed.sides}) < 2:  # noqa: PLR2004 - two sectors or more
        return
    for pot in weighed.of(PotKind.DECISIONS):
        for part in _most(pot.sectors.now):
            if part.whom.startswith(f"{SECTOR}/"):
                values = {"sector": part.whom.removeprefix(f"{SECTOR}/"), **_counts(part, pot)}
                yield Prompt("rests_in_one_sector", part.rests_on, values)


def _holds_what_others_bring(weighed: Weighed) -> Iterator[Prompt]:
    for pot in weighed.of(PotKind.CASH):
        brought = {part.whom: part.amount for part in pot.partners.before or ()}
        whole = total(pot.partners.now)
        for part in pot.partners.now:
            more = part.amount - brought.get(part.whom, 0)
            if part.whom.startswith(f"{PARTNER}/") and more > 0 and pot.measure:
                amounts = {"amount": part.amount, "more": more, "whole": whole}
                estimate = any(one.is_estimate for one in pot.partners.now)
                told = {
                    key: figure(Sum(one, estimate), pot.measure) for key, one in amounts.items()
                }
                is_own = more < part.amount
                name = "holds_for_others" if is_own else "holds_all_for_others"
                yield Prompt(
                    "holds_everything" if part.amount == whole else name,
                    part.rests_on,
                    {"name": part.label, **told},
                )


def _all_in_one_hand(weighed: Weighed) -> Iterator[Prompt]:
    """Most decisions, most money and the chair of the main body with the same partner."""
    decides = {
        part.whom for pot in weighed.of(PotKind.DECISIONS) for part in _most(pot.partners.now)
    }
    holds = {part.whom for pot in weighed.of(PotKind.CASH) for part in _most(pot.partners.now, 1)}
    main = {body.id for body in weighed.agreement.bodies if body.is_main}
    for side in weighed.sides:
        chairs = [
            i.rests_on for i in side.gets if i.kind is ItemKind.CHAIRS and i.rests_on.record in main
        ]
        if side.partner.key in decides & holds and chairs:
            yield Prompt("all_in_one_hand", tuple(chairs), _named(side))


def _unsaid(weighed: Weighed) -> Iterator[Prompt]:
    for side in weighed.full:
        kinds = {item.kind for item in side.gives}
        if not kinds.intersection(ABOUT_RESOURCES):
            yield Prompt("brings_unsaid", (side.address,), _named(side))
        if ItemKind.PROMISES not in kinds:
            yield Prompt("promises_unsaid", (side.address,), _named(side))
        if not side.gets:
            yield Prompt("gets_unsaid", (side.address,), _named(side))


def _without_figure(weighed: Weighed) -> Iterator[Prompt]:
    counted = {at for pot in weighed.pots for part in pot.partners.now for at in part.rests_on}
    brought = (Address("resources", one.id) for one in weighed.agreement.resources)
    left = tuple(at for at in brought if at not in counted)
    if left:
        yield Prompt(
            "without_figure" if len(left) > 1 else "without_figure_one",
            left,
            {"count": str(len(left))},
        )


def _needs(weighed: Weighed) -> Iterator[Prompt]:
    said = tuple(side.address for side in weighed.sides if side.needs.strip())
    if said:
        yield Prompt("needs", said)


QUESTIONS: tuple[Callable[[Weighed], Iterator[Prompt]], ...] = (
    _nothing_moves,
    _keeps_all,
    _reaches_nobody_closest,
    _rests_with_one,
    _rests_in_one_sector,
    _holds_what_others_bring,
    _all_in_one_hand,
    _unsaid,
    _without_figure,
    _needs,
)
"""Every question there is; each asks of itself whether it has something to ask."""


def _most(parts: tuple[Part, ...], fewest: int = FEWEST) -> Iterator[Part]:
    whole = total(parts)
    return (
        part
        for part in parts
        if whole >= fewest and part.amount > whole * MOST.numerator / MOST.denominator
    )


def _counts(part: Part, pot: Pot) -> dict[str, str]:
    return {"count": str(part.amount), "whole": str(total(pot.partners.now))}


def _named(side: PartnerBalance) -> dict[str, str]:
    return {"name": side.partner.label}
