"""Our missing styles added to the office's, and the office's own tied to the lists we count by."""

from collections.abc import Iterator, Mapping
from copy import deepcopy

from agreement_studio.adapters.word.office_style.cleaning import remove
from agreement_studio.adapters.word.office_style.lists import MergedLists
from agreement_studio.adapters.word.office_style.matching import StyleMatch
from agreement_studio.adapters.word.office_style.property_order import (
    insert_in_order,
    paragraph_properties,
)
from agreement_studio.adapters.word.ooxml.names import (
    Element,
    elements,
    first,
    first_string,
    is_on,
    qualified,
    value,
)
from agreement_studio.adapters.word.ooxml.style_tree import Style, StyleTree
from agreement_studio.adapters.word.style_names import ParagraphStyle

_VAL = qualified("w:val")
_ID = qualified("w:styleId")
_LINKS = "w:basedOn|w:next|w:link"
_NO_HEADING = "9"
# Styles whose bars join into one: where the office has the first, the second goes without.
_COMPANIONS: Mapping[str, str] = {ParagraphStyle.QUOTE_SOURCE: ParagraphStyle.QUOTE}


def merge_styles(office: Element, ours: StyleTree, match: StyleMatch, lists: MergedLists) -> None:
    """Change the office's styles part so that it holds every style of ours by its name."""
    by_id = StyleTree.read(office).by_id
    _free_names(by_id, ours, match)
    for our_id in match.taken:
        style, own = ours.by_id[our_id], by_id[match.ids[our_id]]
        _set(own.element, "w:name", style.name)
        _tie(own.element, style.element, lists)
    _keep_together(StyleTree.read(office), ours, match)
    _switch_off(StyleTree.read(office), ours, match)
    has_default = {style.kind for style in by_id.values() if style.is_default}
    for our_id in match.added:
        office.append(_adapted(ours.by_id[our_id], ours, match, lists, has_default))


def _free_names(by_id: Mapping[str, Style], ours: StyleTree, match: StyleMatch) -> None:
    """A style of another kind may not bear a name of ours: Word knows each name once."""
    names = {style.name.casefold(): style.kind for style in ours.by_id.values()}
    taken = {match.ids[one] for one in match.taken}
    for style in by_id.values():
        if style.id not in taken and style.name.casefold() in names:
            _set(style.element, "w:name", f"{style.name} (office)")


def _tie(own: Element, ours: Element, lists: MergedLists) -> None:
    """Numbers come from our lists; the office's look stays, its indents follow the numbers."""
    num_id = first_string(ours, "w:pPr/w:numPr/w:numId/@w:val", "0")
    if num_id == "0" or num_id in lists.kept:
        return
    for node in elements(own, "w:pPr/w:ind"):
        remove(node)
    numbering = deepcopy(elements(ours, "w:pPr/w:numPr")[0])
    for node in elements(numbering, "w:numId"):
        node.set(_VAL, lists.num_ids[num_id])
    _set_numbering(own, numbering)
    outline = first_string(ours, "w:pPr/w:outlineLvl/@w:val")
    if outline:
        _set_outline(own, outline)


def _switch_off(office: StyleTree, ours: StyleTree, match: StyleMatch) -> None:
    """Styles built on a heading, as Word's heading of contents is, must not be counted with it."""
    for our_id in match.taken:
        own = office.by_id[match.ids[our_id]]
        if ours.numbering(our_id) is None and office.numbering(own.id) is not None:
            off = own.element.makeelement(qualified("w:numPr"))
            off.append(off.makeelement(qualified("w:numId"), {_VAL: "0"}))
            _set_numbering(own.element, off)
        if ours.outline_level(our_id) is None and office.outline_level(own.id) is not None:
            _set_outline(own.element, _NO_HEADING)


def _keep_together(office: StyleTree, ours: StyleTree, match: StyleMatch) -> None:
    """A heading or caption at the foot of a page, without what it names, helps nobody."""
    for our_id in match.taken:
        own = office.by_id[match.ids[our_id]]
        if _keeps_next(ours, our_id) and not _keeps_next(office, own.id):
            properties = paragraph_properties(own.element)
            for node in elements(properties, "w:keepNext"):
                remove(node)
            insert_in_order(properties, properties.makeelement(qualified("w:keepNext")))


def _keeps_next(styles: StyleTree, style_id: str) -> bool:
    for style in styles.chain(style_id):
        properties = first(style.element, "w:pPr")
        if value(properties, "w:keepNext") is not None:
            return is_on(properties, "w:keepNext")
    return False


def _set_numbering(style: Element, numbering: Element) -> None:
    properties = paragraph_properties(style)
    for node in elements(properties, "w:numPr"):
        remove(node)
    insert_in_order(properties, numbering)


def _set_outline(style: Element, level: str) -> None:
    properties = paragraph_properties(style)
    for node in elements(properties, "w:outlineLvl"):
        remove(node)
    insert_in_order(properties, properties.makeelement(qualified("w:outlineLvl"), {_VAL: level}))


def _adapted(
    style: Style, ours: StyleTree, match: StyleMatch, lists: MergedLists, has_default: set[str]
) -> Element:
    """A copy of one of our styles that names its neighbours as the office's file does."""
    copied = deepcopy(style.element)
    copied.set(_ID, match.ids[style.id])
    if style.is_default and style.kind in has_default:
        del copied.attrib[qualified("w:default")]
    for node in elements(copied, _LINKS):
        node.set(_VAL, match.ids.get(node.get(_VAL, ""), ""))
    for node in elements(copied, "w:pPr/w:numPr/w:numId"):
        node.set(_VAL, lists.num_ids.get(node.get(_VAL, ""), "0"))
    if style.kind == "paragraph" and style.based_on in match.taken:
        _say_spacing(copied, style, ours)
    if _lacks_companion(style, ours, match):
        for node in elements(copied, "w:pPr/w:pBdr|w:pPr/w:ind"):
            remove(node)
    return copied


def _lacks_companion(style: Style, ours: StyleTree, match: StyleMatch) -> bool:
    companion = ours.named(_COMPANIONS.get(style.name, ""), style.kind)
    return companion is not None and companion.id in match.taken


def _say_spacing(copied: Element, style: Style, ours: StyleTree) -> None:
    """Ours inherit no space around paragraphs; the office's normal text may have some."""
    properties = paragraph_properties(copied)
    spacing = first(properties, "w:spacing")
    if spacing is None:
        spacing = properties.makeelement(qualified("w:spacing"))
        insert_in_order(properties, spacing)
    for side, said in _inherited_spacing(style, ours):
        if spacing.get(qualified(f"w:{side}")) is None:
            spacing.set(qualified(f"w:{side}"), said)


def _inherited_spacing(style: Style, ours: StyleTree) -> Iterator[tuple[str, str]]:
    for side in ("before", "after"):
        said = (
            first_string(one.element, f"w:pPr/w:spacing/@w:{side}") for one in ours.chain(style.id)
        )
        yield side, next(filter(None, said), "0")


def _set(style: Element, child: str, text: str) -> None:
    if value(style, child) != text:
        elements(style, child)[0].set(_VAL, text)
