"""How paragraphs of each style look, worked out as Word does: for pages that Word never sees."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from agreement_studio.adapters.word.ooxml.names import (
    Element,
    first,
    first_string,
    is_on,
    value,
    whole_number,
)
from agreement_studio.adapters.word.ooxml.style_tree import Style, StyleTree
from agreement_studio.adapters.word.page import TWIPS_IN_A_POINT
from agreement_studio.adapters.word.style_names import ParagraphStyle
from agreement_studio.application.house_styles import Setting, TextLook

STYLES: Final[Mapping[Setting, ParagraphStyle]] = MappingProxyType(
    {
        Setting.DOCUMENT_KIND: ParagraphStyle.DOCUMENT_KIND,
        Setting.TITLE: ParagraphStyle.TITLE,
        Setting.SUBTITLE: ParagraphStyle.SUBTITLE,
        Setting.FACTS: ParagraphStyle.FACTS,
        Setting.LEAD: ParagraphStyle.LEAD,
        Setting.BODY: ParagraphStyle.BODY,
        Setting.QUOTE: ParagraphStyle.QUOTE,
        Setting.QUOTE_SOURCE: ParagraphStyle.QUOTE_SOURCE,
        Setting.SECTION: ParagraphStyle.SECTION,
        Setting.CLAUSE_HEADING: ParagraphStyle.CLAUSE_HEADING,
        Setting.HEADING: ParagraphStyle.HEADING_UNNUMBERED,
        Setting.CLAUSE: ParagraphStyle.CLAUSE,
        Setting.CLAUSE_LEAD_IN: ParagraphStyle.CLAUSE_LEAD_IN,
        Setting.CLAUSE_ITEM: ParagraphStyle.CLAUSE_ITEM,
        Setting.CLAUSE_SUB_ITEM: ParagraphStyle.CLAUSE_SUB_ITEM,
        Setting.EFFECT: ParagraphStyle.EFFECT,
        Setting.BULLET: ParagraphStyle.BULLET,
        Setting.GUIDANCE: ParagraphStyle.GUIDANCE,
        Setting.CAPTION: ParagraphStyle.CAPTION,
        Setting.TABLE_NOTE: ParagraphStyle.TABLE_NOTE,
        Setting.HEAD_CELL: ParagraphStyle.TABLE_HEAD,
        Setting.CELL: ParagraphStyle.CELL,
        Setting.CELL_LABEL: ParagraphStyle.CELL_LABEL,
        Setting.CELL_NUMBER: ParagraphStyle.CELL_NUMBER,
        Setting.CELL_BULLET: ParagraphStyle.CELL_BULLET,
        Setting.CELL_TOTAL: ParagraphStyle.CELL_TOTAL,
        Setting.STATUS_HEAD: ParagraphStyle.STATUS_HEAD,
        Setting.FACT_LABEL: ParagraphStyle.FACT_LABEL,
        Setting.FACT_TEXT: ParagraphStyle.FACT_TEXT,
        Setting.SIGNATURE: ParagraphStyle.SIGNATURE_PARTNER,
        Setting.SIGNATURE_CELL: ParagraphStyle.SIGNATURE_CELL,
        Setting.CONTENTS_HEADING: ParagraphStyle.CONTENTS_HEADING,
        Setting.CONTENTS_ENTRY: ParagraphStyle.CONTENTS_SECTION,
        Setting.RUNNING: ParagraphStyle.HEADER,
    }
)
_HALF_POINTS = 2
_LINE = 240  # what Word calls a line of the letters' own height
_LETTERS_AND_LEADING = 1.15  # of the size of letters, in most faces of offices
_SMALLEST, _LARGEST = 4.0, 96.0
"""Points between which letters are taken as they are; others are somebody's mistake."""


class Looks:
    """The looks of the styles of one file."""

    def __init__(self, styles: Element, tree: StyleTree, theme: Element | None) -> None:
        self._tree, self._theme = tree, theme
        self._text = first(styles, "w:docDefaults/w:rPrDefault/w:rPr")
        self._paragraph = first(styles, "w:docDefaults/w:pPrDefault/w:pPr")

    def of_text(self) -> TextLook:
        """The look of normal text."""
        return self._look(self._tree.default(), has_white=False)

    def of_settings(self, taken: frozenset[str]) -> Mapping[str, TextLook]:
        """The look of each kind of paragraph; the white around it for the styles in `taken`."""
        return MappingProxyType(
            {
                setting: self._look(self._tree.named(name, "paragraph"), has_white=name in taken)
                for setting, name in STYLES.items()
            }
        )

    def _look(self, style: Style | None, *, has_white: bool) -> TextLook:
        chain = [one.element for one in self._tree.chain(style.id)] if style else []
        text = [first(one, "w:rPr") for one in chain] + [self._text]
        paragraph = [first(one, "w:pPr") for one in chain] + [self._paragraph]
        return TextLook(
            face=next(filter(None, map(self._face, text)), ""),
            size=(size := _size(text)),
            bold=_is_on(text, "w:b"),
            italic=_is_on(text, "w:i"),
            colour=_colour(text),
            line=_line(paragraph, size),
            white=(_white(paragraph, "before"), _white(paragraph, "after")) if has_white else None,
        )

    def _face(self, run: Element | None) -> str:
        """The face that some properties of text name; one of the theme goes before any other."""
        part = first_string(run, "w:rFonts/@w:asciiTheme")
        if part and self._theme is not None:
            kind = "major" if part.startswith("major") else "minor"
            named = first_string(self._theme, f".//a:fontScheme/a:{kind}Font/a:latin/@typeface")
            if named:
                return named
        return first_string(run, "w:rFonts/@w:ascii")


def _said(many: list[Element | None], path: str) -> Iterator[str]:
    """What those that say anything say, the nearest first."""
    return filter(None, (first_string(one, path) for one in many))


def _size(text: list[Element | None]) -> float:
    said = whole_number(next(_said(text, "w:sz/@w:val"), ""), 0) / _HALF_POINTS
    return said if _SMALLEST <= said <= _LARGEST else 0.0


def _white(paragraph: list[Element | None], side: str) -> float:
    said = whole_number(next(_said(paragraph, f"w:spacing/@w:{side}"), ""), 0) / TWIPS_IN_A_POINT
    return min(max(said, 0.0), _LARGEST)


def _line(paragraph: list[Element | None], size: float) -> float:
    """The nearest line spacing: a share of the letters', or a length that lines have or exceed."""
    for one in paragraph:
        said = whole_number(first_string(one, "w:spacing/@w:line"), 0)
        if not said:
            continue
        rule = first_string(one, "w:spacing/@w:lineRule", "auto")
        if rule == "auto":
            return _within_reason(said / _LINE)
        share = said / TWIPS_IN_A_POINT / (size * _LETTERS_AND_LEADING) if size else 0.0
        return _within_reason(share if rule == "exact" else max(share, 1.0))
    return 1.0


def _within_reason(share: float) -> float:
    return min(max(share, 0.8), 3.0)


def _is_on(text: list[Element | None], name: str) -> bool:
    return next((is_on(one, name) for one in text if value(one, name) is not None), False)


def _colour(text: list[Element | None]) -> str:
    said = next(_said(text, "w:color/@w:val"), "")
    is_colour = len(said) == len("RRGGBB") and all(
        sign in "0123456789abcdefABCDEF" for sign in said
    )
    return f"#{said.upper()}" if is_colour else ""
