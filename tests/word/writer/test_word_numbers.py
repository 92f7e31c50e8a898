"""Word counts by itself; what it reaches must be the number on the tree."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from lxml import etree

from agreement_studio.adapters.word.anchors import paragraph_bookmark
from agreement_studio.adapters.word.list_numbers import lower_letter, lower_roman, value_of
from agreement_studio.drafting.document import (
    Clause,
    Document,
    Effect,
    Paragraph,
    Properties,
    Role,
    Section,
    SectionKind,
    Words,
    paragraphs_of,
)

NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


def values(element: Any, path: str) -> list[str]:
    return [str(one) for one in element.xpath(path, namespaces=NS)]


@dataclass
class Level:
    form: str
    pattern: str
    style: str


@dataclass
class WordCounter:
    """Counts paragraphs as Word does: by list, level and the first use of a start of its own."""

    styles: Any
    numbering: Any
    counts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0] * 9))
    used: set[str] = field(default_factory=set)

    def place(self, paragraph: Any) -> tuple[str, int]:
        direct = values(paragraph, "w:pPr/w:numPr/w:numId/@w:val")
        if direct:
            return direct[0], int((values(paragraph, "w:pPr/w:numPr/w:ilvl/@w:val") or ["0"])[0])
        style = values(paragraph, "w:pPr/w:pStyle/@w:val")[0]
        number, level = "", ""
        while style and not number:
            (found,) = self.styles.xpath(f"w:style[@w:styleId='{style}']", namespaces=NS)
            number = next(iter(values(found, "w:pPr/w:numPr/w:numId/@w:val")), "")
            level = next(iter(values(found, "w:pPr/w:numPr/w:ilvl/@w:val")), "0")
            style = next(iter(values(found, "w:basedOn/@w:val")), "")
        return number or "0", int(level or 0)

    def level(self, number: str, level: int) -> Level:
        abstract = values(self.numbering, f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")[0]
        path = f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='{level}']"
        (found,) = self.numbering.xpath(path, namespaces=NS)
        return Level(
            values(found, "w:numFmt/@w:val")[0],
            values(found, "w:lvlText/@w:val")[0],
            next(iter(values(found, "w:pStyle/@w:val")), ""),
        )

    def label(self, paragraph: Any) -> str:
        number, level = self.place(paragraph)
        if number == "0":
            return ""
        made = self.level(number, level)
        if made.form == "bullet":
            return ""
        counts = self._count(number, level)
        text = made.pattern
        for place, count in enumerate(counts[: level + 1]):
            text = text.replace(f"%{place + 1}", self._shown(number, place, count))
        return text

    def _count(self, number: str, level: int) -> list[int]:
        abstract = values(self.numbering, f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")[0]
        counts = self.counts[abstract]
        override = f"w:num[@w:numId='{number}']/w:lvlOverride[@w:ilvl='{level}']/w:startOverride"
        start = values(self.numbering, f"{override}/@w:val")
        if start and number not in self.used:
            counts[level] = int(start[0])
        else:
            counts[level] += 1
        self.used.add(number)
        counts[level + 1 :] = [0] * (8 - level)
        return counts

    def _shown(self, number: str, level: int, count: int) -> str:
        form = self.level(number, level).form
        makers: dict[str, Callable[[int], str]] = {
            "decimal": str,
            "lowerLetter": lower_letter,
            "lowerRoman": lower_roman,
        }
        return makers[form](count)


def labels(data: bytes, part_of: Callable[..., etree._Element]) -> dict[str, str]:
    """What Word prints in front of each paragraph, by its hidden bookmark."""
    counter = WordCounter(part_of(data, "word/styles.xml"), part_of(data, "word/numbering.xml"))
    body: Any = part_of(data, "word/document.xml")
    found = {}
    for paragraph in body.xpath("//w:body//w:p", namespaces=NS):
        label = counter.label(paragraph)
        for name in values(paragraph, "w:bookmarkStart/@w:name"):
            found[name] = label
    return found


def expected(document: Document) -> Iterator[tuple[str, str]]:
    for section in document.sections:
        if section.kind is not SectionKind.FRONT:
            is_schedule = section.kind is SectionKind.SCHEDULE
            yield section.key, f"Schedule\u00a0{section.number}" if is_schedule else section.number
        for block in section.blocks:
            if isinstance(block, Clause):
                yield block.key, block.number
            yield from ((one.key, one.number) for one in paragraphs_of(block))


def test_every_number_word_prints_is_the_number_on_the_tree(
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    part_of: Callable[..., Any],
) -> None:
    printed = labels(written(), part_of)
    wanted = {paragraph_bookmark(key): number for key, number in expected(rich_document())}
    assert {name: printed[name] for name in wanted} == wanted


def items(*numbers: str, prefix: str = "p") -> tuple[Paragraph, ...]:
    made = []
    for place, number in enumerate(numbers):
        role = Role.CLAUSE_SUB_ITEM if number.startswith("(i") else Role.CLAUSE_ITEM
        made.append(Paragraph(f"{prefix}{place}", (Words("text"),), role, number))
    return tuple(made)


def one_clause(number: str, *paragraphs: Paragraph) -> Clause:
    return Clause(f"c:{number}", number, "Heading", paragraphs, Effect.INTENT)


@pytest.mark.parametrize(
    "sections",
    [
        (
            Section("s4", "4", "Begins at four", (one_clause("4.1"), one_clause("4.2"))),
            Section(
                "s5", "5", "Goes on", (one_clause("5.1"), one_clause("5.3"), one_clause("5.4"))
            ),
        ),
        (
            Section(
                "s1",
                "1",
                "Lists",
                (
                    one_clause("1.1", *items("(a)", "(b)", "(a)", "(b)", "(f)")),
                    one_clause("1.2", *items("(a)", "(b)", prefix="q")),
                ),
            ),
        ),
        (
            Section(
                "s1",
                "1",
                "Deep",
                (one_clause("1.1", *items("(a)", "(i)", "(ii)", "(b)", "(i)", "(iii)")),),
            ),
        ),
        (
            Section("s2", "2", "Second schedule", (one_clause("3"),), SectionKind.SCHEDULE),
            Section("s3", "3", "Third", (one_clause("1"),), SectionKind.SCHEDULE),
        ),
    ],
    ids=["starts late and skips", "second list in a clause", "two levels", "schedules"],
)
def test_numbers_that_word_would_not_reach_start_the_list_again(
    sections: tuple[Section, ...], written: Callable[..., bytes], part_of: Callable[..., Any]
) -> None:
    document = Document(sections, Properties("Title"))
    printed = labels(written(document), part_of)
    wanted = {paragraph_bookmark(key): number for key, number in expected(document)}
    assert {name: printed[name] for name in wanted} == wanted


def test_a_document_that_counts_plainly_needs_no_second_list(
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    part_of: Callable[..., Any],
) -> None:
    plain = replace(rich_document(), sections=rich_document().sections[:3])
    numbers = part_of(written(plain), "word/numbering.xml").xpath("//w:num", namespaces=NS)
    assert len(numbers) == 4


def test_lists_and_heading_styles_are_tied_both_ways(
    written: Callable[..., bytes], part_of: Callable[..., Any]
) -> None:
    styles, numbering = (part_of(written(), f"word/{name}.xml") for name in ("styles", "numbering"))
    tied = [
        (values(level.getparent(), "@w:abstractNumId")[0], values(level, "@w:ilvl")[0], style)
        for level in numbering.xpath("//w:lvl[w:pStyle]", namespaces=NS)
        for style in values(level, "w:pStyle/@w:val")
    ]
    assert len(tied) == 10
    for abstract, level, style in tied:
        (found,) = styles.xpath(f"w:style[@w:styleId='{style}']", namespaces=NS)
        number = values(found, "w:pPr/w:numPr/w:numId/@w:val")
        assert values(numbering, f"w:num[@w:numId='{number[0]}']/w:abstractNumId/@w:val") == [
            abstract
        ]
        assert (values(found, "w:pPr/w:numPr/w:ilvl/@w:val") or ["0"]) == [level]


def test_an_item_without_a_number_shows_none(
    written: Callable[..., bytes], part_of: Callable[..., Any]
) -> None:
    bare = Paragraph("bare", (Words("no number"),), Role.CLAUSE_ITEM)
    section = Section("s1", "1", "Heading", (one_clause("1.1", bare),))
    printed = labels(written(Document((section,), Properties("Title"))), part_of)
    assert printed[paragraph_bookmark("bare")] == ""


@pytest.mark.parametrize(
    ("number", "level", "value"),
    [
        ("4.12", 1, 12),
        ("7", 0, 7),
        ("Schedule 3", 0, 3),
        ("(z)", 2, 26),
        ("(bb)", 2, 28),
        ("(ix)", 3, 9),
        ("(c)", 2, 3),
        ("A", 0, 0),
        ("(?)", 2, 0),
    ],
)
def test_the_count_is_read_from_a_printed_number(number: str, level: int, value: int) -> None:
    assert value_of(number, level) == value
