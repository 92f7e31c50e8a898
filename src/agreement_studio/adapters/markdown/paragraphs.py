"""Paragraphs as Markdown blocks: lists stay tight, quotations and notes are set off."""

from collections.abc import Iterable
from itertools import groupby

from agreement_studio.adapters.markdown.lines import content
from agreement_studio.drafting.document import Paragraph, Role

_LISTED = {
    Role.CLAUSE_ITEM: "- ",
    Role.CLAUSE_SUB_ITEM: "  - ",
    Role.BULLET: "- ",
    Role.CELL_BULLET: "- ",
}
_SET_OFF = frozenset({Role.QUOTE, Role.QUOTE_SOURCE, Role.GUIDANCE})


def paragraphs(many: Iterable[Paragraph], heading: str = "###") -> list[str]:
    """Blocks to be separated by empty lines. A paragraph without words gives none."""
    blocks: list[str] = []
    shown = (one for one in many if one.text or one.number)
    for family, group in groupby(shown, key=_family):
        held = list(group)
        match family:
            case "list":
                blocks.append("\n".join(_items(held)))
            case "quote":
                blocks.append("\n>\n".join(f"> {content(one)}" for one in held))
            case _:
                blocks += (_single(one, heading) for one in held)
    return blocks


def _family(paragraph: Paragraph) -> str:
    if paragraph.role in _LISTED:
        return "list"
    return "quote" if paragraph.role in _SET_OFF else ""


def _items(many: list[Paragraph]) -> list[str]:
    """The items; a sub-item is set in only where an item stands above it."""
    lines: list[str] = []
    for paragraph in many:
        bullet = _LISTED[paragraph.role] if lines else "- "
        lines.append(bullet + content(paragraph))
    return lines


def _single(paragraph: Paragraph, heading: str) -> str:
    if paragraph.role is Role.TITLE:
        return f"# {content(paragraph)}"
    if paragraph.role is Role.HEADING:
        return f"{heading} {content(paragraph)}"
    return content(paragraph)
