"""The text of one paragraph as a reader sees it once every tracked change is accepted."""

from collections.abc import Iterator
from typing import Final

from agreement_studio.adapters.word.ooxml.names import Element, qualified

_PARAGRAPH: Final = qualified("w:p")
_TEXT: Final = qualified("w:t")
_SIGNS: Final = {
    qualified("w:tab"): "\t",
    qualified("w:br"): "\n",
    qualified("w:cr"): "\n",
    qualified("w:noBreakHyphen"): "\u2011",
    qualified("w:softHyphen"): "\u00ad",
}
UNSEEN: Final = frozenset(
    map(qualified, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "mc:Fallback", "w:sdtPr"))
)
"""What holds no text that is seen: deletions, properties, a second copy for older programs."""


def paragraph_text(paragraph: Element) -> str:
    """The text of a paragraph, without that of text boxes anchored in it."""
    return "".join(_pieces(paragraph))


def _pieces(node: Element) -> Iterator[str]:
    for child in node.iterchildren():
        tag = str(child.tag)
        if tag == _TEXT:
            yield child.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag not in UNSEEN and tag != _PARAGRAPH:
            yield from _pieces(child)


def paragraphs(root: Element) -> Iterator[Element]:
    """Every paragraph that is seen, those in tables and text boxes included, in order."""
    for child in root.iterchildren():
        if child.tag in UNSEEN:
            continue
        if child.tag == _PARAGRAPH:
            yield child
        yield from paragraphs(child)
