"""Fields two by two: what each asks above, and the boxes of a row on one line."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.appearance import px, words

TWO_COLUMNS = 520
"""From which width on, at 100 %, fields stand two by two."""


class FieldGrid(QWidget):
    """Fields two by two where there is room; wide ones take both columns."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[AnswerField] = []
        self._rows: list[list[AnswerField]] = []
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(16))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        self.heading = words(heading, "strong") if heading else None
        if self.heading is not None:
            layout.addWidget(self.heading)
        layout.addLayout(self._grid)

    def take(self, fields: Iterable[AnswerField]) -> None:
        self._fields.extend(fields)
        self._place(2)

    def follow(self) -> None:
        """Some of its answers read otherwise now."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(2 if event.size().width() >= px(TWO_COLUMNS) else 1)
        width = (event.size().width() - self._grid.horizontalSpacing()) // 2
        for row in self._rows:
            line_up(row, width)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns, self._rows = columns, []
        for field in self._fields:
            self._grid.removeWidget(field)
        row, column = 0, 0
        for place, field in enumerate(self._fields):
            is_alone = not column and self._is_wide_or_none(place + 1) and field.grows
            span = columns if self._is_wide(field) or is_alone else 1
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, span)
            if not column:
                self._rows.append([])
            self._rows[-1].append(field)
            column += span
            if column >= columns:
                row, column = row + 1, 0
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _is_wide_or_none(self, place: int) -> bool:
        return place >= len(self._fields) or self._is_wide(self._fields[place])

    def _is_wide(self, field: AnswerField) -> bool:
        return field.is_wide


class PairsGrid(FieldGrid):
    """All fields two by two, sentences too."""

    @override
    def _is_wide(self, field: AnswerField) -> bool:
        return False


def line_up(fields: Iterable[AnswerField], width: int) -> None:
    """Gives what is asked in one row the same height, so that the boxes beneath stand in line."""
    row = list(fields)
    alone = len(row) < 2  # noqa: PLR2004 - one has nothing to stand in line with
    heights = [field.asks.heightForWidth(width) for field in row]  # -1 where nothing is asked
    most = 0 if alone else max(0, *heights)
    for field in row:
        field.asks.setMinimumHeight(most)
