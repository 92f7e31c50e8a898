"""The tree that says what each piece of a page is, for screen readers and for copying.

ISO 32000-1, 14.7 and 14.8: a tree of elements, each of which names its parent and what is marked
on pages as its own; a second tree leads back from the pages and the links to the elements.
"""

from collections.abc import Iterator, Mapping, Sequence

from pypdf import PdfWriter
from pypdf.generic import IndirectObject, PdfObject

from agreement_studio.adapters.pdf.links import add_link
from agreement_studio.adapters.pdf.marks import MarkedContent
from agreement_studio.adapters.pdf.objects import (
    NOTHING,
    Page,
    entries,
    kept,
    name,
    row,
    whole,
    words,
    yes,
)
from agreement_studio.application.on_pages import Held, Link, Painted, Part


def add_structure(
    writer: PdfWriter, pages: Sequence[Page], part: Part, marked: Mapping[int, MarkedContent]
) -> None:
    """Says in the file what its parts are. `marked` tells what each painted number has become."""
    _Tree(writer, pages, marked).grow(part)


class _Tree:
    """The elements so far, and which of them each piece of marked content belongs to."""

    def __init__(
        self, writer: PdfWriter, pages: Sequence[Page], marked: Mapping[int, MarkedContent]
    ) -> None:
        self._writer, self._marked, self._pages = writer, marked, pages
        self._owners: list[dict[int, IndirectObject]] = [{} for _ in pages]
        self._links: list[IndirectObject] = []

    def grow(self, part: Part) -> None:
        root = entries(Type=name("StructTreeRoot"))
        place = kept(self._writer, root)
        root[name("K")] = self._element(part, place)
        root[name("ParentTree")] = kept(self._writer, entries(Nums=row(self._ways_back())))
        root[name("ParentTreeNextKey")] = whole(len(self._pages) + len(self._links))
        for number, page in enumerate(self._pages):
            page.held[name("StructParents")] = whole(number)
            page.held[name("Tabs")] = name("S")
        self._writer.root_object[name("StructTreeRoot")] = place
        self._writer.root_object[name("MarkInfo")] = entries(Marked=yes())

    def _element(self, part: Part, parent: IndirectObject) -> IndirectObject:
        element = entries(S=name(part.kind), P=parent)
        if part.words:
            element[name("Alt")] = words(part.words)
        if part.scope:
            element[name("A")] = entries(O=name("Table"), Scope=name(part.scope))
        place = kept(self._writer, element)
        painted = [one for one in part.parts if isinstance(one, Painted)]
        marked = [self._marked[one.number] for one in painted if one.number in self._marked]
        if marked:
            element[name("Pg")] = self._pages[marked[0].page].place
        held = (self._held(one, place, marked[:1]) for one in part.parts)
        kids = [one for one in held if one is not None]
        if kids:
            element[name("K")] = kids[0] if len(kids) == 1 else row(kids)
        return place

    def _held(
        self, held: Held, owner: IndirectObject, first: Sequence[MarkedContent]
    ) -> PdfObject | None:
        match held:
            case Part():
                return self._element(held, owner)
            case Painted():
                return self._content(self._marked.get(held.number), owner, first)
            case Link():
                return self._link(held, owner)

    def _content(
        self, marked: MarkedContent | None, owner: IndirectObject, first: Sequence[MarkedContent]
    ) -> PdfObject | None:
        """Marked content by its number alone, where it is on the page that its element names."""
        if marked is None:
            return None
        self._owners[marked.page][marked.number] = owner
        number = whole(marked.number)
        if marked.page == first[0].page:
            return number
        return entries(Type=name("MCR"), Pg=self._pages[marked.page].place, MCID=number)

    def _link(self, link: Link, parent: IndirectObject) -> PdfObject:
        key = len(self._pages) + len(self._links)
        annotation = add_link(self._writer, self._pages, link, key)
        pointer = entries(Type=name("OBJR"), Obj=annotation, Pg=self._pages[link.page].place)
        element = entries(S=name("Link"), P=parent, K=pointer)
        place = kept(self._writer, element)
        self._links.append(place)
        return place

    def _ways_back(self) -> Iterator[PdfObject]:
        for number, owners in enumerate(self._owners):
            yield whole(number)
            held = range(max(owners, default=-1) + 1)
            yield kept(self._writer, row(owners.get(one, NOTHING) for one in held))
        for number, link in enumerate(self._links, start=len(self._owners)):
            yield whole(number)
            yield link
