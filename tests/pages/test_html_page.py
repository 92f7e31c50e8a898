"""What holds for the web page of any document."""

import re
from base64 import b64encode
from collections.abc import Callable, Sequence
from hashlib import sha256
from html.parser import HTMLParser
from itertools import cycle, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from agreement_studio.adapters.html.inlines import sector_mark
from agreement_studio.adapters.html.looks import css_string
from agreement_studio.adapters.html.markup import attributes, element, text
from agreement_studio.adapters.html.writer import HtmlWriter, write_html
from agreement_studio.application.ports import Paper, WritingOptions
from agreement_studio.drafting.document import (
    Document,
    Paragraph,
    Properties,
    Section,
    SectionKind,
    Table,
    Variable,
    Words,
)
from tests.turns import without_turns

Build = Callable[[Callable[[], str]], Document]
VOID = {"meta", "col", "br", "link", "img"}
HOSTILE = [
    "<script>alert(1)</script>",
    "&amp; &lt;b&gt; &#0; &",
    "\" onmouseover='x' `",
    "]]> --> <!-- </style></title>",
    "  two  spaces,\ttab,\nline\r\nend ",
    "\u202e right \u2067 to left \u05d0",
    "[to agree: name]",
]
carriable = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cs", "Cc", "Cn", "Co"], include_characters="\t\n\r"
    ),
    max_size=30,
)


class Page(HTMLParser):
    """What a reader's program sees: elements in order, and the words inside each id."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, str] = {}
        self.whole = ""
        self._open: list[tuple[str, str | None, bool]] = []
        self.feed(html)
        self.close()
        assert self._open == []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.elements.append((tag, values))
        if tag not in VOID and tag not in {"path", "rect", "circle", "polygon"}:
            self._open.append((tag, values.get("id"), values.get("class") == "number"))
            if found := values.get("id"):
                self.words[found] = ""

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    @override
    def handle_data(self, data: str) -> None:
        if any(tag in {"style", "title"} for tag, _, _ in self._open):
            return
        self.whole += data
        for _, identifier, _ in self._open:
            if identifier and not any(is_number for _, _, is_number in self._open):
                self.words[identifier] += data

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [values for tag, values in self.elements if tag in tags]


@settings(max_examples=20)
@given(st.data())
def test_every_text_comes_back_literally(document_of: Build, data: st.DataObject) -> None:
    texts = cycle([*data.draw(st.lists(carriable, min_size=3, max_size=12)), *HOSTILE])
    document = document_of(lambda: next(texts))
    page = Page(write_html(document))
    for one in _unnested(document):
        assert without_turns(page.words[one.key]) == without_turns(one.text)


def _unnested(document: Document) -> list[Paragraph]:
    """Items are left out here: they hold their sub-items; another test looks at them."""
    return [one for one in document.paragraphs() if not one.number]


@settings(max_examples=20)
@given(carriable)
def test_items_and_the_items_beneath_them_come_back_literally(
    document_of: Build, words: str
) -> None:
    document = document_of(lambda: words)
    page = Page(write_html(document))
    items = [one for one in document.paragraphs() if one.number]
    assert len(items) == 5
    for one in items:
        assert without_turns(page.words[one.key]).startswith(without_turns(one.text))


@given(carriable)
def test_text_survives_elements_and_attributes(words: str) -> None:
    page = Page(element("p", text(words), id="x", title=words))
    assert page.words["x"] == words
    assert page.all("p")[0]["title"] == words


def test_an_attribute_without_a_value_is_left_out() -> None:
    assert attributes({"a": None, "b": ""}) == ' b=""'


def test_nothing_hostile_becomes_an_element(document_of: Build, plain_document: Document) -> None:
    texts = cycle(HOSTILE)
    hostile = Page(write_html(document_of(lambda: next(texts))))
    plain = Page(write_html(plain_document))
    assert [tag for tag, _ in hostile.elements if tag != "p"] == [
        tag for tag, _ in plain.elements if tag != "p"
    ]


def test_the_same_document_gives_the_same_page(plain_document: Document) -> None:
    assert write_html(plain_document) == write_html(plain_document)


def test_ids_are_unique_and_every_link_within_the_page_lands(plain_document: Document) -> None:
    page = Page(write_html(plain_document))
    ids = [values["id"] for _, values in page.elements if values.get("id")]
    assert len(ids) == len(set(ids))
    targets = [values["href"] or "" for values in page.all("a")]
    assert targets
    assert {target.removeprefix("#") for target in targets} <= set(ids)
    for _, values in page.elements:
        for name in ("aria-labelledby", "aria-describedby"):
            assert values.get(name, ids[0]) in ids


def test_keys_of_blocks_are_the_anchors(plain_document: Document) -> None:
    page = Page(write_html(plain_document))
    keys = {section.key for section in plain_document.sections}
    keys |= {block.key for block in plain_document.blocks()}
    assert keys <= set(page.words)


def test_headings_never_skip_a_level(plain_document: Document) -> None:
    page = Page(write_html(plain_document))
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))


def test_the_page_has_language_title_landmarks_and_a_way_past_its_head(
    plain_document: Document,
) -> None:
    page = Page(write_html(plain_document))
    assert page.all("html")[0]["lang"] == "en-GB"
    assert [len(page.all(tag)) for tag in ("title", "main", "nav", "header", "footer")] == [1] * 5
    assert page.all("a")[0] == {"class": "skip", "href": "#agreement"}
    assert page.all("main")[0]["id"] == "agreement"


def test_every_table_has_a_caption_and_scoped_headings(plain_document: Document) -> None:
    page = Page(write_html(plain_document))
    captioned = [block for block in plain_document.blocks() if isinstance(block, Table)]
    assert len(page.all("caption")) == len(captioned)
    assert {values.get("scope") for values in page.all("th")} == {"col", "row"}


def test_a_picture_has_a_name_and_is_described_in_words(plain_document: Document) -> None:
    page = Page(write_html(plain_document))
    (picture,) = [values for values in page.all("div") if values.get("role") == "img"]
    assert (picture["aria-label"] or "").startswith("Picture 1. ")
    described = picture["aria-describedby"]
    assert described
    assert page.words[described].startswith("words ")


def test_gaps_are_marked_and_answers_isolated(plain_document: Document) -> None:
    page = Page(write_html(plain_document))
    assert len(page.all("mark")) == len(plain_document.gaps())
    assert page.all("bdi")


def test_an_answer_cannot_end_its_own_isolation() -> None:
    answers = (Variable("a.name", "\u2069\u202eNile"), Words(" 12.3"))
    section = Section("s", "1", "Partners", (Paragraph("p", answers),))
    html = write_html(Document((section,), Properties("\u2067Nile")))
    assert "<bdi>\u2068\u2069\u202eNile\u202c</bdi> 12.3" in html
    assert "<title>\u2068\u2067Nile\u2069\u2069</title>" in html


def test_every_sector_mark_shows_a_shape_and_its_label(plain_document: Document) -> None:
    html = write_html(plain_document)
    assert re.search(
        r'class="mark sector sector-social" title="social"><svg [^>]*aria-hidden="true"[^>]*>'
        r"<polygon [^>]*currentColor[^>]*/><path [^>]*/></svg>words \d+</span>",
        html,
    )


def test_nothing_is_loaded_and_nothing_runs(plain_document: Document) -> None:
    html = write_html(plain_document)
    page = Page(html)
    assert not page.all("script", "link", "img", "iframe", "object", "form")
    for _, values in page.elements:
        assert not [name for name in values if name.startswith("on") or name in {"src", "style"}]
    assert "url(" not in html
    assert "@import" not in html


def test_the_policy_allows_exactly_the_looks_in_the_page(plain_document: Document) -> None:
    html = write_html(plain_document)
    (policy,) = (
        values["content"] or ""
        for values in Page(html).all("meta")
        if values.get("http-equiv") == "Content-Security-Policy"
    )
    style = html.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy


def test_every_class_in_the_page_has_a_rule_or_is_known_to_need_none(
    plain_document: Document,
) -> None:
    html = write_html(plain_document)
    style = html.partition("<style>")[2].partition("</style>")[0]
    used = {name for _, v in Page(html).elements for name in (v.get("class") or "").split()}
    plain = {"front", "summary", "schedule", "signing", "clause-lead-in", "clause", "heading"}
    plain |= {"cell-label", "standard-table", "signatures-table", "number", "facts"}
    assert {name for name in used if f".{name}" not in style} <= plain


def test_a_document_without_contents_or_title_gets_both() -> None:
    sections = tuple(
        Section(f"s:{n}", str(n), f"Part {n}", (Paragraph(f"p:{n}", (Words("x"),)),))
        for n in (1, 2)
    )
    page = Page(write_html(Document(sections, Properties("Larder"))))
    assert len(page.all("nav")) == len(page.all("h1")) == 1
    assert "Larder" in page.whole


@pytest.mark.parametrize("number", ["", "3"])
def test_a_schedule_is_named_with_its_number(number: str) -> None:
    section = Section("s", number, "Money", (), SectionKind.SCHEDULE)
    whole = Page(write_html(Document((section,), Properties("Larder")))).whole
    assert ("Schedule 3: Money" in whole) is bool(number)


def test_marks_and_notes_of_the_document_are_on_the_page(plain_document: Document) -> None:
    whole = Page(write_html(plain_document)).whole
    shown: Sequence[str] = (
        plain_document.running_head,
        plain_document.draft_mark,
        plain_document.edition_note,
        plain_document.footer_note,
    )
    assert all(words in whole for words in shown)


@given(carriable)
def test_words_on_printed_pages_cannot_end_the_style_sheet(words: str) -> None:
    written = css_string(words)
    assert not set(written[1:-1]) & set("\"'<>{};\n\r")
    numbered = re.sub(r"\\([0-9A-F]+) ", lambda found: chr(int(found[1], 16)), written[1:-1])
    assert numbered == words


def test_printed_pages_carry_the_draft_mark(plain_document: Document) -> None:
    assert f"@top-right{{content:{css_string(plain_document.draft_mark)}" in write_html(
        plain_document
    )


def test_the_writer_gives_the_page_in_utf8_on_the_paper_asked_for(plain_document: Document) -> None:
    written = HtmlWriter()(plain_document, WritingOptions(paper=Paper.LETTER))
    assert written.data.decode("utf-8") == write_html(plain_document, Paper.LETTER)
    assert b"@page{size:letter;" in written.data
    assert written.remarks == ()


def test_hidden_answers_are_not_put_into_a_page_and_the_writer_says_so(
    plain_document: Document,
) -> None:
    written = HtmlWriter()(plain_document, WritingOptions(hidden_data=b'{"name": "Larder"}'))
    assert b"Larder" not in written.data
    assert written.remarks == ("A web page carries no hidden answers; only a Word file does.",)


@pytest.mark.parametrize(
    ("label", "hidden", "shown"),
    [
        ("● P", "● P", ""),
        ("●\u00a0P public", "●\u00a0P ", "public"),
        ("● Public", "●", " Public"),
        ("Public", "", "Public"),
        ("■ B", "", "■ B"),
    ],
)
def test_a_shape_and_letter_typed_in_a_label_are_not_shown_twice(
    label: str, hidden: str, shown: str
) -> None:
    markup = sector_mark(label, "public")
    read = element("span", hidden, class_="hidden") if hidden else ""
    assert markup.endswith(f"</svg>{read}{shown}</span>")
    assert Page(element("p", markup, id="x")).words["x"] == label
