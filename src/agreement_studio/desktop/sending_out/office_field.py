"""Whose look a Word file has; for an office's own, what its file lacks."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from agreement_studio.application.house_styles import HouseLook
from agreement_studio.application.outgoing import Choices, Style
from agreement_studio.desktop.sending_out.choice_field import ChoiceField
from agreement_studio.desktop.sending_out.glimpse import Glimpse
from agreement_studio.desktop.sending_out.words import styles
from agreement_studio.desktop.theme import px, spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button

_LISTED = 132


class OfficeField(QWidget):
    """The house style."""

    changed = Signal()
    asked = Signal()
    """Somebody wants to choose an office's file."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = ChoiceField(self.tr("House style"), styles())
        self.choice.changed.connect(self._choose)
        self.other = Button(self.tr("Choose file…"), "link")
        self.other.clicked.connect(self.asked)
        self.which = Button(self.tr("Show what it lacks"), "link")
        self.which.clicked.connect(self._show_missing)
        self.missing = with_role(QPlainTextEdit(), "small")
        self.missing.setReadOnly(True)
        self.missing.setTabChangesFocus(True)
        self.missing.setAccessibleName(self.tr("What the office's file lacks"))
        column = spaced(QVBoxLayout(self), between=4)
        column.addWidget(self.choice)
        row = spaced(QHBoxLayout(), between=4)
        row.addWidget(self.other)
        row.addWidget(self.which)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.missing)
        column.addStretch(1)
        for part in (self.other, self.which, self.missing):
            part.hide()

    def show_choices(self, choices: Choices) -> None:
        """Shows what is chosen."""
        self.choice.offer(styles(), choices.style)
        self.choice.box.setEnabled(choices.has_style)
        is_office = choices.house_style is not None
        self.other.setVisible(is_office)
        if not is_office:
            self.which.hide()
            self.missing.hide()
            kept = self.tr("Plain and readable, the same for all partners.")
            only_word = self.tr("Only what goes on paper takes another look: Word and PDF.")
            self.choice.tell(kept if choices.has_style else only_word)

    def show_glimpse(self, shown: Glimpse, office: Path | None) -> None:
        """Says what the office's file has and lacks, or why it cannot be used."""
        if office is None:
            return
        look = shown.look
        self.which.setVisible(look is not None and bool(look.missing) and self.missing.isHidden())
        if look is None:
            self.missing.hide()
            self.choice.tell(shown.fault)
            return
        self.choice.tell(self._said(look, office))
        self.missing.setPlainText(self._listed(look))

    def _said(self, look: HouseLook, office: Path) -> str:
        if not look.missing:
            said = self.tr("{file} has every style that is needed.")
        elif look.taken:
            said = self.tr("{file}: {taken} styles are used, {missing} are taken from ours.")
        else:
            said = self.tr("{file} has none of the styles; all {missing} are taken from ours.")
        return said.format(file=office.name, taken=look.taken, missing=len(look.missing))

    def _listed(self, look: HouseLook) -> str:
        line = self.tr("{name}: {purpose}. Builds on “{base}”.")
        missing = (
            line.format(name=one.name, purpose=one.purpose, base=one.falls_back_to)
            for one in look.missing
        )
        return "\n".join((*look.remarks, *missing))

    def _show_missing(self) -> None:
        self.which.hide()
        self.missing.setMinimumHeight(px(_LISTED))
        self.missing.show()
        self.missing.setFocus()

    def _choose(self) -> None:
        if self.choice.key == Style.OFFICE:
            self.asked.emit()
        else:
            self.changed.emit()
