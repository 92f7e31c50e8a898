"""Where everyone stands, as a table: a row for each section, a column for each partner."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from agreement_studio.application.consents import Stand, Standing
from agreement_studio.desktop.forms.names import Names
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.partner import Partner

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[SectionKey, str]
"""A section and the id of a partner."""
NOWHERE = QModelIndex()
ROLE = Qt.ItemDataRole
STAND = ROLE.UserRole
"""The :class:`Stand` of a cell."""
SECTOR = ROLE.UserRole + 1
"""The sector of a column’s partner."""


class StandsModel(QAbstractTableModel):
    """Only shows: what is said is said elsewhere."""

    def __init__(self, names: Names, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._stands: dict[Cell, Stand] = {}
        self.sections: tuple[SectionKey, ...] = ()
        self.partners: tuple[str, ...] = ()

    def show_stands(self, stands: Sequence[Stand]) -> None:
        """Shows these; rows and columns stay where they are, when they are the same."""
        sections = tuple(dict.fromkeys(stand.section for stand in stands))
        partners = tuple(dict.fromkeys(stand.partner for stand in stands))
        self._stands = {(stand.section, stand.partner): stand for stand in stands}
        if (sections, partners) != (self.sections, self.partners):
            self.beginResetModel()
            self.sections, self.partners = sections, partners
            self.endResetModel()
        elif sections and partners:
            last = self.index(len(sections) - 1, len(partners) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(partners) - 1)

    def stand_at(self, row: int, column: int) -> Stand:
        """Where a partner stands."""
        cell = (self.sections[row], self.partners[column])
        return self._stands.get(cell) or Stand(*cell, Standing.NONE)

    def place_of(self, cell: Cell) -> tuple[int, int] | None:
        """Row and column of a cell; None where it is not shown."""
        if cell[0] not in self.sections or cell[1] not in self.partners:
            return None
        return self.sections.index(cell[0]), self.partners.index(cell[1])

    # ------------------------------------------------------------------------------- in words

    def partner_name(self, partner: str) -> str:
        """What a partner is called."""
        offer = self._names.called("partners", partner)
        return offer.words if offer else self.tr("No longer there")

    def section_name(self, section: SectionKey) -> str:
        """What a section is called."""
        return self._names.texts.choice("section_key", section)

    def word(self, stand: Stand) -> str:
        """The level, or that nothing was said."""
        level = stand.consent.level if stand.consent else None
        if level is None:
            return self.tr("Not said yet")
        return self._names.texts.choice("consent_level", level)

    def short(self, stand: Stand) -> str:
        """The level in a word or two, for a square; ``""`` where nothing was said."""
        level = stand.consent.level if stand.consent else None
        return self._names.texts.choice("consent_level", level, "short") if level else ""

    def has_caveat(self, row: int) -> bool:
        """Whether somebody in this row spoke of other words."""
        return any(self.caveat(self.stand_at(row, at)) for at in range(len(self.partners)))

    def caveat(self, stand: Stand) -> str:
        """What to know about it: that it was said of other words."""
        told = {
            Standing.EARLIER: self.tr("for an earlier wording"),
            Standing.UNKNOWN: self.tr("for a wording nobody noted"),
        }
        return told.get(stand.standing, "")

    def spoken(self, stand: Stand) -> str:
        """All of a cell in one sentence."""
        said = [self.word(stand), self.caveat(stand)]
        words = ", ".join(part for part in said if part)
        who, what = self.partner_name(stand.partner), self.section_name(stand.section)
        reason = stand.consent.reason if stand.consent else ""
        sentence = self.tr("{who} on “{section}”: {words}.").format(
            who=who, section=what, words=words
        )
        return f"{sentence} {reason}".strip()

    # --------------------------------------------------------------------------------- as Qt asks

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.sections)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.partners)

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        if not index.isValid():
            return None
        stand = self.stand_at(index.row(), index.column())
        match role:
            case ROLE.DisplayRole:
                return self.word(stand)
            case ROLE.AccessibleTextRole | ROLE.ToolTipRole:
                return self.spoken(stand)
            case _:
                return stand if role == STAND else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        if role in {ROLE.DisplayRole, ROLE.ToolTipRole, ROLE.AccessibleTextRole}:
            if across:
                return self.partner_name(self.partners[section])
            return self.section_name(self.sections[section])
        if across and role == SECTOR:
            found = self._names.record("partners", self.partners[section])
            return (found.sector or "") if isinstance(found, Partner) else ""
        return None
