"""Where each paragraph of a Word document stands: its clause, its heading, its page."""

from typing import Final

from agreement_studio.adapters.word.ooxml.list_definitions import ListDefinitions
from agreement_studio.adapters.word.ooxml.names import (
    Element,
    elements,
    first_string,
    qualified,
    whole_number,
)
from agreement_studio.adapters.word.ooxml.numbered_paragraphs import NumberedParagraphs
from agreement_studio.adapters.word.ooxml.style_tree import StyleTree
from agreement_studio.application.passages import Place, Story, heading_of, typed_number

_HIGHEST_LEVEL: Final = 8  # of an outline, from 0
_SHOWN_BREAK: Final = "w:r/w:lastRenderedPageBreak"
_INSIDE: Final = {qualified("w:txbxContent"): Story.TEXT_BOX, qualified("w:tbl"): Story.TABLE}


class BodyPlaces:
    """Walks the paragraphs of a document in order and keeps count.

    Pages are those that Word noted when it last saved the file; other programs note none.
    """

    def __init__(
        self, document: Element, styles: Element | None, numbering: Element | None
    ) -> None:
        self._styles = StyleTree.read(styles)
        self._numbers = NumberedParagraphs(document, self._styles, ListDefinitions.read(numbering))
        self._levels: dict[str, int | None] = {}
        self._page = 1 if elements(document, "//w:lastRenderedPageBreak") else 0
        self._heading = ""
        self._typed = ""
        self._count = 0

    def next(self, paragraph: Element, text: str) -> Place:
        """The place of the next paragraph, whose text is `text`."""
        shown = self._numbers.context_of(paragraph)
        own = self._numbers.number_of(paragraph)
        if self._page:
            self._page += len(elements(paragraph, _SHOWN_BREAK))
        if text.strip():
            self._count += 1
        story = _story_of(paragraph)
        if story is Story.TEXT:
            self._typed = typed_number(text) or (self._typed if own is None else "")
            self._heading = self._heading_in(paragraph, text, is_numbered=own is not None)
        return Place(
            story=story,
            clause=self._typed or (shown.full if shown else ""),
            heading=self._heading,
            page=self._page,
            paragraph=self._count,
        )

    def _heading_in(self, paragraph: Element, text: str, *, is_numbered: bool) -> str:
        """What this paragraph says as a heading, or the heading that goes on."""
        if self._is_heading(paragraph) and text.strip():
            number = typed_number(text)
            words = " ".join(text.split())
            return words.removeprefix(number).lstrip(".) ") or words
        return heading_of(text.strip(), is_numbered=is_numbered) or self._heading

    def _is_heading(self, paragraph: Element) -> bool:
        own = first_string(paragraph, "w:pPr/w:outlineLvl/@w:val")
        if own:
            return 0 <= whole_number(own, -1) <= _HIGHEST_LEVEL
        style = first_string(paragraph, "w:pPr/w:pStyle/@w:val")
        if style not in self._levels:
            self._levels[style] = self._styles.outline_level(style)
        return self._levels[style] is not None


def _story_of(paragraph: Element) -> Story:
    """The nearest box or table around a paragraph; the text where there is none."""
    around = (_INSIDE.get(str(one.tag)) for one in paragraph.iterancestors())
    return next((story for story in around if story), Story.TEXT)
