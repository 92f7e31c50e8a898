"""Which of the office's styles serve us, found by name, and what ours are called beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agreement_studio.adapters.word.office_style.cleaning import fresh
from agreement_studio.adapters.word.ooxml.names import elements, qualified
from agreement_studio.adapters.word.ooxml.style_tree import Style, StyleTree
from agreement_studio.adapters.word.style_needs import STYLE_NEEDS

_LINKS = "w:basedOn|w:next|w:link"


@dataclass(frozen=True, slots=True)
class StyleMatch:
    """The office's styles and ours side by side.

    `ids` leads from each of our ids to the id it has in the merged file; `taken` are our ids that
    the office has a style for, `added` ours that are missing there, both in our order.
    """

    ids: Mapping[str, str]
    taken: tuple[str, ...]
    added: tuple[str, ...]


def match_styles(office: StyleTree, ours: StyleTree) -> StyleMatch:
    """Match by name and kind, capitals aside; needs come with all that they build on."""
    wanted = dict.fromkeys(style.id for style in _needed(ours))
    taken: dict[str, str] = {}
    for style_id in wanted:
        style = ours.by_id[style_id]
        same = office.named(style.name, style.kind) or _same_foundation(office, style)
        if same is not None:
            taken[style_id] = same.id
    ids = dict(taken)
    for style_id in wanted:
        if style_id not in taken:
            ids[style_id] = fresh(style_id, {*office.by_id, *ids.values()})
    return StyleMatch(ids, tuple(taken), tuple(one for one in wanted if one not in taken))


def _same_foundation(office: StyleTree, style: Style) -> Style | None:
    """The default of its kind stands for ours, whatever it is called."""
    return office.default(style.kind) if style.is_default else None


def _needed(ours: StyleTree) -> Iterator[Style]:
    """Every style of our needs, and those that they are based on or lead to."""
    waiting = [style for need in STYLE_NEEDS if (style := ours.named(need.name, need.kind))]
    seen: set[str] = set()
    while waiting:
        style = waiting.pop(0)
        if style.id in seen:
            continue
        seen.add(style.id)
        yield style
        links = (node.get(qualified("w:val"), "") for node in elements(style.element, _LINKS))
        waiting += [ours.by_id[link] for link in links if link in ours.by_id]
