"""Rules on ids: each is used once, and what begins also ends."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.ooxml.names import qualified, strings

MAX_BOOKMARK_NAME = 40  # characters; Word cuts longer names off, and references then lead nowhere
_PARAGRAPH_ID_LIMIT = 0x80000000  # [MS-DOCX] 2.6.2.3: greater than zero, less than this
_EIGHT_HEX = re.compile(r"[0-9A-Fa-f]{8}")
_NOTE_POINTERS = {
    "footnote": "//w:footnoteReference",
    "endnote": "//w:endnoteReference",
    "comment": "//w:commentReference|//w:commentRangeStart|//w:commentRangeEnd",
}


def _repeated(file: WordFile, expression: str, what: str) -> Iterator[Fault]:
    for identifier, count in Counter(_everywhere(file, expression)).items():
        if count > 1:
            yield Fault(file.main, identifier, f"The {what} is used {count} times.")


def _everywhere(file: WordFile, expression: str) -> Iterable[str]:
    return (one for root in file.stories.values() for one in strings(root, expression))


def _bookmark_ids(file: WordFile) -> Iterator[Fault]:
    return _repeated(file, "//w:bookmarkStart/@w:id", "bookmark id")


def _bookmark_names(file: WordFile) -> Iterator[Fault]:
    return _repeated(file, "//w:bookmarkStart/@w:name", "bookmark name")


def _long_bookmark_names(file: WordFile) -> Iterator[Fault]:
    for name in _everywhere(file, "//w:bookmarkStart/@w:name"):
        if len(name) > MAX_BOOKMARK_NAME:
            yield Fault(
                file.main, name, f"The bookmark name has more than {MAX_BOOKMARK_NAME} characters."
            )


def _bookmark_pairs(file: WordFile) -> Iterator[Fault]:
    for part, root in file.stories.items():
        open_ids: set[str] = set()
        for node in root.iter(qualified("w:bookmarkStart"), qualified("w:bookmarkEnd")):
            identifier = node.get(qualified("w:id"), "")
            if node.tag == qualified("w:bookmarkStart"):
                open_ids.add(identifier)
            elif identifier in open_ids:
                open_ids.remove(identifier)
            else:
                yield Fault(part, identifier, "A bookmark ends that has not begun.")
        for identifier in sorted(open_ids):
            yield Fault(part, identifier, "A bookmark begins that never ends.")


def _control_ids(file: WordFile) -> Iterator[Fault]:
    return _repeated(file, "//w:sdtPr/w:id/@w:val", "id of a content control")


def _drawing_ids(file: WordFile) -> Iterator[Fault]:
    return _repeated(file, "//wp:docPr/@id", "id of a picture")


def _paragraph_ids(file: WordFile) -> Iterator[Fault]:
    return _repeated(file, "//@w14:paraId", "id of a paragraph")


def _paragraph_id_range(file: WordFile) -> Iterator[Fault]:
    for identifier in _everywhere(file, "//@w14:paraId"):
        if not _is_paragraph_id(identifier):
            yield Fault(file.main, identifier, "The id of a paragraph is out of range.")


def _missing_notes(file: WordFile) -> Iterator[Fault]:
    """Raised numbers and comment ranges lead to notes and comments that exist."""
    for word, pointers in _NOTE_POINTERS.items():
        known = set(strings(file.root_of_kind(f"{word}s"), f"w:{word}/@w:id"))
        for part, node in file.found(pointers):
            identifier = node.get(qualified("w:id"), "")
            if identifier not in known:
                yield Fault(part, identifier, f"There is no {word} with the id used here.")


def _is_paragraph_id(identifier: str) -> bool:
    is_hexadecimal = bool(_EIGHT_HEX.fullmatch(identifier))
    return is_hexadecimal and 0 < int(identifier, 16) < _PARAGRAPH_ID_LIMIT


RULES = (
    Rule("ids.bookmark-id", _bookmark_ids),
    Rule("ids.bookmark-name", _bookmark_names),
    Rule("ids.bookmark-name-length", _long_bookmark_names),
    Rule("ids.bookmark-pair", _bookmark_pairs),
    Rule("ids.control", _control_ids),
    Rule("ids.picture", _drawing_ids),
    Rule("ids.paragraph", _paragraph_ids),
    Rule("ids.note", _missing_notes),
    Rule("ids.paragraph-range", _paragraph_id_range),
)
