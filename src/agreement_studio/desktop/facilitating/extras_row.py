"""What goes into a template beside the agreement: a sample, words, looks and an agenda."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.adapters.files.caps import read_bytes
from agreement_studio.adapters.files.templates.layout import FILE_LIMIT
from agreement_studio.application.templates.saving import Extras
from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.labels import ElidedLabel, eyebrow


@dataclass(frozen=True, slots=True)
class Kind:
    """One thing that may be added."""

    key: str
    words: str
    pattern: str


class ExtrasRow(QWidget):
    """A button for each; what was chosen is named beside it, and pressing again takes it out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.paths: dict[str, Path] = {}
        self.buttons: dict[str, Button] = {}
        self._names: dict[str, ElidedLabel] = {}
        column = spaced(QVBoxLayout(self), 0, 4, 12, 0, between=2)
        column.addWidget(eyebrow(self.tr("Beside the agreement, if you like")))
        for kind in self._kinds():
            row = spaced(QHBoxLayout(), between=8)
            button = Button(kind.words, "link")
            button.setObjectName(kind.key)
            button.setProperty("pattern", kind.pattern)
            button.clicked.connect(self._pressed)
            name = ElidedLabel("", "small", "2")
            row.addWidget(button)
            row.addWidget(name, 1)
            self.buttons[kind.key], self._names[kind.key] = button, name
            column.addLayout(row)

    def _kinds(self) -> tuple[Kind, ...]:
        return (
            Kind("sample", self.tr("A sample…"), "*.toml *.json"),
            Kind("word_list", self.tr("A word list…"), "*.toml"),
            Kind("house_style", self.tr("A house style…"), "*.docx *.dotx"),
            Kind("agenda", self.tr("An agenda…"), "*.toml"),
        )

    def extras(self) -> Extras:
        """What was chosen, read anew.

        Raises:
            UnreadableFileError: a file cannot be read.
        """
        sample = self.paths.get("sample")
        return Extras(
            sample=read_answers(sample).agreement if sample else None,
            word_list=self._bytes("word_list"),
            house_style=self._bytes("house_style"),
            agenda=self._bytes("agenda"),
        )

    def choose(self, key: str, path: Path | None) -> None:
        """Puts a file in, or takes it out."""
        if path is None:
            self.paths.pop(key, None)
        else:
            self.paths[key] = path
        self._names[key].set_text(path.name if path else "")
        self.changed.emit()

    def _bytes(self, key: str) -> bytes:
        path = self.paths.get(key)
        return read_bytes(path, FILE_LIMIT) if path else b""

    def _pressed(self) -> None:
        button = self.sender()
        key = button.objectName()
        if key in self.paths:
            self.choose(key, None)
            return
        name, _ = QFileDialog.getOpenFileName(self, "", "", str(button.property("pattern")))
        if name:
            self.choose(key, Path(name))
