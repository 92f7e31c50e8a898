"""Tells what an office's Word file looks like and lacks, without writing anything."""

from pathlib import Path

from agreement_studio.adapters.word.office_style import OfficeStyle, office_style
from agreement_studio.adapters.word.office_style.colours import office_colour
from agreement_studio.adapters.word.ooxml.safe_xml import read_xml
from agreement_studio.adapters.word.ooxml.style_tree import StyleTree
from agreement_studio.adapters.word.page import TWIPS_IN_A_POINT, Page
from agreement_studio.adapters.word.prepared_style import STYLES_PART, THEME_PART, HouseStyleError
from agreement_studio.adapters.word.safe_opening import UnsafeWordFile
from agreement_studio.adapters.word.style_looks import Looks
from agreement_studio.application.house_styles import HouseLook, MissingStyle, Sheet
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
    looks = Looks(styles, tree, read_xml(theme) if theme else None)
    colour = office_colour(tree)
    report = office.report
    return HouseLook(
        face=looks.of_text().face,
        colour=f"#{colour.upper()}" if colour else "",
        taken=len(report.taken),
        missing=tuple(MissingStyle(a.name, a.purpose, a.falls_back_to) for a in report.added),
        remarks=(*report.left_behind, *report.warnings),
        texts=looks.of_settings(frozenset(report.taken)),
        page=_sheet(office.style.page),
    )


def _sheet(page: Page | None) -> Sheet | None:
    if page is None:
        return None
    return Sheet(
        *(
            twips / TWIPS_IN_A_POINT
            for twips in (
                *(page.width, page.height, page.left, page.top, page.right, page.bottom),
                *(page.header, page.footer),
            )
        )
    )
