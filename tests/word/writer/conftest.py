"""The rich document as a Word file, and a reader of Word files for tests."""

import io
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree

from agreement_studio.adapters.word.anchors import paragraph_bookmark
from agreement_studio.adapters.word.prepared_style import house_style
from agreement_studio.adapters.word.writer import write_word
from agreement_studio.application.ports import Paper
from agreement_studio.drafting.document import Document
from tests.word.writer.rich_document import rich_document as made

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMESPACES = {
    "w": W.strip("{}"),
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}


@pytest.fixture(scope="session")
def rich_document() -> Callable[..., Document]:
    """Makes a document of every block, role and kind; with guidance notes when asked."""
    return made


@pytest.fixture(scope="session")
def written(rich_document: Callable[..., Document]) -> Callable[..., bytes]:
    """The rich document, or another, as a Word file in our house style."""

    def write(
        document: Document | None = None,
        *,
        paper: Paper = Paper.A4,
        guidance: bool = False,
        tracked_data: bytes | None = None,
    ) -> bytes:
        chosen = document or rich_document(guidance=guidance)
        return write_word(chosen, style=house_style(), paper=paper, tracked_data=tracked_data)

    return write


@pytest.fixture(scope="session")
def part_of() -> Callable[[bytes, str], etree._Element]:
    """One part of a Word file, parsed."""

    def parse(data: bytes, name: str) -> etree._Element:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return etree.fromstring(archive.read(name))

    return parse


class BodyReader:
    """The main part of a Word file, with the questions that tests ask of it."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root

    def all(self, path: str, root: etree._Element | None = None) -> list[etree._Element]:
        found = (self.root if root is None else root).xpath(path, namespaces=NAMESPACES)
        assert isinstance(found, list)
        return [one for one in found if isinstance(one, etree._Element)]

    def value(self, path: str, root: etree._Element | None = None) -> list[str]:
        found = (self.root if root is None else root).xpath(path, namespaces=NAMESPACES)
        assert isinstance(found, list)
        return [str(one) for one in found]

    def marked(self, key: str) -> etree._Element:
        """The paragraph that carries the hidden bookmark of this key."""
        (found,) = self.all(f"//w:p[w:bookmarkStart[@w:name='{paragraph_bookmark(key)}']]")
        return found

    def style(self, paragraph: etree._Element) -> str:
        return self.value("w:pPr/w:pStyle/@w:val", paragraph)[0]

    def text(self, paragraph: etree._Element) -> str:
        """What a reader sees: no field codes, breaks and tabs as such."""
        pieces = []
        for one in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br"):
            if one.tag == f"{W}t":
                pieces.append(one.text or "")
            elif (parent := one.getparent()) is not None and parent.tag == f"{W}r":
                pieces.append("\t" if one.tag == f"{W}tab" else "\n")
        return "".join(pieces)


@pytest.fixture(scope="session")
def body_of(part_of: Callable[[bytes, str], etree._Element]) -> Callable[[bytes], BodyReader]:
    """The main part of a Word file, ready to be asked."""

    def read(data: bytes) -> BodyReader:
        return BodyReader(part_of(data, "word/document.xml"))

    return read
