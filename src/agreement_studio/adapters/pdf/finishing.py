"""Finishes a PDF that Qt has painted: language, title, bookmarks, links, and what each part is."""

import io
from collections.abc import Callable

from pypdf import PdfWriter

from agreement_studio.adapters.pdf.links import add_bookmarks
from agreement_studio.adapters.pdf.marks import MarkedContent, marks_taken_in
from agreement_studio.adapters.pdf.metadata import add_metadata
from agreement_studio.adapters.pdf.objects import pages_in
from agreement_studio.adapters.pdf.structure import add_structure
from agreement_studio.application.on_pages import OnPages
from agreement_studio.drafting.document import Properties


def finished(
    data: bytes, properties: Properties, told: OnPages, go_on: Callable[[], None]
) -> bytes:
    """The same pages, with all that is told of them beside what is painted.

    `go_on` is called again and again meanwhile, and may raise.

    `data` must come from our own painter: files of others are not for this. The same pages and
    the same properties give the same bytes.
    """
    writer = PdfWriter(clone_from=io.BytesIO(data))
    writer.pdf_header = "%PDF-1.7"
    marked: dict[int, MarkedContent] = {}
    pages = pages_in(writer)
    for number, page in enumerate(pages):
        go_on()
        marked |= marks_taken_in(page.held, number)
    go_on()
    add_structure(writer, pages, told.whole, marked)
    add_bookmarks(writer, pages, told.bookmarks)
    add_metadata(writer, properties)
    go_on()
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
