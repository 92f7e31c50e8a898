"""What stands on the paper, cut into strips that are laid out one by one.

Each paragraph of a clause is one strip, and so is each row of a table: however long the agreement,
an edit lays out again no more than the strips whose words changed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from agreement_studio.application.house_styles import Setting
from agreement_studio.desktop.preview import manners
from agreement_studio.desktop.preview.manners import ROLES, Manner, Measure
from agreement_studio.desktop.preview.wording import heading_inlines, said
from agreement_studio.drafting.document import (
    Figure,
    Gap,
    Inline,
    Paragraph,
    Role,
    TableKind,
    Variable,
)

NOTE: Final = "~note:"
"""Stands in the keys of notes, and in no key of a document."""
BY_HAND: Final = "wording_overrides."
"""How the paths of words by hand begin."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph as it is set, with the number that hangs before it."""

    inlines: tuple[Inline, ...]
    manner: Manner
    number: str = ""

    @property
    def said(self) -> str:
        """What a screen reader says of it."""
        words = said(self.inlines)
        return f"{self.number} {words}" if self.number else words


def piece_of(paragraph: Paragraph, manner: Manner | None = None) -> Piece:
    """A paragraph of the document; without a manner, set as its role asks."""
    chosen = manner or ROLES[paragraph.role]
    return Piece(paragraph.inlines, chosen, "•" if chosen.bullet else paragraph.number)


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs beneath one another."""

    pieces: tuple[Piece, ...]


class Edge:
    """What is drawn around the cells of a row."""

    HEAD: Final = "head"
    ROW: Final = "row"
    TOTAL: Final = "total"
    WRITE: Final = "write"  # a place to write on


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of a table. `heads` are the headings of its columns, for paper too narrow for them.

    `widths` are shares of 100.
    """

    cells: tuple[tuple[Piece, ...], ...]
    widths: tuple[int, ...]
    kind: TableKind
    edge: str = Edge.ROW
    heads: tuple[str, ...] = ()
    keep_next: bool = False
    """Whether the next row has to stand on the same page, as the rest of a place to sign has."""


@dataclass(frozen=True, slots=True)
class Close:
    """The line that closes a table."""

    kind: TableKind


Content = Text | Cells | Close | Figure


@dataclass(eq=False, slots=True)
class Strip:
    """A strip of paper: what it says, and what is known of its layout so far.

    `height` is a guess until the strip is laid out. `gap` is what the paper leaves free above it.
    """

    key: str
    block: str
    content: Content
    height: float = 0.0
    gap: float = 0.0
    laid: object = None  # its layout, while it is kept
    known_for: Measure | None = None  # what the height holds for, once the strip was laid out
    part: object = None  # the section that holds it
    before: "Strip | None" = None  # what it said until the last edit
    new_page: bool = False
    page: int = 0  # the page that it starts, or 0
    _paths: frozenset[str] | None = field(default=None, repr=False)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Every paragraph in reading order."""
        match self.content:
            case Text():
                return self.content.pieces
            case Cells():
                return tuple(piece for cell in self.content.cells for piece in cell)
            case _:
                return ()

    @property
    def said(self) -> str:
        """What a screen reader says of it."""
        match self.content:
            case Text():
                return "\n".join(piece.said for piece in self.content.pieces)
            case Cells():
                return "; ".join(_said_cells(self.content))
            case Figure():
                return self.content.alt
            case Close():
                return ""

    @property
    def words(self) -> tuple[str, ...]:
        """The words alone: numbers that moved do not count as a change."""
        return tuple(said(piece.inlines) for piece in self.pieces)

    @property
    def keeps_next(self) -> bool:
        """Whether the next strip has to stand on the same page."""
        match self.content:
            case Text():
                return bool(self.content.pieces) and self.content.pieces[-1].manner.keep_next
            case Cells():
                return self.content.keep_next or self.content.edge == Edge.HEAD
            case _:
                return False

    @property
    def paths(self) -> frozenset[str]:
        """Every answer that it says."""
        if self._paths is None:
            self._paths = frozenset(answers_in(self.pieces))
        return self._paths


def is_by_hand(strip: Strip) -> bool:
    """Whether it says a clause in the partners' own words in place of ours."""
    return any(path.startswith(BY_HAND) for path in strip.paths)


def is_note(strip: Strip) -> bool:
    """Whether it is a note beside the text, and no part of the agreement."""
    return NOTE in strip.key


def answers_in(pieces: tuple[Piece, ...]) -> Iterator[str]:
    """The paths of the answers and gaps in some paragraphs, in reading order."""
    for piece in pieces:
        for inline in piece.inlines:
            if isinstance(inline, Variable | Gap):
                yield inline.path


def _said_cells(row: Cells) -> Iterator[str]:
    heads = row.heads or ("",) * len(row.cells)
    for head, cell in zip(heads, row.cells, strict=False):
        words = " ".join(piece.said for piece in cell)
        if words:
            yield f"{head}: {words}" if head and row.edge != Edge.HEAD else words


def head_cells(header: tuple[str, ...], numbers: frozenset[int], kind: TableKind) -> tuple[
    tuple[Piece, ...], ...
]:  # fmt: skip
    """The headings of the columns of a table."""
    base = manners.STATUS_HEAD if kind is TableKind.STATUS else manners.HEAD_CELL
    right = replace(base, align_right=True)
    return tuple(
        (Piece(heading_inlines(head), right if column in numbers else base),)
        for column, head in enumerate(header)
    )


def cell_manner(role: Role, kind: TableKind, *, is_total: bool, is_head: bool) -> Manner:
    """How a paragraph in a cell is set."""
    if is_head:
        return manners.STATUS_HEAD
    if kind in {TableKind.FACTS, TableKind.STATUS} and role is Role.CELL_LABEL:
        return manners.FACT_LABEL
    if kind in {TableKind.FACTS, TableKind.STATUS} and role is Role.CELL:
        return manners.FACT_TEXT
    if is_total:
        return replace(ROLES[role], bold=True, setting=Setting.CELL_TOTAL)
    return ROLES[role]
