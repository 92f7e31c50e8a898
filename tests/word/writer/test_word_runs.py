"""Words reach the page as they are: never as markup, never in the wrong direction."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any
from unicodedata import bidirectional
from xml.sax.saxutils import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from agreement_studio.adapters.word.direction import stretches
from agreement_studio.adapters.word.markup import attribute, escaped
from agreement_studio.drafting.document import (
    Document,
    Emphasis,
    Gap,
    Inline,
    Mark,
    Paragraph,
    Properties,
    Section,
    Tone,
    Variable,
    Words,
)

MIXED = "aB 1.,(’\n\u05d0\u05b4\u0627\u0662\u200d\u200e\u200f\u202b\u202c\u202e\u2067\u2068\u2069"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_escaped_text_is_xml_that_says_the_same_but_for_what_xml_forbids(text: str) -> None:
    root = etree.fromstring(f"<t>{escaped(text)}</t>".encode())
    allowed = "".join(c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
    assert (root.text or "") == allowed.replace("\r\n", "\n").replace("\r", "\n")


def test_what_xml_cannot_carry_is_dropped() -> None:
    assert escaped("a\x00b\x0bc\ud800d\ufffee") == "abcde"


def test_an_attribute_keeps_its_words_on_one_line() -> None:
    assert attribute('a "b"\n<c>\t&') == "a &quot;b&quot; &lt;c&gt; &amp;"
    assert unescape(attribute("x & y")) == "x & y"


def paragraph(
    body_of: Callable[..., Any], written: Callable[..., bytes], *inlines: Inline
) -> tuple[Any, Any]:
    section = Section("s", "", "", (Paragraph("p", inlines),))
    body = body_of(written(Document((section,), Properties("Title"))))
    return body, body.marked("p")


def test_breaks_and_tabs_in_words_are_breaks_and_tabs(
    body_of: Callable[..., Any], written: Callable[..., bytes]
) -> None:
    text = "one\ntwo\r\nthree\tfour\u2028five"
    body, found = paragraph(body_of, written, Words(text))
    assert body.text(found) == "one\ntwo\nthree\tfour\nfive"
    assert len(body.all(".//w:br", found)) == 3


@pytest.mark.parametrize(
    ("text", "is_turned"),
    [
        ("مجموعة", True),
        ("(שותפות)", True),
        ("100 שותפות", True),
        ("Carers שותפות", True),
        ("naïve café", False),
        ("\u2067", False),
    ],
)
def test_words_that_run_right_to_left_say_so(
    text: str, is_turned: bool, body_of: Callable[..., Any], written: Callable[..., bytes]
) -> None:
    body, found = paragraph(body_of, written, Words("We are ", Emphasis.STRONG), Words(text))
    assert bool(body.all("w:r/w:rPr/w:rtl", found)) is is_turned
    assert body.text(found) == f"We are {text}"


def test_a_name_written_right_to_left_is_a_run_of_its_own(
    body_of: Callable[..., Any], written: Callable[..., bytes]
) -> None:
    arabic = "مجموعة"
    body, found = paragraph(
        body_of, written, Words("We and "), Variable("n", arabic), Words(" act.")
    )
    runs = [body.text(run) for run in body.all("w:r", found)]
    assert runs == ["We and ", f"\u2068{arabic}\u2069", " act."]
    assert [len(body.all("w:rPr/w:rtl", run)) for run in body.all("w:r", found)] == [0, 1, 0]


@given(st.text(MIXED, max_size=40))
def test_cutting_a_text_where_it_turns_loses_nothing_of_it(text: str) -> None:
    found = list(stretches(text))
    assert "".join(piece for _, piece in found) == text
    assert all(before[0] is not after[0] for before, after in pairwise(found))
    for is_turned, piece in found:
        opposite = {"L"} if is_turned else {"R", "AL", "AN"}
        assert not opposite & set(map(bidirectional, piece)), "ISO 29500 says nothing of these"


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("\u2068النيل 12.3\u2069 12.3", ["\u2068النيل 12.3\u2069"]),
        ("\u2068نيل (ABC) 7\u2069", ["\u2068نيل (", ") ", "\u2069"]),
        ("\u2068Carers נִיל\u2069, 7", ["נִיל"]),
        ("\u2068\u2068نيل\u2069’s nurse\u2069", ["نيل"]),
        ("\u20687 نيل\u2069 and \u2068A\u2069", ["\u20687 نيل\u2069"]),
        ("\u2067نيل", ["نيل"]),
    ],
)
def test_signs_and_figures_run_with_their_isolate(text: str, turned: list[str]) -> None:
    assert [piece for is_turned, piece in stretches(text) if is_turned] == turned


def test_neighbours_that_look_alike_are_one_run(
    body_of: Callable[..., Any], written: Callable[..., bytes]
) -> None:
    body, found = paragraph(
        body_of, written, Words("We, "), Variable("n", "Carers"), Words(" & co,"), Gap("g", "who")
    )
    assert [body.text(run) for run in body.all("w:r", found)] == [
        "We, Carers & co,",
        "[to agree: who]",
    ]
    assert body.value("w:r/w:rPr/w:rStyle/@w:val", found) == ["ASToAgree"]


@pytest.mark.parametrize(
    ("mark", "style", "text"),
    [
        (Mark(Tone.SECTOR, "public", "P"), "ASSectorPublic", "●\u00a0P"),
        (Mark(Tone.SECTOR, "community", "⌂ C"), "ASSectorCommunity", "⌂\u00a0C"),
        (
            Mark(Tone.LEVEL, "handover", "Hand over"),
            "ASLevelHandOver",
            "\u00a0Hand\u00a0over\u00a0",
        ),
        (Mark(Tone.EFFECT, "binds", "Binding"), "ASEffectBinding", "\u00a0Binding\u00a0"),
        (
            Mark(Tone.EFFECT, "intent", "Statement of intent"),
            "ASEffectIntent",
            "Statement of intent",
        ),
        (Mark(Tone.LABEL, "", "Why this clause"), "ASGuidanceLabel", "Why this clause"),
    ],
)
def test_a_mark_has_its_own_style_and_always_its_words(
    mark: Mark, style: str, text: str, body_of: Callable[..., Any], written: Callable[..., bytes]
) -> None:
    body, found = paragraph(body_of, written, mark)
    assert body.value("w:r/w:rPr/w:rStyle/@w:val", found) == [style]
    assert body.text(found) == text


def test_nothing_is_formatted_by_hand(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written(guidance=True))
    direct = body.all("//w:body//w:r/w:rPr/*[not(self::w:rStyle or self::w:rtl)]")
    by_hand = body.all("//w:body//w:pPr/*[not(self::w:pStyle or self::w:numPr)]")
    assert (direct, by_hand) == ([], [])
