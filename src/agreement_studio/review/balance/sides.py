"""What each partner gives, keeps and gets, in the words of the answers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Mode, PartnerRole, Sector
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Resource, RunningCost
from agreement_studio.pictures.accountability_facts import said_of
from agreement_studio.pictures.contribution_facts import money, thing
from agreement_studio.pictures.holders import Holder
from agreement_studio.pictures.words import word
from agreement_studio.review.balance.duties import answering
from agreement_studio.review.balance.moves import Move, MoveKind
from agreement_studio.review.balance.voices import PARTNER, Voices, without


class ItemKind(StrEnum):
    """What is given, kept or got; in the order in which it is told."""

    PROMISES = "promises"
    GIVES_UP = "gives_up"
    SHARES = "shares"
    BRINGS = "brings"
    LENDS = "lends"
    PAYS = "pays"
    ACTS_FIRST = "acts_first"
    ANSWERS = "answers"

    KEEPS = "keeps"

    DECIDES = "decides"
    HOLDS = "holds"
    LOOKS_AFTER = "looks_after"
    IS_PAID = "is_paid"
    SITS = "sits"
    CHAIRS = "chairs"
    IS_TOLD = "is_told"


_KINDS = tuple(ItemKind)
GIVES = _KINDS[: _KINDS.index(ItemKind.KEEPS)]
GETS = _KINDS[_KINDS.index(ItemKind.KEEPS) + 1 :]
ABOUT_DECISIONS = (ItemKind.GIVES_UP, ItemKind.SHARES)
ABOUT_RESOURCES = (ItemKind.BRINGS, ItemKind.LENDS)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing given, kept or got. `text` is empty where the answer still is."""

    kind: ItemKind
    text: str
    rests_on: Address


@dataclass(frozen=True, slots=True)
class PartnerBalance:
    """One partner's side of it."""

    partner: Holder
    sector: Sector | None
    role: PartnerRole
    needs: str
    """What it says it needs from the others; ``""`` where it has not said."""
    gives: tuple[Item, ...]
    keeps: tuple[Item, ...]
    gets: tuple[Item, ...]

    @property
    def address(self) -> Address:
        return Address("partners", self.partner.record)


def sides_of(
    agreement: Agreement, voices: Voices, moves: tuple[Move, ...]
) -> tuple[PartnerBalance, ...]:
    """Every partner's side, in the order in which they stand in the agreement."""
    items: dict[str, list[Item]] = defaultdict(list)
    for owner, item in _items(agreement, voices, moves):
        items[owner].append(item)
    return tuple(
        _side(partner, voice, items.get(voice.key, ()))
        for partner, voice in zip(agreement.partners, voices.partners, strict=True)
    )


def _side(partner: Partner, voice: Holder, items: Iterable[Item]) -> PartnerBalance:
    kinds = {kind: place for place, kind in enumerate(ItemKind)}
    told = sorted(items, key=lambda item: kinds[item.kind])
    return PartnerBalance(
        partner=voice,
        sector=partner.sector,
        role=partner.role,
        needs=partner.needs,
        gives=tuple(item for item in told if item.kind in GIVES),
        keeps=tuple(item for item in told if item.kind is ItemKind.KEEPS),
        gets=tuple(item for item in told if item.kind in GETS),
    )


_Owned = Iterator[tuple[str, Item]]
"""Items, each with the key of whose it is; those of people who are no partner are passed over."""


def _items(agreement: Agreement, voices: Voices, moves: tuple[Move, ...]) -> _Owned:
    yield from _promises(agreement)
    for move in moves:
        yield from _of_move(move)
    for resource in agreement.resources:
        yield from _of_resource(resource, voices)
    yield from _payments(agreement, voices)
    yield from _risks(agreement, voices)
    yield from _lines(agreement, voices)
    yield from _seats(agreement, voices)


def _for_each(people: Iterable[Holder], kind: ItemKind, text: str, rests_on: Address) -> _Owned:
    return ((one.key, Item(kind, text, rests_on)) for one in people)


def _promises(agreement: Agreement) -> _Owned:
    for one in agreement.contributions:
        item = Item(ItemKind.PROMISES, one.what, Address("contributions", one.id))
        yield f"{PARTNER}/{one.partner}", item


def _of_move(move: Move) -> _Owned:
    name = move.power.decision
    if move.kind is MoveKind.KEPT:
        yield from _for_each(move.now, ItemKind.KEEPS, name, move.address)
    if move.kind.counts:
        yield from _for_each(move.gave, ItemKind.GIVES_UP, name, move.address)
        if move.came:
            yield from _for_each(move.stayed, ItemKind.SHARES, name, move.address)
        yield from _for_each(move.came, ItemKind.DECIDES, name, move.address)


def _of_resource(resource: Resource, voices: Voices) -> _Owned:
    at, what = Address("resources", resource.id), thing(resource)
    givers = voices.of(resource.given_by)
    kind = ItemKind.LENDS if resource.mode is Mode.LENT else ItemKind.BRINGS
    yield from _for_each(givers, kind, what, at)
    hosts = voices.of(resource.host)
    entrusted = hosts if resource.mode is Mode.POOLED else without(hosts, givers)
    yield from _for_each(entrusted, ItemKind.HOLDS, what, at)
    stewards = without(voices.of(resource.steward), (*givers, *hosts))
    yield from _for_each(stewards, ItemKind.LOOKS_AFTER, what, at)


def _payments(agreement: Agreement, voices: Voices) -> _Owned:
    for cost in agreement.running_costs:
        payers, at = voices.of(*cost.paid_by), Address("running_costs", cost.id)
        yield from _for_each(payers, ItemKind.PAYS, _cost(cost), at)
    pots = {one.id: one.what for one in agreement.resources}
    for payment in agreement.payments:
        what, at = pots.get(payment.resource, ""), Address("payments", payment.id)
        text = _valued(what, money(payment.amount) if payment.amount else "")
        yield from _for_each(voices.of(payment.to_who), ItemKind.IS_PAID, text, at)


def _cost(cost: RunningCost) -> str:
    if cost.amount is None:
        return cost.what
    return _valued(cost.what, word("contributions", "each_year", amount=money(cost.amount)))


def _valued(what: str, amount: str) -> str:
    """What it is and how much; either alone where the other is still open."""
    if not (what and amount):
        return what or amount
    return word("contributions", "thing_valued", thing=what, amount=amount)


def _risks(agreement: Agreement, voices: Voices) -> _Owned:
    for risk in agreement.risks:
        first = voices.of(risk.first_mover)
        yield from _for_each(first, ItemKind.ACTS_FIRST, risk.what, Address("risks", risk.id))


def _lines(agreement: Agreement, voices: Voices) -> _Owned:
    for line in agreement.lines:
        at = Address("lines", line.id)
        what = said_of(line)
        answer = answering(line, voices)
        yield from _for_each(answer, ItemKind.ANSWERS, what, at)
        told = voices.named(*line.to_whom, *line.questioned_by)
        yield from _for_each(without(told, answer), ItemKind.IS_TOLD, what, at)


def _seats(agreement: Agreement, voices: Voices) -> _Owned:
    for body in agreement.bodies:
        at, name = Address("bodies", body.id), body.known_as or body.name
        chair = voices.of(body.chair)
        yield from _for_each(chair, ItemKind.CHAIRS, name, at)
        sitting = without(voices.of(*body.members), chair)
        yield from _for_each(sitting, ItemKind.SITS, name, at)
