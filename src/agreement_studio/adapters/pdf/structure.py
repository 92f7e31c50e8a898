"""The tree that says what each piece of a page is, for screen readers and for copying.

ISO 32000-1, 14.7 and 14.8: a tree of elements, each of which names its parent and what is marked
on pages as its own; a second tree leads back from the pages and the links to the elements.
"""

from collections.abc import Iterator, Mapping

from pypdf import PdfWriter
from pypdf.generic import IndirectObject, PdfObject

from agreement_studio.adapters.pdf.links import add_link
from agreement_studio.adapters.pdf.marks import MarkedContent
from agreement_studio.adapters.pdf.objects import entries, kept, name, row, whole, words, yes
from agreement_studio.application.on_pages import Held, Link, Painted, Part


def add_structure(writer: PdfWriter, whole_part: Part, marked: Mapping[int, MarkedContent]) -> None:
    """Says in the file what its parts are. `marked` tells what each painted number has become."""
    _Tree(writer, marked).grow(whole_part)


class _Tree:
    """The elements so far, and which of them each piece of marked content belongs to."""

    def __init__(self, writer: PdfWriter, marked: Mapping[int, MarkedContent]) -> None:
        self._writer, self._marked = writer, marked
        self._pages = [page.indirect_reference for page in writer.pages]
        self._owners: list[dict[int, IndirectObject]] = [{} for _ in self._pages]
        self._links: list[IndirectObject] = []

    def grow(self, part: Part) -> None:
        root = entries(Type=name("StructTreeRoot"))
        place = kept(self._writer, root)
        root[name("K")] = row([self._element(part, place)])
        root[name("ParentTree")] = kept(self._writer, entries(Nums=row(self._ways_back())))
        root[name("ParentTreeNextKey")] = whole(len(self._pages) + len(self._links))
        for number, page in enumerate(self._writer.pages):
            page[name("StructParents")] = whole(number)
            page[name("Tabs")] = name("S")
        self._writer.root_object[name("StructTreeRoot")] = place
        self._writer.root_object[name("MarkInfo")] = entries(Marked=yes())

    def _element(self, part: Part, parent: IndirectObject) -> IndirectObject:
        element = entries(Type=name("StructElem"), S=name(part.kind), P=parent)
        if part.words:
            element[name("Alt")] = words(part.words)
        if part.scope:
            element[name("A")] = entries(O=name("Table"), Scope=name(part.scope))
        place = kept(self._writer, element)
        held = (self._held(one, place) for one in part.parts)
        element[name("K")] = row(one for one in held if one is not None)
        return place

    def _held(self, held: Held, owner: IndirectObject) -> PdfObject | None:
        match held:
            case Part():
                return self._element(held, owner)
            case Painted():
                return self._content(self._marked.get(held.number), owner)
            case Link():
                return self._link(held, owner)

    def _content(self, marked: MarkedContent | None, owner: IndirectObject) -> PdfObject | None:
        page = self._pages[marked.page] if marked else None
        if marked is None or page is None:
            return None
        self._owners[marked.page][marked.number] = owner
        return entries(Type=name("MCR"), Pg=page, MCID=whole(marked.number))

    def _link(self, link: Link, parent: IndirectObject) -> PdfObject | None:
        page = self._pages[link.page]
        if page is None:
            return None
        key = len(self._pages) + len(self._links)
        annotation = add_link(self._writer, link, key)
        pointer = entries(Type=name("OBJR"), Obj=annotation, Pg=page)
        element = entries(Type=name("StructElem"), S=name("Link"), P=parent, K=row([pointer]))
        place = kept(self._writer, element)
        self._links.append(place)
        return place

    def _ways_back(self) -> Iterator[PdfObject]:
        for number, owners in enumerate(self._owners):
            yield whole(number)
            yield kept(self._writer, row(owners[one] for one in sorted(owners)))
        for number, link in enumerate(self._links, start=len(self._owners)):
            yield whole(number)
            yield link
