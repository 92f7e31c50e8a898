"""A clash in plain words: what both copies did, what stands now, and what is kept beside it."""

import json
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from agreement_studio.application.entries import Entries
from agreement_studio.application.spoken import Spoken
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.clash import Clash, ClashKind
from agreement_studio.domain.compare import is_given
from agreement_studio.domain.parts import record_lists, sections
from agreement_studio.domain.record import Frozen, Record, without_uncarriable
from agreement_studio.domain.shape import model_of
from agreement_studio.texts import MissingTextError, Texts


class AttentionSentences:
    """Tells clashes of one merged agreement. Paths and values may be of anyone's making."""

    def __init__(self, agreement: Agreement, texts: Texts) -> None:
        self.texts = texts
        self._agreement = agreement
        self._entries = Entries(Spoken(agreement, texts))

    def sentence(self, clash: Clash) -> str:
        """One or two clauses that end in a full stop."""
        address = _address(clash.path)
        if clash.kind is ClashKind.REMOVED_AND_EDITED:
            place = ""
            entry = self._entry(clash, address)
        else:
            place = self._place(clash, address)
            entry = ""
        said = self.texts.phrase(
            f"attention.{clash.kind.value}",
            entry=entry,
            place=place,
            stands=self._value(clash.stands, address),
            other=self._value(clash.other, address),
        )
        return without_uncarriable(said)[0]

    # ------------------------------------------------------------------------------- the place

    def _place(self, clash: Clash, address: Address | None) -> str:
        label = self._label(address)
        if address is None or not label:
            return self.texts.phrase("attention.place.unknown", path=clash.path)
        if address.record:
            entry = self._bare(clash, address)
            return self.texts.phrase("attention.place.answer", label=label, entry=entry)
        if address.fields:
            part = self.texts.label(address.head)
            return self.texts.phrase("attention.place.part", label=label, part=part)
        return self.texts.phrase("attention.place.own", label=label)

    def _label(self, address: Address | None) -> str:
        """The label of an answer; parts of one answer, such as what was said, share its label."""
        if address is None:
            return ""
        try:
            return self.texts.label(".".join((address.head, *address.fields[:1])))
        except MissingTextError:
            return ""

    def _entry(self, clash: Clash, address: Address | None) -> str:
        """A record with what it is: “the partner the Council”, “the outcome “Less waste””."""
        if address is None or not address.record:
            return self.texts.phrase("attention.place.unknown", path=clash.path)
        one = self.texts.phrase(f"changes.one.{address.head}")
        return self.texts.phrase("attention.place.entry", one=one, name=self._name(clash, address))

    def _bare(self, clash: Clash, address: Address) -> str:
        """A record within a sentence; partners and boards by their name alone."""
        name = self._name(clash, address)
        return self._entry(clash, address) if name.startswith("“") else name

    def _name(self, clash: Clash, address: Address) -> str:
        record = self._record(clash, address)
        if record is None or not self._entries.name(address.head, record):
            return self._entries.spoken.quoted(address.record)
        return self._entries.quoted(address.head, record)

    def _record(self, clash: Clash, address: Address) -> Record | None:
        """The record as it stands, or as the other side had it."""
        for record in getattr(self._agreement, address.head):
            if isinstance(record, Record) and record.id == address.record:
                return record
        kept = _parsed(clash.other)
        if not isinstance(kept, dict):
            return None
        try:
            return record_lists()[address.head].model_validate({**kept, "id": address.record})
        except ValidationError:
            return None

    # ------------------------------------------------------------------------------- the value

    def _value(self, text: str, address: Address | None) -> str:
        """A value in words; as it was written where it does not fit its field."""
        holder = _holder(address) if address else None
        if not text or text == "null":
            return self.texts.phrase("attention.nothing")
        parsed = _parsed(text)
        plain = self._entries.spoken.quoted(parsed if isinstance(parsed, str) else text)
        if address is None or holder is None:
            return plain
        model, field = holder
        try:
            fitting = _fitting(model.model_fields[field], parsed)
        except ValidationError:
            return plain
        if not is_given(fitting):
            return self.texts.phrase("attention.nothing")
        return self._entries.spoken.value(model, field, fitting, address.text_path)


def _fitting(info: FieldInfo, value: Any) -> Any:
    """A value as the field would hold it, within all of its limits."""
    kind: Any = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    return TypeAdapter(kind).validate_python(value)


def _parsed(text: str) -> Any:
    """What a JSON text holds; None where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _address(path: str) -> Address | None:
    """Where a path points by the model alone; the record may be gone."""
    head, *rest = path.split(".")
    if head not in Agreement.model_fields:
        return None
    record = rest.pop(0) if head in record_lists() and rest else ""
    address = Address(head, record, tuple(rest))
    return address if not rest or _holder(address) else None


def _holder(address: Address) -> tuple[type[Frozen], str] | None:
    """The model and the field of an answer; None where there is no such field."""
    if not address.fields:
        return (Agreement, address.head) if not address.record else None
    model: type[Frozen] | None = {**record_lists(), **sections()}.get(address.head)
    for name in address.fields[:-1]:
        info = model.model_fields.get(name) if model else None
        model = model_of(info.annotation) if info else None
    last = address.fields[-1]
    return (model, last) if model and last in model.model_fields else None
