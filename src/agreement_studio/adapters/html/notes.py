"""Notes beside the text, for the people who work on it: on screens alone, never on paper."""

from collections.abc import Mapping

from agreement_studio.adapters.html.markup import Markup, element, part, text
from agreement_studio.adapters.html.words import word
from agreement_studio.domain.direction import balanced
from agreement_studio.drafting.document import Document
from agreement_studio.drafting.note import Note
from agreement_studio.drafting.noted import note_lines, placed

Notes = Mapping[str, Markup]  # key of a block or section to the notes that follow it


def notes_by_place(document: Document) -> Notes:
    """The notes of a document by the key of what they stand beside, each in order."""
    found: dict[str, Markup] = {}
    for number, one in enumerate(placed(document), start=1):
        found[one.beside] = found.get(one.beside, "") + _note(one.note, number)
    return found


def _note(note: Note, number: int) -> Markup:
    key = part("page", f"note-{number}")
    lines = "".join(element("p", text(line)) for line in note_lines(note.text))
    return element(
        "aside",
        element("p", _whose(note), id=key, class_="note-author") + lines,
        class_="note",
        role="note",
        aria_labelledby=key,
    )


def _whose(note: Note) -> Markup:
    author = note.author.strip()
    if not author:
        return text(word("note"))
    before, after = word("note_from").split("{author}")
    return text(before) + element("bdi", text(balanced(author))) + text(after)
