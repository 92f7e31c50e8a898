"""From an office's Word file to a style the writer can use."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from agreement_studio.adapters.word.office_style.cleaning import (
    cleaned_faces,
    cleaned_styles,
    cleaned_theme,
    serialized,
    with_sound_ids,
)
from agreement_studio.adapters.word.office_style.colours import office_colour, recolour
from agreement_studio.adapters.word.office_style.defaults import complete_defaults
from agreement_studio.adapters.word.office_style.lists import cleaned_lists, merge_lists, untangle
from agreement_studio.adapters.word.office_style.matching import StyleMatch, match_styles
from agreement_studio.adapters.word.office_style.page_setup import page_of
from agreement_studio.adapters.word.office_style.report import AddedStyle, StyleReport
from agreement_studio.adapters.word.office_style.styles import merge_styles
from agreement_studio.adapters.word.office_style.tab_stops import set_tab_stops
from agreement_studio.adapters.word.ooxml.names import NAMESPACES, Element, elements, qualified
from agreement_studio.adapters.word.ooxml.relationships import (
    relationships_in,
    relationships_name,
)
from agreement_studio.adapters.word.ooxml.safe_xml import read_xml
from agreement_studio.adapters.word.ooxml.style_contrast import READABLE, word_contrast
from agreement_studio.adapters.word.ooxml.style_tree import StyleTree
from agreement_studio.adapters.word.page import Page
from agreement_studio.adapters.word.prepared_style import (
    FACES_PART,
    NUMBERING_PART,
    STYLES_PART,
    THEME_PART,
    HouseStyleError,
    PreparedStyle,
    house_style,
    prepare_parts,
)
from agreement_studio.adapters.word.safe_opening import SafePackage, open_safely
from agreement_studio.adapters.word.style_needs import STYLE_NEEDS

_LEFT_BEHIND = {
    "header": "Its headers stay behind: an agreement belongs to all partners, and has its own.",
    "footer": "Its footers stay behind: an agreement says at the foot which version it is.",
    "comments": "Its comments stay behind.",
    "customXml": "Its hidden data stay behind.",
    "oleObject": "Its embedded objects stay behind.",
    "package": "Its embedded files stay behind.",
    "font": "Its embedded fonts stay behind: they are licensed to the office.",
    "footnotes": "Its notes stay behind.",
    "glossaryDocument": "Its building blocks stay behind.",
}


@dataclass(frozen=True, slots=True)
class OfficeStyle:
    """A style ready for the writer, and the report on how it came about."""

    style: PreparedStyle
    report: StyleReport


def office_style(source: Path | bytes) -> OfficeStyle:
    """Open an office's .docx or .dotx safely and make a style of it.

    Raises:
        UnsafeWordFile: The file is not opened, for the reason given.
        HouseStyleError: The file has no styles.
        OSError: The path cannot be read.
    """
    package = open_safely(source)
    targets = _targets(package)
    if "styles" not in targets:
        raise HouseStyleError(
            "The file has no styles to take. Choose a Word document in the office's own look."
        )
    styles = cleaned_styles(package.root(targets["styles"]))
    lists = _lists(package, targets.get("numbering", ""))
    with_sound_ids(styles, lists)
    page = page_of(package.root(package.main))
    match = _merge(styles, lists, page)
    parts = {STYLES_PART: serialized(styles), NUMBERING_PART: serialized(lists)}
    if "fontTable" in targets:
        parts[FACES_PART] = serialized(cleaned_faces(package.root(targets["fontTable"])))
    if "theme" in targets:
        parts[THEME_PART] = serialized(cleaned_theme(package.root(targets["theme"])))
    prepared = prepare_parts(parts, page=page)
    return OfficeStyle(prepared, _report(match, package, styles, has_page=page is not None))


def _targets(package: SafePackage) -> dict[str, str]:
    """The parts the text of the file leads to, by kind."""
    name = relationships_name(package.main)
    if name not in package.parts:
        return {}
    found = relationships_in(package.root(name), package.main)
    return {one.kind: one.part for one in found if one.part in package.parts}


def _lists(package: SafePackage, part: str) -> Element:
    if part:
        return cleaned_lists(package.root(part))
    return etree.Element(qualified("w:numbering"), nsmap={"w": NAMESPACES["w"]})


def _merge(styles: Element, lists: Element, page: Page | None) -> StyleMatch:
    own = house_style().parts
    our_styles, our_lists = read_xml(own[STYLES_PART]), read_xml(own[NUMBERING_PART])
    office_tree, our_tree = StyleTree.read(styles), StyleTree.read(our_styles)
    if colour := office_colour(office_tree):
        recolour(our_styles, colour)
        recolour(our_lists, colour)
    match = match_styles(office_tree, our_tree)
    merged = merge_lists(lists, our_lists, office_tree, match)
    complete_defaults(styles, our_styles)
    merge_styles(styles, our_tree, match, merged)
    set_tab_stops(styles, our_tree, page.text_width if page else None)
    untangle(lists, styles)
    return match


def _report(
    match: StyleMatch, package: SafePackage, styles: Element, *, has_page: bool
) -> StyleReport:
    ours = StyleTree.read(read_xml(house_style().parts[STYLES_PART]))
    merged = StyleTree.read(styles)
    taken = {ours.by_id[one].name for one in match.taken}
    return StyleReport(
        taken=tuple(need.name for need in STYLE_NEEDS if need.name in taken),
        added=tuple(_added(taken, ours, merged, match)),
        left_behind=tuple(_left_behind(package, has_page=has_page)),
        warnings=(*_pale_styles(taken, merged), *package.warnings),
    )


def _pale_styles(taken: set[str], merged: StyleTree) -> Iterator[str]:
    """The office's look is the office's choice; that some cannot read it is worth saying."""
    for need in STYLE_NEEDS:
        style = merged.named(need.name, need.kind) if need.name in taken else None
        measured = word_contrast(merged, style) if style else None
        if measured is not None and measured < READABLE:
            yield (
                f"The words of “{need.name}” are pale: their contrast is {measured:.1f}, and"
                f" {READABLE} is the least that most people can read."
            )


def _added(
    taken: set[str], ours: StyleTree, merged: StyleTree, match: StyleMatch
) -> Iterator[AddedStyle]:
    """What each added style falls back to: the nearest style of the office that it builds on."""
    for need in STYLE_NEEDS:
        style = ours.named(need.name, need.kind)
        if style is None or need.name in taken:
            continue
        chain = (one for one in ours.chain(style.id) if one.id in match.taken)
        nearest = next(chain, None)
        name = merged.by_id[match.ids[nearest.id]].name if nearest else "nothing of the office's"
        yield AddedStyle(need.name, need.purpose, name)


def _left_behind(package: SafePackage, *, has_page: bool) -> Iterator[str]:
    if elements(package.root(package.main), "//w:body//w:t"):
        yield "Its text stays behind."
    kinds = {
        one.kind
        for name in package.parts
        if name.endswith(".rels")
        for one in relationships_in(package.root(name), "")
    }
    yield from (sentence for kind, sentence in _LEFT_BEHIND.items() if kind in kinds)
    if not has_page:
        yield "It has no upright page to print on, so the paper you choose decides."
