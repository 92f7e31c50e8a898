"""What this program writes holds to the format, by its own rules and by the Open XML SDK."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreement_studio.adapters.word.lint import HOUSE_STYLE_RULES, lint
from agreement_studio.adapters.word.prepared_style import house_style
from agreement_studio.adapters.word.writer import write_word
from agreement_studio.application.ports import Paper
from agreement_studio.assets import resource
from agreement_studio.drafting.document import (
    Block,
    Clause,
    Document,
    Effect,
    Gap,
    Paragraph,
    Properties,
    Reference,
    Role,
    Section,
    SectionKind,
    Words,
)

EDITIONS = [(Paper.A4, False), (Paper.A4, True), (Paper.LETTER, False), (Paper.LETTER, True)]


@pytest.mark.parametrize(("paper", "guidance"), EDITIONS)
def test_nothing_is_found_by_our_own_rules(
    paper: Paper, guidance: bool, written: Callable[..., bytes]
) -> None:
    assert lint(written(paper=paper, guidance=guidance, tracked_data=b"{}")) == ()


@pytest.mark.sdk
@pytest.mark.parametrize(("paper", "guidance"), EDITIONS)
def test_nothing_is_found_by_the_open_xml_sdk(
    paper: Paper, guidance: bool, written: Callable[..., bytes], sdk_validator: Path, tmp_path: Path
) -> None:
    path = tmp_path / "agreement.docx"
    path.write_bytes(written(paper=paper, guidance=guidance, tracked_data=b"{}"))
    assert sdk_findings(sdk_validator, path) == []


@pytest.mark.sdk
def test_the_sdk_finds_nothing_in_the_house_style(sdk_validator: Path) -> None:
    assert sdk_findings(sdk_validator, resource("house-style.docx")) == []


def sdk_findings(program: Path, path: Path) -> list[Any]:
    run = subprocess.run(
        [program, path, "Microsoft365"], capture_output=True, check=False, text=True
    )
    return list(json.loads(run.stdout)["errors"])


def test_the_house_style_itself_is_clean() -> None:
    assert lint(resource("house-style.docx"), HOUSE_STYLE_RULES) == ()


TEXT = st.text(alphabet=st.characters(codec="utf-8"), max_size=30)
INLINES = st.lists(
    st.one_of(
        TEXT.map(Words),
        TEXT.map(lambda label: Gap("path", label)),
        st.builds(
            Reference,
            st.sampled_from(["s0", "s0.c0", "gone"]),
            st.sampled_from(["clause", "Schedule", ""]),
            st.just("1"),
            TEXT,
        ),
    ),
    max_size=4,
).map(tuple)


KINDS = [SectionKind.NUMBERED, SectionKind.SCHEDULE, SectionKind.SUMMARY]
HEADINGS = st.sampled_from(["", "A heading", "Money & <time>", "תקציב"])
ITEM_NUMBERS = st.sampled_from(["(a)", "(b)", "(c)"])


@st.composite
def documents(draw: st.DrawFn) -> Document:
    sections = []
    for place in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(KINDS))
        number = "" if kind is SectionKind.SUMMARY else str(draw(st.integers(1, 9)))
        prefix = "" if kind is SectionKind.SCHEDULE else f"{number}."
        count = draw(st.integers(0, 2)) if number else 0
        blocks: list[Block] = [
            draw(clauses(f"s{place}.c{at}", f"{prefix}{at + 1}")) for at in range(count)
        ]
        blocks.append(Paragraph(f"s{place}.text", draw(INLINES)))
        new_page = draw(st.booleans())
        sections.append(
            Section(f"s{place}", number, "Heading", tuple(blocks), kind, new_page=new_page)
        )
    document = Document(tuple(sections), Properties("Title"), draft_mark=draw(TEXT))
    return with_true_references(document)


@st.composite
def clauses(draw: st.DrawFn, key: str, number: str) -> Clause:
    items = [
        Paragraph(f"{key}.{at}", draw(INLINES), Role.CLAUSE_ITEM, draw(ITEM_NUMBERS))
        for at in range(draw(st.integers(0, 3)))
    ]
    return Clause(key, number, draw(HEADINGS), tuple(items), Effect.INTENT)


def with_true_references(document: Document) -> Document:
    """References to what is there carry its number, as drafting makes them."""
    numbers = {section.key: section.number for section in document.sections}
    numbers |= {block.key: block.number for block in document.blocks() if isinstance(block, Clause)}

    def settled(paragraph: Paragraph) -> Paragraph:
        inlines = (
            replace(one, number=numbers.get(one.target_key, one.number))
            if isinstance(one, Reference)
            else one
            for one in paragraph.inlines
        )
        return replace(paragraph, inlines=tuple(inlines))

    def of_block(block: Block) -> Block:
        if isinstance(block, Clause):
            return replace(block, paragraphs=tuple(map(settled, block.paragraphs)))
        return settled(block) if isinstance(block, Paragraph) else block

    sections = (
        replace(section, blocks=tuple(map(of_block, section.blocks)))
        for section in document.sections
    )
    return replace(document, sections=tuple(sections))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_no_document_makes_a_file_that_our_rules_fault(document: Document) -> None:
    assert lint(write_word(document, style=house_style())) == ()
