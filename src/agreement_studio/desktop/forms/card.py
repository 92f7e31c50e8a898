"""One record as a card: closed to one line, or open with its fields."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.appearance import font, px
from agreement_studio.desktop.forms.card_frame import CardFrame
from agreement_studio.desktop.forms.card_head import CardHead, Grip
from agreement_studio.desktop.forms.card_menu import CardMenu
from agreement_studio.desktop.forms.chip_row import ChipRow
from agreement_studio.desktop.forms.choice import BY_CLICK, Way
from agreement_studio.desktop.forms.field_groups import FieldGroups
from agreement_studio.desktop.forms.into_view import bring_into_view
from agreement_studio.desktop.forms.line_reading import LineReading
from agreement_studio.desktop.forms.names import Named, named_in
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.desktop.forms.spot import spot_in
from agreement_studio.desktop.forms.steps import Part
from agreement_studio.desktop.forms.telling import teller
from agreement_studio.domain.accountability import Line
from agreement_studio.domain.difference import changed_fields
from agreement_studio.domain.record import Record
from agreement_studio.drafting.answers.grammar import upper_first

BETWEEN = " · "
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
DUPLICATE = Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_D


class Card(CardFrame):
    """A record of a list. It keeps the record that it shows."""

    moved = Signal(int)
    """By how many places it should go, down the list."""
    removed = Signal()
    duplicated = Signal()
    dragged = Signal(int)
    dropped = Signal(int)
    chose = Signal(Way)

    def __init__(
        self,
        part: Part,
        record: Record,
        heading: Callable[[str], str],
        setting: Setting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.record = record
        self.names: frozenset[Named] = frozenset(named_in(record))
        """The records that it names, so that it is said again when one is called otherwise."""
        self._part, self._heading, self._setting = part, heading, setting
        self._together = 0
        self._body: FieldGroups | None = None
        self._reading: LineReading | None = None
        self.head = CardHead(self)
        self.head.toggled.connect(self._open)
        self.head.can_be_chosen = not part.fixed
        self.head.chose.connect(self.chose)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(px(12), px(8), px(12), px(8))
        self._layout.setSpacing(px(8))
        self._layout.addLayout(self._top())
        self._teller = teller(part.layout)
        self._chips = self._chip_row() if self._teller else None
        self.head.tells_beneath = self._teller is None
        self.say_again()

    def _top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setSpacing(px(4))
        if not self._part.fixed:
            grip = Grip(self)
            grip.dragged.connect(self.dragged)
            grip.dropped.connect(self.dropped)
            top.addWidget(grip)
        top.addWidget(self.head, 1)
        if not self._part.fixed:
            top.addWidget(self._tools())
        return top

    def _chip_row(self) -> ChipRow:
        """What it tells while it is closed, beneath its name."""
        chips = ChipRow(self)
        row = QHBoxLayout()
        row.setContentsMargins(px(24 if self._part.fixed else 52), 0, px(12), px(4))
        row.addWidget(chips)
        self._layout.addLayout(row)
        return chips

    def _tools(self) -> QToolButton:
        self.tools = QToolButton(self)
        self.tools.setText("⋯")
        self.tools.setFont(font("card"))
        self.tools.setProperty("kind", "quiet")
        self.tools.setMinimumSize(px(32), px(32))
        self.tools.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = menu = CardMenu(self.tools)
        menu.chose.connect(self.chose)
        menu.duplicated.connect(self.duplicated)
        menu.moved.connect(self.moved)
        menu.removed.connect(self.removed)
        self.tools.setMenu(menu)
        return self.tools

    # --------------------------------------------------------------------------------- chosen

    def show_chosen(self, together: int) -> None:
        """Shows that it is chosen, and how many are in all; 0 where it is not."""
        if self._part.fixed or (together == self._together):
            return
        self._together = together
        self.is_chosen = bool(together)
        self.head.show_chosen(is_chosen=self.is_chosen)
        self._menu.tell(together)
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        way = BY_CLICK.get(event.modifiers())
        is_left = event.button() is Qt.MouseButton.LeftButton
        if way is None or not is_left or self.is_open or self._part.fixed:
            super().mousePressEvent(event)
        else:
            self.head.setFocus()
            self.chose.emit(way)

    # -------------------------------------------------------------------------- open, closed

    @property
    def is_open(self) -> bool:
        return self.head.isChecked()

    def open(self) -> None:
        self.head.setChecked(True)

    def _open(self, is_open: bool) -> None:  # noqa: FBT001 - a signal's argument
        if is_open:
            self.body()
        if self._body:
            self._body.setVisible(is_open)
        if self._chips:
            self._chips.setVisible(not is_open)

    def body(self) -> FieldGroups:
        """Its fields, made when they are first looked at."""
        if self._body is None:
            head, identifier = self._part.list, self.record.id
            self._body = FieldGroups(
                self._part.groups,
                lambda name: spot_in(head, identifier, name),
                self._heading,
                self._setting,
                self,
                in_card=True,
            )
            self._body.setContentsMargins(px(12), px(4), px(12), px(12))
            if isinstance(self.record, Line):
                self._reading = LineReading(self)
                self._body.crown(self._reading)
                self._read()
            self._layout.addWidget(self._body)
        return self._body

    # --------------------------------------------------------------------------- what it shows

    def show_record(self, record: Record) -> None:
        """The record holds something else now; only the fields that differ are touched."""
        before, self.record = self.record, record
        self.names = frozenset(named_in(record))
        if self._body:
            self._body.refresh(changed_fields(before, record))
        self._tell()

    def say_again(self) -> None:
        """What it names, or it itself, is called otherwise now."""
        if self._body:
            self._body.say_again()
        self._tell()

    def _tell(self) -> None:
        names = self._setting.names
        title = names.name(self._part.list, self.record)
        self.head.tell(upper_first(title), self._summary())
        self._read()
        if not self._part.fixed:
            self.tools.setAccessibleName(self.tr("Actions for {name}").format(name=title))

    def _read(self) -> None:
        """A line of accountability is read back above its boxes."""
        if self._reading and isinstance(self.record, Line):
            self._reading.tell(self.record, self._setting.names)

    def _summary(self) -> str:
        if self._teller and self._chips:
            told = self._teller(self.record, self._setting.names)
            self._chips.tell(told)
            return told.word
        said = (self._said(name) for name in self._part.summary)
        return BETWEEN.join(text for text in said if text)

    def _said(self, name: str) -> str:
        value = getattr(self.record, name)
        model, path = type(self.record), f"{self._part.list}.{name}"
        names = self._setting.names
        if isinstance(value, tuple):
            return names.value(model, name, value, path) if value else ""
        return names.plain(model, name, value, path)

    @property
    def fields(self) -> tuple[AnswerField, ...]:
        """The fields made so far."""
        return self._body.fields if self._body else ()

    def reveal(self, name: str) -> AnswerField | None:
        """A field of it, shown; None where this part does not show it."""
        self.open()
        return self.body().reveal(name)

    def come_into_view(self) -> None:
        """Scrolls to where the focus is in it: it went elsewhere while somebody answered."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            bring_into_view(focus, px(60))

    def take_focus(self) -> None:
        """Goes to its first box."""
        first = self.reveal(self._part.groups[0].fields[0])
        if first:
            first.take_focus()

    # ------------------------------------------------------------------------------- keyboard

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._asked(event)
        if act is not None:
            act()
            return
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        by = MOVES.get(Qt.Key(event.key())) if is_alt and not self._part.fixed else None
        if by is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(by)

    def _asked(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What Del or Ctrl+D does on its head: once for each press, however long it is held."""
        if self._part.fixed or event.isAutoRepeat() or not self.head.hasFocus():
            return None
        if event.key() == Qt.Key.Key_Delete:
            return self.removed.emit
        is_duplicate = event.keyCombination() == DUPLICATE
        return self.duplicated.emit if is_duplicate else None
