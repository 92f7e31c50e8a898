"""What is told of printed pages beside what is painted: headings to go to, links, and parts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import Final

from agreement_studio.application.house_styles import Setting
from agreement_studio.application.on_pages import (
    Bookmark,
    Held,
    Kind,
    OnPages,
    Painted,
    Part,
    Scope,
    Target,
)
from agreement_studio.desktop.preview.flow import Part as SectionStrips
from agreement_studio.desktop.preview.laid import LaidCells
from agreement_studio.desktop.preview.manners import UNITS_IN_A_POINT
from agreement_studio.desktop.preview.run_links import links_of
from agreement_studio.desktop.preview.runs import Run, Runs
from agreement_studio.desktop.preview.strips import Cells, Close, Edge, Piece, Strip, Text
from agreement_studio.drafting.document import Clause, Document, Figure, Paragraph, Role

KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        Setting.TITLE: Kind.TITLE,
        Setting.SECTION: Kind.HEADING,
        Setting.CONTENTS_HEADING: Kind.HEADING,
        Setting.CLAUSE_HEADING: Kind.SUBHEADING,
        Setting.HEADING: Kind.SUBHEADING,
        Setting.SIGNATURE: Kind.SUBHEADING,
        Setting.CONTENTS_ENTRY: Kind.CONTENTS_ENTRY,
        Setting.CAPTION: Kind.CAPTION,
    }
)
"""What a paragraph is by its setting; any other is a paragraph or an item of a list."""
_ROW_HEADS: Final = frozenset((Setting.CELL_LABEL, Setting.FACT_LABEL))
_GROUPS: Final[Mapping[Kind, Kind]] = MappingProxyType(
    {Kind.CONTENTS_ENTRY: Kind.CONTENTS, Kind.LIST_ITEM: Kind.LIST}
)
"""What neighbours of a kind are together."""

Corner = tuple[float, float]


def told_of(document: Document, runs: Runs, corner: Corner) -> OnPages:
    """All that is told of the pages. `corner` is where the text starts on each, in units."""
    return _Telling(runs, corner).told(document)


class _Telling:
    def __init__(self, runs: Runs, corner: Corner) -> None:
        self._runs, self._corner = runs, corner
        self._targets = dict(_targets(runs, corner[1]))

    def told(self, document: Document) -> OnPages:
        by_section = groupby(self._runs.by_strip, key=_section_of)
        parts = tuple(Part(Kind.SECTION, tuple(self._grouped(held))) for _, held in by_section)
        return OnPages(Part(Kind.DOCUMENT, parts), tuple(self._bookmarks(document)))

    # -------------------------------------------------------------------------------- bookmarks

    def _bookmarks(self, document: Document) -> Iterator[Bookmark]:
        headings = {strip.key: strip for strip in self._runs.by_strip}
        for section in document.sections:
            if section.key in self._targets:
                yield Bookmark(headings[section.key].said, 0, self._targets[section.key])
            for block in section.blocks:
                level = 0 if getattr(block, "role", None) is Role.TITLE else 1
                if block.key in self._targets and (title := _heading_in(block)):
                    yield Bookmark(title, level, self._targets[block.key])

    # ------------------------------------------------------------------------------------ parts

    def _grouped(self, strips: Iterable[Strip]) -> Iterator[Part]:
        """The parts of a section: tables whole, and neighbours that make a list together."""
        for block, held in groupby(strips, key=_table_of):
            if block:
                yield from self._table(tuple(held))
            else:
                yield from _in_lists(part for strip in held for part in self._paragraphs(strip))

    def _paragraphs(self, strip: Strip) -> Iterator[Part]:
        if isinstance(strip.content, Figure):
            yield Part(Kind.FIGURE, self._painted(strip, 0), strip.content.alt)
            return
        for place, piece in enumerate(strip.pieces):
            yield self._paragraph(strip, place, piece)

    def _paragraph(self, strip: Strip, place: int, piece: Piece) -> Part:
        kind = KINDS.get(piece.manner.setting, Kind.PARAGRAPH)
        held = self._painted(strip, place)
        if piece.manner.is_item:
            return Part(Kind.LIST_ITEM, (Part(Kind.ITEM_TEXT, held),))
        return Part(kind, held)

    def _painted(self, strip: Strip, place: int) -> tuple[Held, ...]:
        return tuple(self._held(run for run in self._runs.by_strip[strip] if run.place == place))

    def _held(self, runs: Iterable[Run]) -> Iterator[Held]:
        for run in runs:
            laid = self._runs.laid(run.slice.strip)
            if not laid.pieces:
                yield Painted(run.number)
                continue
            piece = laid.pieces[run.place]
            if piece.top < run.extent.end and piece.top + piece.height > run.extent.start:
                yield Painted(run.number)
                yield from links_of(run, piece, self._corner, self._targets)

    # ----------------------------------------------------------------------------------- tables

    def _table(self, strips: Sequence[Strip]) -> Iterator[Part]:
        captions = tuple(
            part
            for strip in strips
            if isinstance(strip.content, Text)
            for part in self._paragraphs(strip)
        )
        rows = tuple(self._row(strip) for strip in strips if isinstance(strip.content, Cells))
        if rows:
            yield Part(Kind.TABLE, (*captions, *rows))
        else:
            yield from (replace(one, kind=Kind.PARAGRAPH) for one in captions)

    def _row(self, strip: Strip) -> Part:
        laid, content = self._runs.laid(strip), strip.content
        if not isinstance(laid, LaidCells) or not isinstance(content, Cells):
            return Part(Kind.ROW)
        cells = (self._cell(strip, laid, content, number) for number in range(len(content.cells)))
        return Part(Kind.ROW, tuple(cells))

    def _cell(self, strip: Strip, laid: LaidCells, content: Cells, number: int) -> Part:
        held = _in_lists(
            self._paragraph(strip, place, laid.pieces[place].piece)
            for place, column in enumerate(laid.columns)
            if column == number and laid.pieces[place].line.text
        )
        parts = tuple(held)
        if content.edge == Edge.HEAD:
            return Part(Kind.HEAD_CELL, parts, scope=Scope.COLUMN)
        if any(piece.manner.setting in _ROW_HEADS for piece in content.cells[number]):
            return Part(Kind.HEAD_CELL, parts, scope=Scope.ROW)
        return Part(Kind.CELL, parts)


def _section_of(strip: Strip) -> str:
    return strip.part.section.key if isinstance(strip.part, SectionStrips) else ""


def _table_of(strip: Strip) -> str:
    """The block whose caption, rows or closing line a strip is, or "" where it is another's."""
    match strip.content:
        case Cells() | Close():
            return strip.block
        case Text((Piece(manner=manner),)) if manner.setting == Setting.CAPTION:
            return strip.block
        case _:
            return ""


def _in_lists(parts: Iterable[Part]) -> Iterator[Part]:
    for kind, held in groupby(parts, key=lambda part: part.kind):
        if kind in _GROUPS:
            yield Part(_GROUPS[kind], tuple(held))
        else:
            yield from held


def _targets(runs: Runs, top: float) -> Iterator[tuple[str, Target]]:
    """Where the first strip of each block and section stands, by the key of it."""
    seen: set[str] = set()
    for strip, held in runs.by_strip.items():
        if held and strip.block not in seen:
            seen.add(strip.block)
            first = held[0]
            yield strip.block, Target(first.page, (top + first.slice.top) / UNITS_IN_A_POINT)


def _heading_in(block: object) -> str:
    match block:
        case Clause():
            return f"{block.number} {block.heading}".strip()
        case Paragraph(role=Role.TITLE | Role.HEADING):
            return block.text
        case _:
            return ""
