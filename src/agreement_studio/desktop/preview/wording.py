"""What a line says, letter by letter: which answer, gap or reference each stretch comes from.

Positions count as Qt does, in UTF-16 units: a letter outside the basic plane counts twice.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from typing import Final

from agreement_studio.domain.direction import isolated
from agreement_studio.drafting.document import (
    Gap,
    Inline,
    Mark,
    Reference,
    Tone,
    Variable,
    Words,
)
from agreement_studio.pictures.palette import SectorCode, sector_codes

ROOM: Final = "\u00a0" * 4
"""Stands where the shape of a mark is painted; no line breaks in it."""
_LINE_ENDS: Final = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2029]")
_SENTENCE_ENDS: Final = re.compile(r"[.!?:;]['”’)\]]*\s+|\u2028")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where one inline stands in the text of its line."""

    start: int
    end: int
    inline: Inline

    @property
    def path(self) -> str:
        """The answer it comes from, or ""."""
        return self.inline.path if isinstance(self.inline, Variable | Gap) else ""


@dataclass(frozen=True, slots=True)
class Line:
    """The text of one paragraph as it is set."""

    text: str
    stretches: tuple[Stretch, ...]

    def stretch_at(self, position: int) -> Stretch | None:
        """The stretch that holds the letter at a position."""
        return next((s for s in self.stretches if s.start <= position < s.end), None)

    def sentence_at(self, position: int) -> tuple[int, int]:
        """From where to where the sentence around a position goes."""
        start = 0
        for end in (*self._ends(), units(self.text)):
            if position < end:
                return start, end
            start = end
        return start, units(self.text)

    def answer_at(self, position: int) -> str:
        """The answer at a position, else the nearest one of its sentence, else ""."""
        here = self.stretch_at(position)
        if here and here.path:
            return here.path
        start, end = self.sentence_at(position)
        near = [s for s in self.stretches if s.path and s.start < end and s.end > start]
        return min(near, key=lambda s: _distance(s, position)).path if near else ""

    def _ends(self) -> Iterable[int]:
        for found in _SENTENCE_ENDS.finditer(self.text):
            yield units(self.text[: found.end()])


def _distance(stretch: Stretch, position: int) -> int:
    return max(stretch.start - position, position - stretch.end, 0)


def units(text: str) -> int:
    """How long Qt takes a text to be."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def line_of(inlines: Iterable[Inline]) -> Line:
    """A whole line. Answers that run in another direction do not drag their neighbours along."""
    parts: list[str] = []
    stretches: list[Stretch] = []
    at = 0
    for inline in inlines:
        text = _LINE_ENDS.sub("\u2028", _shown(inline))
        end = at + units(text)
        parts.append(text)
        stretches.append(Stretch(at, end, inline))
        at = end
    return Line("".join(parts), tuple(stretches))


def _shown(inline: Inline) -> str:
    match inline:
        case Variable() | Gap():
            return isolated(inline.text)
        case Mark(tone=Tone.SECTOR) if is_drawn(inline):
            return ROOM + without_mark(inline.text, inline.key)
        case Mark(tone=Tone.LEVEL):
            return f"{ROOM}\u00a0{_unbroken(inline.text)}\u00a0"
        case Mark(tone=Tone.EFFECT):
            return f"\u00a0{_unbroken(inline.text)}\u00a0"
        case Words() | Reference() | Mark():
            return inline.text


def _unbroken(text: str) -> str:
    return text.replace(" ", "\u00a0")


def is_drawn(mark: Mark) -> bool:
    """Whether a shape is painted for the mark."""
    return mark.key in sector_codes() if mark.tone is Tone.SECTOR else mark.tone is Tone.LEVEL


def without_mark(label: str, key: str) -> str:
    """A label without the shape and the letter typed before it: both are painted."""
    code = sector_codes()[key]
    for start in (f"{code.mark}\u00a0{code.letter}", f"{code.mark} {code.letter}"):
        rest = label.removeprefix(start)
        if rest != label and not rest[:1].isalnum():
            return rest
    return label.removeprefix(code.mark)


def heading_inlines(label: str) -> tuple[Inline, ...]:
    """The heading of a column; one that starts with a sector's shape gets its whole mark."""
    code = next((c for c in sector_codes().values() if label.startswith(c.mark)), None)
    return (Mark(Tone.SECTOR, code.key, label),) if code else (Words(label),)


def said(inlines: Iterable[Inline]) -> str:
    """What a screen reader says of a line: shapes by name."""
    return "".join(_said(inline) for inline in inlines)


def _said(inline: Inline) -> str:
    if isinstance(inline, Mark) and inline.tone is Tone.SECTOR and is_drawn(inline):
        code: SectorCode = sector_codes()[inline.key]
        return f"{code.name}{without_mark(inline.text, inline.key)}"
    return inline.text


def level_of(key: str) -> int:
    """How many of the five bars of a level are filled."""
    return next((n for n, name in zip(count(1), LEVELS, strict=False) if name == key), 0)


LEVELS: Final = ("tell", "ask", "shape", "together", "handover")
