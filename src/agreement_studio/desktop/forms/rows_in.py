"""Rows that come into a list from outside: pasted from a spreadsheet, or dropped on it."""

from dataclasses import replace

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from agreement_studio.desktop.forms.droppable import may_be_dropped, rows_dropped
from agreement_studio.desktop.forms.pasting import Pasted, pasted, records_in
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.desktop.forms.steps import Part
from agreement_studio.domain.edits.records import add_rows
from agreement_studio.domain.errors import UnreadableFileError

MOST_SAID = 6
"""How many sentences are said about what was not understood; the rest is counted."""


class RowsIn(QObject):
    """One for each list."""

    told = Signal(str)
    """What came of it."""

    def __init__(self, part: Part, setting: Setting, parent: QObject) -> None:
        super().__init__(parent)
        self._part, self._setting = part, setting

    def paste(self) -> None:
        """Takes the rows that were copied in a spreadsheet."""
        self.take(pasted(QGuiApplication.clipboard().text(), self._part, self._setting.names))

    def takes(self, data: QMimeData) -> bool:
        """Whether what is dragged could come in here."""
        return may_be_dropped(data, self._part.list)

    def drop(self, data: QMimeData) -> None:
        """Takes the rows that were dropped, or says in a sentence why there are none."""
        try:
            dropped = rows_dropped(data)
        except UnreadableFileError as fault:
            self.told.emit(fault.sentence)
            return
        if not dropped.rows:
            self.told.emit(self.tr("There were no rows in it."))
            return
        found = records_in(dropped.rows, self._part, self._setting.names)
        self.take(replace(found, remarks=(*dropped.remarks, *found.remarks)))

    def take(self, found: Pasted) -> None:
        """Adds the rows in one step, and says how many there were and what was not understood."""
        remarks = list(found.remarks)
        if len(remarks) > MOST_SAID:
            left = len(remarks) - MOST_SAID
            more = self.tr("And so with {count} more.").format(count=f"{left:,}")
            remarks[MOST_SAID:] = [more]
        if found.entries:
            name = self._part.list
            before = self._setting.model.agreement
            fault = self._setting.make(add_rows(name, found.entries))
            taken = self.tr("Rows taken in: {taken} of {rows}.").format(
                taken=f"{len(found.entries.get(name, ())):,}", rows=f"{found.rows:,}"
            )
            has_come = self._setting.model.agreement is not before  # not into one opened to read
            remarks[:0] = [fault or taken] if fault or has_come else []
        self.told.emit("\n".join(remarks))
