"""Which files a Word file is not: macro files, spreadsheets, slides, other offices' formats."""

from collections.abc import Mapping

from agreement_studio.adapters.word.ooxml.content_types import (
    CONTENT_TYPES,
    DOCUMENT,
    TEMPLATE,
    ContentTypes,
)
from agreement_studio.adapters.word.ooxml.names import Element
from agreement_studio.adapters.word.safe_opening.refusal import Reason, UnsafeWordFile

_STRICT = b"http://purl.oclc.org/ooxml/"
_MACRO_WORDS = ("macroenabled", "vbaproject", "vbadata")
_OTHER_KINDS = {
    "spreadsheetml": "This is a spreadsheet, not a Word file.",
    "presentationml": "This is a presentation, not a Word file.",
    "ms-excel": "This is a spreadsheet, not a Word file.",
    "ms-powerpoint": "This is a presentation, not a Word file.",
}


def refuse_what_is_no_package(parts: Mapping[str, bytes]) -> None:
    """Refuse a zip that no Office program wrote.

    Raises:
        UnsafeWordFile: OpenDocument, or any other zip.
    """
    if CONTENT_TYPES in parts:
        return
    if parts.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument"):
        raise UnsafeWordFile(
            Reason.NOT_WORD,
            "This is an OpenDocument file. Save it as a Word document (.docx) first.",
        )
    raise UnsafeWordFile(
        Reason.NOT_WORD, "This is a zip file, but not a Word file: it has no list of content types."
    )


def main_part(roots: Mapping[str, Element], parts: Mapping[str, bytes]) -> str:
    """The part that holds the text, normally ``word/document.xml``.

    Raises:
        UnsafeWordFile: It holds macros, is no Word file, or uses the strict variant of the format.
    """
    types = ContentTypes.read(roots[CONTENT_TYPES])
    named = [*types.overrides.values(), *types.defaults.values()]
    _refuse_macros(named, parts)
    for name in (*types.parts_of(DOCUMENT), *types.parts_of(TEMPLATE)):
        if name in roots:
            _refuse_strict(parts[name])
            return name
    for word, sentence in _OTHER_KINDS.items():
        if any(word in content_type for content_type in named):
            raise UnsafeWordFile(Reason.NOT_WORD, sentence)
    raise UnsafeWordFile(Reason.NOT_WORD, "This is not a Word file: it has no text of a document.")


def _refuse_macros(content_types: list[str], parts: Mapping[str, bytes]) -> None:
    words = " ".join([*content_types, *parts]).lower()
    if any(word in words for word in _MACRO_WORDS):
        raise UnsafeWordFile(
            Reason.MACROS,
            "The file holds macros, which are programs, and is not opened. Save it in Word as a"
            " Word document (.docx) without macros.",
        )


def _refuse_strict(document: bytes) -> None:
    if _STRICT in document[:4096]:
        raise UnsafeWordFile(
            Reason.NOT_WORD,
            "The file is saved as a Strict Open XML document. Save it in Word as a Word document"
            " (.docx), the usual kind.",
        )
