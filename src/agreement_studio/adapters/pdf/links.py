"""Ways through a PDF: bookmarks beside the pages, and words that lead to other places."""

from collections.abc import Iterable, Sequence

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, Fit, IndirectObject

from agreement_studio.adapters.pdf.objects import (
    NOTHING,
    Page,
    entries,
    kept,
    length,
    name,
    row,
    whole,
    words,
)
from agreement_studio.application.on_pages import Bookmark, Link

_PRINTED = 4  # the flag of a link that may be printed, as conforming readers ask of every one


def add_bookmarks(writer: PdfWriter, pages: Sequence[Page], bookmarks: Iterable[Bookmark]) -> None:
    """Lists headings beside the pages, those within a section beneath it and folded away."""
    section: IndirectObject | None = None
    for one in bookmarks:
        place = writer.add_outline_item(
            title=one.title,
            page_number=pages[one.target.page].held,
            parent=section if one.level else None,
            fit=Fit.xyz(0, pages[one.target.page].height - one.target.top),
            is_open=False,
        )
        if not one.level:
            section = place


def add_link(writer: PdfWriter, pages: Sequence[Page], link: Link, key: int) -> IndirectObject:
    """A link on its page; `key` is what the tree of structure knows it by."""
    left, top, right, bottom = link.box
    page = pages[link.page]
    low, high = (page.height - edge for edge in (bottom, top))
    annotation = entries(
        Type=name("Annot"),
        Subtype=name("Link"),
        Rect=row(map(length, (left, low, right, high))),
        Border=row(map(whole, (0, 0, 0))),
        F=whole(_PRINTED),
        Contents=words(link.words),
        Dest=_destination(pages[link.target.page], link.target.top),
        StructParent=whole(key),
    )
    place = kept(writer, annotation)
    page.held[name("Annots")] = row((*page.held.get("/Annots", ()), place))
    return place


def _destination(page: Page, top: float) -> ArrayObject:
    return row((page.place, name("XYZ"), NOTHING, length(page.height - top), NOTHING))
