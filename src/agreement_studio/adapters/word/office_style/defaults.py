"""What holds for all text of the office's file unless a style says otherwise."""

from copy import deepcopy

from agreement_studio.adapters.word.office_style.cleaning import remove
from agreement_studio.adapters.word.office_style.property_order import insert_colour
from agreement_studio.adapters.word.ooxml.names import (
    Element,
    elements,
    first,
    first_string,
    qualified,
)
from agreement_studio.adapters.word.ooxml.style_tree import StyleTree


def complete_defaults(office: Element, ours: Element) -> None:
    """A language for all text, and no colour that would beat the marks inside tables."""
    defaults = first(office, "w:docDefaults")
    own = first(ours, "w:docDefaults")
    if defaults is None and own is not None:
        office.insert(0, deepcopy(own))
        return
    run = _child(_child(_child(office, "w:docDefaults"), "w:rPrDefault"), "w:rPr")
    language = first(ours, "w:docDefaults//w:lang")
    if language is not None and not first_string(run, "w:lang/@w:val"):
        for node in elements(run, "w:lang"):
            remove(node)
        run.append(deepcopy(language))
    for colour in elements(run, "w:color"):
        _move_to_normal(colour, office)


def _move_to_normal(colour: Element, office: Element) -> None:
    """Word lets a default colour win over character styles in tables; normal text may carry it."""
    normal = StyleTree.read(office).default()
    remove(colour)
    if normal is None or first(normal.element, "w:rPr/w:color") is not None:
        return
    run = first(normal.element, "w:rPr")
    if run is None:
        run = normal.element.makeelement(qualified("w:rPr"))
        normal.element.append(run)
    insert_colour(run, colour)


def _child(parent: Element, name: str) -> Element:
    found = first(parent, name)
    if found is None:
        found = parent.makeelement(qualified(name))
        parent.insert(0, found)
    return found
