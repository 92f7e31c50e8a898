"""Notes on their way into a Word file: which wait for their paragraph, which have been written."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from agreement_studio.adapters.word.comment_styles import CommentStyles
from agreement_studio.drafting.note import Note


@dataclass(slots=True)
class Comments:
    """`waiting` are the notes by the key of the paragraph that carries them.

    `written` are those whose place stands in the text: a comment's id is its place in this list.
    """

    styles: CommentStyles
    waiting: dict[str, list[Note]]
    written: list[Note] = field(default_factory=list)

    def around(self, key: str, content: str) -> str:
        """`content` with the notes on that key; each is written once, where the key comes first."""
        return self._around(self.waiting.pop(key, ()), content)

    def left_over(self) -> str:
        """The places of all notes whose paragraph was not printed."""
        notes = [note for held in self.waiting.values() for note in held]
        self.waiting.clear()
        return self._around(notes, "")

    def _around(self, notes: Sequence[Note], content: str) -> str:
        first = len(self.written)
        self.written += notes
        numbers = range(first, len(self.written))
        starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in numbers)
        return starts + content + "".join(map(self._end, numbers))

    def _end(self, number: int) -> str:
        return (
            f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr>'
            f'<w:rStyle w:val="{self.styles.reference}"/></w:rPr>'
            f'<w:commentReference w:id="{number}"/></w:r>'
        )
