"""Our own work to be measured: writing, the whole export, and drafting again after an edit."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from typing_extensions import override

import agreements
import documents
from agreement_studio.adapters.word.prepared_style import house_style
from agreement_studio.adapters.word.writer import write_word
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.clause_library.library import load_library
from agreement_studio.drafting.document import Document, Edition, Figure
from agreement_studio.drafting.draft import draft
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.texts import load_texts
from limit import Deflate, limit_beside

Work = Callable[[], bytes]
SMALLEST: Final = "S"
"""The size that warms the code."""
SAME: Final = b"the same"
EDITS: Final = 9
"""How many edits in a row one measurement drafts."""


def new_drafter() -> Drafter:
    return Drafter(load_library(), load_texts())


def written(document: Document) -> bytes:
    return write_word(document, style=house_style())


def without_pictures(document: Document) -> Document:
    """The document without its pictures, for comparing with tools that carry none."""
    sections = (
        replace(s, blocks=tuple(b for b in s.blocks if not isinstance(b, Figure)))
        for s in document.sections
    )
    return replace(document, sections=tuple(sections))


def writing(size: str) -> Work:
    """Document → bytes."""
    document = documents.tree_of(size)
    house_style()
    return lambda: written(document)


def limiting(size: str, packing: Deflate | None = None) -> Work:
    """The same bytes from string templates.

    The other parts come from the smallest tree, which shares them, so that the peak of this process
    is the limit's own.
    """
    document = documents.tree_of(size)
    shared = written(documents.tree_of(SMALLEST))
    limit = limit_beside(shared, house_style(), *([packing] if packing else []))
    return lambda: limit.file(document)


class Exporting:
    """Agreement → bytes, with one drafter as a running program has it.

    The library is loaded and the code warm, yet no record of the agreement was seen before, and no
    picture painted.
    """

    def __init__(self, *, pictures: bool) -> None:
        self.drafter = new_drafter()
        self.pictures = pictures

    def __call__(self, size: str) -> Work:
        agreement = agreements.agreement_of(size)
        return lambda: written(self._drafted(agreement))

    def _drafted(self, agreement: Agreement) -> Document:
        document = draft(self.drafter, agreement, Edition.CLEAN)
        return document if self.pictures else without_pictures(document)


class Writing(Exporting):
    """As :class:`Exporting`, but the clock starts with the finished document."""

    @override
    def __call__(self, size: str) -> Work:
        document = self._drafted(agreements.agreement_of(size))
        return lambda: written(document)


def editing(size: str) -> Work:
    """Draft again after each of :data:`EDITS` edits of one record, with the drafter kept."""
    drafter, edits = _edits(size)

    def work() -> bytes:
        for one in edits:
            draft(drafter, one, Edition.CLEAN)
        return b""

    return work


def checking_edits(size: str) -> Work:
    """Gives :data:`SAME` where drafting again makes the document that drafting anew makes."""
    drafter, edits = _edits(size)

    def work() -> bytes:
        again = [draft(drafter, one, Edition.CLEAN) for one in edits]
        return SAME if again[-1] == draft(new_drafter(), edits[-1], Edition.CLEAN) else b""

    return work


def _edits(size: str) -> tuple[Drafter, list[Agreement]]:
    """A drafter that has drafted the agreement, and the agreement after each edit to come."""
    drafter = new_drafter()
    agreement = agreements.agreement_of(size)
    for turn in range(2):
        draft(drafter, agreement, Edition.CLEAN)
        agreement = agreements.edited(agreement, turn)
    return drafter, [agreements.edited(agreement, turn) for turn in range(2, 2 + EDITS)]
