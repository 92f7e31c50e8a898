"""The pane beside the page: paper, pictures, and what was noticed."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.assembly.looks import PaperLook
from agreement_studio.desktop.findings.findings_panel import FindingsPanel
from agreement_studio.desktop.findings.rewording_dialog import open_rewording
from agreement_studio.desktop.findings.tables_panel import TablesPanel
from agreement_studio.desktop.findings.views import (
    BALANCE,
    FINDINGS,
    NOTES,
    THREAD,
    balance_panel,
    thread_panel,
)
from agreement_studio.desktop.forms.steps import (
    step_showing,
)
from agreement_studio.desktop.preview.agreement_pane import PAPER, AgreementPane
from agreement_studio.desktop.theme.look import look
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Document
from agreement_studio.drafting.note import Note
from agreement_studio.review.finding import Severity


class Pane(AgreementPane):
    """The pane in the window's theme. Qt lets go of its slot when the window closes."""

    found = Signal(object)
    """The finding where somebody wants to be taken."""

    def __init__(self, model: AgreementModel) -> None:
        super().__init__(PaperLook())
        self._model = model
        self._has_notes, self._notes = False, tuple[Note, ...]()
        model.drafted.connect(self.follow)
        model.reviewed.connect(self._take_notes)
        self.refused.connect(model.refused)
        self.rewording_asked.connect(self._reword)
        self._add_views(model)
        self.show_agreement(model.agreement)
        if model.document is not None:
            self.show_document(model.document)
        look().changed.connect(self.wear)

    def follow(self, document: Document) -> None:
        """Shows the agreement as it is drafted now, with the notes of the last look at it."""
        self.show_document(replace(document, notes=self._notes) if self._notes else document)
        self.show_agreement(self._model.agreement)

    @override
    def open_view(self, view: str) -> bool:
        """Opens a view; notes are shown on the paper, and taken off it where they are on it."""
        if view != NOTES:
            return super().open_view(view)
        self._has_notes = not self._has_notes
        self._take_notes()
        self.show_paper()
        if self._has_notes:
            self.paper.paper.show_first_note()
        return self._has_notes

    def _take_notes(self) -> None:
        """Puts on the paper what is noticed now, except what stays in the room."""
        document, before = self._model.document, self._notes
        self._notes = self._model.notes if self._has_notes else ()
        if document is not None and self._notes != before:
            self.follow(document)

    def _add_views(self, model: AgreementModel) -> None:
        translate = QCoreApplication.translate
        self.add_view(FINDINGS, translate("Views", "Noticed"), partial(FindingsPanel, model))
        self.add_view(BALANCE, translate("Views", "Balance"), partial(balance_panel, model))
        self.add_view(THREAD, translate("Views", "Thread"), partial(thread_panel, model))

    @override
    def view(self, key: str) -> QWidget:
        is_new = key not in self._made
        view = super().view(key)
        if is_new and isinstance(view, FindingsPanel | TablesPanel):
            view.clicked.connect(self._go)
        if is_new and isinstance(view, FindingsPanel):
            view.found.connect(self.found)
            view.rewording_asked.connect(self._reword)
        return view

    def _go(self, path: str) -> None:
        """To an answer; to a clause on the paper."""
        if step_showing(path):
            self.clicked.emit(path)
        elif self.paper.paper.show_key(path):
            self.show_view(PAPER)
            self.paper.setFocus()

    def _reword(self, clause: str) -> None:
        """Opens a clause to be reworded; one of the partners' own is written at its answer."""
        if open_rewording(self._model, clause, self.window()) is None:
            self.clicked.emit(f"own_clauses.{clause.partition(':')[2]}")

    def show_severity(self, severity: Severity) -> None:
        """Opens the list of findings at those that weigh so much."""
        self.show_view(FINDINGS)
        panel = self.view(FINDINGS)
        if isinstance(panel, FindingsPanel):
            panel.show_severity(severity)
            panel.setFocus()

    def wear(self) -> None:
        """Looks as the window does now."""
        self.set_look(PaperLook())


class SamplePaper(AgreementPane):
    """A drafted agreement to be read, such as the sample of a template."""

    def __init__(self, document: Document, agreement: Agreement) -> None:
        super().__init__(PaperLook())
        self.show_agreement(agreement)
        self.show_document(document)
        look().changed.connect(self.wear)

    def wear(self) -> None:
        """Looks as the window does now."""
        self.set_look(PaperLook())
