"""Words inside a paragraph."""

import re
from typing import Final

from agreement_studio.adapters.word.direction import stretches
from agreement_studio.adapters.word.fields import field
from agreement_studio.adapters.word.markup import NOT_PLAIN, escaped
from agreement_studio.adapters.word.roles import EMPHASIS_STYLES, FILLED_TAGS, MARK_STYLES
from agreement_studio.adapters.word.style_names import CharacterStyle
from agreement_studio.adapters.word.writing import Writing
from agreement_studio.domain.direction import RIGHT_TO_LEFT, isolated
from agreement_studio.drafting.document import Gap, Inline, Mark, Reference, Tone, Variable, Words
from agreement_studio.pictures.palette import sector_codes

_EMPHASIS: Final = dict(EMPHASIS_STYLES)  # looked up for every run: a proxy is slower
_NO_BREAK_SPACE: Final = "\u00a0"
_SCHEDULE: Final = "Schedule"
_BREAK: Final = "\r\n|[\r\n\x85\u2028\u2029]"
_BREAKS = re.compile(f"({_BREAK}|\t)")
_SPECIAL = re.compile(f"[\t\r\n\x85\u2028\u2029{NOT_PLAIN}{RIGHT_TO_LEFT}]")
_TURNS = re.compile(f"[{RIGHT_TO_LEFT}]")

Piece = tuple[CharacterStyle | None, str]


def runs(inlines: tuple[Inline, ...], writing: Writing) -> str:
    """The runs of a paragraph; neighbours that look alike become one."""
    if len(inlines) == 1 and isinstance(inlines[0], Words):
        return run(inlines[0].text, _EMPHASIS.get(inlines[0].emphasis), writing)
    pieces: list[str] = []
    style: CharacterStyle | None = None
    text = ""
    for inline in inlines:
        if type(inline) is Words or type(inline) is Variable:  # most are: no call for them
            looks, words = _EMPHASIS.get(inline.emphasis), inline.text
            if not words.isascii() and type(inline) is Variable:
                words = isolated(words)
        elif type(inline) is Reference and inline.target_key in writing.references:
            pieces += (run(text, style, writing), _reference(inline, writing))
            style, text = None, ""
            continue
        else:
            looks, words = _piece(inline)
        if looks is not style:
            pieces.append(run(text, style, writing))
            style, text = looks, ""
        text += words
    pieces.append(run(text, style, writing))
    return "".join(pieces)


def run(text: str, style: CharacterStyle | None, writing: Writing) -> str:
    """Words of one look: one run, or more where their direction turns."""
    if not text:
        return ""
    if _is_plain(text):
        return f'{writing.run_openings[style]}<w:t xml:space="preserve">{text}</w:t></w:r>'
    looks = writing.run_looks[style]
    if not _TURNS.search(text):
        return _run(text, looks)
    turned = ((looks + "<w:rtl/>" if is_so else looks, piece) for is_so, piece in stretches(text))
    return "".join(_run(piece, both) for both, piece in turned)


def _run(text: str, looks: str) -> str:
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f"<w:r>{properties}{_text(text)}</w:r>"


def _is_plain(text: str) -> bool:
    """Whether nothing in the text needs care; the first test answers for most, at once."""
    if text.isascii() and text.isprintable():
        return not ("&" in text or "<" in text or ">" in text or '"' in text)
    return not _SPECIAL.search(text)


def heading_runs(text: str, writing: Writing) -> str:
    """The heading of a column: a sector's mark in front of it keeps its colour."""
    for code in sector_codes().values():
        for mark in (f"{code.mark}\u00a0{code.letter}", f"{code.mark} {code.letter}", code.mark):
            if text.startswith(mark):
                style = MARK_STYLES[Tone.SECTOR, code.key]
                return run(mark, style, writing) + run(text[len(mark) :], None, writing)
    return run(text, None, writing)


def _piece(inline: Inline) -> Piece:
    match inline:
        case Words() | Variable():
            return _EMPHASIS.get(inline.emphasis), inline.text
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
    """The word before, the number as a field, and what follows."""
    if not reference.number:
        return run(reference.text, None, writing)
    if reference.target_key in writing.schedule_keys:
        return _schedule_reference(reference, writing) + run(reference.after, None, writing)
    lead = f"{reference.lead}{_NO_BREAK_SPACE}" if reference.lead else ""
    number = _number_field(reference.target_key, reference.number, writing)
    return run(lead, None, writing) + number + run(reference.after, None, writing)


def _schedule_reference(reference: Reference, writing: Writing) -> str:
    """Word's number of a schedule is "Schedule 3", word and all, so the field is both.

    After another word ("Schedules 1 and 2") the number is a link: Word could leave the word out
    of the field, LibreOffice cannot and would print it twice.
    """
    lead, number, key = reference.lead, reference.number, reference.target_key
    if lead == _SCHEDULE:
        return _number_field(key, f"{lead}{_NO_BREAK_SPACE}{number}", writing)
    before = run(f"{lead}{_NO_BREAK_SPACE}" if lead else "", None, writing)
    link = run(number, CharacterStyle.REFERENCE, writing)
    anchor = writing.references[key]
    return f'{before}<w:hyperlink w:anchor="{anchor}" w:history="1">{link}</w:hyperlink>'


def _number_field(key: str, result: str, writing: Writing) -> str:
    r"""`\r` gives the number as seen from here; inside schedules `\n` leaves the schedule out."""
    context = r"\n" if key in writing.schedule_clauses else r"\r"
    instruction = rf"REF {writing.references[key]} {context} \h"
    return field(instruction, result, CharacterStyle.REFERENCE, writing)


def _text(text: str) -> str:
    return "".join(_text_or_break(piece) for piece in _BREAKS.split(text) if piece)


def _text_or_break(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if _BREAKS.fullmatch(piece):
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escaped(piece)}</w:t>'
