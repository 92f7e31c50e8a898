"""The balance as one JSON object, as ``resources/schemas/balance.json`` promises."""

from collections.abc import Iterable
from typing import Any

from agreement_studio.application.told_balance import label_of, sentence_of
from agreement_studio.pictures.holders import Holder
from agreement_studio.review.balance.balance import Balance
from agreement_studio.review.balance.moves import Move
from agreement_studio.review.balance.pots import Division, Part, Pot
from agreement_studio.review.balance.prompts import Prompt
from agreement_studio.review.balance.sides import Item, PartnerBalance
from agreement_studio.texts import Texts

FORMAT = 1


def balance_object(balance: Balance, texts: Texts) -> dict[str, Any]:
    """``{"format": 1, "balance": {…}}``; every figure with the paths that it rests on."""
    return {
        "format": FORMAT,
        "balance": {
            "partners": [_side(side) for side in balance.partners],
            "moves": [_move(move) for move in balance.moves],
            "pots": [_pot(pot, texts) for pot in balance.pots],
            "by_law": _paths(balance.by_law),
            "prompts": [_prompt(prompt, texts) for prompt in balance.prompts],
        },
    }


def _paths(addresses: Iterable[object]) -> list[str]:
    return [str(address) for address in addresses]


def _side(side: PartnerBalance) -> dict[str, Any]:
    return {
        "path": str(side.address),
        "name": side.partner.label,
        "sector": side.sector.value if side.sector else None,
        "role": side.role.value,
        "needs": side.needs or None,
        "gives": [_item(item) for item in side.gives],
        "keeps": [_item(item) for item in side.keeps],
        "gets": [_item(item) for item in side.gets],
    }


def _item(item: Item) -> dict[str, Any]:
    return {"kind": item.kind.value, "text": item.text or None, "path": str(item.rests_on)}


def _move(move: Move) -> dict[str, Any]:
    power = move.power
    return {
        "path": str(move.address),
        "decision": move.decision.name,
        "kind": move.kind.value,
        "counts": move.kind.counts,
        "level": power.level.value if power.level else None,
        "before": _names(move.decision.before),
        "now": _names(move.decision.now),
        "by_law": power.statutory,
        "lawful_route": power.lawful_route.value if power.lawful_route else None,
        "adopt_within_days": power.adopt_within_days,
        "reversible": power.reversible.value if power.reversible else None,
        "notice_days": power.notice_days,
        "reversal_cause": power.reversal_cause or None,
        "review_date": power.review_date.isoformat() if power.review_date else None,
    }


def _names(holders: tuple[Holder, ...]) -> list[str]:
    return [holder.label for holder in holders]


def _pot(pot: Pot, texts: Texts) -> dict[str, Any]:
    return {
        "kind": pot.kind.value,
        "currency": pot.measure.currency if pot.measure else None,
        "period": pot.measure.period.value if pot.measure else None,
        "partners": _division(pot.partners, pot, texts, by_sector=False),
        "sectors": _division(pot.sectors, pot, texts, by_sector=True),
    }


def _division(division: Division, pot: Pot, texts: Texts, *, by_sector: bool) -> dict[str, Any]:
    def parts(side: tuple[Part, ...]) -> list[dict[str, Any]]:
        return [
            {
                "whom": part.whom,
                "name": label_of(part, texts, by_sector=by_sector),
                "amount": f"{part.amount:f}" if pot.measure else int(part.amount),
                "is_estimate": part.is_estimate,
                "rests_on": _paths(part.rests_on),
            }
            for part in side
        ]

    before = None if division.before is None else parts(division.before)
    return {"before": before, "now": parts(division.now)}


def _prompt(prompt: Prompt, texts: Texts) -> dict[str, Any]:
    return {
        "prompt": prompt.name,
        "sentence": sentence_of(prompt, texts),
        "rests_on": _paths(prompt.rests_on),
    }
