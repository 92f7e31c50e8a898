"""The balance of an agreement: computed from its answers, with the place each figure rests on."""

from dataclasses import dataclass

from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.room_only import outward
from agreement_studio.review.balance.duties import duties_pot, lines_pot
from agreement_studio.review.balance.money import money_pots
from agreement_studio.review.balance.moves import Move, by_law, decision_pots, moves_of
from agreement_studio.review.balance.pots import Dividing, Pot
from agreement_studio.review.balance.prompts import Prompt, Weighed, prompts_of
from agreement_studio.review.balance.sides import PartnerBalance, sides_of
from agreement_studio.review.balance.voices import Voices


@dataclass(frozen=True, slots=True)
class Balance:
    """Who gives, keeps and gets what. It compares nobody and adds nothing up across pots."""

    partners: tuple[PartnerBalance, ...]
    moves: tuple[Move, ...]
    """Every decision, those that stay included."""
    pots: tuple[Pot, ...]
    """Decisions, cash, help in kind, money paid on, duties and lines; none that is empty.

    The parts of each add up, but for those who have a say: there each is counted with the others.
    """
    by_law: tuple[Address, ...]
    """Decisions that the law gives to their holder; they are in no pot."""
    prompts: tuple[Prompt, ...]


def balance_of(agreement: Agreement) -> Balance:
    """The balance of an agreement, without whatever stays in the room."""
    shown = outward(agreement)
    voices = Voices(shown)
    dividing = Dividing(voices)
    moves = moves_of(shown, voices)
    pots = (
        *decision_pots(moves, dividing),
        *money_pots(shown, voices, dividing),
        duties_pot(shown, voices, dividing),
        lines_pot(shown, voices, dividing),
    )
    told = tuple(pot for pot in pots if pot.partners.now or pot.partners.before)
    sides = sides_of(shown, voices, moves)
    prompts = prompts_of(Weighed(shown, sides, moves, told))
    return Balance(sides, moves, told, tuple(by_law(moves)), prompts)
