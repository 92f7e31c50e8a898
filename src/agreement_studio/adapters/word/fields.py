"""Fields: what Word works out again by itself, written with the right result from the start.

Nothing is marked as out of date, so opening a file never asks a question.
"""

from agreement_studio.adapters.word.markup import escaped
from agreement_studio.adapters.word.style_names import CharacterStyle
from agreement_studio.adapters.word.writing import Writing


def field(instruction: str, result: str, style: CharacterStyle | None, writing: Writing) -> str:
    """A field inside one paragraph, with its result as readers see it before Word refreshes it."""
    opening = writing.run_openings[style]
    return (
        begin(instruction, opening)
        + f'{opening}<w:t xml:space="preserve">{escaped(result)}</w:t></w:r>'
        + end(opening)
    )


def begin(instruction: str, opening: str = "<w:r>") -> str:
    """The first half of a field; its result follows. `opening` starts each of its runs.

    `instruction` is ours, with no character that XML would read as markup.
    """
    return (
        f'{opening}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'{opening}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'{opening}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def end(opening: str = "<w:r>") -> str:
    """The end of a field."""
    return f'{opening}<w:fldChar w:fldCharType="end"/></w:r>'
