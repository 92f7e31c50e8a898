"""Tab stops where our lines rely on them: running lines and the list of contents.

An office's header usually has a stop in the middle and one at the edge, its contents a row of dots
up to a page number; ours put one thing at the left and one at the right, and print no page numbers.
"""

from copy import deepcopy

from agreement_studio.adapters.word.office_style.cleaning import remove
from agreement_studio.adapters.word.office_style.property_order import (
    insert_in_order,
    paragraph_properties,
)
from agreement_studio.adapters.word.ooxml.names import Element, elements, qualified, strings
from agreement_studio.adapters.word.ooxml.style_tree import StyleTree
from agreement_studio.adapters.word.style_names import ParagraphStyle

RUNNING_LINES = (ParagraphStyle.HEADER, ParagraphStyle.FOOTER)
CONTENTS_LINES = (
    ParagraphStyle.CONTENTS_SECTION,
    ParagraphStyle.CONTENTS_CLAUSE,
    ParagraphStyle.CONTENTS_SCHEDULE,
)
_VAL = qualified("w:val")
_POSITION = qualified("w:pos")


def set_tab_stops(styles: Element, ours: StyleTree, text_width: int | None) -> None:
    """Give those styles our stops; the right one of running lines is the edge of the text."""
    merged = StyleTree.read(styles)
    for name in (*RUNNING_LINES, *CONTENTS_LINES):
        style, own = merged.named(name, "paragraph"), ours.named(name, "paragraph")
        if style is None or own is None:
            continue
        inherited = {
            position
            for one in list(merged.chain(style.id))[1:]
            for position in strings(one.element, "w:pPr/w:tabs/w:tab/@w:pos")
        }
        stops = [deepcopy(node) for node in elements(own.element, "w:pPr/w:tabs/w:tab")]
        if name in RUNNING_LINES and text_width is not None:
            for stop in stops:
                stop.set(_POSITION, str(text_width))
        _replace_stops(style.element, stops, inherited)
        if name in CONTENTS_LINES:
            _replace_indent(style.element, own.element)


def _replace_stops(style: Element, stops: list[Element], inherited: set[str]) -> None:
    properties = paragraph_properties(style)
    for node in elements(properties, "w:tabs"):
        remove(node)
    tabs = properties.makeelement(qualified("w:tabs"))
    wanted = {stop.get(_POSITION, "") for stop in stops}
    for position in sorted(inherited - wanted, key=int):
        tabs.append(tabs.makeelement(qualified("w:tab"), {_VAL: "clear", _POSITION: position}))
    tabs.extend(stops)
    if len(tabs):
        insert_in_order(properties, tabs)


def _replace_indent(style: Element, ours: Element) -> None:
    properties = paragraph_properties(style)
    for node in elements(properties, "w:ind"):
        remove(node)
    for node in elements(ours, "w:pPr/w:ind"):
        insert_in_order(properties, deepcopy(node))
