"""Reads the comments of a Word file back, each with its place in the text."""

import io
import zipfile
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PART = "word/comments.xml"


@dataclass(frozen=True)
class Comment:
    """`place` are the words between its beginning and its end; `lines` its own, by paragraph."""

    id: str
    author: str
    initials: str
    date: str
    lines: tuple[str, ...]
    place: str
    styles: tuple[str, ...]


def comments_in(data: bytes) -> list[Comment]:
    """The comments in the order of their places; the mark of each directly follows its end."""
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        if _PART not in container.namelist():
            return []
        root, body = (etree.fromstring(container.read(n)) for n in (_PART, "word/document.xml"))
    places = _places(body)
    found = {one.get(f"{W}id", ""): one for one in root.iterfind(f"{W}comment")}
    assert set(found) == set(places)
    return [_comment(found[identifier], places[identifier]) for identifier in places]


def _comment(node: etree._Element, place: str) -> Comment:
    identifier, author, initials, date = (
        node.get(f"{W}{name}", "") for name in ("id", "author", "initials", "date")
    )
    return Comment(
        identifier,
        author,
        initials,
        date,
        tuple(map(_words, node.iterfind(f"{W}p"))),
        place,
        tuple(one.get(f"{W}val", "") for one in node.iter(f"{W}pStyle", f"{W}rStyle")),
    )


def _places(body: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for start in body.iter(f"{W}commentRangeStart"):
        identifier = start.get(f"{W}id", "")
        assert identifier not in found
        found[identifier] = _words_until_end(start, identifier)
    return found


def _words_until_end(start: etree._Element, identifier: str) -> str:
    said = ""
    for node in start.itersiblings():
        if node.tag == f"{W}commentRangeEnd" and node.get(f"{W}id") == identifier:
            mark = node.getnext()
            assert mark is not None
            reference = mark.find(f"{W}commentReference")
            assert reference is not None
            assert reference.get(f"{W}id") == identifier
            return said
        said += _words(node)
    message = f"the comment {identifier} does not end in the paragraph in which it begins"
    raise AssertionError(message)


def _words(node: etree._Element) -> str:
    return "".join(one.text or "" for one in node.iter(f"{W}t"))
