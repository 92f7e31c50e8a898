"""Cuts blocks of the document into strips, and again only where a block says something else."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from agreement_studio.desktop.preview import manners
from agreement_studio.desktop.preview.remarks import Remark
from agreement_studio.desktop.preview.strips import (
    Cells,
    Close,
    Content,
    Edge,
    Piece,
    Strip,
    Text,
    cell_manner,
    head_cells,
    piece_of,
)
from agreement_studio.domain.list_splice import list_splice
from agreement_studio.drafting.document import (
    Block,
    Clause,
    Contents,
    Figure,
    Paragraph,
    Reference,
    Row,
    Section,
    SectionKind,
    Signature,
    Table,
    TableKind,
    Words,
    paragraphs_of,
)

Strips = tuple[Strip, ...]
_LETTERS_A_LINE: Final = 70
_LINE: Final = 22.0


def heading_of(section: Section, schedule_lead: str) -> Strips:
    """The heading of a section; that of page one is not printed."""
    if section.kind is SectionKind.FRONT or not section.heading:
        return ()
    if section.kind is SectionKind.SCHEDULE:
        words = f"{schedule_lead}\u00a0{section.number}: {section.heading}"
        piece = Piece((Words(words),), manners.SECTION_PLAIN)
    elif section.number:
        piece = Piece((Words(section.heading),), manners.SECTION, section.number)
    else:
        piece = Piece((Words(section.heading),), manners.SECTION_PLAIN)
    return (_strip(section.key, section.key, Text((piece,))),)


def cut(block: Block, schedule_lead: str = "") -> Strips:
    """The strips of a block that was not there before; schedules are called by their lead."""
    match block:
        case Paragraph():
            return (_remark(block) if isinstance(block, Remark) else _paragraph(block),)
        case Clause():
            return tuple(_clause(block))
        case Table():
            return (*_head(block), *_rows(block, block.rows), *_foot(block))
        case Figure():
            return (_caption(block), _strip(f"{block.key}~drawn", block.key, block))
        case Signature():
            return tuple(_signature(block))
        case Contents():
            return tuple(_contents(block, schedule_lead))


def cut_again(before: Block, kept: Strips, block: Block, schedule_lead: str = "") -> Strips:
    """The strips of a block, with those of the block before where they read the same."""
    if block is before or block == before:
        return kept
    if isinstance(before, Table) and isinstance(block, Table) and _same_frame(before, block):
        made = _table_again(before, kept, block)
    else:
        made = cut(block, schedule_lead)
    earlier = {strip.key: strip for strip in kept}
    return tuple(_following(strip, earlier.get(strip.key)) for strip in made)


def _following(strip: Strip, earlier: Strip | None) -> Strip:
    """The strip, or the one before where nothing differs; a changed one starts at its height."""
    if earlier is None or strip is earlier:
        return strip
    if strip.content == earlier.content:
        return earlier
    strip.height, strip.gap, strip.before = earlier.height, earlier.gap, earlier
    strip.page, strip.new_page = earlier.page, earlier.new_page
    earlier.before = None  # no more than one version is held
    return strip


def _same_frame(before: Table, now: Table) -> bool:
    return (before.widths, before.kind, before.header) == (now.widths, now.kind, now.header)


def _table_again(before: Table, kept: Strips, now: Table) -> Strips:
    """Only the rows that came, went or changed are cut again."""
    first = len(kept) - len(before.rows) - _foot_length(before)
    rows = kept[first : first + len(before.rows)]
    splice = list_splice(before.rows, now.rows)
    fresh = _rows(now, now.rows[splice.new], from_row=splice.start)
    return (*_head(now), *splice.put(rows, fresh), *_foot(now))


# ------------------------------------------------------------------------------ kinds of block


def _clause(block: Clause) -> Iterator[Strip]:
    heading = Piece((Words(block.heading),), manners.CLAUSE_HEADING, block.number)
    yield _strip(block.key, block.key, Text((heading,)))
    for paragraph in paragraphs_of(block):
        yield _strip(paragraph.key, block.key, Text((piece_of(paragraph),)))


def _head(block: Table) -> Iterator[Strip]:
    if block.label:
        piece = Piece((Words(_labelled(block)),), manners.CAPTION)
        yield _strip(f"{block.key}~caption", block.key, Text((piece,)))
    if block.header:
        cells = head_cells(block.header, block.number_columns, block.kind)
        row = Cells(cells, block.widths, block.kind, Edge.HEAD, block.header)
        yield _strip(f"{block.key}~head", block.key, row)


def _labelled(block: Table | Figure) -> str:
    return f"{block.label}. {block.caption}" if block.label and block.caption else block.caption


def _rows(block: Table, rows: tuple[Row, ...], from_row: int = 0) -> Strips:
    has_head_row = block.kind is TableKind.STATUS and not block.header
    return tuple(
        _strip(row.key, block.key, _row(block, row, is_head=has_head_row and number == 0))
        for number, row in enumerate(rows, start=from_row)
    )


def _row(block: Table, row: Row, *, is_head: bool) -> Cells:
    edge = Edge.HEAD if is_head else Edge.TOTAL if row.is_total else Edge.ROW
    cells = tuple(
        tuple(
            piece_of(
                one,
                cell_manner(one.role, block.kind, is_total=row.is_total, is_head=is_head),
            )
            for one in cell.paragraphs
        )
        for cell in row.cells
    )
    return Cells(cells, block.widths, block.kind, edge, block.header)


def _foot(block: Table) -> Iterator[Strip]:
    yield _strip(f"{block.key}~close", block.key, Close(block.kind))
    if block.notes:
        yield _strip(f"{block.key}~notes", block.key, Text(tuple(map(piece_of, block.notes))))


def _foot_length(block: Table) -> int:
    return 2 if block.notes else 1


def _caption(block: Figure) -> Strip:
    piece = Piece((Words(_labelled(block)),), manners.CAPTION)
    return _strip(block.key, block.key, Text((piece,)))


def _signature(block: Signature) -> Iterator[Strip]:
    title = block.caption if block.partner in block.caption else block.partner
    space = (Words("\u00a0"),) if block.marks else ()
    name = Piece((*block.marks, *space, Words(title)), manners.SIGNATURE)
    rest = block.caption if block.caption not in {title, ""} else ""
    pieces = (name, Piece((Words(rest),), manners.SIGNATURE_CAPTION)) if rest else (name,)
    yield _strip(block.key, block.key, Text(pieces))
    for row in block.rows:
        cells = tuple(
            tuple(piece_of(one, manners.SIGNATURE_CELL) for one in cell.paragraphs)
            for cell in row.cells
        )
        widths = (34, 66) if len(cells) == len((34, 66)) else (100 // len(cells),) * len(cells)
        goes_on = row is not block.rows[-1]
        row_cells = Cells(cells, widths, TableKind.SIGNATURES, Edge.WRITE, keep_next=goes_on)
        yield _strip(row.key, block.key, row_cells)


def _paragraph(block: Paragraph) -> Strip:
    return _strip(block.key, block.key, Text((piece_of(block),)))


def _remark(block: Remark) -> Strip:
    said = (Piece((Words(line),), manners.REMARK) for line in block.lines)
    author = Piece((Words(block.author),), manners.REMARK_AUTHOR)
    pieces = (author, *said) if block.author else tuple(said)
    *rest, last = pieces
    last = replace(last, manner=manners.REMARK_LAST)
    return _strip(block.key, block.beside, Text((*rest, last)))


def _contents(block: Contents, schedule_lead: str) -> Iterator[Strip]:
    heading = Piece((Words(block.heading),), manners.CONTENTS_HEADING)
    yield _strip(block.key, block.key, Text((heading,)))
    for number, heading_text, key in block.entries:
        is_schedule = key.startswith("schedule:")
        called = f"{schedule_lead}\u00a0{number}: {heading_text}" if is_schedule else heading_text
        link = Reference(key, "", called)
        piece = Piece((link,), manners.CONTENTS_ENTRY, "" if is_schedule else number)
        yield _strip(f"{block.key}~{key}", block.key, Text((piece,)))


# --------------------------------------------------------------------------------------- guess


def _strip(key: str, block: str, content: Content) -> Strip:
    strip = Strip(key, block, content)
    strip.height = _guess(content)
    return strip


def _guess(content: Content) -> float:
    """About how high a strip is on a page, from the number of its letters."""
    match content:
        case Text():
            return sum(map(_guessed, content.pieces))
        case Cells():
            shares = zip(content.cells, content.widths, strict=False)
            return 12 + max((_guessed_cell(cell, share) for cell, share in shares), default=0.0)
        case Figure():
            return content.height * manners.TEXT_WIDTH / max(content.width, 1) + 14
        case Close():
            return 10.0


def _guessed(piece: Piece, share: int = 100) -> float:
    manner = piece.manner
    letters = sum(len(inline.text) for inline in piece.inlines)
    a_line = max(1, _LETTERS_A_LINE * share * 16 // (100 * manner.size))
    return manner.before + manner.after + _LINE * manner.size / 16 * (1 + letters // a_line)


def _guessed_cell(cell: tuple[Piece, ...], share: int) -> float:
    return sum(_guessed(piece, share) for piece in cell)
