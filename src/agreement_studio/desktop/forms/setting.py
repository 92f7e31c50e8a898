"""What all parts of a page share: the open agreement, its words and its names."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from agreement_studio.desktop.forms.form_model import FormModel
from agreement_studio.desktop.forms.names import Names
from agreement_studio.desktop.forms.spot import Spot
from agreement_studio.domain.address import UnknownAddressError, value_at
from agreement_studio.domain.edits.answers import answer, choose
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.errors import StudioError
from agreement_studio.drafting.answers.grammar import upper_first
from agreement_studio.review.finding import Finding
from agreement_studio.texts import Texts


class Setting(QObject):
    """One for each page."""

    def __init__(self, model: FormModel, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self.model = model
        self.texts = texts
        self.names = Names(model.agreement, texts)
        self.findings: Mapping[str, tuple[str, str]] = {}
        """Sentence and severity by the path of the answer they are about."""
        self.told: Mapping[str, tuple[Finding, ...]] = {}
        """The findings themselves, the weightiest first, by the path of the answer."""

    def value(self, spot: Spot) -> Any:
        """What the agreement holds there; what is empty, once its record is gone."""
        try:
            held = value_at(self.names.agreement, spot.address)
        except UnknownAddressError:
            return spot.empty
        return spot.empty if held is None else held

    def put(self, spot: Spot, value: Any, *, typed: bool) -> str:
        """Holds an answer. Gives the sentence to show where it does not fit, else ``""``."""
        return self.make((answer if typed else choose)(spot.address, value))

    def make(self, edit: Edit) -> str:
        """Makes an edit. Gives the sentence to show where it cannot be made, else ``""``."""
        try:
            edit(self.model.agreement)
        except StudioError as fault:
            return _plainly(fault.sentence)
        self.model.apply(edit)
        return ""


def _plainly(sentence: str) -> str:
    """What is to be done, without the path: the box beside it tells where."""
    head, found, rest = sentence.partition(" should ")
    return f"It should {rest}" if found and "." in head.split(" ")[0] else upper_first(sentence)
