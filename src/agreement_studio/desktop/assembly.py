"""Puts the window together with its pages and its paper: the one place that knows them all."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.command_palette.feature import feature as command_palette
from agreement_studio.desktop.finding_text.feature import feature as finding_text
from agreement_studio.desktop.forms import appearance
from agreement_studio.desktop.forms.step_page import step_page
from agreement_studio.desktop.forms.steps import Part, step, step_showing
from agreement_studio.desktop.forms.steps import steps as walk
from agreement_studio.desktop.help.feature import feature as help_
from agreement_studio.desktop.history.feature import feature as history
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.preferences_dialog.feature import feature as preferences_dialog
from agreement_studio.desktop.preview.agreement_pane import AgreementPane
from agreement_studio.desktop.theme.look import look, px
from agreement_studio.desktop.window.parts import Parts, Step
from agreement_studio.drafting.document import Document
from agreement_studio.texts import MissingTextError, Texts


def parts() -> Parts:
    """The pages and panes of the window."""
    texts = texts_on_screen()
    appearance.use(_FormLook())
    steps = tuple(
        Step(one.key, _title(one.key, one.section, texts), one.section, _group(one.key))
        for one in walk()
    )
    return Parts(steps, step_showing, step_page, _preview, features=_FEATURES)


def _help_paths(key: str) -> tuple[str, ...]:
    """The paths of the texts of all that a step asks."""
    return tuple(path for part in step(key).parts for path in (*_list_of(part), *part.paths))


def _list_of(part: Part) -> tuple[str, ...]:
    return (part.list,) if part.list else ()


_FEATURES = (
    finding_text,
    command_palette,
    history,
    partial(help_, paths=_help_paths),
    preferences_dialog,
)


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

    def __init__(self, model: AgreementModel) -> None:
        super().__init__(_PaperLook())
        self._model = model
        model.drafted.connect(self.follow)
        self.refused.connect(model.refused)
        self.show_agreement(model.agreement)
        if model.document is not None:
            self.show_document(model.document)
        look().changed.connect(self.wear)

    def follow(self, document: Document) -> None:
        """Shows the agreement as it is drafted now."""
        self.show_document(document)
        self.show_agreement(self._model.agreement)

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
