"""``word/comments.xml``: the notes of a document as Word's own comments.

Comments begin no threads and are not settled, so the parts that newer versions of Word keep beside
this one (replies, who is settled, who is who) would say nothing, and are not written.
"""

from typing import Final

from agreement_studio.adapters.word.comment_places import comments_by_place
from agreement_studio.adapters.word.comment_styles import CommentStyles
from agreement_studio.adapters.word.commenting import Comments
from agreement_studio.adapters.word.markup import DECLARATION, STORY_NAMESPACES, attribute
from agreement_studio.adapters.word.prepared_style import PreparedStyle
from agreement_studio.adapters.word.runs import run
from agreement_studio.adapters.word.writing import Writing
from agreement_studio.domain.direction import isolated
from agreement_studio.drafting.document import Document
from agreement_studio.drafting.note import Note
from agreement_studio.drafting.noted import note_lines

COMMENTS_PART: Final = "word/comments.xml"
_LONGEST_AUTHOR: Final = 120  # Word takes 255 units of 16 bits, marks of direction among them
_MOST_INITIALS: Final = 4  # Word takes nine; more than four fill the margin


def comments_of(document: Document, style: PreparedStyle) -> Comments | None:
    """What the writer needs for the notes of a document, or None where it has none."""
    if not document.notes:
        return None
    return Comments(CommentStyles.beside(style), comments_by_place(document))


def comments_part(comments: Comments, writing: Writing) -> bytes:
    """The part. All that are in `comments` have found their place by now."""
    dated = attribute(writing.document.properties.created)
    body = "".join(
        _comment(number, note, dated, comments, writing)
        for number, note in enumerate(comments.written)
    )
    return f"{DECLARATION}<w:comments {STORY_NAMESPACES}>{body}</w:comments>".encode()


def _comment(number: int, note: Note, dated: str, comments: Comments, writing: Writing) -> str:
    author = isolated(note.author.strip()[:_LONGEST_AUTHOR])
    mark = (
        f'<w:r><w:rPr><w:rStyle w:val="{comments.styles.reference}"/></w:rPr>'
        "<w:annotationRef/></w:r>"
    )
    first, *others = (run(line, None, writing) for line in note_lines(note.text))
    paragraphs = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{comments.styles.text}"/></w:pPr>{content}</w:p>'
        for content in (mark + first, *others)
    )
    return (
        f'<w:comment w:id="{number}" w:author="{attribute(author)}" w:date="{dated}"'
        f' w:initials="{attribute(initials(note.author))}">{paragraphs}</w:comment>'
    )


def initials(author: str) -> str:
    """The first letters of a name's words, as Word shows beside a comment: "AS"."""
    words = (word for word in author.split() if word[0].isalnum())
    return "".join(word[0].upper() for word in words)[:_MOST_INITIALS]
