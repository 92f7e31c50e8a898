"""Reads any text file as passages: plain text and Markdown, within limits."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from agreement_studio.adapters.files.caps import SIZE_LIMIT
from agreement_studio.application.passages import (
    Passage,
    Passages,
    Place,
    heading_of,
    typed_number,
)
from agreement_studio.domain.errors import UnreadableFileError

_OTHER_KINDS: Final = {
    b"%PDF": "is a PDF file. Save it as a Word document, or copy its text into a text file",
    b"{\\rtf": "is a rich text file (.rtf). Save it as a Word document (.docx)",
    b"PK\x03\x04": "is a zip file and no text",
}
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
# A new passage begins behind an empty line, and with a heading, a number or a bullet of its own.
_BEGINNINGS: Final = r"#{1,6} |\d{1,3}(?:\.\d{1,3})*[.)]?\s|\([a-z0-9]{1,4}\)|[-*•] "
_BREAK: Final = re.compile(rf"\n[^\S\n]*(?=\n)|\n(?=[^\S\n]*(?:{_BEGINNINGS}))")
_MARKDOWN: Final = re.compile(r"#{1,6} +(?=\S)")


def text_passages(data: bytes, where: str) -> Passages:
    """The passages of a text file; `where` is how sentences call it.

    Raises:
        UnreadableFileError: it is empty, too large or no text.
    """
    text, warnings = _decoded(data, where)
    return Passages(tuple(_passages(text)), warnings=warnings)


def _decoded(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    if len(data) > SIZE_LIMIT:
        raise UnreadableFileError(
            f"{where} is larger than {SIZE_LIMIT // 1_000_000} MB, the most a text may be. "
            "Check it in parts."
        )
    for beginning, sentence in _OTHER_KINDS.items():
        if data.startswith(beginning):
            raise UnreadableFileError(f"{where} {sentence}.")
    if data.startswith(_UTF_16):
        return data.decode("utf-16", errors="replace").removeprefix("\ufeff"), ()
    if b"\x00" in data:
        raise UnreadableFileError(f"{where} is no text file. Give a text or a Word document.")
    try:
        text, warnings = data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        told = f"{where} is not UTF-8 and was read as Windows text; look at its accents and dashes."
        return data.decode("cp1252", errors="replace"), (told,)
    if not text.strip():
        raise UnreadableFileError(f"{where} is empty: there is nothing to check.")
    return text, warnings


def _passages(text: str) -> Iterator[Passage]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    place = Place(line=1)
    last = count = 0
    for end, next_start in _breaks(text):
        written = text[last:end]
        if written.strip():
            count += 1
            place = replace(_placed(written, place), paragraph=count)
            ahead = len(written) - len(written.lstrip("\n"))
            yield Passage(written.strip("\n"), replace(place, line=place.line + ahead))
        place = replace(place, line=place.line + text.count("\n", last, next_start))
        last = next_start


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """Where each passage ends, and where the next begins."""
    for match in _BREAK.finditer(text):
        yield match.start(), match.end()
    yield len(text), len(text)


def _placed(written: str, before: Place) -> Place:
    """The place of a paragraph behind another; headings and numbers stand until the next."""
    line = written.strip()
    markdown = _MARKDOWN.match(line) if "\n" not in line else None
    title = line[markdown.end() :].rstrip(" #") if markdown else line
    number = typed_number(title)
    heading = (heading_of(title) or title) if markdown else heading_of(title)
    return replace(before, clause=number or before.clause, heading=heading or before.heading)
