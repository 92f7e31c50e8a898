"""Notes at the foot of the page: the sources behind a guidance note."""

from typing import Final

from agreement_studio.adapters.word.markup import DECLARATION, STORY_NAMESPACES, escaped
from agreement_studio.adapters.word.style_names import CharacterStyle, ParagraphStyle
from agreement_studio.adapters.word.writing import Writing

NOTES_PART: Final = "word/footnotes.xml"
_LINES: Final = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>'
    "</w:r></w:p></w:footnote>"
)


def note_reference(text: str, writing: Writing) -> str:
    """The raised number that leads to a new note, or "" when there is nothing to note."""
    if not text:
        return ""
    opening = writing.run_openings[CharacterStyle.NOTE_REFERENCE]
    return f'{opening}<w:footnoteReference w:id="{writing.next_note(text)}"/></w:r>'


def notes_part(writing: Writing) -> bytes:
    """``word/footnotes.xml``; the two lines every Word file has stand first."""
    notes = "".join(_note(place, text, writing) for place, text in enumerate(writing.notes, 1))
    root = f"<w:footnotes {STORY_NAMESPACES}>{_LINES}{notes}</w:footnotes>"
    return (DECLARATION + root).encode()


def _note(number: int, text: str, writing: Writing) -> str:
    opening = writing.run_openings[CharacterStyle.NOTE_REFERENCE]
    return (
        f'<w:footnote w:id="{number}">{writing.openings[ParagraphStyle.NOTE]}</w:pPr>'
        f"{opening}<w:footnoteRef/></w:r>"
        f'<w:r><w:t xml:space="preserve"> {escaped(text)}</w:t></w:r></w:p></w:footnote>'
    )
