"""Somebody who makes the window say what a finished agreement says, answer by answer.

It looks at the agreement as it stands, and enters what is not there yet: so it can go on with
whatever a program that died has left behind.
"""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.card import Card
from agreement_studio.desktop.forms.cards import Cards
from agreement_studio.desktop.forms.eight_questions import OneQuestion
from agreement_studio.desktop.forms.spot import Spot, spot_in, spot_of
from agreement_studio.desktop.forms.steps import Part, Step, steps
from agreement_studio.domain.address import value_at
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.shape import reference_target
from tests.desktop.journeys.entering import enter
from tests.desktop.journeys.hands import Hands, OutOfReachError
from tests.desktop.journeys.sameness import paired, readdressed, readdressed_field

PASSES = 3
"""Once through all steps, and again for what names a record of a later step."""


class ScriptedUser:
    """Fills in a window until it says what `wanted` says."""

    def __init__(
        self, hands: Hands, wanted: Agreement, told: Callable[[str], None] = lambda _where: None
    ) -> None:
        """`told` hears of every answer once the program has taken it."""
        self.hands, self.wanted, self._told = hands, wanted, told
        self.entries = 0

    @property
    def agreement(self) -> Agreement:
        model = self.hands.window.documents.model
        assert model is not None
        return model.agreement

    def fill_in(self) -> None:
        """Goes through the steps as often as it takes."""
        for _ in range(PASSES):
            waiting = [one for one in steps() if self._is_missing(one)]
            for one in waiting:
                self.hands.go(one.key)
                for part in one.parts:
                    self._fill_part(part)
            if not waiting:
                return
        left = [path for one in steps() for path in self._missing(one)]
        if left:
            raise OutOfReachError(f"not entered: {left}")

    # ------------------------------------------------------------------------- what is missing

    def _is_missing(self, one: Step) -> bool:
        return next(self._missing(one), None) is not None

    def _missing(self, one: Step) -> Iterator[str]:
        ids = paired(self.wanted, self.agreement)
        for part in one.parts:
            if not part.list:
                yield from (p for p in part.paths if self._differs(spot_of(p), spot_of(p), ids))
                continue
            for record in getattr(self.wanted, part.list):
                here = ids.get((part.list, record.id))
                if here is None:
                    yield f"{part.list}.{record.id}"
                    continue
                for name in _names(part):
                    there = spot_in(part.list, record.id, name)
                    if self._differs(there, spot_in(part.list, here, name), ids):
                        yield there.path

    def _differs(self, there: Spot, here: Spot, ids: Any) -> bool:
        held = value_at(self.agreement, here.address)
        try:
            return bool(self._wanted(there, ids) != held)
        except KeyError:
            return True

    def _wanted(self, spot: Spot, ids: Any) -> Any:
        held = value_at(self.wanted, spot.address)
        target = reference_target(spot.model, spot.field)
        return readdressed_field(held, target, ids) if target else readdressed(held, ids)

    # ------------------------------------------------------------------------------- filling in

    def _fill_part(self, part: Part) -> None:
        if part.layout == "eight_questions":
            self._fill_questions()
        elif part.list:
            for record in getattr(self.wanted, part.list):
                self._fill_record(part, record.id)
        else:
            for path in part.paths:
                self._fill(spot_of(path), spot_of(path), self._page())

    def _fill_record(self, part: Part, wanted: str) -> None:
        here = paired(self.wanted, self.agreement).get((part.list, wanted))
        if here is None:
            if part.fixed:
                return
            before = {record.id for record in getattr(self.agreement, part.list)}
            self.hands.press(self._list(part).add_button)
            here = next(r.id for r in getattr(self.agreement, part.list) if r.id not in before)
            self._note(f"{part.list}.{wanted}")
        for name in _names(part):
            there, spot = spot_in(part.list, wanted, name), spot_in(part.list, here, name)
            if self._differs(there, spot, paired(self.wanted, self.agreement)):
                self._fill(there, spot, self._opened_card(part, here))

    def _fill(self, there: Spot, here: Spot, within: QWidget) -> None:
        ids = paired(self.wanted, self.agreement)
        try:
            value = self._wanted(there, ids)
        except KeyError:
            return  # names a record that comes later
        if value == value_at(self.agreement, here.address):
            return
        field = self._field(here, within)
        if field is None:
            return
        enter(self.hands, field.entry, value)
        if value_at(self.agreement, here.address) != value:
            found = value_at(self.agreement, here.address)
            raise OutOfReachError(f"{there.path}: {value!r} was entered, {found!r} is held")
        self._note(there.path)

    def _fill_questions(self) -> None:
        shown = {one.question: one for one in self._page().findChildren(OneQuestion)}
        for answer in self.wanted.readiness_answers:
            asked = shown[answer.question]
            held = next(
                (a for a in self.agreement.readiness_answers if a.question is answer.question), None
            )
            if held is None or held.colour != answer.colour:
                enter(self.hands, asked.colour, answer.colour.value if answer.colour else None)
            if asked.sentence.value() != answer.sentence:
                enter(self.hands, asked.sentence, answer.sentence)
            if asked.switch.isChecked() != answer.released:
                self.hands.press(asked.switch)
            self._note(f"readiness_answers.{answer.id}")

    def _note(self, where: str) -> None:
        self.entries += 1
        self._told(where)

    # -------------------------------------------------------------------------- finding its way

    def _page(self) -> QWidget:
        assert self.hands.window.workspace is not None
        page = self.hands.window.workspace.centre.stack.currentWidget()
        assert page is not None
        return page

    def _list(self, part: Part) -> Cards:
        return next(one for one in self._page().findChildren(Cards) if one.list == part.list)

    def _opened_card(self, part: Part, identifier: str) -> Card:
        card = self._list(part).card(identifier)
        assert card is not None
        if not card.is_open:
            self.hands.press(card.head)
        return card

    def _field(self, spot: Spot, within: QWidget) -> AnswerField | None:
        """The field, after whatever opens its group was pressed; None where nothing does."""
        field = _shown_field(spot, within)
        for button in within.findChildren(QPushButton):
            if field is not None:
                break
            if button.isCheckable() and button.isVisible() and not button.isChecked():
                self.hands.press(button)
                field = _shown_field(spot, within)
        return field


def _shown_field(spot: Spot, within: QWidget) -> AnswerField | None:
    fields = (one for one in within.findChildren(AnswerField) if one.path == spot.path)
    return next((one for one in fields if one.isVisible()), None)


def _names(part: Part) -> Iterator[str]:
    return (name for group in part.groups for name in group.fields)


def all_heads() -> frozenset[str]:
    return frozenset(record_lists())
