"""What holds for the Markdown of any document."""

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from agreement_studio.adapters.markdown.lines import line
from agreement_studio.adapters.markdown.literal import literal
from agreement_studio.adapters.markdown.writer import MarkdownWriter, write_markdown
from agreement_studio.application.ports import WritingOptions
from agreement_studio.drafting.document import (
    Document,
    Emphasis,
    Paragraph,
    Properties,
    Role,
    Section,
    SectionKind,
    Variable,
    Words,
)
from tests.turns import without_turns

Build = Callable[[Callable[[], str]], Document]
HOSTILE = [
    "*stars* _lines_ **both** ~~gone~~ `code` ``",
    "# heading #",
    "=====",
    "---",
    "- dash",
    "+ plus",
    "1. one",
    "2) two",
    "> quoted",
    "    code",
    "| a | b \\| c \\",
    "<script>alert(1)</script> <!-- x -->",
    "[text](http://example.org) ![x](y) [ref]: z",
    "https://example.org www.example.org <https://example.org>",
    "&amp; &#42; AT&T",
    "ends in two spaces  ",
    "line\nline\r\n\r\nline",
    "$x^2$ \\(y\\)",
    "* * *",
    "```",
]
carriable = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cs", "Cc", "Cn", "Co"], include_characters="\t\n\r"
    ),
    max_size=30,
)
punctuated = st.text(st.sampled_from(list("ab1 *_-+=#.)(>|~`<[]!\\&;:$\n\t“é")), max_size=20)
anything = st.one_of(carriable, punctuated, st.sampled_from(HOSTILE))


def rendered(markdown: str) -> list[Token]:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return reader.parse(markdown)


def visible(token: Token) -> str:
    """The words a reader sees of one inline token."""
    parts = []
    for child in token.children or []:
        if child.type in {"text", "text_special"}:
            parts.append(child.content)
        elif child.type == "html_inline" and child.content == "<br>":
            parts.append("\n")
        else:
            assert child.type in {
                "strong_open",
                "strong_close",
                "em_open",
                "em_close",
                "html_inline",
            }
            assert child.type != "html_inline" or child.content.strip("</>") in {"strong", "em"}
    return "".join(parts)


def lines_of(markdown: str) -> Iterator[str]:
    return (visible(token) for token in rendered(markdown) if token.type == "inline")


def as_seen(text: str) -> str:
    """Line ends of every kind are one; those at the edges keep their own character."""
    core = text.strip()
    if not core:
        return text
    lead, _, trail = text.partition(core)
    return lead + core.replace("\r\n", "\n").replace("\r", "\n") + trail


@given(anything)
@pytest.mark.parametrize("before", ["", "# ", "- ", "> ", "- (a) "])
def test_a_text_comes_back_literally_wherever_it_stands(before: str, text: str) -> None:
    assume(text)
    number = before[2:] if "(" in before else ""
    assert list(lines_of(before + literal(text) + "\n")) == [number + as_seen(text)]


@given(st.lists(anything, min_size=2, max_size=4))
def test_texts_come_back_literally_in_tables(texts: list[str]) -> None:
    row = f"| {' | '.join(map(literal, texts))} |"
    rule = f"|{' --- |' * len(texts)}"
    shown = list(lines_of(f"{row}\n{rule}\n{row}\n"))
    assert shown == [as_seen(text) for text in texts] * 2


@given(st.lists(st.builds(Words, anything, st.sampled_from(Emphasis)), min_size=1, max_size=6))
@example([Words("a", Emphasis.STRONG), Words("b", Emphasis.EMPHASIS)])
@example([Words("a"), Words("“b”", Emphasis.STRONG), Words("c")])
@example([Words(" "), Words(" *", Emphasis.STRONG)])
def test_emphasis_never_shows_its_signs(inlines: list[Words]) -> None:
    text = "".join(inline.text for inline in inlines)
    assert "".join(lines_of(line(inlines))) == as_seen(text)


@given(
    st.lists(st.builds(Words, st.text("ab ", min_size=1), st.sampled_from(Emphasis)), min_size=1)
)
def test_emphasis_stands_where_it_was_given(inlines: list[Words]) -> None:
    strong = {Emphasis.STRONG, Emphasis.TERM}
    expected = "".join(one.text for one in inlines if one.emphasis in strong).replace(" ", "")
    found, depth = "", 0
    for token in (child for block in rendered(line(inlines)) for child in block.children or []):
        opens = token.type == "strong_open" or token.content == "<strong>"
        closes = token.type == "strong_close" or token.content == "</strong>"
        depth += opens - closes
        found += token.content if depth and token.type == "text" else ""
    assert found.replace(" ", "") == expected


@settings(max_examples=20)
@given(st.data())
def test_every_text_of_a_document_comes_back_literally(
    document_of: Build, data: st.DataObject
) -> None:
    drawn = data.draw(st.lists(anything, min_size=3, max_size=12))
    texts = cycle([*drawn, *HOSTILE])
    document = document_of(lambda: next(texts))
    seen = without_turns("\n".join(lines_of(write_markdown(document))))
    for paragraph in document.paragraphs():
        assert as_seen(without_turns(paragraph.text)).strip() in seen
    for section in document.sections:
        assert as_seen(without_turns(section.heading)).strip() in seen


@pytest.mark.parametrize(
    ("emphasis", "shown"),
    [
        (Emphasis.PLAIN, "\u2068النيل\u2069"),
        (Emphasis.STRONG, "**\u2068النيل\u2069**"),
    ],
)
def test_an_answer_that_runs_right_to_left_is_isolated(emphasis: Emphasis, shown: str) -> None:
    inlines = (Words("It is up to "), Variable("a.name", "النيل", emphasis), Words(" 12.3"))
    assert line(inlines) == f"It is up to {shown} 12.3"


def test_the_same_document_gives_the_same_text(plain_document: Document) -> None:
    assert write_markdown(plain_document) == write_markdown(plain_document)


def test_numbers_are_printed_as_on_the_tree(plain_document: Document) -> None:
    text = write_markdown(plain_document)
    assert "\n## 1 words" in text
    assert "\n### 4.2 words" in text
    assert "\n- (a) words" in text
    assert "\n  - (i) words" in text
    assert "\n## Schedule 3: words" in text
    assert "clause\u00a04.2words" in text


def test_a_table_keeps_its_rows_columns_and_alignment(plain_document: Document) -> None:
    tokens = rendered(write_markdown(plain_document))
    assert sum(token.type == "table_open" for token in tokens) == 5 + 2
    aligned = [token for token in tokens if token.attrs.get("style") == "text-align:right"]
    assert aligned


def test_headings_have_one_title_and_go_down_step_by_step(plain_document: Document) -> None:
    tokens = rendered(write_markdown(plain_document))
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert set(levels) == {1, 2, 3}


def test_a_picture_is_told_in_words(plain_document: Document) -> None:
    text = write_markdown(plain_document)
    assert "**Picture 1. words" in text
    assert "<svg" not in text


def test_ordinary_words_are_left_as_they_are() -> None:
    sentence = (
        "The Council’s £80,000 (a year) – 15% of the budget; see clause 4.2, or ring 01234 567."
    )
    section = Section(
        "s", "1", "Money", (Paragraph("p", (Words(sentence),)),), SectionKind.NUMBERED
    )
    assert f"\n{sentence}\n" in write_markdown(Document((section,), Properties("Larder")))


def test_paragraphs_without_words_leave_no_empty_blocks() -> None:
    blocks = (Paragraph("p", ()), Paragraph("q", (), Role.BULLET))
    document = Document((Section("s", "1", "Money", blocks),), Properties("Larder"))
    assert write_markdown(document) == "# Larder\n\n## 1 Money\n"


def test_the_writer_gives_utf8_and_says_what_markdown_cannot_carry(
    plain_document: Document,
) -> None:
    written = MarkdownWriter()(plain_document, WritingOptions(house_style=Path("office.docx")))
    assert written.data.decode("utf-8") == write_markdown(plain_document)
    assert written.remarks == (
        "A Markdown file keeps its own looks; the office’s style is for Word files and PDFs.",
    )
