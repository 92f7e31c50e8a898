"""The lists a file defines: for each level its start, its format and the pattern of its number."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from agreement_studio.adapters.word.ooxml.names import (
    Element,
    elements,
    first,
    first_string,
    is_on,
    qualified,
    value,
    whole_number,
)

LEVELS = range(9)
"""Lists have nine levels (ISO/IEC 29500-1, 17.9.6)."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level. `pattern` such as ``%1.%2`` stands for the numbers of levels 0 and 1."""

    index: int
    start: int = 1
    number_format: str = "decimal"
    pattern: str = ""
    style: str = ""
    is_legal: bool = False
    restarts_after: int | None = None
    """Numbering starts again after a level up to this one (1 is level 0); 0 is never."""


@dataclass(frozen=True, slots=True)
class ListInstance:
    """What a ``numId`` leads to. Instances of one `abstract_id` count together.

    A defined list may have no levels of its own: it then takes them from a numbering style.
    """

    abstract_id: str
    levels: Mapping[int, Level]
    start_overrides: Mapping[int, int]
    is_defined: bool = True


@dataclass(frozen=True, slots=True)
class ListDefinitions:
    """All lists by ``numId``."""

    by_num_id: Mapping[str, ListInstance]

    @classmethod
    def read(cls, root: Element | None) -> "ListDefinitions":
        abstract = {
            node.get(qualified("w:abstractNumId"), ""): _levels(node)
            for node in elements(root, "w:abstractNum")
        }
        return cls(
            {
                node.get(qualified("w:numId"), ""): _instance(node, abstract)
                for node in elements(root, "w:num")
            }
        )

    def level_of_style(self, num_id: str, style_id: str) -> int | None:
        """The level that names the style as its own."""
        instance = self.by_num_id.get(num_id)
        levels = instance.levels.values() if instance else ()
        return next((level.index for level in levels if level.style == style_id), None)


def _levels(node: Element) -> dict[int, Level]:
    found = (_level(one) for one in elements(node, "w:lvl"))
    return {level.index: level for level in found if level.index in LEVELS}


def _level(node: Element) -> Level:
    restart = value(node, "w:lvlRestart")
    return Level(
        index=whole_number(node.get(qualified("w:ilvl")), -1),
        start=whole_number(value(node, "w:start"), 1),
        number_format=value(node, "w:numFmt") or "decimal",
        pattern=value(node, "w:lvlText") or "",
        style=value(node, "w:pStyle") or "",
        is_legal=is_on(node, "w:isLgl"),
        restarts_after=whole_number(restart) if restart else None,
    )


def _instance(node: Element, abstract: Mapping[str, Mapping[int, Level]]) -> ListInstance:
    abstract_id = value(node, "w:abstractNumId") or ""
    levels = dict(abstract.get(abstract_id, {}))
    starts: dict[int, int] = {}
    for override in elements(node, "w:lvlOverride"):
        index = whole_number(override.get(qualified("w:ilvl")), -1)
        if index not in LEVELS:
            continue
        if (own := first(override, "w:lvl")) is not None:
            levels[index] = replace(_level(own), index=index)
        if said := first_string(override, "w:startOverride/@w:val"):
            starts[index] = whole_number(said, 1)
    return ListInstance(abstract_id, levels, starts, abstract_id in abstract)
