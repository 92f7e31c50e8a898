"""Puts the window together with its pages and its paper: the one place that knows them all."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.findings.feature import feature as findings
from agreement_studio.desktop.findings.findings_panel import FindingsPanel
from agreement_studio.desktop.findings.rewording_dialog import open_rewording
from agreement_studio.desktop.findings.tables_panel import TablesPanel
from agreement_studio.desktop.findings.views import (
    BALANCE,
    FINDINGS,
    THREAD,
    balance_panel,
    thread_panel,
)
from agreement_studio.desktop.forms import appearance
from agreement_studio.desktop.forms.step_page import step_page
from agreement_studio.desktop.forms.steps import step_showing
from agreement_studio.desktop.forms.steps import steps as walk
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.preview.agreement_pane import PAPER, AgreementPane
from agreement_studio.desktop.theme.look import look, px
from agreement_studio.desktop.window.parts import Parts, Step
from agreement_studio.drafting.document import Document
from agreement_studio.review.finding import Severity
from agreement_studio.texts import MissingTextError, Texts


def parts() -> Parts:
    """The pages and panes of the window."""
    texts = texts_on_screen()
    appearance.use(_FormLook())
    steps = tuple(
        Step(one.key, _title(one.key, one.section, texts), one.section, _group(one.key))
        for one in walk()
    )
    return Parts(steps, step_showing, step_page, _preview, features=(findings,))


def _title(key: str, section: str, texts: Texts) -> str:
    try:
        return texts.phrase(f"steps.{key}.title")
    except MissingTextError:
        return texts.choice("section_key", section)


def _group(key: str) -> str:
    """The heading that begins at a step."""
    translate = QCoreApplication.translate
    headings = {
        "purpose": translate("Groups", "Start"),
        "values": translate("Groups", "What we will do"),
        "decisions": translate("Groups", "How we work"),
        "words": translate("Groups", "Finish"),
    }
    return headings.get(key, "")


def _preview(model: AgreementModel) -> QWidget:
    """The paper and the pictures, which follow every draft and every edit."""
    return _Pane(model)


class _Pane(AgreementPane):
    """The pane in the window's theme. Qt lets go of its slot when the window closes."""

    found = Signal(object)
    """The finding where somebody wants to be taken."""

    def __init__(self, model: AgreementModel) -> None:
        super().__init__(_PaperLook())
        self._model = model
        model.drafted.connect(self.follow)
        self.refused.connect(model.refused)
        self.rewording_asked.connect(self._reword)
        self._add_views(model)
        self.show_agreement(model.agreement)
        if model.document is not None:
            self.show_document(model.document)
        look().changed.connect(self.wear)

    def follow(self, document: Document) -> None:
        """Shows the agreement as it is drafted now."""
        self.show_document(document)
        self.show_agreement(self._model.agreement)

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
        self.set_look(_PaperLook())


class _FormLook:
    """The window's theme as pages ask for it."""

    def look(self) -> Mapping[str, str]:
        return look().tokens.colours

    def px(self, length: float) -> int:
        return px(length)


class _PaperLook:
    """The window's theme as the paper asks for it."""

    reduced_motion = False

    @property
    def name(self) -> str:
        return look().tokens.name

    @property
    def text_scale(self) -> float:
        return look().scale

    def __getitem__(self, token: str) -> str:
        return look().tokens.colours[token]
