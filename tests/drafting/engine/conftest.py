"""Small libraries, agreements to draft from, and agreements nobody would think of."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.money import Measure, Money
from agreement_studio.domain.record import Frozen, Record, Shareable
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.kinds import Kind, Nature, is_list, kind_of
from agreement_studio.drafting.clause_library.library import Library, load_library
from agreement_studio.drafting.clauses.numbering import NumberedClauses
from agreement_studio.drafting.document import Clause, Edition
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.drafting.jurisdiction import NO_PACK, Pack
from agreement_studio.texts import Texts, load_texts

HOSTILE = (
    "& < > \" '",
    "{{ partners }} {% if 1 %}",
    "**bold** _and_ `code` [link](x)",
    "\ue000\ue001\uf8ff",
    "one\n\ntwo\n=====\n# three",
    "   leading and trailing   ",
    "1. not a list\n- nor this",
    "\\*escaped\\*",
    "&amp; &#123;",
    "a",
    "…",
    "the end.",
    "{0.__class__} %s %(x)s",
)

Value = TypeVar("Value", bound=Frozen)

WriteLibrary = Callable[..., Library]


@pytest.fixture(scope="session")
def texts() -> Texts:
    return load_texts()


@pytest.fixture
def write_library(tmp_path: Path) -> WriteLibrary:
    """Writes clauses, each by id with front matter and body, into one section, and loads them.

    A clause is its body alone, or (extra front matter, body). `contents` replaces the contents.
    """

    def write(
        clauses: dict[str, str | tuple[str, str]],
        contents: str = "",
        headings: dict[str, str] | None = None,
    ) -> Library:
        folder = tmp_path / "clauses"
        folder.mkdir()
        for name, clause in clauses.items():
            front, body = ("", clause) if isinstance(clause, str) else clause
            heading = (headings or {}).get(name, "A heading")
            text = _clause_text(name, front, body, heading)
            (folder / f"{name}.md").write_text(text, encoding="utf-8")
        ids = ", ".join(f'"{name}"' for name in clauses)
        contents = contents or f'[[section]]\nkey = "power"\nheading = "Power"\nclauses = [{ids}]\n'
        (folder / "contents.toml").write_text(contents, encoding="utf-8")
        return load_library(folder)

    return write


def _clause_text(name: str, front: str, body: str, heading: str) -> str:
    lines = ["+++", f'id = "{name}"']
    if "section =" not in front:
        lines.append('section = "power"')
    if "heading =" not in front:
        lines.append(f'heading = "{heading}"')
    if "effect =" not in front:
        lines.append('effect = "intent"')
    return "\n".join([*lines, *([front] if front else []), "+++", body]) + "\n"


DraftOne = Callable[..., str]


@pytest.fixture
def draft(write_library: WriteLibrary, texts: Texts) -> Callable[..., NumberedClauses]:
    """Drafts and numbers small clauses for an agreement."""

    def run(
        clauses: dict[str, str | tuple[str, str]],
        agreement: Agreement | None = None,
        edition: Edition = Edition.CLEAN,
        pack: Pack = NO_PACK,
        **more: Any,
    ) -> NumberedClauses:
        drafter = Drafter(write_library(clauses, **more), texts)
        return drafter.number(drafter.draft_clauses(agreement or Agreement(), edition, pack))

    return run


@pytest.fixture
def say(draft: Callable[..., NumberedClauses]) -> DraftOne:
    """The text of one clause with this body: paragraphs one a line, numbers in front."""

    def run(body: str, agreement: Agreement | None = None, front: str = "", **more: Any) -> str:
        numbered = draft({"CL-01": (front, body)}, agreement, **more)
        return "\n".join(
            f"{paragraph.number} {paragraph.text}".strip()
            for clause in clauses_in(numbered)
            for paragraph in clause.paragraphs
        )

    return run


def clauses_in(numbered: NumberedClauses) -> list[Clause]:
    blocks = (block for section in numbered.sections for block in section.blocks)
    return [block for block in blocks if isinstance(block, Clause)]


@pytest.fixture(scope="session")
def clauses_of() -> Callable[[NumberedClauses], list[Clause]]:
    """All clauses of a numbered document, in order."""
    return clauses_in


# ------------------------------------------------------------------- agreements nobody thought of


@pytest.fixture(scope="session")
def any_agreement() -> Callable[[int], Agreement]:
    """An agreement made from a seed: gaps, hostile texts, references to records that are gone."""
    return lambda seed: _Maker(Random(seed)).agreement()  # noqa: S311  # no secret is made here


@pytest.fixture(scope="session")
def any_edit() -> Callable[[Agreement, int], Agreement]:
    """The agreement after one edit made from a seed: a field, a record more, less or moved."""
    return lambda agreement, seed: _Maker(Random(seed)).edited(agreement)  # noqa: S311  # as above


class _Maker:
    def __init__(self, random: Random) -> None:
        self.random = random

    def agreement(self) -> Agreement:
        return Agreement.model_validate(
            {name: self.field(Agreement, name, name) for name in Agreement.model_fields}
        )

    def edited(self, agreement: Agreement) -> Agreement:
        name = self.random.choice(list(Agreement.model_fields))
        held = getattr(agreement, name)
        if not is_list(name) or not held or self.random.random() < 0.2:
            return self.amended(agreement, name, name)
        records = list(held)
        position = self.random.randrange(len(records))
        match self.random.randrange(4):
            case 0:
                del records[position]
            case 1:
                records.insert(0, records.pop(position))
            case _:
                record = records[position]
                field = self.random.choice([f for f in type(record).model_fields if f != "id"])
                records[position] = self.amended(record, field, name)
        return agreement.amended(**{name: tuple(records)})

    def amended(self, value: Value, field: str, home: str) -> Value:
        new = self.field(type(value), field, home)
        held = {name: getattr(value, name) for name in type(value).model_fields}
        valid = type(value).model_validate({**held, field: new})
        return value.amended(**{field: getattr(valid, field)})

    def field(self, model: type[Frozen], name: str, home: str) -> Any:
        kind = kind_of(model, name)
        info = model.model_fields[name]
        if not info.is_required() and self.random.random() < 0.3:
            return info.get_default(call_default_factory=True)
        if kind.many and kind.model is not None and issubclass(kind.model, Record):
            count = self.random.randrange(4)
            return tuple(self.value(kind, f"{name}-{n}") for n in range(count))
        if kind.many:
            return tuple(self.value(kind, home) for _ in range(self.random.randrange(4)))
        return self.value(kind, home)

    def value(self, kind: Kind, home: str) -> Any:
        simple: dict[Nature, Callable[[], Any]] = {
            Nature.TEXT: lambda: self.random.choice(HOSTILE),
            Nature.NUMBER: lambda: self.random.choice([0, 1, 2, 11, 24]),
            Nature.DATE: lambda: date(2026, 11, 22) + timedelta(self.random.randrange(900)),
            Nature.PARTIAL_DATE: lambda: self.random.choice(["2026", "2026-11", "2026-11-22"]),
            Nature.YES_NO: lambda: self.random.random() < 0.5,
            Nature.CHOICE: lambda: self.random.choice(kind.keys),
            Nature.REFERENCE: lambda: f"{kind.target}-{self.random.randrange(4)}",
            Nature.MONEY: lambda: Money(
                amount=Decimal(self.random.choice(["0", "12.5", "600000"]))
            ),
            Nature.MEASURE: lambda: Measure(number=Decimal("2.4"), unit="×", on="2026"),
            Nature.SHAREABLE: lambda: Shareable(
                text=self.random.choice(HOSTILE), released=self.random.random() < 0.5
            ),
            Nature.WHO: self.who,
        }
        return simple[kind.nature]() if kind.nature in simple else self.group(kind.model, home)

    def who(self) -> Who:
        return Who(
            partner=self.random.choice(["", "partners-0", "partners-1", "gone"]),
            body=self.random.choice(["", "", "bodies-0"]),
            group=self.random.choice(["", "", "groups-1"]),
            role=self.random.choice(["", "finance director", HOSTILE[0]]),
        )

    def group(self, model: type[Frozen] | None, home: str) -> Frozen:
        assert model is not None
        values = {n: self.field(model, n, home) for n in model.model_fields if n != "id"}
        if issubclass(model, Record):
            values["id"] = home
        return model.model_validate(values)
