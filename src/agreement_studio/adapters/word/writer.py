"""Writes a drafted document as a Word file. The same document gives the same bytes."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from agreement_studio.adapters.word.answers_part import PROPERTIES_PART, answers_parts
from agreement_studio.adapters.word.body import document_part
from agreement_studio.adapters.word.comments import COMMENTS_PART, comments_of, comments_part
from agreement_studio.adapters.word.figures import figure_links, figure_parts
from agreement_studio.adapters.word.furniture import (
    FOOTER_PART,
    HEADER_PART,
    footer_part,
    header_part,
)
from agreement_studio.adapters.word.markup import PACKAGE, RELATIONSHIPS, attribute
from agreement_studio.adapters.word.notes import NOTES_PART, notes_part
from agreement_studio.adapters.word.package import (
    CONTENT_TYPES,
    PACKAGE_RELATIONSHIPS,
    Entry,
    Relationship,
    constant,
    container,
    content_types,
    deflated,
    relationships,
)
from agreement_studio.adapters.word.page import PAGES
from agreement_studio.adapters.word.painting import painting
from agreement_studio.adapters.word.prepared_style import (
    FACES_PART,
    NUMBERING_PART,
    STYLE_PARTS,
    STYLES_PART,
    THEME_PART,
    PreparedStyle,
)
from agreement_studio.adapters.word.properties import (
    APP_PART,
    CORE_PART,
    CUSTOM_PART,
    app_part,
    core_part,
    custom_part,
)
from agreement_studio.adapters.word.settings import SETTINGS_PART, settings_part
from agreement_studio.adapters.word.writing import Writing
from agreement_studio.application.ports import Paper
from agreement_studio.drafting.document import Document, Figure

DOCUMENT_PART: Final = "word/document.xml"
_DOCUMENT_LINKS: Final = "word/_rels/document.xml.rels"
_HEADER_ID: Final = "rIdHeader"
_FOOTER_ID: Final = "rIdFooter"
_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE_TYPE: Final = "application/vnd.openxmlformats-officedocument"
_TYPES: Final = {
    DOCUMENT_PART: f"{_WORD_TYPE}.document.main+xml",
    HEADER_PART: f"{_WORD_TYPE}.header+xml",
    FOOTER_PART: f"{_WORD_TYPE}.footer+xml",
    NOTES_PART: f"{_WORD_TYPE}.footnotes+xml",
    COMMENTS_PART: f"{_WORD_TYPE}.comments+xml",
    SETTINGS_PART: f"{_WORD_TYPE}.settings+xml",
    CORE_PART: "application/vnd.openxmlformats-package.core-properties+xml",
    APP_PART: f"{_OFFICE_TYPE}.extended-properties+xml",
    CUSTOM_PART: f"{_OFFICE_TYPE}.custom-properties+xml",
    PROPERTIES_PART: f"{_OFFICE_TYPE}.customXmlProperties+xml",
    **STYLE_PARTS,
}
_KINDS: Final = {
    STYLES_PART: "styles",
    NUMBERING_PART: "numbering",
    FACES_PART: "fontTable",
    THEME_PART: "theme",
    SETTINGS_PART: "settings",
    NOTES_PART: "footnotes",
    HEADER_PART: "header",
    FOOTER_PART: "footer",
}
_PACKAGE_LINKS: Final = (
    Relationship("rId1", f"{RELATIONSHIPS}/officeDocument", DOCUMENT_PART),
    Relationship("rId2", f"{PACKAGE}/relationships/metadata/core-properties", CORE_PART),
    Relationship("rId3", f"{RELATIONSHIPS}/extended-properties", APP_PART),
    Relationship("rId4", f"{RELATIONSHIPS}/custom-properties", CUSTOM_PART),
)
_DEFAULT_LANGUAGE = re.compile(rb'(<w:rPrDefault>.*?<w:lang [^>]*?w:val=")[^"]*(")', re.DOTALL)


def write_word(
    document: Document,
    *,
    style: PreparedStyle,
    paper: Paper = Paper.A4,
    tracked_data: bytes | None = None,
    go_on: Callable[[], None] | None = None,
) -> bytes:
    """The document as the bytes of a ``.docx`` file.

    `paper` decides the page unless the style brings its own. `tracked_data` are the answers to
    carry inside the file, or None to carry none. `go_on` is called between blocks and parts, and
    may raise to stop the work.

    Raises:
        PictureError: a picture of the document cannot be drawn.
    """
    writing = Writing.begin(document, style, style.page or PAGES[paper])
    writing.comments = comments_of(document, style)
    writing.go_on = go_on or writing.go_on
    figures = [block for block in document.blocks() if isinstance(block, Figure)]
    with painting(figures) as pngs:
        entries = _entries(writing)
        entries += figure_parts(figures, (png.result() for png in pngs))
    writing.go_on()
    if tracked_data is not None:
        entries += (deflated(name, part) for name, part in answers_parts(tracked_data).items())
    links = relationships(_document_links(writing, has_answers=tracked_data is not None))
    entries.append(deflated(_DOCUMENT_LINKS, links))
    kinds = ((entry.name, _TYPES[entry.name]) for entry in entries if entry.name in _TYPES)
    return container((*entries, constant(CONTENT_TYPES, content_types(kinds))))


def _entries(writing: Writing) -> list[Entry]:
    document = writing.document
    body = document_part(writing, _HEADER_ID, _FOOTER_ID)
    comments = writing.comments
    return [
        deflated(DOCUMENT_PART, body),
        *([deflated(COMMENTS_PART, comments_part(comments, writing))] if comments else ()),
        deflated(HEADER_PART, header_part(writing)),
        deflated(FOOTER_PART, footer_part(writing)),
        deflated(NOTES_PART, notes_part(writing)),
        constant(SETTINGS_PART, _settings(document)),
        deflated(CORE_PART, core_part(document)),
        constant(APP_PART, app_part()),
        deflated(CUSTOM_PART, custom_part(document)),
        constant(PACKAGE_RELATIONSHIPS, relationships(_PACKAGE_LINKS)),
        *_style_entries(writing),
    ]


def _settings(document: Document) -> bytes:
    language = document.properties.language
    return settings_part(language, is_draft=bool(document.draft_mark.strip()))


def _style_entries(writing: Writing) -> Iterator[Entry]:
    """The parts of the style as they lie ready; only what this document changes is packed anew."""
    for entry in writing.style.entries:
        part = writing.style.parts[entry.name]
        if entry.name == STYLES_PART:
            changed = _with_comment_styles(_in_language(part, writing), writing)
        elif entry.name == NUMBERING_PART:
            changed = _with_restarts(part, writing)
        else:
            changed = part
        yield entry if changed is part else deflated(entry.name, changed)


def _in_language(styles: bytes, writing: Writing) -> bytes:
    language = writing.document.properties.language
    if language == writing.style.language:
        return styles
    return _DEFAULT_LANGUAGE.sub(
        lambda found: found[1] + attribute(language).encode() + found[2], styles, count=1
    )


def _with_comment_styles(styles: bytes, writing: Writing) -> bytes:
    return writing.comments.styles.added_to(styles) if writing.comments else styles


def _with_restarts(numbering: bytes, writing: Writing) -> bytes:
    if not writing.lists.restarts:
        return numbering
    before, closing, after = numbering.rpartition(b"</w:num>")
    added = "".join(restart.xml() for restart in writing.lists.restarts).encode()
    return before + closing + added + after


def _document_links(writing: Writing, *, has_answers: bool) -> Iterator[Relationship]:
    own = {HEADER_PART: _HEADER_ID, FOOTER_PART: _FOOTER_ID}
    names = [entry.name for entry in writing.style.entries]
    for number, name in enumerate((*names, SETTINGS_PART, NOTES_PART, *own), 1):
        kind = f"{RELATIONSHIPS}/{_KINDS[name]}"
        yield Relationship(own.get(name, f"rId{number}"), kind, name.removeprefix("word/"))
    if writing.comments:
        yield Relationship("rIdComments", f"{RELATIONSHIPS}/comments", "comments.xml")
    if has_answers:
        yield Relationship("rIdAnswers", f"{RELATIONSHIPS}/customXml", "../customXml/item1.xml")
    yield from figure_links(writing.figures)
