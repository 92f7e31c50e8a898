"""Words that stay in the room until their owner releases them."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import font, px
from agreement_studio.desktop.forms.entries.entry import Entry
from agreement_studio.desktop.forms.entries.words import WordsEntry
from agreement_studio.domain.record import Shareable


class ShareableEntry(Entry):
    """The words, and the switch that lets them leave the room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = WordsEntry(is_prose=True, parent=self)
        self.switch = QCheckBox(self.tr("May leave the room"), self)
        self.switch.setFont(font("small"))
        self.switch.setMinimumHeight(px(24))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.words)
        layout.addWidget(self.switch)
        self.words.edited.connect(self._typed)
        self.words.stepped.connect(self.stepped)
        self.switch.clicked.connect(self._switched)
        self.setFocusProxy(self.words.box)

    def _typed(self) -> None:
        self.unfit, self.note = self.words.unfit, self.words.note
        if not self.words.value():
            self.switch.setChecked(False)  # other words are released anew
        self.switch.setEnabled(bool(self.words.value()))
        self.tell(typed=True)

    def _switched(self) -> None:
        self.tell(typed=False)

    @override
    def value(self) -> Shareable | None:
        text = self.words.value()
        return Shareable(text=text, released=self.switch.isChecked()) if text else None

    @override
    def show_other(self, value: Any) -> None:
        self.unfit = self.note = ""
        self.words.show_value(value.text if value else "")
        self.switch.setChecked(bool(value and value.released))
        self.switch.setEnabled(bool(value and value.text))

    @override
    def name_as(self, label: str, description: str) -> None:
        super().name_as(label, description)
        self.switch.setAccessibleName(f"{label}: {self.switch.text()}")

    @override
    def focus_target(self) -> QWidget:
        return self.words.box

    @override
    def set_example(self, text: str) -> None:
        self.words.set_example(text)

    @property
    @override
    def is_wide(self) -> bool:
        return True
