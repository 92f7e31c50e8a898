"""Marks between what is painted, and what becomes of them in the file.

Qt paints, and cannot say what it paints. So between two paragraphs a line is drawn far outside the
page, at a height that is a number; in the file the line gives way to an operator that says where
marked content begins or ends (ISO 32000-1, 14.6). What stands in no paragraph is furniture.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pypdf import PageObject
from pypdf.generic import ContentStream, StreamObject

from agreement_studio.adapters.pdf.mark_lines import MARK_FROM, MARK_TO, NOTHING_MARKED

_MARK: Final = re.compile(rb"%d (\d+) m\n%d \1 l\nS\n" % (MARK_FROM, MARK_TO))
_FURNITURE: Final = b"/Artifact BMC\n"
_MARKED: Final = b"/Span <</MCID %d>> BDC\n"
_END: Final = b"EMC\n"


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """Content of one page, by the number that the page knows it by."""

    page: int
    number: int


def marks_taken_in(page: PageObject, at: int) -> Mapping[int, MarkedContent]:
    """Puts operators in the place of the marks of a page; what each number has become."""
    stream = page["/Contents"].get_object()
    if not isinstance(stream, StreamObject) or isinstance(stream, ContentStream):
        return {}
    found: dict[int, MarkedContent] = {}

    def taken(mark: re.Match[bytes]) -> bytes:
        number = int(mark[1])
        if number == NOTHING_MARKED:
            return _END + _FURNITURE
        found[number] = MarkedContent(at, len(found))
        return _END + _MARKED % found[number].number

    rest = _MARK.sub(taken, stream.get_data())
    stream.set_data(_FURNITURE + rest + b"\n" + _END)
    return found
