"""Ways through a PDF: bookmarks beside the pages, and words that lead to other places."""

from collections.abc import Iterable

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, Fit, IndirectObject

from agreement_studio.adapters.pdf.objects import (
    NOTHING,
    entries,
    kept,
    length,
    name,
    row,
    whole,
    words,
)
from agreement_studio.application.on_pages import Bookmark, Link, Target

_PRINTED = 4  # the flag of a link that may be printed, as conforming readers ask of every one


def add_bookmarks(writer: PdfWriter, bookmarks: Iterable[Bookmark]) -> None:
    """Lists headings beside the pages, those within a section beneath it and folded away."""
    section: IndirectObject | None = None
    for one in bookmarks:
        place = writer.add_outline_item(
            title=one.title,
            page_number=one.target.page,
            parent=section if one.level else None,
            fit=Fit.xyz(0, _from_below(writer, one.target.page, one.target.top)),
            is_open=False,
        )
        if not one.level:
            section = place


def add_link(writer: PdfWriter, link: Link, key: int) -> IndirectObject:
    """A link on its page; `key` is what the tree of structure knows it by."""
    left, top, right, bottom = link.box
    low, high = (_from_below(writer, link.page, edge) for edge in (bottom, top))
    annotation = entries(
        Type=name("Annot"),
        Subtype=name("Link"),
        Rect=row(map(length, (left, low, right, high))),
        Border=row(map(whole, (0, 0, 0))),
        F=whole(_PRINTED),
        Contents=words(link.words),
        Dest=_destination(writer, link.target),
        StructParent=whole(key),
    )
    place = kept(writer, annotation)
    page = writer.pages[link.page]
    page[name("Annots")] = row((*page.get("/Annots", ()), place))
    return place


def _destination(writer: PdfWriter, target: Target) -> ArrayObject:
    page = writer.pages[target.page].indirect_reference
    top = length(_from_below(writer, target.page, target.top))
    return row((page or NOTHING, name("XYZ"), NOTHING, top, NOTHING))


def _from_below(writer: PdfWriter, page: int, top: float) -> float:
    """A height as the format counts it."""
    return float(writer.pages[page].mediabox.height) - top
