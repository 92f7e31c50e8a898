"""Small cards with two or three questions each: one for every partner, or as many as are wanted."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.appearance import font, paint_sector, px, words
from agreement_studio.desktop.forms.card_frame import CardFrame
from agreement_studio.desktop.forms.field_groups import FieldGroups
from agreement_studio.desktop.forms.names import Named, Names, Offer, named_in
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.desktop.forms.slots import Slot, Slots
from agreement_studio.desktop.forms.spot import spot_in
from agreement_studio.desktop.forms.steps import Part
from agreement_studio.domain.difference import changed_fields
from agreement_studio.domain.edits.records import remove_record
from agreement_studio.domain.record import Record
from agreement_studio.drafting.answers.grammar import upper_first


class OwnerHead(QWidget):
    """Whose card it is: the sector's mark and the name."""

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._offer: Offer | None = None
        self._name = words("", "card", wrapped=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self._mark = _Mark(names)
        row.addWidget(self._mark)
        row.addWidget(self._name, 1)

    def show_owner(self, offer: Offer | None) -> None:
        """Says the name as it is now."""
        self._name.setText(upper_first(offer.words) if offer else "")
        self._mark.show_sector(offer.sector if offer else "")


class _Mark(QWidget):
    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names, self._sector = names, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sector(self, sector: str) -> None:
        self._sector = sector
        self.setVisible(bool(sector))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(18), px(18))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._sector:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letter = self._names.texts.choice("sector", self._sector, "letter")
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_sector(painter, self._sector, letter, box)
        painter.end()


class SmallCard(CardFrame):
    """The few fields of one record, which is made by its first answer."""

    removed = Signal()

    def __init__(
        self,
        part: Part,
        slot: Slot,
        heading: Callable[[str], str],
        setting: Setting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.slot = slot
        self.record: Record | None = None
        self.names: frozenset[Named] = frozenset()
        head, identifier = part.list, slot.id
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(px(16), px(12), px(16), px(14))
        self._layout.setSpacing(px(10))
        self._top = QHBoxLayout()
        self._layout.addLayout(self._top)
        self.owner = OwnerHead(setting.names, self) if slot.owner else None
        if self.owner:
            self._top.addWidget(self.owner, 1)
        self.body = FieldGroups(
            part.groups, lambda name: spot_in(head, identifier, name), heading, setting, self
        )
        self._layout.addWidget(self.body)
        self.remove_button = QPushButton(self.tr("Remove"), self)
        self.remove_button.setProperty("kind", "quiet")
        self.remove_button.setFont(font("small"))
        self.remove_button.setMinimumHeight(px(24))
        self.remove_button.clicked.connect(self.removed)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.remove_button)
        self._layout.addLayout(foot)
        self.remove_button.hide()

    def show_record(self, record: Record | None, *, may_go: bool, called: str) -> None:
        """Shows the record as it is now; None while it is still to come."""
        before, self.record = self.record, record
        self.names = frozenset(named_in(record)) if record else frozenset()
        if before is None or record is None:
            if before is not record:
                self.body.refresh([field.spot.field for field in self.body.fields])
        elif before is not record:
            self.body.refresh(changed_fields(before, record))
        self.remove_button.setVisible(may_go)
        self.remove_button.setAccessibleName(self.tr("Remove {name}").format(name=called))


class SmallCards(QWidget):
    """The small cards of one list."""

    def __init__(
        self,
        part: Part,
        heading: Callable[[str], str],
        setting: Setting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._part, self._heading, self._setting = part, heading, setting
        self._slots = Slots(part)
        self._cards: dict[str, SmallCard] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(10))
        said = heading(part.heading) if part.heading else ""
        if said:
            layout.addWidget(words(said, "card"))
        self._nobody = words(self._to_begin(), "body", "2", wrapped=True)
        layout.addWidget(self._nobody)
        self._column = QVBoxLayout()
        self._column.setSpacing(px(10))
        layout.addLayout(self._column)
        self.show_now()  # before the button, so that the first box comes first
        self.add_button = self._made_button()
        if not part.each:
            layout.addWidget(self.add_button)

    def _to_begin(self) -> str:
        """What stands there while there is nobody to have a card."""
        if self._part.each == "partners":
            return self.tr("First say who is here. Then each of you has a card on this page.")
        return self.tr("This comes once the answer above has begun.")

    def _made_button(self) -> QPushButton:
        one = self._setting.names.one(self._part.list)
        button = QPushButton(self.tr("One more: {one}").format(one=one), self)
        button.setAccessibleName(button.text())
        button.setProperty("kind", "secondary")
        button.setFont(font("strong"))
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self.add)
        button.setVisible(not self._part.each)
        return button

    # ------------------------------------------------------------------------ what is shown

    @property
    def list(self) -> str:
        return self._part.list

    @property
    def cards(self) -> tuple[SmallCard, ...]:
        """In the order in which they stand."""
        return tuple(self._cards.values())

    @property
    def fields(self) -> Iterable[AnswerField]:
        """The fields made so far."""
        return (field for card in self._cards.values() for field in card.body.fields)

    def follow(self, heads: Sequence[str]) -> None:
        """These fields of the agreement have changed."""
        if self._part.list in heads or self._part.each in heads:
            self.show_now()

    def show_now(self) -> None:
        """Brings the cards up to date."""
        names = self._setting.names
        slots = tuple(self._slots.of(names.agreement))
        kept = {slot.id for slot in slots}
        for identifier in [one for one in self._cards if one not in kept]:
            card = self._cards.pop(identifier)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        records = {record.id: record for record in getattr(names.agreement, self.list)}
        shown: dict[str, SmallCard] = {}
        for place, slot in enumerate(slots):
            card = shown[slot.id] = self._cards.get(slot.id) or self._make(slot)
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
                card.show()
            self._tell(card, slot, records.get(slot.id))
        self._cards = shown
        self._nobody.setVisible(bool(self._part.each) and not slots)

    def _make(self, slot: Slot) -> SmallCard:
        self._setting.beginnings[self.list, slot.id] = slot.begins_with
        card = SmallCard(self._part, slot, self._heading, self._setting, self)
        identifier = slot.id
        card.removed.connect(lambda: self.remove(identifier))
        return card

    def _tell(self, card: SmallCard, slot: Slot, record: Record | None) -> None:
        names, part = self._setting.names, self._part
        if card.owner:
            card.owner.show_owner(names.called(part.each, slot.owner))
        may_go = record is not None and part.each != part.list
        called = names.name(part.list, record) if record else ""
        card.show_record(record, may_go=may_go, called=called)

    def say_again(self, renamed: Iterable[Named]) -> None:
        """These records are called otherwise now: the cards that name them say so."""
        touched = set(renamed)
        names = self._setting.names
        for card in self._cards.values():
            if card.owner and (self._part.each, card.slot.owner) in touched:
                card.owner.show_owner(names.called(self._part.each, card.slot.owner))
            if card.names & touched:
                card.body.say_again()

    def reveal(self, rest: Sequence[str]) -> QWidget | None:
        """The control for ``[id, field]`` of its list; the first box there is without an id."""
        cards = self.cards
        card = self._cards.get(rest[0]) if rest else next(iter(cards), None)
        if card is None:
            return None
        name = rest[1] if len(rest) > 1 else self._part.groups[0].fields[0]
        field = card.body.reveal(name)
        return field.entry.focus_target() if field else None

    # ------------------------------------------------------------------------ what it does

    def add(self) -> None:
        """A blank card at the end, with the cursor in its first box."""
        self._slots.ask_one_more()
        self.show_now()
        self.cards[-1].body.fields[0].take_focus()

    def remove(self, identifier: str) -> None:
        """Takes a record away; undo brings it back."""
        self._slots.forget(identifier)
        self._setting.make(remove_record(self.list, identifier))
