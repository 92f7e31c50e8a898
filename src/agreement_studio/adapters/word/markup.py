"""XML as strings: the one place where text is escaped, and the names that every part shares."""

import re
from typing import Final

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"

# Word 2013 content controls and Word 2010 shapes are declared ignorable, so that a reader which
# knows ISO 29500 alone still opens the file.
STORY_NAMESPACES: Final = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    ' mc:Ignorable="wps w15"'
)

_FORBIDDEN: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_NOT_XML = re.compile(f"[{_FORBIDDEN}]")
_MARKUP = re.compile('[&<>"]')
NOT_PLAIN: Final = f'&<>"{_FORBIDDEN}'  # inside a character class: what cannot stand as it is
_NOT_PLAIN = re.compile(f"[{NOT_PLAIN}]")
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def escaped(text: str) -> str:
    """`text` for an element or a quoted attribute; what XML cannot carry is left out."""
    if not _NOT_PLAIN.search(text):
        return text
    return _MARKUP.sub(_entity, _NOT_XML.sub("", text))


def attribute(text: str) -> str:
    """`text` for an attribute: line ends and tabs would be lost there, so they become spaces."""
    return escaped(" ".join(text.split()))


def _entity(found: re.Match[str]) -> str:
    return _ENTITIES[found[0]]
