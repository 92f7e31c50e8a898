"""A remark in the margin of a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """A remark for the people who work on the text, beside the block it concerns: no part of it.

    `block_key` is the key of a section, a clause or other block, or of a row, cell or paragraph
    inside one; "" is the document as a whole. `part_key` is that of the agreement's section, where
    the note goes in a document that lacks the block. Formats without margins leave notes out.
    """

    block_key: str
    text: str
    author: str
    """Whose remark it is, as a margin shows it."""
    part_key: str = ""
