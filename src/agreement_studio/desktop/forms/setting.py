"""What all parts of a page share: the open agreement, its words and its names."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QObject

from agreement_studio.desktop.forms.choosing import Choosing
from agreement_studio.desktop.forms.form_model import FormModel
from agreement_studio.desktop.forms.names import Names
from agreement_studio.desktop.forms.spot import Spot
from agreement_studio.domain.address import UnknownAddressError, value_at
from agreement_studio.domain.edits.answers import answer, choose
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import add_new, amend_record
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.places import place_of
from agreement_studio.drafting.answers.grammar import upper_first
from agreement_studio.review.finding import Finding
from agreement_studio.texts import Texts

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Setting(QObject):
    """One for each page."""

    def __init__(self, model: FormModel, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self.model = model
        self.texts = texts
        self.names = Names(model.agreement, texts)
        self.choosing = Choosing(self)
        self.findings: Mapping[str, tuple[str, str]] = {}
        """Sentence and severity by the path of the answer they are about."""
        self.is_brief = False
        """Whether labels stand alone, without the questions beneath them."""
        self.beginnings: dict[tuple[str, str], Mapping[str, Any]] = {}
        """What a record begins with that is there once its first answer is, by list and id."""
        self.told: Mapping[str, tuple[Finding, ...]] = {}
        """The findings themselves, the weightiest first, by the path of the answer."""

    def value(self, spot: Spot) -> Any:
        """What the agreement holds there; what is empty, once its record is gone."""
        try:
            held = value_at(self.names.agreement, spot.address)
        except UnknownAddressError:
            return spot.empty
        return spot.empty if held is None else held

    def put(
        self, spot: Spot, value: Any, *, typed: bool, beside: Mapping[str, Any] = _NOTHING
    ) -> str:
        """Holds an answer, and what the same words say for other fields of its record.

        Gives the sentence to show where it does not fit, else ``""``.
        """
        address = spot.address
        edit = (answer if typed else choose)(address, value)
        changes = {spot.field: value, **beside}
        if not self._is_to_begin(address.head, address.record):
            if beside:
                whole = amend_record(address.head, address.record, **changes)
                edit = replace(edit, change=whole.change)
            return self.make(edit)
        if value == spot.empty:
            return ""
        begun = self._begun(address.head, address.record, changes)
        return self.make(replace(begun, group=edit.group))

    def put_several(self, head: str, identifier: str, changes: Mapping[str, Any]) -> str:
        """As :meth:`put`, for several fields of one record that are chosen as one."""
        if self._is_to_begin(head, identifier):
            return self.make(self._begun(head, identifier, changes))
        return self.make(amend_record(head, identifier, **changes))

    def _is_to_begin(self, head: str, identifier: str) -> bool:
        if (head, identifier) not in self.beginnings:
            return False
        return place_of(getattr(self.model.agreement, head), identifier) is None

    def _begun(self, head: str, identifier: str, changes: Mapping[str, Any]) -> Edit:
        return add_new(head, {"id": identifier, **self.beginnings[head, identifier], **changes})

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
