"""The cards of one list: added, duplicated, moved, removed, and filled from a spreadsheet."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agreement_studio.application.ids import new_id
from agreement_studio.desktop.forms.answer_field import AnswerField, Background
from agreement_studio.desktop.forms.appearance import px, set_kind, words
from agreement_studio.desktop.forms.card import Card
from agreement_studio.desktop.forms.card_moves import CardMoves
from agreement_studio.desktop.forms.chosen_cards import ChosenCards
from agreement_studio.desktop.forms.landing import Landing
from agreement_studio.desktop.forms.lane import Lane
from agreement_studio.desktop.forms.names import Named
from agreement_studio.desktop.forms.remarks import Remarks
from agreement_studio.desktop.forms.rows_in import RowsIn
from agreement_studio.desktop.forms.same_question import asks_nearly_the_same
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.desktop.forms.steps import Part
from agreement_studio.desktop.widgets.the_move import TheMove
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import (
    add_new,
    add_record,
    remove_record,
)
from agreement_studio.domain.list_splice import list_splice
from agreement_studio.domain.record import Record
from agreement_studio.texts import FieldText


class Cards(QWidget):
    """One list of the agreement."""

    def __init__(
        self,
        part: Part,
        heading: Callable[[str], str],
        setting: Setting,
        *,
        beneath: str = "",
        asked: str = "",
        is_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`beneath` is the title above and `asked` its question, so that none is said twice.

        The first list of a page invites the most while it is empty.
        """
        super().__init__(parent)
        self._beneath, self._asked, self._is_first = beneath, asked, is_first
        self._part, self._heading, self._setting = part, heading, setting
        self._shown: Sequence[Record] = ()
        self._cards: dict[str, Card] = {}
        self._naming: dict[Named, set[str]] = {}
        self._lane_of: dict[str, Lane] = {}
        self._moved = ""
        self._along = QTimer(self, singleShot=True, interval=0)  # once it is laid out elsewhere
        self._along.timeout.connect(self._come_along)
        self._remarks = Remarks(self)
        self.chosen = ChosenCards(self, setting)
        self._moves = CardMoves(self)
        self.rows_in = RowsIn(part, setting, self)
        self.rows_in.told.connect(self._remarks.tell_at_once)
        self._lay_out()
        if not part.fixed:
            title = setting.texts.field(part.list).label
            self.landing = Landing(self, title, self.rows_in.takes, self.rows_in.drop)
        self.show_records(getattr(setting.names.agreement, part.list))

    @property
    def list(self) -> str:
        return self._part.list

    @property
    def cards(self) -> tuple[Card, ...]:
        """In the order in which they stand."""
        return tuple(
            self._cards[identifier] for lane in self._lanes for identifier in self._mates(lane)
        )

    @property
    def records(self) -> Sequence[Record]:
        """As the agreement lists them."""
        return self._shown

    @property
    def mates(self) -> Sequence[tuple[str, ...]]:
        """The ids of the cards that stand together, in order."""
        return [self._mates(lane) for lane in self._lanes]

    def lane_of(self, identifier: str) -> Lane:
        return self._lane_of[identifier]

    def mates_of(self, identifier: str) -> tuple[str, ...]:
        """The ids of the cards that stand together with that one, in order."""
        return self._mates(self._lane_of[identifier])

    def _mates(self, lane: Lane) -> tuple[str, ...]:
        """The ids of the records in a lane, in order."""
        lanes = self._lane_of
        return tuple([record.id for record in self._shown if lanes[record.id] is lane])

    def _lane(self, record: Record) -> Lane:
        apart = self._part.apart
        return self._lanes[-1 if apart and apart.holds(record) else 0]

    # --------------------------------------------------------------------------------- layout

    def _lay_out(self) -> None:
        text = self._setting.texts.field(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        is_said_above = text.label == self._beneath
        if not is_said_above:
            layout.addWidget(words(text.label, "card"))
        if text.question and not is_said_above and not self._is_asked_above(text.question):
            layout.addWidget(words(text.question, "small", "2", wrapped=True))
        self._invitation = self._invite()
        layout.addWidget(self._invitation)
        self._lanes = self._make_lanes()
        layout.addWidget(self._lanes[0])
        layout.addWidget(self._remarks)
        for lane in self._lanes[1:]:
            layout.addWidget(lane)

    def _is_asked_above(self, question: str) -> bool:
        return asks_nearly_the_same(question, self._asked)

    def _make_lanes(self) -> tuple[Lane, ...]:
        first = Lane("", "", self)
        if not self._part.fixed:
            self._fill_foot(first)
        apart = self._part.apart
        if apart is None:
            return (first,)
        say = self._heading
        second = Lane(say(apart.heading), say(f"{apart.heading}_why"), self)
        second.add_button(say(f"{apart.heading}_add"), "secondary", self.add_apart)
        return (first, second)

    def _invite(self) -> QWidget:
        """What an empty list says: why it is there, and an example."""
        invitation = QWidget(self)
        layout = QVBoxLayout(invitation)
        layout.setContentsMargins(0, px(4), 0, px(4))
        layout.setSpacing(px(16))
        if self.list == "powers" and self._is_first:
            layout.addWidget(TheMove(), 0, Qt.AlignmentFlag.AlignLeft)
        texts = self._setting.texts
        text = texts.field(self.list)
        of_fields = (texts.field(path).example for path in self._part.paths)
        example = text.example or next(filter(None, of_fields), "")
        said = FieldText(text.label, why=text.why, example=example, trap=text.trap)
        if said.why or said.example or said.trap:
            layout.addWidget(Background(said, invitation))
        return invitation

    def _fill_foot(self, lane: Lane) -> None:
        one = self._setting.names.one(self.list)
        self.add_button = lane.add_button(
            self.tr("Add {one}").format(one=one), "secondary", self.add
        )
        self.paste_button = lane.add_button(
            self.tr("Paste from a spreadsheet"), "quiet", self.paste
        )
        self.paste_button.setAccessibleName(
            self.tr("Paste from a spreadsheet: {one}").format(one=one)
        )

    # -------------------------------------------------------------------------- what is shown

    def show_records(self, records: Sequence[Record]) -> None:
        """Brings the cards up to date; only those of records that changed are touched."""
        change = list_splice(self._shown, records)
        old, new = self._shown[change.old], records[change.new]
        kept = {record.id for record in new}
        for record in old:
            if record.id not in kept:
                self._drop(record.id)
        stays = [record.id for record in old] == [record.id for record in new]
        self._shown = records
        for place, record in enumerate(new, start=change.start):
            self._show_at(place, record, stays=stays)
        self.chosen.follow()
        is_empty = not records and not self._part.fixed
        self._invitation.setVisible(is_empty)
        if self._is_first and not self._part.fixed:
            set_kind(self.add_button, "primary" if is_empty else "secondary")
        if self._part.fixed:
            self.setVisible(bool(records))

    def _show_at(self, place: int, record: Record, *, stays: bool) -> None:
        card = self._cards.get(record.id)
        if card is None:
            card = self._make(record)
        elif card.record is not record:
            self._forget_names(card)
            card.show_record(record)
        self._remember_names(card)
        lane, before = self._lane(record), self._lane_of.get(record.id)
        if stays and lane is before:
            return
        self._lane_of[record.id] = lane
        if before is not None and before is not lane:
            before.take(card)
            self._moved = record.id
            self._along.start()
        is_here = self._lane
        lane.put(card, len([None for one in self._shown[:place] if is_here(one) is lane]))

    def _make(self, record: Record) -> Card:
        card = Card(self._part, record, self._heading, self._setting, self)
        self._cards[record.id] = card
        identifier = record.id
        card.moved.connect(lambda by: self.shift(identifier, by))
        card.removed.connect(lambda: self.remove(identifier))
        card.duplicated.connect(lambda: self.duplicate(identifier))
        card.chose.connect(lambda way: self.chosen.choose(identifier, way))
        card.head.clicked.connect(lambda: self.chosen.stand_at(identifier))
        card.dragged.connect(lambda height: self._moves.show_drop(identifier, height))
        card.dropped.connect(lambda height: self._moves.drop_at(identifier, height))
        return card

    def _come_along(self) -> None:
        card = self._cards.get(self._moved)
        if card is not None:
            card.come_into_view()

    def _drop(self, identifier: str) -> None:
        card = self._cards.pop(identifier)
        self._forget_names(card)
        self._lane_of.pop(identifier).take(card)
        card.hide()
        card.deleteLater()

    def _remember_names(self, card: Card) -> None:
        for named in card.names:
            self._naming.setdefault(named, set()).add(card.record.id)

    def _forget_names(self, card: Card) -> None:
        for named in card.names:
            self._naming.get(named, set()).discard(card.record.id)

    def say_again(self, renamed: Iterable[Named]) -> None:
        """These records are called otherwise now: the cards that name them say so."""
        touched = {one for named in renamed for one in self._naming.get(named, ())}
        for identifier in touched:
            self._cards[identifier].say_again()

    def card(self, identifier: str) -> Card | None:
        return self._cards.get(identifier)

    def reveal(self, rest: Sequence[str]) -> QWidget | None:
        """The control for ``[id, field, …]`` of its list, shown; None where there is none here.

        Without a field it is the head of the card, without an id what adds one.
        """
        if not rest:
            return self.cards[0].head if self.cards else self._way_to_add()
        card = self._cards.get(rest[0])
        if card is None:
            return None
        if len(rest) == 1:
            card.open()
            return card.head
        field = card.reveal(rest[1])
        return field.entry.focus_target() if field else None

    def _way_to_add(self) -> QWidget | None:
        return None if self._part.fixed else self.add_button

    @property
    def fields(self) -> Iterable[AnswerField]:
        """The fields made so far."""
        return (field for card in self._cards.values() for field in card.fields)

    # ---------------------------------------------------------------------------- what it does

    def add(self) -> None:
        """A new record at the end, open, with the cursor in its first box."""
        self._add({})

    def add_apart(self) -> None:
        """Likewise, among those that stand apart."""
        apart = self._part.apart
        if apart:
            self._add({apart.field: apart.key})

    def _add(self, begins: Mapping[str, str]) -> None:
        fields = {"id": new_id(), **self._part.starts_with, **begins}
        self.make(add_new(self.list, fields))
        self._go_to(str(fields["id"]))

    def duplicate(self, identifier: str) -> None:
        """The same once more, behind it; or of all that are chosen together with it."""
        if self.chosen.has_more_than(identifier):
            self.chosen.duplicate()
            return
        copy = self._cards[identifier].record.amended(id=new_id())
        self.make(add_record(self.list, copy, behind=identifier))
        self._go_to(copy.id)

    def remove(self, identifier: str) -> None:
        """Takes a record away, or all that are chosen together with it; undo brings it back."""
        if self.chosen.has_more_than(identifier):
            self.chosen.remove()
            return
        place = self.cards.index(self._cards[identifier])
        self.make(remove_record(self.list, identifier))
        self.go_on_at(place)

    def go_on_at(self, place: int) -> None:
        """Puts the keyboard on the head of the card at that place, or on what is left."""
        left = self.cards
        if left:
            card = left[min(place, len(left) - 1)]
            card.head.setFocus()
            card.come_into_view()
        else:
            self.add_button.setFocus()

    def shift(self, identifier: str, by: int) -> None:
        """Moves a record by some places among those it stands with, where there is room."""
        self._moves.shift(identifier, by)

    def paste(self) -> None:
        """Takes the rows that were copied in a spreadsheet."""
        self.rows_in.paste()

    def make(self, edit: Edit) -> None:
        """Makes an edit, and says beneath the cards why where it cannot be made."""
        self._remarks.tell(self._setting.make(edit))

    def _go_to(self, identifier: str) -> None:
        card = self._cards.get(identifier)
        if card:
            card.take_focus()
