"""Where a file goes: its name, its folder, and what is there already."""

from glob import escape
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agreement_studio.application.outgoing import Choices, Subject, fit_name, named_as
from agreement_studio.desktop.theme import px, spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.labels import ElidedLabel, WrappedLabel, label


class PlaceField(QWidget):
    """The name is made fit for a file and follows the form; a file that is there is told."""

    changed = Signal()
    asked = Signal()
    """Somebody wants to choose the place with the system's own dialog."""

    def __init__(self, folder: Path, suggested: str) -> None:
        """`suggested` is the name without an ending."""
        super().__init__()
        self._suggested = suggested
        self._choices = Choices()
        self._agreed: Path | None = None
        self.folder = folder
        self.name = with_role(QLineEdit(suggested), "body")
        self.name.setAccessibleName(self.tr("File name"))
        self.name.textEdited.connect(self._edited)
        self.where = ElidedLabel(str(folder), "body", "2")
        self.choose = Button(self.tr("Choose…"), "secondary")
        self.choose.clicked.connect(self.asked)
        self.remark = WrappedLabel("", "small", "2")
        column = spaced(QVBoxLayout(self), between=4)
        column.addWidget(label(self.tr("File name"), "label", "2"))
        column.addWidget(self.name)
        column.addWidget(self.remark)
        column.addSpacing(px(10))
        column.addWidget(label(self.tr("Folder"), "label", "2"))
        row = spaced(QHBoxLayout(), between=8)
        row.addWidget(self.where, 1)
        row.addWidget(self.choose)
        column.addLayout(row)

    @property
    def place(self) -> Path:
        """Where the file goes."""
        typed = named_as(self.name.text().strip(), self._choices.format)
        stem = typed.removesuffix(str(self._choices.format))
        fit = fit_name(stem, self._suggested)
        return self.folder / f"{fit}{self._choices.format}"

    @property
    def replaces(self) -> bool:
        """Whether something is there that nobody has agreed to replace."""
        place = self.place
        if place == self._agreed:
            return False
        if self._choices.subject is Subject.PICTURES:
            pattern = f"{escape(place.stem)}, *{self._choices.format}"
            return any(self.folder.glob(pattern))
        return place.exists()

    def begin(self) -> None:
        """Puts the keyboard on the name, its ending left alone."""
        self.name.setFocus()
        self.name.setSelection(0, len(self.name.text().removesuffix(self._choices.format)))

    def follow(self, choices: Choices) -> None:
        """The form has changed, and with it the ending."""
        self._choices = choices
        if self.name.text().strip():
            self.name.setText(named_as(self.name.text(), choices.format))
        self._tell()

    def take(self, place: Path) -> None:
        """Takes a place chosen with the system's dialog, which has asked about replacing."""
        self.folder = place.parent
        self.where.set_text(str(place.parent))
        self.name.setText(named_as(place.name, self._choices.format))
        self._agreed = place if place == self.place else None
        self._edited()

    def _edited(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        written = self.place.name
        if self.replaces:
            self.remark.setText(self.tr("There is a file of this name. It will be replaced."))
        elif self._choices.subject is Subject.PICTURES:
            said = self.tr("Each picture adds its own title to this name.")
            self.remark.setText(said)
        elif written not in {self.name.text(), f"{self.name.text()}{self._choices.format}"}:
            self.remark.setText(self.tr("It will be called “{name}”.").format(name=written))
        else:
            self.remark.setText("")
        self.remark.setVisible(bool(self.remark.text()))
