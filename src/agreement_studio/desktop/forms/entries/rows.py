"""Several answers of one kind: a box for each, and always one more that is blank."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import px
from agreement_studio.desktop.forms.entries.entry import Entry

MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Row(QWidget):
    """One of the boxes, and what takes it away."""

    gone = Signal()

    def __init__(self, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.cross = QToolButton(self)
        self.cross.setText("×")
        self.cross.setProperty("kind", "quiet")
        self.cross.setMinimumSize(px(28), px(28))
        self.cross.clicked.connect(self.gone)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(entry, 1)
        layout.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)

    def keep_room(self, is_one_of_several: bool) -> None:  # noqa: FBT001 - a fact, no switch
        """Leaves room for the cross even where there is none, so that several end in one line."""
        policy = self.cross.sizePolicy()
        if policy.retainSizeWhenHidden() is not is_one_of_several:
            policy.setRetainSizeWhenHidden(is_one_of_several)
            self.cross.setSizePolicy(policy)


class Rows(Entry):
    """A list of answers in the order people want; Alt+Up and Alt+Down move one."""

    def __init__(self, make: Callable[[], Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._rows: list[_Row] = []
        self._label, self._description, self._example = "", "", ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(px(6))
        self._grow()

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(row.entry for row in self._rows)

    def _grow(self) -> None:
        """Sees to it that the last box is blank."""
        if not self._rows or self._rows[-1].entry.value() is not None:
            self._add_row()
        self._name()

    def _add_row(self) -> None:
        row = _Row(self._make(), self)
        row.entry.edited.connect(self._heard)
        row.entry.stepped.connect(self.stepped)
        row.gone.connect(lambda: self._remove(row))
        for control in (row.entry, *row.entry.findChildren(QWidget)):
            control.installEventFilter(self)
        self._rows.append(row)
        self._layout.addWidget(row)

    def _name(self) -> None:
        for number, row in enumerate(self._rows, start=1):
            row.entry.name_as(f"{self._label} {number}", self._description)
            row.cross.setAccessibleName(
                self.tr("Remove {what} {number}").format(what=self._label, number=number)
            )
            row.cross.setToolTip(self.tr("Remove"))
            row.keep_room(len(self._rows) > 1)
            row.cross.setVisible(row is not self._rows[-1])
            row.entry.set_example(self._example if row is self._rows[-1] else "")

    def _heard(self, typed: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.unfit = next((row.entry.unfit for row in self._rows if row.entry.unfit), "")
        self.note = next((row.entry.note for row in self._rows if row.entry.note), "")
        self._grow()
        self.tell(typed=typed)

    def _remove(self, row: _Row) -> None:
        place = self._rows.index(row)
        self._take(place)
        self._grow()
        self._rows[min(place, len(self._rows) - 1)].entry.focus_target().setFocus()
        self.tell(typed=False)

    def _take(self, place: int) -> None:
        row = self._rows.pop(place)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def shift(self, place: int, by: int) -> None:
        """Moves one answer up (-1) or down (1), where there is room."""
        other = place + by
        last = len(self._rows) - 1  # the blank one stays where it is
        if not (0 <= place < last and 0 <= other < last):
            return
        row = self._rows.pop(place)
        self._rows.insert(other, row)
        self._layout.removeWidget(row)
        self._layout.insertWidget(other, row)
        self._name()
        row.entry.focus_target().setFocus()
        self.tell(typed=False)

    @override
    def value(self) -> tuple[Any, ...] | None:
        held = (row.entry.value() for row in self._rows)
        return tuple(one for one in held if one is not None) or None

    @override
    def show_other(self, value: Any) -> None:
        wanted = tuple(value or ())
        if wanted == (self.value() or ()) and self._rows:
            self._grow()
            return
        self.unfit = self.note = ""
        while len(self._rows) > len(wanted) + 1:
            self._take(self._place_to_take(len(wanted)))
        while len(self._rows) < len(wanted) + 1:
            self._add_row()
        for row, one in zip(self._rows, (*wanted, None), strict=True):
            row.entry.show_value(one)
        self._name()

    def _place_to_take(self, kept: int) -> int:
        """A box that is not needed any more: one without the focus, where there is one."""
        for place in range(len(self._rows) - 1, kept - 1, -1):
            if not self._rows[place].entry.focus_target().hasFocus():
                return place
        return len(self._rows) - 1

    @override
    def say_again(self) -> None:
        for row in self._rows:
            row.entry.say_again()

    @override
    def tidy(self) -> None:
        for row in self._rows:
            row.entry.tidy()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
            and Qt.Key(event.key()) in MOVES
        ):
            place = self._holding(watched)
            if place is not None:
                self.shift(place, MOVES[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _holding(self, control: QObject) -> int | None:
        for place, row in enumerate(self._rows):
            if isinstance(control, QWidget) and (row is control or row.isAncestorOf(control)):
                return place
        return None

    @override
    def name_as(self, label: str, description: str) -> None:
        self._label, self._description = label, description
        self.setAccessibleName(label)
        self._name()

    @override
    def set_example(self, text: str) -> None:
        self._example = text
        self._name()

    @override
    def focus_target(self) -> QWidget:
        return self._rows[0].entry.focus_target()

    @property
    @override
    def is_wide(self) -> bool:
        return True
