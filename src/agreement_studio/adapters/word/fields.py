"""Fields: what Word works out again by itself, written with the right result from the start.

Nothing is marked as out of date, so opening a file never asks a question.
"""

from agreement_studio.adapters.word.markup import escaped
from agreement_studio.adapters.word.style_names import CharacterStyle
from agreement_studio.adapters.word.writing import Writing


def field(instruction: str, result: str, style: CharacterStyle | None, writing: Writing) -> str:
    """A field inside one paragraph, with its result as readers see it before Word refreshes it."""
    looks = writing.run_openings[style]
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return (
        begin(instruction, properties)
        + f'<w:r>{properties}<w:t xml:space="preserve">{escaped(result)}</w:t></w:r>'
        + end(properties)
    )


def begin(instruction: str, properties: str = "") -> str:
    """The first half of a field; its result follows."""
    return (
        f'<w:r>{properties}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{properties}<w:instrText xml:space="preserve"> {escaped(instruction)} '
        f'</w:instrText></w:r><w:r>{properties}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def end(properties: str = "") -> str:
    """The end of a field."""
    return f'<w:r>{properties}<w:fldChar w:fldCharType="end"/></w:r>'
