"""Layouts that groups of fields have of their own, where two by two would not say it."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.appearance import colour, px
from agreement_studio.desktop.forms.arrow import Arrow
from agreement_studio.desktop.forms.entries.holder import HolderEntry
from agreement_studio.desktop.forms.entries.levels import LevelsEntry
from agreement_studio.desktop.forms.entries.rows import Rows
from agreement_studio.desktop.forms.field_grid import FieldGrid, PairsGrid, line_up
from agreement_studio.desktop.theme.painting import line, painting

SIDE_BY_SIDE = 460
"""From which width on, at 100 %, what was and what will be stand side by side."""


class MoveGrid(FieldGrid):
    """Holders until now, an arrow, holders from now on; who is new is said to join."""

    @override
    def take(self, fields: Iterable[AnswerField]) -> None:
        before, now = fields
        self._fields = [before, now]
        self._arrow = Arrow(self)
        self._side = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side.setSpacing(px(12))
        self._side.addWidget(before, 1)
        self._side.addWidget(self._arrow, 0, Qt.AlignmentFlag.AlignTop)
        self._side.addWidget(now, 1)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addLayout(self._side)
        self.follow()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        QWidget.resizeEvent(self, event)
        wide = event.size().width()
        is_row = wide >= px(SIDE_BY_SIDE)
        way = QBoxLayout.Direction
        self._side.setDirection(way.LeftToRight if is_row else way.TopToBottom)
        self._arrow.points_down = not is_row
        half = (wide - self._arrow.sizeHint().width() - 2 * px(12)) // 2
        line_up(self._fields if is_row else self._fields[:1], half)
        above = self._fields[0].asks.minimumHeight() + px(4) if is_row else 0
        self._arrow.setFixedHeight(px(32) + above)  # it points on the line of the first chip

    @override
    def follow(self) -> None:
        before, now = (field.entry for field in self._fields)
        held = before.value() or ()
        if isinstance(now, Rows):
            for entry in now.entries:
                if isinstance(entry, HolderEntry):
                    one = entry.value()
                    entry.mark(joins=bool(held) and one is not None and one not in held)


class LevelsGrid(FieldGrid):
    """How far it is shared, and beneath, in the same columns, how far it was."""

    @override
    def take(self, fields: Iterable[AnswerField]) -> None:
        now, before = fields
        self._fields = [now, before]
        if isinstance(now.entry, LevelsEntry):
            now.entry.leave_bracket_out()
        before.asks.hide()
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setSpacing(0)
            layout.addWidget(now)
            layout.addWidget(before)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        QWidget.resizeEvent(self, event)


class ThreadGrid(FieldGrid):
    """One of several parts of a line: a dot at its heading, and a thread on to the next."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self.setContentsMargins(px(28), 0, 0, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        radius, across = px(5), px(9)
        top = px(10)
        with painting(self) as painter:
            painter.setPen(line("control", 1.6))
            painter.drawLine(QPointF(across, top + radius + px(4)), QPointF(across, self.height()))
            painter.setBrush(colour("card"))
            painter.setPen(line("accent", 2))
            painter.drawEllipse(QPointF(across, top), radius, radius)


_LAYOUTS: Mapping[str, Callable[[str, QWidget], FieldGrid]] = MappingProxyType(
    {
        "": FieldGrid,
        "pairs": PairsGrid,
        "move": MoveGrid,
        "levels": LevelsGrid,
        "thread": ThreadGrid,
    }
)


def grid_for(layout: str) -> Callable[[str, QWidget], FieldGrid]:
    """What makes a layout of that name. Raises KeyError for an unknown one."""
    return _LAYOUTS[layout]
