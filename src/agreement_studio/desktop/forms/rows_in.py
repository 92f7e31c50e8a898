"""Rows that come into a list from outside: pasted from a spreadsheet, or dropped on it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from agreement_studio.desktop.forms.pasting import Pasted, pasted
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.desktop.forms.steps import Part
from agreement_studio.domain.edits.records import add_rows

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

    def take(self, found: Pasted) -> None:
        """Adds the rows in one step, and says how many there were and what was not understood."""
        remarks = list(found.remarks)
        if len(remarks) > MOST_SAID:
            left = len(remarks) - MOST_SAID
            more = self.tr("And so with {count} more.").format(count=f"{left:,}")
            remarks[MOST_SAID:] = [more]
        if found.entries:
            name = self._part.list
            fault = self._setting.make(add_rows(name, found.entries))
            taken = self.tr("Rows taken in: {taken} of {rows}.").format(
                taken=f"{len(found.entries.get(name, ())):,}", rows=f"{found.rows:,}"
            )
            remarks.insert(0, fault or taken)
        self.told.emit("\n".join(remarks))
