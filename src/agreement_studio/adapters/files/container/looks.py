"""What a file is that should have been an agreement file."""

from collections.abc import Collection
from enum import StrEnum

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


class Looks(StrEnum):
    """What a file looks like, for programs; people get the sentence."""

    EMPTY = "empty"
    WORD = "word"
    ZIP = "zip"
    ANSWERS = "answers"
    PDF = "pdf"
    UNKNOWN = "unknown"

    @property
    def sentence(self) -> str:
        """What to say of it, to stand after the file's name."""
        return _SENTENCES[self]


_SENTENCES = {
    Looks.EMPTY: (
        "is empty: it has no content at all. Was it copied in full? Look for a backup or an "
        "earlier copy."
    ),
    Looks.WORD: "is a Word file, not an agreement file. Give the agreement file it came from.",
    Looks.ZIP: "is a zip file, but not an agreement file. Give the agreement file itself.",
    Looks.ANSWERS: (
        "is a text file, not an agreement file. If it holds answers, give it a name that ends in "
        ".toml or .json."
    ),
    Looks.PDF: "is a PDF, not an agreement file. Give the agreement file it came from.",
    Looks.UNKNOWN: "is not an agreement file, whatever its name says. Is it the right file?",
}


def looks_of(data: bytes, names: Collection[str] = ()) -> Looks:
    """What the bytes are by how they begin, and by the names in them where they are a zip."""
    if not data:
        return Looks.EMPTY
    if data.startswith(_OLE) or any(name.startswith("word/") for name in names):
        return Looks.WORD
    if data.startswith(_ZIP):
        return Looks.WORD if b"word/document.xml" in data else Looks.ZIP
    if data.startswith(b"%PDF"):
        return Looks.PDF
    return Looks.ANSWERS if _is_text(data) else Looks.UNKNOWN


def _is_text(data: bytes) -> bool:
    try:
        return "\x00" not in data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
