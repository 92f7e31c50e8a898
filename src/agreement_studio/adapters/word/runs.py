"""Words inside a paragraph."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final

from agreement_studio.adapters.word.fields import field
from agreement_studio.adapters.word.markup import escaped
from agreement_studio.adapters.word.roles import EMPHASIS_STYLES, FILLED_TAGS, MARK_STYLES
from agreement_studio.adapters.word.style_names import CharacterStyle
from agreement_studio.adapters.word.writing import Writing
from agreement_studio.drafting.document import Gap, Inline, Mark, Reference, Tone, Variable, Words
from agreement_studio.pictures.palette import sector_codes

_NO_BREAK_SPACE: Final = "\u00a0"
_SCHEDULE: Final = "Schedule"
_BREAKS = re.compile("(\r\n|[\r\n\u0085\u2028\u2029]|\t)")
_MAY_RUN_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_STRONG: Final = frozenset({"L", "R", "AL"})

Piece = tuple[CharacterStyle | None, str]


def runs(inlines: Iterable[Inline], writing: Writing) -> str:
    """The runs of a paragraph; neighbours that look alike become one."""
    pieces: list[str] = []
    plain: list[Piece] = []
    for inline in inlines:
        if isinstance(inline, Reference) and inline.target_key in writing.references:
            pieces += (_joined(plain, writing), _reference(inline, writing))
            plain = []
        else:
            plain.append(_piece(inline))
    pieces.append(_joined(plain, writing))
    return "".join(pieces)


def run(text: str, style: CharacterStyle | None, writing: Writing) -> str:
    """One run of words."""
    if not text:
        return ""
    direction = "<w:rtl/>" if _runs_right_to_left(text) else ""
    looks = writing.run_openings[style] + direction
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f"<w:r>{properties}{_text(text)}</w:r>"


def heading_runs(text: str, writing: Writing) -> str:
    """The heading of a column: a sector's mark in front of it keeps its colour."""
    for code in sector_codes().values():
        for mark in (f"{code.mark}\u00a0{code.letter}", f"{code.mark} {code.letter}", code.mark):
            if text.startswith(mark):
                style = MARK_STYLES[Tone.SECTOR, code.key]
                return run(mark, style, writing) + run(text[len(mark) :], None, writing)
    return run(text, None, writing)


def _joined(pieces: Iterable[Piece], writing: Writing) -> str:
    if not pieces:
        return ""
    return "".join(
        run("".join(text for _, text in alike), style, writing)
        for style, alike in groupby(pieces, key=itemgetter(0))
    )


def _piece(inline: Inline) -> Piece:
    match inline:
        case Words() | Variable():
            return EMPHASIS_STYLES.get(inline.emphasis), inline.text
        case Gap():
            return CharacterStyle.GAP, inline.text
        case Mark():
            return _mark(inline)
        case Reference():
            return None, inline.text


def _mark(mark: Mark) -> Piece:
    style = MARK_STYLES.get((mark.tone, mark.key))
    if style in FILLED_TAGS:
        whole = mark.text.strip().replace(" ", _NO_BREAK_SPACE)
        return style, f"{_NO_BREAK_SPACE}{whole}{_NO_BREAK_SPACE}"
    if mark.tone is Tone.SECTOR:
        return style, _with_shape(mark).replace(" ", _NO_BREAK_SPACE)
    return style, mark.text


def _with_shape(mark: Mark) -> str:
    code = sector_codes().get(mark.key)
    if code is None or mark.text.startswith(code.mark):
        return mark.text
    return f"{code.mark} {mark.text}"


def _reference(reference: Reference, writing: Writing) -> str:
    """The word before, the number as a field, and what follows.

    Word's number of a schedule is "Schedule 3", word and all, so there the field is both.
    """
    bookmark = writing.references[reference.target_key]
    is_schedule = reference.target_key in writing.schedule_keys
    lead, number, switches = reference.lead, reference.number, r"\r \h"
    if not number:
        return run(reference.text, None, writing)
    if is_schedule and lead == _SCHEDULE:
        lead, number = "", f"{lead}{_NO_BREAK_SPACE}{number}"
    elif is_schedule:
        switches = r"\r \t \h"  # leaves out the word that is no number
    return "".join(
        (
            run(f"{lead}{_NO_BREAK_SPACE}" if lead else "", None, writing),
            field(f"REF {bookmark} {switches}", number, CharacterStyle.REFERENCE, writing),
            run(reference.after, None, writing),
        )
    )


def _text(text: str) -> str:
    if not _BREAKS.search(text):
        return f'<w:t xml:space="preserve">{escaped(text)}</w:t>'
    return "".join(_text_or_break(piece) for piece in _BREAKS.split(text) if piece)


def _text_or_break(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if _BREAKS.fullmatch(piece):
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escaped(piece)}</w:t>'


def _runs_right_to_left(text: str) -> bool:
    if text.isascii() or not _MAY_RUN_RIGHT_TO_LEFT.search(text):
        return False
    return next(_strong_directions(text), "L") != "L"


def _strong_directions(text: str) -> Iterator[str]:
    return (kind for kind in map(unicodedata.bidirectional, text) if kind in _STRONG)
