"""The page of the office's file: paper and margins of its first upright section."""

from agreement_studio.adapters.word.ooxml.names import Element, elements, first, qualified
from agreement_studio.adapters.word.page import Page

LEAST_TEXT_WIDTH = 5_000  # twentieths of a point, about 9 cm: less has no room for our tables
LEAST_TEXT_HEIGHT = 8_000
MOST = 31_680  # 22 inches, the largest page Word knows


def page_of(document: Element) -> Page | None:
    """The page, or None where the file gives none that an agreement could be printed on."""
    for section in elements(document, "//w:sectPr"):
        page = _page(section)
        if page is not None and _is_usable(page):
            return page
    return None


def _page(section: Element) -> Page | None:
    size, margins = first(section, "w:pgSz"), first(section, "w:pgMar")
    if size is None or margins is None:
        return None
    try:
        return Page(
            width=_length(size, "w"),
            height=_length(size, "h"),
            left=_length(margins, "left") + _length(margins, "gutter"),
            right=_length(margins, "right"),
            top=_length(margins, "top"),
            bottom=_length(margins, "bottom"),
            header=_length(margins, "header"),
            footer=_length(margins, "footer"),
        )
    except ValueError:  # a length in other units, or none at all
        return None


def _length(node: Element, name: str) -> int:
    """A negative margin fixes the place of the text; its size is what counts here."""
    return abs(round(float(node.get(qualified(f"w:{name}"), "0"))))


def _is_usable(page: Page) -> bool:
    return (
        page.width <= page.height <= MOST
        and page.text_width >= LEAST_TEXT_WIDTH
        and page.text_height >= LEAST_TEXT_HEIGHT
    )
