"""Tells what an office's Word file looks like and lacks, without writing anything."""

from pathlib import Path

from agreement_studio.adapters.word.office_style import OfficeStyle, office_style
from agreement_studio.adapters.word.office_style.colours import office_colour
from agreement_studio.adapters.word.ooxml.names import Element, first_string
from agreement_studio.adapters.word.ooxml.safe_xml import read_xml
from agreement_studio.adapters.word.ooxml.style_tree import StyleTree
from agreement_studio.adapters.word.prepared_style import STYLES_PART, THEME_PART, HouseStyleError
from agreement_studio.adapters.word.safe_opening import UnsafeWordFile
from agreement_studio.application.house_styles import HouseLook, MissingStyle
from agreement_studio.domain.errors import UnreadableFileError


def opened_office(path: Path) -> OfficeStyle:
    """The style of an office's file.

    Raises:
        UnreadableFileError: it cannot serve as a house style; says why.
    """
    try:
        return office_style(path)
    except (UnsafeWordFile, HouseStyleError) as fault:
        raise UnreadableFileError(f"{path}: {fault.sentence}") from None
    except OSError as fault:
        reason = (fault.strerror or "the system refused").lower()
        raise UnreadableFileError(f"{path} could not be opened: {reason}.") from None


def house_look(path: Path) -> HouseLook:
    """What the office's file looks like, and what it lacks.

    Raises:
        UnreadableFileError: it cannot serve as a house style; says why.
    """
    office = opened_office(path)
    styles = read_xml(office.style.parts[STYLES_PART])
    tree = StyleTree.read(styles)
    theme = office.style.parts.get(THEME_PART)
    colour = office_colour(tree)
    report = office.report
    return HouseLook(
        face=_face(styles, tree, read_xml(theme) if theme else None),
        colour=f"#{colour.upper()}" if colour else "",
        taken=len(report.taken),
        missing=tuple(MissingStyle(a.name, a.purpose, a.falls_back_to) for a in report.added),
        remarks=(*report.left_behind, *report.warnings),
    )


def _face(styles: Element, tree: StyleTree, theme: Element | None) -> str:
    """The face of normal text: of its style, else of the defaults, else of the theme."""
    default = tree.default()
    chain = tree.chain(default.id) if default else ()
    said = [first_string(one.element, "w:rPr/w:rFonts/@w:ascii") for one in chain]
    said.append(first_string(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:rFonts/@w:ascii"))
    if theme is not None:
        said.append(first_string(theme, ".//a:fontScheme/a:minorFont/a:latin/@typeface"))
    return next(filter(None, said), "")
