"""Reads from a house style's parts what the writer must know: ids, lists, language."""

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from agreement_studio.adapters.word.markup import WORD
from agreement_studio.adapters.word.style_needs import StyleKind

_NAMESPACES = {"w": WORD}


@dataclass(frozen=True, slots=True)
class ListLevel:
    """The place of a numbered style in a list: Word's ids, and its level from 0."""

    num_id: int
    abstract_id: int
    level: int


def parsed(data: bytes) -> etree._Element:
    """A part of the package as a tree."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(data, parser)


def _texts(element: etree._Element, path: str) -> list[str]:
    found = element.xpath(path, namespaces=_NAMESPACES)
    return [str(value) for value in found] if isinstance(found, list) else []


def _numbers(element: etree._Element, path: str) -> list[int]:
    return [int(value) for value in _texts(element, path)]


def _elements(element: etree._Element, path: str) -> list[etree._Element]:
    return list(element.iterfind(path, namespaces=_NAMESPACES))


def ids_by_name(styles: etree._Element, kind: StyleKind) -> dict[str, str]:
    """The id of every style of one kind by its name."""
    found = {}
    for style in _elements(styles, "w:style"):
        if _texts(style, "@w:type") == [kind.value]:
            names = _texts(style, "w:name/@w:val")
            found.update(dict.fromkeys(names, _texts(style, "@w:styleId")[0]))
    return found


def list_levels(styles: etree._Element, numbering: etree._Element) -> dict[str, ListLevel]:
    """The list level of every numbered style, its own or inherited, by the style's name."""
    lists = {
        _numbers(num, "@w:numId")[0]: _numbers(num, "w:abstractNumId/@w:val")[0]
        for num in _elements(numbering, "w:num")
    }
    by_id = {_texts(style, "@w:styleId")[0]: style for style in _elements(styles, "w:style")}
    levels = {}
    for style in by_id.values():
        num_id, level = _list_place(style, by_id)
        if num_id in lists:
            levels[_texts(style, "w:name/@w:val")[0]] = ListLevel(num_id, lists[num_id], level)
    return levels


def _list_place(
    style: etree._Element | None, by_id: Mapping[str, etree._Element]
) -> tuple[int, int]:
    """The list and level of a style, its own or that of the style it builds on; (0, 0) for none."""
    seen: list[etree._Element] = []
    while style is not None and style not in seen:
        if found := _numbers(style, "w:pPr/w:numPr/w:numId/@w:val"):
            return found[0], next(iter(_numbers(style, "w:pPr/w:numPr/w:ilvl/@w:val")), 0)
        seen.append(style)
        style = by_id.get(next(iter(_texts(style, "w:basedOn/@w:val")), ""))
    return 0, 0


def default_language(styles: etree._Element) -> str:
    """The language text is in unless it says otherwise, "" where the styles do not say."""
    return next(iter(_texts(styles, "w:docDefaults//w:lang/@w:val")), "")


def next_num_id(numbering: etree._Element) -> int:
    """The first id that no list instance has."""
    return 1 + max(_numbers(numbering, ".//w:num/@w:numId"), default=0)
