"""Notes stand beside the text of a web page, on screens alone; a Markdown file says it has none."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from agreement_studio.adapters.html.writer import HtmlWriter, write_html
from agreement_studio.adapters.markdown.writer import MarkdownWriter, write_markdown
from agreement_studio.application.ports import WritingOptions
from agreement_studio.drafting.document import (
    Document,
    Paragraph,
    Properties,
    Role,
    Section,
    SectionKind,
    Words,
)
from agreement_studio.drafting.note import Note
from agreement_studio.drafting.noted import note_lines

ADA = "Ada Okafor"
HOSTILE = '</p></aside><script>alert(1)</script> & " ]]> \x00'
ASIDE = re.compile(r'<aside class="note"[^>]*>.*?</aside>', re.DOTALL)
signs = st.text(st.characters(codec="utf-8"), max_size=30)


class Asides(HTMLParser):
    """The notes of a page as a reader's program sees them, and every id and reference."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[list[str]] = []
        self.attributes: list[dict[str, str | None]] = []
        self.ids: list[str] = []
        self._is_inside = False
        self.feed(html)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += filter(None, [values.get("id")])
        if tag == "aside" and values.get("class") == "note":
            self._is_inside = True
            self.said.append([])
            self.attributes.append(values)
        elif tag == "p" and self._is_inside:
            self.said[-1].append("")

    @override
    def handle_endtag(self, tag: str) -> None:
        self._is_inside = self._is_inside and tag != "aside"

    @override
    def handle_data(self, data: str) -> None:
        if self._is_inside:
            self.said[-1][-1] += data


def on(*keys: str) -> tuple[Note, ...]:
    return tuple(Note(key, f"On {key}.", ADA) for key in keys)


def on_all(document: Document) -> tuple[Note, ...]:
    """A note on everything that has a key, and on what is not there."""
    return on(
        "",
        "gone",
        *(section.key for section in document.sections),
        *(block.key for block in document.blocks()),
        *(paragraph.key for paragraph in document.paragraphs()),
    )


def test_every_note_is_on_the_page_once_and_named_by_its_author(plain_document: Document) -> None:
    notes = on_all(plain_document)
    html = write_html(replace(plain_document, notes=notes))
    page = Asides(html)
    assert sorted(page.said) == sorted([f"Note from {ADA}", note.text] for note in notes)
    assert len(page.ids) == len(set(page.ids))
    for values in page.attributes:
        assert values["role"] == "note"
        assert values["aria-labelledby"] in page.ids


def test_a_page_without_its_notes_is_the_page_of_the_document_without_notes(
    plain_document: Document,
) -> None:
    html = write_html(replace(plain_document, notes=on_all(plain_document)))
    bare = write_html(plain_document)
    assert ASIDE.sub("", html).partition("<body>")[2] == bare.partition("<body>")[2]
    assert ".note " not in bare


def test_a_note_follows_what_it_concerns_and_parts_no_list() -> None:
    bullets = tuple(Paragraph(f"b{n}", (Words(f"b{n}"),), Role.BULLET) for n in range(3))
    plain = tuple(Paragraph(f"p{n}", (Words(f"p{n}"),)) for n in range(2))
    section = Section("s", "1", "Power", (*plain, *bullets))
    document = Document((section,), Properties("Larder"), notes=on("b0", "p0", "s", "", "b0"))
    html = write_html(document)
    shown = re.findall(r"</h[12]>|</?ul>|On [^<]*\.|\b[bp]\d(?=<)", html)
    before_list = ["</h1>", "On .", "</h2>", "On s.", "p0", "On p0.", "p1"]
    assert shown == [*before_list, "<ul>", "b0", "b1", "b2", "</ul>", "On b0.", "On b0."]


def test_a_note_on_what_a_section_leaves_out_stands_under_its_heading() -> None:
    section = Section("s", "1", "Power", (), part_key="power")
    document = Document((section,), Properties("Larder"), notes=(Note("x", "Why?", ADA, "power"),))
    html = write_html(document)
    assert re.search(r"<bdi>Power</bdi></h2><aside class=\"note\"", html)


@pytest.mark.parametrize("kind", list(SectionKind))
def test_a_section_of_any_kind_shows_the_notes_on_it(kind: SectionKind) -> None:
    document = Document((Section("s", "", "", (), kind),), Properties("Larder"), notes=on("s"))
    assert Asides(write_html(document)).said == [[f"Note from {ADA}", "On s."]]


def test_nothing_hostile_in_a_note_becomes_an_element() -> None:
    note = Note("", f"{HOSTILE}\n<b>two</b>", f"<i>{ADA}</i>")
    html = write_html(Document((), Properties("Larder"), notes=(note,)))
    assert Asides(html).said == [
        [f"Note from <i>{ADA}</i>", HOSTILE.replace("\x00", ""), "<b>two</b>"]
    ]
    assert "<script" not in html


@settings(max_examples=30)
@given(text=signs, author=signs)
def test_the_lines_of_any_note_come_back_literally(text: str, author: str) -> None:
    html = write_html(Document((), Properties("Larder"), notes=(Note("", text, author),)))
    ((_, *lines),) = Asides(html).said
    assert lines == list(note_lines(text))


def test_a_note_of_nobody_is_just_a_note_and_an_author_is_isolated() -> None:
    notes = (Note("", "x", " "), Note("", "x", "\u202eenoemos"))
    html = write_html(Document((), Properties("Larder"), notes=notes))
    assert Asides(html).said[0] == ["Note", "x"]
    assert "Note from <bdi>\u202eenoemos\u202c</bdi>" in html


def test_notes_are_not_printed_and_every_class_of_theirs_has_a_rule(
    plain_document: Document,
) -> None:
    html = write_html(replace(plain_document, notes=on("")))
    style = html.partition("<style>")[2].partition("</style>")[0]
    assert re.search(r"@media print \{\s*\.note \{ display: none; \}", style)
    assert "@media screen {\n  .note {" in style
    assert ".note-author {" in style


def test_a_page_has_no_remark_on_notes(plain_document: Document) -> None:
    noted = replace(plain_document, notes=on(""))
    assert HtmlWriter()(noted, WritingOptions()).remarks == ()


def test_a_markdown_file_leaves_notes_out_and_the_writer_says_so(
    plain_document: Document,
) -> None:
    noted = replace(plain_document, notes=on("", "clause:money"))
    assert write_markdown(noted) == write_markdown(plain_document)
    (remark,) = MarkdownWriter()(noted, WritingOptions()).remarks
    assert remark == (
        "A Markdown file has no margin, so the notes are left out;"
        " a Word file or a web page shows them."
    )
    assert MarkdownWriter()(plain_document, WritingOptions()).remarks == ()
