"""Moving a card among those it stands with, and all that are chosen together with it."""

from collections.abc import Sequence
from typing import Protocol

from agreement_studio.desktop.forms.card import Card
from agreement_studio.desktop.forms.chosen_cards import ChosenCards, ListOfCards
from agreement_studio.desktop.forms.lane import Lane
from agreement_studio.domain.edits.records import move_record


class ListInLanes(ListOfCards, Protocol):
    """Whose cards they are."""

    @property
    def chosen(self) -> ChosenCards: ...

    def lane_of(self, identifier: str) -> Lane: ...

    def mates_of(self, identifier: str) -> tuple[str, ...]:
        """The ids of the cards that stand together with that one, in order."""

    def card(self, identifier: str) -> Card | None: ...


class CardMoves:
    """One for each list."""

    def __init__(self, cards: ListInLanes) -> None:
        self._cards = cards

    def shift(self, identifier: str, by: int) -> None:
        """Moves it by some places, where there is room."""
        if self._cards.chosen.has_more_than(identifier):
            self._cards.chosen.shift(by)
            return
        mates = self._cards.mates_of(identifier)
        place = mates.index(identifier) + by
        if 0 <= place < len(mates):
            self._move_to(identifier, place)

    def show_drop(self, identifier: str, height: int) -> None:
        """Shows where it would come to lie if it were let go at that height of the screen."""
        others = self._staying(identifier)
        self._cards.lane_of(identifier).show_drop(others, _above(others, height))

    def drop_at(self, identifier: str, height: int) -> None:
        """It was let go at that height of the screen: before the first card below it."""
        self._cards.lane_of(identifier).hide_drop()
        others, mates = self._staying(identifier), self._cards.mates_of(identifier)
        above = _above(others, height)
        if others and self._cards.chosen.has_more_than(identifier):
            self._cards.chosen.gather(mates, above)
        elif others and above != mates.index(identifier):
            self._move_to(identifier, above)

    def _staying(self, identifier: str) -> tuple[Card, ...]:
        """The cards beside it that stay where they are while it is dragged."""
        others = self._cards.chosen.others(self._cards.mates_of(identifier), identifier)
        return tuple([card for one in others if (card := self._cards.card(one))])

    def _move_to(self, identifier: str, place: int) -> None:
        others = [one for one in self._cards.mates_of(identifier) if one != identifier]
        behind = others[place - 1] if place else self._in_front_of(others[0], identifier)
        self._cards.make(move_record(self._cards.list, identifier, behind=behind))

    def _in_front_of(self, first: str, moving: str) -> str:
        """The id of the record before another, ``""`` at the front; one that moves is not there."""
        order = [record.id for record in self._cards.records if record.id != moving]
        place = order.index(first)
        return order[place - 1] if place else ""


def _above(cards: Sequence[Card], height: int) -> int:
    """How many of the cards have their middle above that height of the screen."""
    return sum(_middle(card) < height for card in cards)


def _middle(card: Card) -> float:
    top = card.mapToGlobal(card.rect().topLeft()).y()
    return top + card.height() / 2
