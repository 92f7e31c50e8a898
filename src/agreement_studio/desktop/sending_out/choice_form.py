"""Everything that can be chosen about a document that goes out."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from agreement_studio.application.outgoing import FORMATS, Choices, Format, Style, Subject, Version
from agreement_studio.application.ports import OFFICE_PAPERS, Paper
from agreement_studio.desktop.sending_out import words
from agreement_studio.desktop.sending_out.choice_field import CheckField, ChoiceField
from agreement_studio.desktop.sending_out.glimpse import Glimpse
from agreement_studio.desktop.sending_out.office_field import OfficeField
from agreement_studio.desktop.theme import spaced

MILLIMETRES = 25.4 / 72
"""In a point."""


class ChoiceForm(QWidget):
    """The choices, each with its result beneath; what does not go together is never shown."""

    changed = Signal()
    asked_for_office = Signal()
    """Somebody wants to choose an office's own file."""

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self.choices = choices.settled()
        self._left = 0
        self.subject = ChoiceField(self.tr("What to write"), words.subjects())
        self.format = ChoiceField(self.tr("As"), words.formats())
        self.version = ChoiceField(self.tr("Edition"), words.versions())
        self.style_of = OfficeField()
        self.paper = ChoiceField(self.tr("Paper"), words.papers())
        self.final = CheckField(self.tr("Final, for signing"))
        self.data = CheckField(self.tr("Put the answers inside the file"))
        self._lay_out()
        for field in (self.subject, self.format, self.version, self.style_of, self.paper):
            field.changed.connect(self._take)
        self.final.changed.connect(self._take)
        self.data.changed.connect(self._take)
        self.style_of.asked.connect(self.asked_for_office)
        self.show_choices()

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self), between=14)
        grid = spaced(QGridLayout(), between=14)
        grid.addWidget(self.subject, 0, 0)
        grid.addWidget(self.format, 0, 1)
        grid.addWidget(self.version, 1, 0)
        grid.addWidget(self.paper, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        for field in (self.style_of, self.final, self.data):
            column.addWidget(field)
        column.addStretch(1)

    # ------------------------------------------------------------------------------- choosing

    def use_office(self, file: Path) -> None:
        """Takes an office's own file for the house style."""
        self._use(replace(self.choices, style=Style.OFFICE, office_file=file))

    def use_format(self, form: Format) -> None:
        """Takes another form, where the subject can be had in it."""
        self._use(replace(self.choices, format=form))

    def _take(self) -> None:
        self._use(
            replace(
                self.choices,
                subject=Subject(self.subject.key),
                format=Format(self.format.key),
                version=Version(self.version.key),
                style=Style(self.style_of.choice.key),
                paper=Paper(self.paper.key),
                final=self.final.box.isChecked(),
                with_data=self.data.box.isChecked(),
            )
        )

    def _use(self, choices: Choices) -> None:
        self.choices = choices.settled()
        self.show_choices()
        self.changed.emit()

    # --------------------------------------------------------------------------------- showing

    def show_choices(self) -> None:
        """Shows what is chosen, and what comes of it."""
        chosen = self.choices
        self.subject.offer(FORMATS, chosen.subject)
        self.format.offer(FORMATS[chosen.subject], chosen.format)
        editions = [one for one in Version if not (chosen.final and one is Version.NOTES)]
        self.version.offer(editions, chosen.version)
        self.paper.offer(OFFICE_PAPERS, chosen.paper)
        self.subject.tell(words.of_subject(chosen))
        self.format.tell(words.of_format(chosen))
        self.version.tell(words.of_version(chosen))
        self.paper.tell(words.of_paper(chosen))
        self.style_of.show_choices(chosen)
        self.version.setVisible(chosen.has_versions)
        self.paper.setVisible(chosen.has_paper)
        self.style_of.setVisible(chosen.subject is not Subject.PICTURES)
        self._show_checks()

    def _show_checks(self) -> None:
        chosen = self.choices
        self.final.setVisible(chosen.subject is Subject.AGREEMENT)
        said = words.of_final(chosen, self._left)
        self.final.show_state(is_on=chosen.final, can_change=True, result=said)
        is_word = chosen.subject is Subject.AGREEMENT and chosen.format is Format.WORD
        self.data.setVisible(is_word)
        self.data.show_state(
            is_on=chosen.with_data,
            can_change=chosen.can_hold_data,
            result=words.of_data(chosen),
        )

    def show_glimpse(self, shown: Glimpse) -> None:
        """Says what only the draft can tell."""
        self._left = shown.left
        self._show_checks()
        self.style_of.show_glimpse(shown, self.choices.house_style)
        page = shown.look.page if shown.look else None
        if page is not None:
            across, down = page.width * MILLIMETRES, page.height * MILLIMETRES
            self.paper.tell(words.of_office_page(across, down))
