"""The cards of a list that are chosen together, and what is done with them in one step."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from agreement_studio.application.ids import new_id
from agreement_studio.desktop.forms.card import Card
from agreement_studio.desktop.forms.choice import Choice, Way
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.several import (
    duplicate_several,
    gathered,
    move_several,
    remove_several,
    shifted,
)
from agreement_studio.domain.record import Record


class ListOfCards(Protocol):
    """Whose cards they are."""

    @property
    def list(self) -> str: ...

    @property
    def records(self) -> Sequence[Record]:
        """As the agreement lists them."""

    @property
    def cards(self) -> tuple[Card, ...]:
        """In the order in which they stand on screen."""

    @property
    def mates(self) -> Sequence[tuple[str, ...]]:
        """The ids of the cards that stand together, in order: each moves among its own."""

    def make(self, edit: Edit) -> None:
        """Makes an edit and says what came of it."""

    def go_on_at(self, place: int) -> None:
        """Puts the keyboard on the head of the card at that place, or on what is left."""


class ChosenCards:
    """One for each list."""

    def __init__(self, cards: ListOfCards, setting: Setting) -> None:
        self._cards, self._setting = cards, setting
        self._choice = Choice()
        self._marked: frozenset[str] = frozenset()

    # ------------------------------------------------------------------------- what is chosen

    @property
    def count(self) -> int:
        return len(self._choice.chosen)

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of all cards as they stand on screen."""
        return tuple([card.record.id for card in self._cards.cards])

    def has_more_than(self, identifier: str) -> bool:
        """Whether this one is chosen together with others, so that they go along with it."""
        return identifier in self._choice.chosen and self.count > 1

    def choose(self, identifier: str, way: Way) -> None:
        """Somebody chose at the head of that card."""
        if not self.count:
            self._stay_in_view(identifier)
        order = self.order
        match way:
            case Way.TURN:
                self._show(self._choice.turned(identifier))
            case Way.REACH:
                self._show(self._choice.reaching(order, identifier))
            case Way.UP | Way.DOWN:
                self._reach_on(order, identifier, -1 if way is Way.UP else 1)
            case Way.ALL:
                self._show(self._choice.of_all(order))
            case Way.NONE:
                self.let_go()

    def _stay_in_view(self, identifier: str) -> None:
        """The bar that comes takes some of the page: not where this card is."""
        card = next(one for one in self._cards.cards if one.record.id == identifier)
        QTimer.singleShot(0, card, card.come_into_view)

    def _reach_on(self, order: Sequence[str], identifier: str, by: int) -> None:
        if not self.count:
            self._choice = Choice(begun=identifier)
        place = min(max(order.index(identifier) + by, 0), len(order) - 1)
        self._show(self._choice.reaching(order, order[place]))
        card = self._cards.cards[place]
        card.head.setFocus()
        card.come_into_view()

    def stand_at(self, identifier: str) -> None:
        """Somebody opened or closed that card: while nothing is chosen, it reaches on from here."""
        if not self.count:
            self._choice = Choice(begun=identifier)

    def let_go(self) -> None:
        """Chooses none; the keyboard goes back to a card where it was in the bar."""
        first = next((card for card in self._cards.cards if card.is_chosen), None)
        focus = QApplication.focusWidget()
        self.drop()
        if first is not None and (focus is None or not focus.isVisible()):
            first.head.setFocus()

    def drop(self) -> None:
        """Chooses none; the keyboard stays."""
        self._show(Choice(begun=self._choice.begun))

    def follow(self) -> None:
        """The list has changed: what has gone is chosen no longer, and what came shows it."""
        if self._choice.chosen:
            self._show(self._choice.among(self.order))

    def _show(self, choice: Choice) -> None:
        has_changed = choice.chosen != self._choice.chosen
        self._choice = choice
        for card in self._cards.cards:
            card.show_chosen(self.count if card.record.id in choice.chosen else 0)
            card.head.is_choosing = bool(choice.chosen)
        if has_changed:
            self._setting.choosing.tell(self)

    # -------------------------------------------------------------------- what is done with all

    @property
    def _chosen(self) -> tuple[str, ...]:
        return tuple([one for one in self.order if one in self._choice.chosen])

    def duplicate(self) -> None:
        """The same once more as one block behind the last of them; the copies are chosen then."""
        chosen = [record for record in self._cards.records if record.id in self._choice.chosen]
        if not chosen:
            return
        copies = [record.amended(id=new_id()) for record in chosen]
        self._cards.make(duplicate_several(self._cards.list, copies, behind=chosen[-1].id))
        made = Choice(frozenset(copy.id for copy in copies), copies[0].id).among(self.order)
        self._show(made)
        if made.begun:
            self._cards.go_on_at(self.order.index(made.begun))

    def remove(self) -> None:
        """Takes them away; undo brings all of them back."""
        chosen = self._chosen
        if not chosen:
            return
        place = self.order.index(chosen[0])
        self._cards.make(remove_several(self._cards.list, chosen))
        self.follow()
        self._cards.go_on_at(place)

    def shift(self, by: int) -> None:
        """Moves them one place up or down, each among those it stands with."""
        chosen = self._choice.chosen
        self._arrange([shifted(mates, chosen, by) for mates in self._cards.mates])

    def gather(self, mates: Sequence[str], above: int) -> None:
        """Puts those of some cards that stand together behind the first `above` of the others."""
        kept = [one for one in self._cards.mates if tuple(mates) != one]
        self._arrange([*kept, gathered(mates, self._choice.chosen, above)])

    def others(self, mates: Sequence[str], identifier: str) -> tuple[str, ...]:
        """Which of some cards stay where they are while that one is dragged."""
        going = self._choice.chosen if self.has_more_than(identifier) else {identifier}
        return tuple([one for one in mates if one not in going])

    def _arrange(self, lanes: Sequence[Sequence[str]]) -> None:
        before = [record.id for record in self._cards.records]
        after = before
        for lane in lanes:
            held, wanted = frozenset(lane), iter(lane)
            after = [next(wanted) if one in held else one for one in after]
        if after == before:
            return
        self._cards.make(move_several(self._cards.list, self._choice.chosen, after))
        focus = QApplication.focusWidget()
        for card in self._cards.cards:
            if focus is not None and card.isAncestorOf(focus):
                card.come_into_view()
