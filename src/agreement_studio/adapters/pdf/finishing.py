"""Finishes a PDF that Qt has painted: language, title, bookmarks, links, and what each part is."""

import io

from pypdf import PdfWriter

from agreement_studio.adapters.pdf.links import add_bookmarks
from agreement_studio.adapters.pdf.marks import MarkedContent, marks_taken_in
from agreement_studio.adapters.pdf.metadata import add_metadata
from agreement_studio.adapters.pdf.structure import add_structure
from agreement_studio.application.on_pages import OnPages
from agreement_studio.drafting.document import Properties


def finished(data: bytes, properties: Properties, told: OnPages) -> bytes:
    """The same pages, with all that is told of them beside what is painted.

    `data` must come from our own painter: files of others are not for this. The same pages and
    the same properties give the same bytes.
    """
    writer = PdfWriter(clone_from=io.BytesIO(data))
    writer.pdf_header = "%PDF-1.7"
    marked: dict[int, MarkedContent] = {}
    for number, page in enumerate(writer.pages):
        marked |= marks_taken_in(page, number)
    add_structure(writer, told.whole, marked)
    add_bookmarks(writer, told.bookmarks)
    add_metadata(writer, properties)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
