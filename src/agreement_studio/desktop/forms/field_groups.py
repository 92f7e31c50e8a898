"""Fields in groups: some at once, some when another answer calls for them, some when asked for."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.appearance import font, px
from agreement_studio.desktop.forms.field_grid import FieldGrid
from agreement_studio.desktop.forms.group_layouts import grid_for
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.desktop.forms.spot import Spot
from agreement_studio.desktop.forms.steps import Group
from agreement_studio.desktop.forms.three_ways import ThreeWays
from agreement_studio.domain.compare import is_given

FIELDS: Mapping[str, type[AnswerField]] = MappingProxyType({"three_ways": ThreeWays})
"""The fields of a kind of their own, by the layout of their group."""


class FieldGroups(QWidget):
    """The groups of a record or of single answers."""

    def __init__(
        self,
        groups: tuple[Group, ...],
        spot: Callable[[str], Spot],
        heading: Callable[[str], str],
        setting: Setting,
        parent: QWidget | None = None,
        *,
        in_card: bool = False,
    ) -> None:
        """`spot` and `heading` give where a field stands and the words of a heading.

        Within a card headings are quieter: the card has its own.
        """
        super().__init__(parent)
        self._groups, self._spot, self._heading = groups, spot, heading
        self._setting = setting
        self._grids: dict[int, FieldGrid] = {}
        self._fields: dict[str, AnswerField] = {}
        self._crowned = 0
        self._home: dict[str, FieldGrid] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(px(20 if in_card else 24))
        self._heading_role = "strong" if in_card else "card"
        self._more: QPushButton | None = None
        if any(group.more or group.or_more for group in groups):
            self._more = self._more_button()
        self.call_for_groups()

    def _more_button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "fold")
        button.setFont(font("strong"))
        button.setCheckable(True)
        button.toggled.connect(self.call_for_groups)
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def crown(self, widget: QWidget) -> None:
        """Puts something above all groups."""
        self._crowned = 1
        self._layout.insertWidget(0, widget)

    # ------------------------------------------------------------------------- what is shown

    def call_for_groups(self) -> None:
        """Shows the groups that are called for now, and makes those that were not there yet."""
        self._count_more()
        for number, group in enumerate(self._groups):
            is_called = self._is_called_for(group)
            if is_called and number not in self._grids:
                self._make(number, group)
            if number in self._grids:
                self._grids[number].setVisible(is_called)

    def _count_more(self) -> None:
        """Says how many questions there are beyond those that are shown at once."""
        if self._more:
            groups = [g for g in self._groups if g.more or (g.or_more and not self._is_due(g))]
            count = sum(len(group.fields) for group in groups)
            self._more.setText(self.tr("More questions ({count})").format(count=count))
            self._more.setAccessibleName(self._more.text())

    def _is_called_for(self, group: Group) -> bool:
        asked_for_more = bool(self._more and self._more.isChecked())
        if group.more and not asked_for_more:
            return False
        return (group.or_more and asked_for_more) or self._is_due(group)

    def _is_due(self, group: Group) -> bool:
        """Whether what else has been answered calls for it."""
        if not group.when:
            return True
        is_met = all(
            str(self._setting.value(self._spot(name)) or "") in keys
            for name, keys in group.when.items()
        )
        return is_met or any(self._is_answered(name) for name in group.fields)

    def _is_answered(self, name: str) -> bool:
        spot = self._spot(name)
        value = self._setting.value(spot)
        return is_given(value) and value != spot.empty

    def _make(self, number: int, group: Group) -> None:
        heading = self._heading(group.heading) if group.heading else ""
        grid = grid_for("" if group.layout in FIELDS else group.layout)(heading, self)
        if grid.heading is not None:
            grid.heading.setFont(font(self._heading_role))
        kind = FIELDS.get(group.layout, AnswerField)
        made = {name: kind(self._spot(name), self._setting, grid) for name in group.fields}
        grid.take(made.values())
        self._fields.update(made)
        self._home.update(dict.fromkeys(made, grid))
        self._grids[number] = grid
        before = sum(1 for earlier in self._grids if earlier < number)
        past_button = 1 if self._more and group.more else 0
        self._layout.insertWidget(self._crowned + before + past_button, grid)

    # --------------------------------------------------------------------------- what it does

    def refresh(self, names: Iterable[str]) -> None:
        """These fields hold something else now."""
        for name in names:
            if name in self._fields:
                self._fields[name].show_held()
                self._home[name].follow()
        for field in self._fields.values():
            field.mark_room()  # whether an address is private depends on another answer
        self.call_for_groups()

    def say_again(self) -> None:
        """What the fields name is called otherwise now."""
        for field in self._fields.values():
            field.say_again()
        for grid in self._grids.values():
            grid.follow()

    @property
    def fields(self) -> tuple[AnswerField, ...]:
        """The fields made so far."""
        return tuple(self._fields.values())

    def reveal(self, name: str) -> AnswerField | None:
        """The field of that name, shown for whoever asked to go there."""
        number = next((n for n, group in enumerate(self._groups) if name in group.fields), None)
        if number is None:
            return None
        group = self._groups[number]
        if self._more and (group.more or (group.or_more and not self._is_due(group))):
            self._more.setChecked(True)
        if number not in self._grids:
            self._make(number, group)
        self._grids[number].setVisible(True)
        return self._fields[name]

    def reveal_within(self, section: str) -> AnswerField | None:
        """The first field of a section, such as ``purpose``, that stands here."""
        names = (name for group in self._groups for name in group.fields)
        first = next((name for name in names if name.startswith(f"{section}.")), None)
        return self.reveal(first) if first else None
