"""What a word means in each of the four sectors, one line for each."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import px, words
from agreement_studio.desktop.forms.entries.entry import Entry
from agreement_studio.desktop.forms.entries.words import WordsEntry
from agreement_studio.domain.choices import Sector
from agreement_studio.domain.glossary import SectorWords
from agreement_studio.texts import Texts


class SectorWordsEntry(Entry):
    """Four lines side by side with the name of their sector."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.lines = {sector: WordsEntry(is_prose=False, parent=self) for sector in Sector}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(px(8))
        layout.setVerticalSpacing(px(6))
        layout.setColumnStretch(1, 1)
        for place, (sector, line) in enumerate(self.lines.items()):
            label = words(texts.choice("sector", sector), "small", "2")
            label.setBuddy(line.box)
            layout.addWidget(label, place, 0, Qt.AlignmentFlag.AlignVCenter)
            layout.addWidget(line, place, 1)
            line.edited.connect(self._heard)
            line.stepped.connect(self.stepped)
        self.setFocusProxy(self.lines[Sector.PUBLIC].box)

    def _heard(self) -> None:
        self.unfit = next((line.unfit for line in self.lines.values() if line.unfit), "")
        self.note = next((line.note for line in self.lines.values() if line.note), "")
        self.tell(typed=True)

    @override
    def value(self) -> SectorWords | None:
        said = {sector.value: line.value() for sector, line in self.lines.items() if line.value()}
        return SectorWords(**said) if said else None

    @override
    def show_other(self, value: Any) -> None:
        self.unfit = self.note = ""
        for sector, line in self.lines.items():
            line.show_value(getattr(value, sector.value, ""))

    @override
    def name_as(self, label: str, description: str) -> None:
        self.setAccessibleName(label)
        self.setAccessibleDescription(description)
        for sector, line in self.lines.items():
            line.name_as(f"{label}: {self._texts.choice('sector', sector)}", description)

    @override
    def focus_target(self) -> QWidget:
        return self.lines[Sector.PUBLIC].box

    @property
    @override
    def is_wide(self) -> bool:
        return True
