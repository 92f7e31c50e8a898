"""Finds the fields that the columns of a spreadsheet stand for, by the names people give them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from agreement_studio.application.spelling import plain_name
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Record
from agreement_studio.domain.shape import model_of
from agreement_studio.texts import Texts

ALONGSIDE: Mapping[str, tuple[str, str]] = {"outcomes": ("indicators", "outcome")}
"""A list whose fields may stand in the same table, and its field that points to the table's own."""

ALSO_CALLED: Mapping[str, Mapping[str, str]] = {
    "partners": {
        "organisation": "name",
        "organization": "name",
        "partner": "name",
        "email": "contact_email",
        "phone": "contact_phone",
        "charity number": "registration_number",
        "company number": "registration_number",
    },
    "outcomes": {"outcome": "name", "title": "name", "unit of place": "place"},
    "resources": {
        "partner": "given_by",
        "who": "given_by",
        "resource": "what",
        "description": "what",
        "amount": "value",
        "start": "begins",
        "end": "ends",
    },
    "consents": {
        "organisation": "partner",
        "organization": "partner",
        "who": "partner",
        "answer": "level",
        "consent": "level",
        "where it stands": "level",
        "words": "reason",
        "in words": "reason",
        "why": "reason",
        "day": "on",
        "note": "note",
    },
}
"""Names for columns that spreadsheets use beside the field's own name and label."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that was understood."""

    position: int
    target: str
    """The list it fills."""
    field: str
    name: str
    """As the spreadsheet calls it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table."""

    found: tuple[Column, ...]
    remarks: tuple[str, ...]
    """What was not understood, a sentence each."""


def columns_of(kind: str, header: Sequence[str], texts: Texts) -> Columns:
    """The columns of a table of `kind`, in their order. Of two for one field, the first counts."""
    spoken = _spoken_fields(kind, texts)
    found: dict[tuple[str, str], Column] = {}
    remarks = []
    for position, name in enumerate(header):
        field = spoken.get(plain_name(name.rstrip("?:* ")))
        if field and field in found:
            remarks.append(
                f"The columns “{found[field].name}” and “{name}” mean the same; "
                "the second was left out."
            )
        elif field:
            found[field] = Column(position, *field, name)
        elif name:
            remarks.append(_not_understood(name, spoken))
    return Columns(tuple(found.values()), tuple(remarks))


def model_in(target: str) -> type[Record]:
    """The class of the records in one of the agreement's lists."""
    model = model_of(Agreement.model_fields[target].annotation)
    if model is None or not issubclass(model, Record):
        raise TypeError(target)
    return model


def _not_understood(name: str, spoken: Mapping[str, tuple[str, str]]) -> str:
    nearest = get_close_matches(plain_name(name)[:60], spoken, 1)
    hint = f" Did you mean “{nearest[0]}”?" if nearest else ""
    return f"The column “{name[:60]}” was not understood and was left out.{hint}"


def _spoken_fields(kind: str, texts: Texts) -> dict[str, tuple[str, str]]:
    """Each field by its own name, its label and what else it is called, `kind` itself first."""
    found: dict[str, tuple[str, str]] = {}
    for spoken, field in ALSO_CALLED.get(kind, {}).items():
        found[spoken] = (kind, field)
    for target, left_out in _targets(kind):
        for name in model_in(target).model_fields:
            if name not in {"id", left_out}:
                for spoken in (name, texts.label(f"{target}.{name}")):
                    found.setdefault(plain_name(spoken), (target, name))
    return found


def _targets(kind: str) -> Iterator[tuple[str, str]]:
    yield kind, ""
    if kind in ALONGSIDE:
        yield ALONGSIDE[kind]
