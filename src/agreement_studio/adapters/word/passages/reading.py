"""Opens a Word file safely and reads its stories: text, tables, boxes, headers, footers, notes.

Tracked insertions are read and deletions are not, as the text will read once all are accepted.
Comments are not read: they talk about the text and are none of it. What was read and what was not
is told.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from agreement_studio.adapters.word.ooxml.names import Element, elements
from agreement_studio.adapters.word.ooxml.relationships import (
    relationships_in,
    relationships_name,
)
from agreement_studio.adapters.word.passages.paragraph_text import paragraph_text, paragraphs
from agreement_studio.adapters.word.passages.places import BodyPlaces
from agreement_studio.adapters.word.safe_opening import SafePackage, UnsafeWordFile, open_safely
from agreement_studio.adapters.word.safe_opening.opening import is_xml
from agreement_studio.application.passages import Passage, Passages, Place, Story
from agreement_studio.domain.errors import UnreadableFileError

_STORIES: Final = {
    "header": Story.HEADER,
    "footer": Story.FOOTER,
    "footnotes": Story.FOOTNOTE,
    "endnotes": Story.ENDNOTE,
}


def word_passages(source: Path | bytes, where: str) -> Passages:
    """The passages of a Word file; `where` is how sentences call it.

    Raises:
        UnreadableFileError: it is not opened, for the reason given.
    """
    try:
        package = open_safely(source)
    except UnsafeWordFile as refusal:
        raise UnreadableFileError(f"{where}: {refusal.sentence}") from refusal
    document = package.root(package.main)
    found = list(_body(document, package))
    for kind, name in _parts(package):
        if kind in _STORIES:
            found += _story(package.root(name), _STORIES[kind])
    return Passages(tuple(found), tuple(_notes(document, package)), package.warnings)


def _parts(package: SafePackage) -> tuple[tuple[str, str], ...]:
    """The parts that the document leads to, each once, with their kinds."""
    name = relationships_name(package.main)
    if name not in package.parts:
        return ()
    found = relationships_in(package.root(name), package.main)
    return tuple(
        dict.fromkeys(
            (one.kind, one.part) for one in found if one.part in package.parts and is_xml(one.part)
        )
    )


def _body(document: Element, package: SafePackage) -> Iterator[Passage]:
    named = dict(_parts(package))
    styles, lists = (
        package.root(named[kind]) if kind in named else None for kind in ("styles", "numbering")
    )
    places = BodyPlaces(document, styles, lists)
    for paragraph in paragraphs(document):
        text = paragraph_text(paragraph)
        place = places.next(paragraph, text)
        if text.strip():
            yield Passage(text, place)


def _story(root: Element, story: Story) -> Iterator[Passage]:
    texts = (paragraph_text(paragraph) for paragraph in paragraphs(root))
    written = (text for text in texts if text.strip())
    for count, text in enumerate(written, start=1):
        yield Passage(text, Place(story, paragraph=count))


def _notes(document: Element, package: SafePackage) -> Iterator[str]:
    inserted = len(elements(document, "//w:ins[.//w:t] | //w:moveTo[.//w:t]"))
    deleted = len(elements(document, "//w:del[.//w:delText] | //w:moveFrom[.//w:t]"))
    if inserted or deleted:
        yield (
            "Tracked changes were read as if all were accepted: "
            f"{inserted} inserted, {deleted} deleted."
        )
    roots = [package.root(name) for kind, name in _parts(package) if kind == "comments"]
    if comments := sum(len(elements(root, "//w:comment")) for root in roots):
        yield f"Comments were not read, as they are no part of the text: {comments}."
