"""Whatever people write reaches the document as they wrote it, and does nothing there."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import EditionChoice, Jurisdiction, Status
from agreement_studio.domain.direction import isolated
from agreement_studio.domain.record import Frozen, Shareable
from agreement_studio.drafting.document import Document, Edition, Gap, Paragraph, Role, Variable
from agreement_studio.drafting.draft import draft
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.drafting.pages.readiness import readiness_note
from agreement_studio.texts import Texts
from tests.drafting.document.sentinels import Filler
from tests.strategies import HOSTILE

INERT = (
    *(text for text in HOSTILE if text.strip()),
    "R&D <b>now</b> &amp; &#123;",
    "{{ partners }}{% if 1 %}{# #}",
    "# Heading\n=====\n- item\n1. item\n> quote\n| a | b |\n```\ncode",
    "   three blanks before and two behind  ",
    "\u200fright to left\u200e and \U0001f600\ufe0f",
    "ends with a stop.",
    "asks?",
    "\\*not emphasis\\* and _this neither_",
    "x" * 10_000,
    "word " * 2_000,
)
PLAIN = "plain words"

Value = TypeVar("Value", bound=Frozen)


@cache
def filled(turn: int) -> Agreement:
    status = list(Status)[turn % len(Status)]
    return Filler(turn, records=2).agreement(
        legal__status=status,
        legal__form="agreement",
        edition=EditionChoice.STANDARD,
        jurisdiction=Jurisdiction.ENGLAND,
        wording_overrides__clause_key="CL-01",
    )


def retold(value: Value, tell: Callable[[str], str]) -> Value:
    """The same answers with each sentinel told in other words."""
    return value.model_copy(
        update={name: _told(getattr(value, name), tell) for name in type(value).model_fields}
    )


def _told(held: Any, tell: Callable[[str], str]) -> Any:
    match held:
        case str() if held.startswith("Zq"):
            return tell(held)
        case tuple():
            return tuple(_told(entry, tell) for entry in held)
        case Frozen():
            return retold(held, tell)
        case _:
            return held


def hostile(shift: int) -> Callable[[str], str]:
    """Tells each sentinel as one of the hostile texts, another for each shift."""

    def tell(sentinel: str) -> str:
        number = int(sentinel[2:].partition("x")[0])
        return INERT[(number + shift) % len(INERT)]

    return tell


def by_hand_in_one_paragraph(agreement: Agreement) -> Agreement:
    """A blank line begins a new paragraph in clauses by hand; nowhere else does it do anything."""
    return agreement.amended(
        own_clauses=tuple(c.amended(text=INERT[1]) for c in agreement.own_clauses),
        wording_overrides=tuple(o.amended(text=INERT[2]) for o in agreement.wording_overrides),
    )


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("shift", range(0, len(INERT), 5))
def test_hostile_text_comes_out_character_for_character(
    drafter: Drafter, texts: Texts, shift: int, edition: Edition
) -> None:
    agreement = by_hand_in_one_paragraph(retold(filled(shift % 3), hostile(shift)))
    for document in (draft(drafter, agreement, edition), readiness_note(agreement, texts)):
        told = [
            (paragraph, variable, answers)
            for paragraph, variable in variables(document)
            if (answers := texts_at(agreement, variable.path))
        ]
        assert told
        wrong = [
            (variable.path, variable.text[:80])
            for paragraph, variable, answers in told
            if not any(is_as_written(answer, variable, paragraph) for answer in answers)
        ]
        assert wrong == []


def variables(document: Document) -> Iterator[tuple[Paragraph, Variable]]:
    for paragraph in document.paragraphs():
        for inline in paragraph.inlines:
            if isinstance(inline, Variable):
                yield paragraph, inline


def texts_at(agreement: Agreement, path: str) -> tuple[str, ...]:
    """The texts held at a path; none where it holds a name, a choice, a date or a number."""
    held: Any = agreement
    for part in path.split("."):
        if isinstance(held, tuple):
            held = next((record for record in held if getattr(record, "id", "") == part), None)
        else:
            held = getattr(held, part, None)
    entries = held if isinstance(held, tuple) else (held,)
    texts = (entry.text if isinstance(entry, Shareable) else entry for entry in entries)
    return tuple(text for text in texts if type(text) is str and text in INERT)


def is_as_written(answer: str, variable: Variable, paragraph: Paragraph) -> bool:
    """Tables keep everything but a capital first letter; sentences may trim and end it too."""
    if paragraph.key.startswith(("table:", "front:", "signing:")):
        quoted = f"“{isolated(answer)}”"
        return variable.text in {answer, answer[:1].upper() + answer[1:], quoted}
    bare, seen = answer.strip().removesuffix("."), variable.text.strip().removesuffix(".")
    return seen[1:] == bare[1:] and seen[:1].casefold() == bare[:1].casefold()


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("shift", range(0, len(INERT), 8))
def test_hostile_text_changes_nothing_around_it(
    drafter: Drafter, shift: int, edition: Edition
) -> None:
    agreement = filled(shift % 3)
    strange = by_hand_in_one_paragraph(retold(agreement, hostile(shift)))
    plain = by_hand_in_one_paragraph(retold(agreement, lambda _: PLAIN))
    there = shape_of(draft(drafter, strange, edition))
    assert there == shape_of(draft(drafter, plain, edition))


def shape_of(document: Document) -> list[tuple[str, Role, str, int]]:
    """Every paragraph outside the summary, which shows less of what is long."""
    return [
        (
            paragraph.key,
            paragraph.role,
            paragraph.number,
            sum(isinstance(inline, Gap) for inline in paragraph.inlines),
        )
        for paragraph in document.paragraphs()
        if not paragraph.key.startswith("table:summary")
    ]


@pytest.mark.parametrize("edition", Edition)
def test_blank_text_is_no_answer_and_prints_as_what_is_to_agree(
    drafter: Drafter, edition: Edition
) -> None:
    document = draft(drafter, retold(filled(0), lambda _: " \u00a0 "), edition)
    assert [variable.path for _, variable in variables(document) if not variable.text.strip()] == []
    assert "to agree" in next(p.text for p in document.paragraphs() if p.role is Role.TITLE)


def test_a_record_is_known_by_its_id_alone(drafter: Drafter) -> None:
    """Two partners of one name stay two partners."""
    twins = retold(filled(0), lambda _: PLAIN)
    document = draft(drafter, twins, Edition.CLEAN)
    rows = {
        p.key.split(":")[2] for p in document.paragraphs() if p.key.startswith("table:contacts")
    }
    assert rows == {partner.id for partner in twins.partners}
