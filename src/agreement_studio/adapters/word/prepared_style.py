"""A house style made ready once: its styles by name, its lists, its parts already packed."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from lxml import etree

from agreement_studio.adapters.word.markup import WORD
from agreement_studio.adapters.word.package import Entry, deflated
from agreement_studio.adapters.word.page import Page
from agreement_studio.adapters.word.style_needs import STYLE_NEEDS, StyleKind
from agreement_studio.assets import resource
from agreement_studio.domain.errors import StudioError

_TYPE = "application/vnd.openxmlformats-officedocument"
STYLES_PART = "word/styles.xml"
NUMBERING_PART = "word/numbering.xml"
FACES_PART = "word/fontTable.xml"
THEME_PART = "word/theme/theme1.xml"

# The parts a style may bring, with their content types. Anything else in its file stays behind.
STYLE_PARTS: Mapping[str, str] = MappingProxyType(
    {
        FACES_PART: f"{_TYPE}.wordprocessingml.fontTable+xml",
        NUMBERING_PART: f"{_TYPE}.wordprocessingml.numbering+xml",
        STYLES_PART: f"{_TYPE}.wordprocessingml.styles+xml",
        THEME_PART: f"{_TYPE}.theme+xml",
    }
)


class HouseStyleError(StudioError):
    """A file cannot serve as a house style."""


@dataclass(frozen=True, slots=True)
class ListLevel:
    """The place of a numbered style in a list: Word's ids, and its level from 0."""

    num_id: int
    abstract_id: int
    level: int


@dataclass(frozen=True, slots=True)
class PreparedStyle:
    """All that the writer takes from a house style.

    `paragraph`, `character` and `table` give the id of each style by its name, `style_ids` of all
    three kinds together. `lists` gives the list level of each numbered style. `page` is the page
    of the office's own document, or None where the paper decides. `parts` are the plain bytes
    by part name, `entries` the same parts packed.
    """

    paragraph: Mapping[str, str]
    character: Mapping[str, str]
    table: Mapping[str, str]
    lists: Mapping[str, ListLevel]
    next_num_id: int
    language: str
    parts: Mapping[str, bytes]
    entries: tuple[Entry, ...]
    page: Page | None = None

    @property
    def style_ids(self) -> Mapping[str, str]:
        return {**self.paragraph, **self.character, **self.table}


@cache
def house_style() -> PreparedStyle:
    """Our own house style."""
    return prepare_style(resource("house-style.docx"))


def prepare_style(source: Path | bytes) -> PreparedStyle:
    """Read a Word file that holds every style of ``STYLE_NEEDS``.

    `source` must be a file that has been opened safely before, or our own.

    Raises:
        HouseStyleError: a style the writer needs is missing.
    """
    opened: Path | io.BytesIO = io.BytesIO(source) if isinstance(source, bytes) else source
    with zipfile.ZipFile(opened) as archive:
        held = set(archive.namelist())
        parts = {name: archive.read(name) for name in STYLE_PARTS if name in held}
    return prepare_parts(parts)


def prepare_parts(parts: Mapping[str, bytes], *, page: Page | None = None) -> PreparedStyle:
    """Make the style from its parts, see ``STYLE_PARTS``; both styles and numbering must be there.

    Raises:
        HouseStyleError: a part or a style the writer needs is missing.
    """
    if missing := {STYLES_PART, NUMBERING_PART} - parts.keys():
        raise HouseStyleError(
            f"The house style has no {' and no '.join(sorted(missing))}. "
            "Open it in Word, save it as a Word document and choose it again."
        )
    styles = _root(parts[STYLES_PART])
    ids = {kind: _ids_by_name(styles, kind) for kind in StyleKind}
    _check_all_there(ids)
    numbering = _root(parts[NUMBERING_PART])
    kept = {name: parts[name] for name in STYLE_PARTS if name in parts}
    return PreparedStyle(
        paragraph=MappingProxyType(ids[StyleKind.PARAGRAPH]),
        character=MappingProxyType(ids[StyleKind.CHARACTER]),
        table=MappingProxyType(ids[StyleKind.TABLE]),
        lists=MappingProxyType(_list_levels(styles, numbering)),
        next_num_id=1 + max(_numbers(numbering, ".//w:num/@w:numId"), default=0),
        language=_default_language(styles),
        parts=MappingProxyType(kept),
        entries=tuple(deflated(name, data) for name, data in kept.items()),
        page=page,
    )


_NAMESPACES = {"w": WORD}


def _root(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(data, parser)


def _texts(element: etree._Element, path: str) -> list[str]:
    found = element.xpath(path, namespaces=_NAMESPACES)
    return [str(value) for value in found] if isinstance(found, list) else []


def _numbers(element: etree._Element, path: str) -> list[int]:
    return [int(value) for value in _texts(element, path)]


def _elements(element: etree._Element, path: str) -> list[etree._Element]:
    return list(element.iterfind(path, namespaces=_NAMESPACES))


def _ids_by_name(styles: etree._Element, kind: StyleKind) -> dict[str, str]:
    found = {}
    for style in _elements(styles, "w:style"):
        if _texts(style, "@w:type") == [kind.value]:
            names = _texts(style, "w:name/@w:val")
            found.update(dict.fromkeys(names, _texts(style, "@w:styleId")[0]))
    return found


def _check_all_there(ids: Mapping[StyleKind, Mapping[str, str]]) -> None:
    missing = [need.name for need in STYLE_NEEDS if need.name not in ids[need.kind]]
    if missing:
        raise HouseStyleError(
            f"The house style lacks {len(missing)} styles, the first “{missing[0]}”. "
            "Start from a copy of our own house style, which holds them all."
        )


def _list_levels(styles: etree._Element, numbering: etree._Element) -> dict[str, ListLevel]:
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


def _default_language(styles: etree._Element) -> str:
    return next(iter(_texts(styles, "w:docDefaults//w:lang/@w:val")), "")
