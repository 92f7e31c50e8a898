"""Styles as Word reads them: each takes from the one it is based on what it does not say itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agreement_studio.adapters.word.ooxml.names import (
    Element,
    elements,
    first_string,
    qualified,
    value,
    whole_number,
)

_BODY_TEXT_LEVEL = 9  # outline level 9 stands for "no heading" (ISO/IEC 29500-1, 17.3.1.20)
_HEADING_NAME = re.compile(r"heading ([1-9])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """One style. `name` is what people see; `id` is what markup uses, and differs by language."""

    id: str
    name: str
    kind: str  # paragraph, character, table, numbering
    based_on: str
    is_default: bool
    element: Element


@dataclass(frozen=True, slots=True)
class StyleNumbering:
    """The list a style belongs to; `owner` is the style in the chain that says so."""

    num_id: str
    level: int | None
    owner: str


@dataclass(frozen=True, slots=True)
class StyleTree:
    """All styles of a file by id."""

    by_id: dict[str, Style]

    @classmethod
    def read(cls, root: Element | None) -> "StyleTree":
        found = (_style(node) for node in elements(root, "w:style"))
        return cls({style.id: style for style in found})

    def default(self, kind: str = "paragraph") -> Style | None:
        return next(
            (one for one in self.by_id.values() if one.kind == kind and one.is_default), None
        )

    def named(self, name: str, kind: str) -> Style | None:
        """The style people know by that name; capitals do not matter, as in Word."""
        wanted = name.casefold()
        return next(
            (s for s in self.by_id.values() if s.kind == kind and s.name.casefold() == wanted), None
        )

    def chain(self, style_id: str) -> Iterator[Style]:
        """The style and those it is based on; a circle ends where it closes."""
        seen: set[str] = set()
        while style_id in self.by_id and style_id not in seen:
            seen.add(style_id)
            style = self.by_id[style_id]
            yield style
            style_id = style.based_on

    def outline_level(self, style_id: str) -> int | None:
        """0 for a main heading, 1 for the next …; None for text."""
        for style in self.chain(style_id):
            said = first_string(style.element, "w:pPr/w:outlineLvl/@w:val")
            if said:
                level = whole_number(said, _BODY_TEXT_LEVEL)
                return level if 0 <= level < _BODY_TEXT_LEVEL else None
            if match := _HEADING_NAME.fullmatch(style.name):
                return int(match[1]) - 1
        return None

    def numbering(self, style_id: str) -> StyleNumbering | None:
        """The list that paragraphs of the style belong to; None when numbering is off or absent."""
        level: int | None = None
        for style in self.chain(style_id):
            said_level = first_string(style.element, "w:pPr/w:numPr/w:ilvl/@w:val")
            if said_level and level is None:
                level = whole_number(said_level)
            num_id = first_string(style.element, "w:pPr/w:numPr/w:numId/@w:val")
            if num_id:
                return None if num_id == "0" else StyleNumbering(num_id, level, style.id)
        return None


def _style(node: Element) -> Style:
    return Style(
        id=node.get(qualified("w:styleId"), ""),
        name=value(node, "w:name") or "",
        kind=node.get(qualified("w:type"), "paragraph"),
        based_on=value(node, "w:basedOn") or "",
        is_default=node.get(qualified("w:default")) in {"1", "true", "on"},
        element=node,
    )
