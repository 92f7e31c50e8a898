"""What holds for the document of any agreement that can be held, however unhelpful."""

import re
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.answers.grammar import in_words, upper_first
from agreement_studio.drafting.clause_library.library import load_library
from agreement_studio.drafting.document import (
    Cell,
    Clause,
    Contents,
    Document,
    Edition,
    Figure,
    Paragraph,
    Reference,
    Row,
    Section,
    SectionKind,
    Signature,
    Table,
    TableKind,
)
from agreement_studio.drafting.draft import draft
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.drafting.pages.readiness import readiness_note
from agreement_studio.texts import Texts
from tests.strategies import agreements

FEW = settings(max_examples=40)
EDITIONS = st.sampled_from(Edition)
ALLOWED = re.compile(r"[A-Za-z0-9_.:/-]+")


def keys_of(document: Document) -> Iterator[str]:
    for section in document.sections:
        yield section.key
        for block in section.blocks:
            yield from keys_within(block)


def keys_within(part: object) -> Iterator[str]:
    """The keys of a block and of all in it."""
    match part:
        case Clause():
            yield part.key
            lines = (part.effect_line,) if part.effect_line else ()
            parts: tuple[object, ...] = (*lines, *part.paragraphs, *part.guidance)
        case Table():
            yield part.key
            parts = (*part.rows, *part.notes)
        case Signature():
            yield part.key
            parts = part.rows
        case Row():
            yield part.key
            parts = part.cells
        case Cell():
            yield part.key
            parts = part.paragraphs
        case Paragraph() | Figure() | Contents():
            yield part.key
            parts = ()
        case _:
            raise AssertionError(part)
    for inner in parts:
        yield from keys_within(inner)


def tables_of(document: Document) -> list[Table]:
    return [block for block in document.blocks() if isinstance(block, Table)]


def clauses_of(section: Section) -> list[Clause]:
    return [block for block in section.blocks if isinstance(block, Clause)]


@FEW
@given(agreement=agreements(), edition=EDITIONS)
def test_any_agreement_becomes_a_well_formed_document(
    drafter: Drafter, agreement: Agreement, edition: Edition
) -> None:
    document = draft(drafter, agreement, edition)
    check_keys(document)
    check_tables(document)
    check_references(document)
    check_numbers(document)
    check_contents(document)


@FEW
@given(agreement=agreements())
def test_any_agreement_has_a_well_formed_note_of_reasons(
    texts: Texts, agreement: Agreement
) -> None:
    note = readiness_note(agreement, texts)
    check_keys(note)
    check_tables(note)


def check_keys(document: Document) -> None:
    keys = list(keys_of(document))
    assert len(keys) == len(set(keys)), sorted(k for k in set(keys) if keys.count(k) > 1)
    assert [key for key in keys if not ALLOWED.fullmatch(key)] == []


def check_tables(document: Document) -> None:
    for table in tables_of(document):
        assert sum(table.widths) == 100
        assert all(len(row.cells) == len(table.widths) for row in table.rows)
        assert len(table.header) == len(table.widths) or table.kind is TableKind.FACTS
        assert all(cell.paragraphs for row in table.rows for cell in row.cells)
        assert all(0 <= column < len(table.widths) for column in table.number_columns)
        assert table.description
    labels = [table.label for table in tables_of(document) if table.label]
    assert labels == [f"Table {number}" for number in range(1, len(labels) + 1)]


def check_references(document: Document) -> None:
    """Each points at a section or clause that is there, under the number that stands there."""
    numbers = {section.key: section.number for section in document.sections}
    numbers |= {
        clause.key: clause.number for section in document.sections for clause in clauses_of(section)
    }
    for paragraph in document.paragraphs():
        for inline in paragraph.inlines:
            if isinstance(inline, Reference):
                assert numbers[inline.target_key] == inline.number
    tables = {table.key for table in tables_of(document)}
    figures = [block for block in document.blocks() if isinstance(block, Figure)]
    assert all(figure.table_key in tables for figure in figures)


def check_numbers(document: Document) -> None:
    """Sections, clauses and schedules count up from 1 without a hole."""
    for kind in (SectionKind.NUMBERED, SectionKind.SCHEDULE):
        found = [section for section in document.sections if section.kind is kind]
        assert [section.number for section in found] == [str(n + 1) for n in range(len(found))]
    for section in document.sections:
        numbers = [clause.number for clause in clauses_of(section)]
        assert numbers == [f"{section.number}.{n + 1}" for n in range(len(numbers))]
        if section.kind is SectionKind.NUMBERED:
            assert numbers


def check_contents(document: Document) -> None:
    listed = [block for block in document.blocks() if isinstance(block, Contents)]
    for contents in listed:
        sections = {section.key: section for section in document.sections}
        assert contents.entries
        for number, heading, key in contents.entries:
            assert (sections[key].number, sections[key].heading) == (number, heading)


@FEW
@given(agreement=agreements(), edition=EDITIONS)
def test_page_one_counts_every_gap_and_every_open_point(
    drafter: Drafter, texts: Texts, agreement: Agreement, edition: Edition
) -> None:
    document = draft(drafter, agreement, edition)
    box = next(table for table in tables_of(document) if table.kind is TableKind.STATUS)
    said = next(row for row in box.rows if row.key.endswith("still_to_agree")).cells[1].text
    gaps, points = len(document.gaps()), len(agreement.open_points)
    if gaps:
        name = "gaps_one" if gaps == 1 else "gaps"
        count = upper_first(in_words(gaps))
        assert texts.phrase(f"status.still_to_agree.{name}", count=count) in said
    if points > 1:
        assert said.startswith(f"{upper_first(in_words(points))} points (see Schedule")
    if not gaps and not points:
        assert said == texts.phrase("status.still_to_agree.none")


@settings(max_examples=15)
@given(agreement=agreements(), edition=EDITIONS)
def test_the_same_answers_give_the_same_document(
    drafter: Drafter, texts: Texts, agreement: Agreement, edition: Edition
) -> None:
    again = Agreement.model_validate_json(agreement.model_dump_json())
    fresh = Drafter(load_library(), texts)
    assert draft(drafter, agreement, edition) == draft(fresh, again, edition)


@FEW
@given(agreement=agreements(), edition=EDITIONS)
def test_each_broken_reference_is_named(
    drafter: Drafter, agreement: Agreement, edition: Edition
) -> None:
    lost = [power for power in agreement.powers for who in power.held_now if who.partner == "gone"]
    problems = draft(drafter, agreement, edition).problems
    assert len([p for p in problems if ".held_now." in p and "“gone”" in p]) >= len(lost)
    assert all(problem.strip() and problem.endswith((".", "?")) for problem in problems)
