"""What a Word file holds, read back from its bytes: the same for every tool, whoever wrote it."""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Final

from lxml import etree

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TABLE: Final = f"{_WORD}tbl"
_PARAGRAPH: Final = f"{_WORD}p"


@dataclass(frozen=True, slots=True)
class Held:
    """What must be equal between tools; the text without blanks, since tools break lines alike."""

    text_hash: str
    tables: int
    rows: int
    cells: int


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph, or one table as rows of cells; `style` is the id of the paragraph's style."""

    style: str = ""
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def held_in(file: bytes) -> Held:
    """What the body of a Word file holds."""
    root = _document(file)
    text = "".join(_text(root).split())
    return Held(
        text_hash=sha256(text.encode()).hexdigest()[:16],
        tables=sum(1 for _ in root.iter(_TABLE)),
        rows=sum(1 for _ in root.iter(f"{_WORD}tr")),
        cells=sum(1 for _ in root.iter(f"{_WORD}tc")),
    )


def parts_of(file: bytes) -> tuple[Part, ...]:
    """The body as plain data that any other tool can carry."""
    return tuple(_parts(_document(file)))


def as_json(parts: tuple[Part, ...]) -> str:
    """The parts as dictionaries with `style`, `text` and `rows`."""
    return json.dumps([asdict(part) for part in parts])


def _document(file: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
        return etree.fromstring(archive.read("word/document.xml"), parser)


def _parts(root: etree._Element) -> Iterator[Part]:
    for node in root.iter(_TABLE, _PARAGRAPH):
        if node.tag == _TABLE:
            rows = node.iterchildren(f"{_WORD}tr")
            yield Part(rows=tuple(tuple(_text(c) for c in row.iter(f"{_WORD}tc")) for row in rows))
        elif next(node.iterancestors(_TABLE), None) is None and (text := _text(node)):
            style = node.find(f"{_WORD}pPr/{_WORD}pStyle")
            yield Part("" if style is None else str(style.get(f"{_WORD}val")), text)


def _text(node: etree._Element) -> str:
    """All words in reading order, a blank between paragraphs."""
    paragraphs = node.iter(_PARAGRAPH)
    return " ".join("".join(t.text or "" for t in one.iter(f"{_WORD}t")) for one in paragraphs)
