"""What was selected on the paper, to be carried elsewhere: as plain text and as HTML."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import Final

from agreement_studio.desktop.preview.selection import Span, range_of
from agreement_studio.desktop.preview.strips import Cells, Piece, Strip, Text, is_note
from agreement_studio.desktop.preview.wording import ROOM, Stretch, line_of, units
from agreement_studio.domain.direction import balanced
from agreement_studio.drafting.document import Emphasis, Inline

Selected = tuple[tuple[Strip, Span], ...]
_TAGS: Final = {Emphasis.STRONG: "b", Emphasis.TERM: "b", Emphasis.EMPHASIS: "i"}
_UNSEEN: Final = re.compile("[\u2066-\u2069]")
"""What keeps answers of another direction apart on the paper, and no letter."""
_Run = tuple[str, Inline]


def without_notes(selected: Iterable[tuple[Strip, Span]]) -> Selected:
    """What is part of the agreement; a note only where nothing else was selected."""
    held = tuple(selected)
    return tuple(one for one in held if not is_note(one[0])) or held


def plain(selected: Selected) -> str:
    """Paragraph by paragraph, a row of a table on a line with tabs between its cells."""
    return "\n".join(line for strip, span in selected if (line := _plain(strip, span)))


def html(selected: Selected) -> str:
    """A fragment of paragraphs and tables, with the words that stand out."""
    made = []
    for (is_row, _), held in groupby(selected, key=_together):
        inner = "".join(_html(strip, span) for strip, span in held)
        made.append(f"<table>{inner}</table>" if is_row and inner else inner)
    return "".join(made)


def _together(one: tuple[Strip, Span]) -> tuple[bool, str]:
    is_row = isinstance(one[0].content, Cells)
    return is_row, one[0].block if is_row else one[0].key


def _plain(strip: Strip, span: Span) -> str:
    runs = _paragraphs(strip, span)
    match strip.content:
        case Text():
            return "\n".join(filter(None, map(_joined, runs)))
        case Cells():
            cells = ("\n".join(filter(None, map(_joined, cell))) for cell in _cells(strip, runs))
            return "\t".join(cell.replace("\n", " ") for cell in cells).strip("\t")
        case _:
            return ""


def _html(strip: Strip, span: Span) -> str:
    runs = _paragraphs(strip, span)
    match strip.content:
        case Text():
            return "".join(f"<p>{_marked(one)}</p>" for one in runs if one)
        case Cells():
            cells = ("<br>".join(map(_marked, cell)) for cell in _cells(strip, runs))
            return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
        case _:
            return ""


def _cells(strip: Strip, runs: list[list[_Run]]) -> Iterator[list[list[_Run]]]:
    """The paragraphs of each cell of a row."""
    if not isinstance(strip.content, Cells):
        return
    start = 0
    for cell in strip.content.cells:
        yield runs[start : start + len(cell)]
        start += len(cell)


def _paragraphs(strip: Strip, span: Span) -> list[list[_Run]]:
    """What is selected of each paragraph; nothing of some."""
    return [_selected(piece, span, place) for place, piece in enumerate(strip.pieces)]


def _selected(piece: Piece, span: Span, place: int) -> list[_Run]:
    line = line_of(piece.inlines)
    start, end = range_of(span, place, units(line.text))
    runs = [
        (_part(line.text, stretch, start, end), stretch.inline)
        for stretch in line.stretches
        if stretch.start < end and stretch.end > start
    ]
    if runs and start == 0 and piece.number:
        return [(f"{piece.number} ", runs[0][1]), *runs]
    return runs


def _part(text: str, stretch: Stretch, start: int, end: int) -> str:
    """The selected letters of a stretch, without what only the paper needs."""
    if start <= stretch.start and stretch.end <= end:
        return stretch.inline.text
    letters = text.encode("utf-16-le", "surrogatepass")
    first, last = max(start, stretch.start), min(end, stretch.end)
    part = letters[2 * first : 2 * last].decode("utf-16-le", "replace")
    return _UNSEEN.sub("", part.replace(ROOM, "")).replace("\u2028", "\n")


def _joined(runs: list[_Run]) -> str:
    return "".join(text for text, _ in runs)


def _marked(runs: list[_Run]) -> str:
    return "".join(_tagged(text, inline) for text, inline in runs)


def _tagged(text: str, inline: Inline) -> str:
    said = escape(balanced(text)).replace("\n", "<br>")
    tag = _TAGS.get(getattr(inline, "emphasis", Emphasis.PLAIN), "")
    return f"<{tag}>{said}</{tag}>" if tag else said
