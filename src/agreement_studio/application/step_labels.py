"""What a step is called in the list of steps: “Add the partner “Quay Clinic””."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from enum import StrEnum

from agreement_studio.application.session import Step
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Label
from agreement_studio.domain.edits.records import called
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.places import place_of
from agreement_studio.domain.record import Frozen, Record
from agreement_studio.domain.shape import reference_target
from agreement_studio.texts import Texts

LONGEST_NAME = 40
"""How much of a name is shown, in characters."""

SUBJECTS: Mapping[str, str] = {
    "answer_readiness": "readiness_question",
    "place_consent": "section_key",
    "withdraw_consent": "section_key",
}
"""Actions whose subject is the key of a choice, with the group of its texts."""

_DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FIRST_STRONG, _END = "\u2068", "\u2069"


def step_label(step: Step, texts: Texts) -> str:
    """A short sentence on what was done, without a full stop."""
    return label_in_words(step.label, step.before, step.after, texts)


def label_in_words(label: Label, before: Agreement, after: Agreement, texts: Texts) -> str:
    """As :func:`step_label`, for an edit with the agreement before and after it.

    An entry is called what it was called before, and a new one what it is called now.
    """
    head = label.field.split(".", 1)[0]
    values = {"field": _field(label.field, texts), "what": _subject(label, texts)}
    if not label.record or head not in record_lists():
        return texts.phrase(_here(label.action, texts), **values)
    name = _name_of(label, head, before, texts) or _name_of(label, head, after, texts)
    it = _entry(head, name or _shown(label.subject), texts)
    return texts.phrase(f"edit.{label.action}", it=it, **values)


def _here(action: str, texts: Texts) -> str:
    """The phrase for an action on something that is no entry of a list."""
    name = f"edit.{action}_here"
    return name if name in texts.phrases else f"edit.{action}"


def _field(path: str, texts: Texts) -> str:
    """The label of a field, or of what holds it: ``partners.own_interest`` for its ``released``."""
    while path and path not in texts.field_paths:
        path = path.rpartition(".")[0]
    return texts.label(path) if path else ""


def _subject(label: Label, texts: Texts) -> str:
    group = SUBJECTS.get(label.action)
    return texts.choice(group, label.subject) if group else _shown(label.subject)


def _entry(head: str, name: str, texts: Texts) -> str:
    if not name:
        return texts.phrase(f"edit.one.{head}")
    return texts.phrase("edit.named", noun=texts.phrase(f"edit.this.{head}"), name=name)


def _name_of(label: Label, head: str, agreement: Agreement, texts: Texts) -> str:
    record = _found(agreement, head, label.record)
    return _shown(_name(record, agreement, texts)) if record else ""


def _found(agreement: Agreement, head: str, identifier: str) -> Record | None:
    records: tuple[Record, ...] = getattr(agreement, head)
    place = place_of(records, identifier)
    return None if place is None else records[place]


def _name(record: Record, agreement: Agreement, texts: Texts) -> str:
    """What people call it, or else the first thing that it says."""
    return called(record) or next(_sayings(record, agreement, texts), "")


def _sayings(value: Frozen, agreement: Agreement, texts: Texts) -> Iterator[str]:
    """What a value says that can stand for a name, in the order of its fields."""
    for name, info in type(value).model_fields.items():
        said = getattr(value, name)
        target = reference_target(type(value), name)
        if name == "id" or not said or said == info.default:
            continue
        if target and isinstance(said, str):
            record = _found(agreement, target, said)
            yield from (called(record),) if record and called(record) else ()
        elif isinstance(said, StrEnum):
            yield texts.choice(_group(type(said)), said)
        elif isinstance(said, str):
            yield said
        elif isinstance(said, Frozen):
            yield from _sayings(said, agreement, texts)


def _group(kind: type[StrEnum]) -> str:
    """Where the texts of a choice stand: ``section_key`` for ``SectionKey``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def _shown(name: str) -> str:
    """A name on one line, not too long, and kept from turning the words around it."""
    text = " ".join(_DIRECTION_MARKS.sub("", name).split())
    if len(text) > LONGEST_NAME:
        text = f"{text[: LONGEST_NAME - 1].rstrip()}…"
    if any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text):
        return f"{_FIRST_STRONG}{text}{_END}"
    return text
