"""Clause text as paragraphs: Markdown cut down to paragraphs, lists, bold and emphasis.

Answers are not in the text while it is read. Each stands there as one private-use character and
takes its place afterwards, so that whatever people wrote stays text, and bold around it works.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from agreement_studio.drafting.answers.grammar import ends_sentence, opens_sentence, upper_first
from agreement_studio.drafting.answers.pieces import NameOf, Piece, Pointer, Said
from agreement_studio.drafting.clause_library.allow_list import FIRST_TOKEN, TOKEN_LIMIT
from agreement_studio.drafting.clause_library.compiled import Rendered
from agreement_studio.drafting.document import Emphasis, Gap, Mark, Variable, Words

_OPENING = (NameOf, Pointer)
_ANSWERS = (Variable, NameOf)
_WITHOUT_EMPHASIS = (Gap, Mark, Pointer)
_TOKEN = re.compile(f"([{chr(FIRST_TOKEN)}-{chr(FIRST_TOKEN + TOKEN_LIMIT - 1)}])")
_BLANKS = re.compile(r"[ \t\n]+")
_UNEVEN = re.compile(r"[\t\n]|  ")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_STOP = re.compile(r"^([”’\"]*)\.(?!\.)")
_NEEDS_MARKDOWN = re.compile(r"[*_\\]|^[ \t]*(?:[-+]|\d+[.)])(?:\s|$)", re.MULTILINE)
_KEPT: Final = 4096
"""How many texts stay laid out: more than all the turns that the shipped clauses take."""
_LOOKED_BACK: Final = 40
"""How many characters tell whether a sentence has ended."""


class LineKind(StrEnum):
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SUB_ITEM = "sub-item"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph or item of clause text."""

    pieces: tuple[Piece, ...]
    kind: LineKind = LineKind.PARAGRAPH

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def lines_of(rendered: Rendered) -> tuple[Line, ...]:
    """The paragraphs and items of a rendered text; those without a word are left out."""
    lines = (Line(_pieces(parts, rendered.said), kind) for kind, parts in _laid_out(rendered.text))
    return tuple(line for line in lines if _says_something(line))


def one_line(rendered: Rendered) -> tuple[Piece, ...]:
    """A rendered heading: everything in one line, with a capital at its start."""
    text = " ".join(rendered.text.split())
    pieces = [piece for line in lines_of(Rendered(text, rendered.said)) for piece in line.pieces]
    if not pieces or isinstance(first := pieces[0], Gap | Mark | Pointer):
        return tuple(pieces)
    text = upper_first(first.text)
    return tuple(pieces) if text == first.text else (replace(first, text=text), *pieces[1:])


def _says_something(line: Line) -> bool:
    return any(piece.text.strip() or isinstance(piece, Pointer) for piece in line.pieces)


# ---------------------------------------------------------------------------------- the markup

Run = list[tuple[str, Emphasis]]


class Slot(NamedTuple):
    """The place of a value: of which, counted from 0 in the order they print."""

    position: int
    emphasis: Emphasis


Parts = tuple[Words | Slot, ...]


@lru_cache(_KEPT)
def _laid_out(text: str) -> tuple[tuple[LineKind, Parts], ...]:
    """The paragraphs of a text with room for its values: read once for all records.

    Values are not in the text, so clauses of one template that take the same turns share it.
    """
    read = _read if _NEEDS_MARKDOWN.search(text) else _plain
    return tuple((kind, tuple(_parts(run))) for kind, run in read(text))


def _parts(run: Run) -> Iterator[Words | Slot]:
    for text, emphasis in run:
        for position, part in enumerate(_TOKEN.split(text)):
            if position % 2:  # what is split at stands between the parts
                yield Slot(ord(part) - FIRST_TOKEN, emphasis)
            elif part:
                yield Words(_BLANKS.sub(" ", part), emphasis)


def _plain(text: str) -> Iterator[tuple[LineKind, Run]]:
    """The quick way for text without any mark; says what :func:`_read` would."""
    for paragraph in _BLANK_LINE.split(text):
        yield LineKind.PARAGRAPH, [(paragraph, Emphasis.PLAIN)]


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("zero").enable(["list", "emphasis", "escape", "newline"])


def _read(text: str) -> Iterator[tuple[LineKind, Run]]:
    lists: list[LineKind] = []
    for token in _parser().parse(text):
        if token.type == "ordered_list_open":
            lists.append(LineKind.SUB_ITEM if lists else LineKind.ITEM)
        elif token.type == "bullet_list_open":
            lists.append(LineKind.BULLET)
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            lists.pop()
        elif token.type == "inline":
            kind = lists[-1] if lists else LineKind.PARAGRAPH
            yield kind, list(_run(token.children or []))


def _run(tokens: Iterable[Token]) -> Iterator[tuple[str, Emphasis]]:
    strong, emphasised = 0, 0
    for token in tokens:
        if token.tag == "strong":
            strong += token.nesting
        elif token.tag == "em":
            emphasised += token.nesting
        else:
            text = " " if token.type in {"softbreak", "hardbreak"} else token.content
            yield text, _emphasis(strong, emphasised)


def _emphasis(strong: int, emphasised: int) -> Emphasis:
    if strong:
        return Emphasis.STRONG
    return Emphasis.EMPHASIS if emphasised else Emphasis.PLAIN


# ----------------------------------------------------------------------- values in their places


def _pieces(parts: Parts, said: tuple[Said, ...]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for part in parts:
        if isinstance(part, Words):
            _add(pieces, part)
            continue
        for piece in said[part.position].pieces:
            _add(pieces, piece if part.emphasis is Emphasis.PLAIN else _stressed(piece, part))
    return tuple(_opened(_stopped_once(_trimmed(pieces))))


def _stressed(piece: Piece, slot: Slot) -> Piece:
    if isinstance(piece, _WITHOUT_EMPHASIS) or piece.emphasis is not Emphasis.PLAIN:
        return piece
    return replace(piece, emphasis=slot.emphasis)


def _add(pieces: list[Piece], piece: Piece) -> None:
    """Neighbouring words of one look make one run, with single blanks."""
    if isinstance(piece, Words):
        before = pieces[-1] if pieces else None
        if isinstance(before, Words) and before.emphasis is piece.emphasis:
            piece = Words(pieces.pop().text + piece.text, piece.emphasis)
        if _UNEVEN.search(piece.text):
            piece = Words(_BLANKS.sub(" ", piece.text), piece.emphasis)
    pieces.append(piece)


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """No blanks of the template at either end; those inside an answer stay."""
    while pieces and isinstance(first := pieces[0], Words):
        text = first.text.lstrip(" ")
        if text and text == first.text:
            break
        pieces[:1] = [Words(text, first.emphasis)] if text else []
    while pieces and isinstance(last := pieces[-1], Words):
        text = last.text.rstrip(" ")
        if text and text == last.text:
            break
        pieces[-1:] = [Words(text, last.emphasis)] if text else []
    return pieces


def _stopped_once(pieces: list[Piece]) -> list[Piece]:
    """No second full stop where an answer brings its own: the template's goes, not the answer's."""
    for position, before in enumerate(pieces[:-1]):
        after = pieces[position + 1]
        if (
            isinstance(before, _ANSWERS)
            and isinstance(after, Words)
            and _STOP.match(after.text)
            and ends_sentence(before.text)
        ):
            pieces[position + 1] = Words(_STOP.sub(r"\1", after.text), after.emphasis)
    return pieces


def _opened(pieces: list[Piece]) -> list[Piece]:
    """Names and references that open a sentence get their capital."""
    for position, piece in enumerate(pieces):
        if isinstance(piece, _OPENING) and opens_sentence(_end_before(pieces, position)):
            pieces[position] = _capital(piece)
    return pieces


def _end_before(pieces: list[Piece], position: int) -> str:
    """How what stands before a piece ends; a reference is text too, though not known yet."""
    said = ""
    while position and len(said) < _LOOKED_BACK:
        position -= 1
        said = (pieces[position].text or "x") + said
    return said[-_LOOKED_BACK:]


def _capital(piece: NameOf | Pointer) -> NameOf | Pointer:
    if isinstance(piece, Pointer):
        return replace(piece, opens=True)
    text = upper_first(piece.text)
    if text == piece.text:
        return piece
    return NameOf(piece.path, text, piece.emphasis, piece.is_person)
