"""Puts the window together with its pages and its paper: the one place that knows them all."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from agreement_studio.application.house_styles import HouseLook
from agreement_studio.application.outgoing import Format
from agreement_studio.application.ports import Paper
from agreement_studio.desktop import sending_out
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.forms import appearance
from agreement_studio.desktop.forms.step_page import step_page
from agreement_studio.desktop.forms.steps import Step as ShownStep
from agreement_studio.desktop.forms.steps import (
    short_step_showing,
    short_walk,
    step_showing,
)
from agreement_studio.desktop.forms.steps import steps as walk
from agreement_studio.desktop.host import Commands, Host
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.preview.agreement_pane import AgreementPane
from agreement_studio.desktop.preview.picture_export import bytes_of
from agreement_studio.desktop.preview.printed import Dress, Printed
from agreement_studio.desktop.room.feature import feature as room
from agreement_studio.desktop.sending_out.pages import Kit
from agreement_studio.desktop.theme.look import look, px
from agreement_studio.desktop.window.parts import Parts, Step, Walk
from agreement_studio.drafting.document import Document
from agreement_studio.pictures.drawing import Drawing
from agreement_studio.texts import MissingTextError, Texts, load_texts


def parts() -> Parts:
    """The pages and panes of the window."""
    texts = texts_on_screen()
    appearance.use(_FormLook())
    steps = tuple(
        Step(one.key, _title(one.key, one.section, texts), one.section, _group(one.key))
        for one in walk()
    )
    return Parts(
        steps,
        step_showing,
        step_page,
        _preview,
        features=(_sending_out, room),
        short=_short(texts),
    )


def _short(texts: Texts) -> Walk:
    """The ten questions, what is taken as read, and what is offered beside them."""
    translate = QCoreApplication.translate
    walk = short_walk()
    number = translate("Groups", "{number} of {all}")
    asked = tuple(
        replace(
            _step(one, texts),
            group="" if place > 1 else translate("Groups", "Ten questions"),
            number=number.format(number=place, all=len(walk.questions)),
        )
        for place, one in enumerate(walk.questions, start=1)
    )
    last = replace(_step(walk.closing, texts), group=translate("Groups", "Last"))
    more = tuple(
        replace(
            _step(one, texts),
            group="" if place > 1 else translate("Groups", "Add more"),
            is_aside=True,
        )
        for place, one in enumerate(walk.more, start=1)
    )
    return Walk((*asked, last, *more), short_step_showing)


def _step(one: ShownStep, texts: Texts) -> Step:
    """A step of the short path, marked by its own answers."""
    answers = tuple(path for part in one.parts for path in part.paths)
    return Step(one.key, _title(one.key, one.section, texts), one.section, answers=answers)


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


def _sending_out(host: Host) -> Commands:
    """Export, print and share, on the paper of the preview."""
    return sending_out.feature(host, Kit(_pages, _picture))


def _pages(document: Document, paper: Paper, look: HouseLook | None) -> Printed:
    dress = Dress(look.face, look.colour) if look else None
    return Printed(document, paper, load_texts().phrase("front.schedule_lead"), dress)


def _picture(drawing: Drawing, form: Format) -> bytes:
    return bytes_of(drawing, str(form))


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
