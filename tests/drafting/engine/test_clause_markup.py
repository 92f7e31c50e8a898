"""Markdown in clause text, and answers that look like Markdown and are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.drafting.answers.pieces import Said
from agreement_studio.drafting.clause_library.compiled import Rendered
from agreement_studio.drafting.clauses import markup
from agreement_studio.drafting.clauses.markup import Line, LineKind, lines_of, one_line
from agreement_studio.drafting.document import Emphasis, Variable, Words

HOSTILE = [
    "**bold**",
    "a * b * c _d_ `e`",
    "=====",
    "# heading",
    "- item",
    "1. item",
    "\ue000\ue001",
    "a\n\nb",
    "  led by blanks",
    "\\*",
    "&amp;",
    "{{ x }}",
]


def lines(text: str, *answers: str) -> tuple[Line, ...]:
    return lines_of(Rendered(text, tuple(Said((Variable("x", a),)) for a in answers)))


def shape(text: str, *answers: str) -> list[tuple[str, str]]:
    return [(line.kind.value, line.text) for line in lines(text, *answers)]


def test_blank_lines_part_paragraphs_and_single_ends_of_line_do_not() -> None:
    assert shape("One\nand one.\n\nTwo.\n \t\nThree.\n") == [
        ("paragraph", "One and one."),
        ("paragraph", "Two."),
        ("paragraph", "Three."),
    ]


def test_lists_become_items() -> None:
    text = "Steps:\n\n1. one\n2. *two*\n   1. deep\n\n- bullet\n"
    assert shape(text) == [
        ("paragraph", "Steps:"),
        ("item", "one"),
        ("item", "two"),
        ("sub-item", "deep"),
        ("bullet", "bullet"),
    ]


def test_bold_and_emphasis_work_around_values() -> None:
    (line,) = lines("A **\ue000 b** *c* d", "x")
    assert line.pieces == (
        Words("A "),
        Variable("x", "x", Emphasis.STRONG),
        Words(" b", Emphasis.STRONG),
        Words(" "),
        Words("c", Emphasis.EMPHASIS),
        Words(" d"),
    )


@pytest.mark.parametrize("text", ["# no heading", "no\n=====", "`code` <b>", "&amp; [a](b)"])
def test_other_markdown_is_text(text: str) -> None:
    assert "".join(line.text for line in lines(text)) == " ".join(text.split())


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("around", ["\ue000", "**\ue000**", "- \ue000", "a \ue000 b\n\n*c* \ue000"])
def test_an_answer_is_never_read_as_markup(hostile: str, around: str) -> None:
    shown = [
        piece.text
        for line in lines(around, hostile)
        for piece in line.pieces
        if isinstance(piece, Variable)
    ]
    assert shown == [hostile] * around.count("\ue000")


MARKS = st.text(alphabet="ab .\n*_\\-+1)=#&;`\ue000", max_size=60)


@given(text=MARKS)
def test_the_quick_way_and_the_whole_way_agree(text: str) -> None:
    plain = not markup._NEEDS_MARKDOWN.search(text)
    said = (Said((Variable("x", "y"),)),)
    whole = [
        Line(markup._pieces(tuple(markup._parts(run)), said), kind)
        for kind, run in markup._read(text)
    ]
    if plain:
        assert lines(text, "y") == tuple(line for line in whole if line.text.strip())


@given(text=MARKS, answer=st.text(min_size=1).filter(str.strip))
def test_whatever_stands_around_it_an_answer_is_whole(text: str, answer: str) -> None:
    shown = [
        piece.text
        for line in lines(text, answer)
        for piece in line.pieces
        if isinstance(piece, Variable)
    ]
    assert shown == [answer] * text.count("\ue000")


def test_a_heading_is_one_line_with_a_capital() -> None:
    pieces = one_line(Rendered("\n  \ue000:\n  money ", (Said((Variable("x", "small\ngrants"),)),)))
    assert "".join(piece.text for piece in pieces) == "Small\ngrants: money"


def test_text_without_a_word_is_no_paragraph() -> None:
    assert shape("\n\n  \n\n") == []
    assert [line.kind for line in lines("\ue000", "x")] == [LineKind.PARAGRAPH]
