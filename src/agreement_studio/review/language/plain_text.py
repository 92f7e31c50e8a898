"""A text made comparable: small letters, no invisible marks, and the way back to each place."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

# Soft hyphens, characters without width and marks of direction part no word; ligatures come from
# text that was copied out of a PDF. Every other character keeps its length in small letters, too.
REPLACED: Final = {
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\u0130": "i",
}  # fmt: skip
_ODD: Final = re.compile(f"[{''.join(REPLACED)}]")


@dataclass(frozen=True, slots=True)
class PlainText:
    """`small` is the text in small letters; `places` and `shifts` lead from it to the original."""

    original: str
    cased: str
    small: str
    places: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def place(self, position: int) -> int:
        """Where a position of `small` stands in the original."""
        index = bisect_right(self.places, position) - 1
        return position + self.shifts[index] if index >= 0 else position


def plain_text(text: str) -> PlainText:
    """The text made comparable, in one pass."""
    if not _ODD.search(text):
        return PlainText(text, text, text.lower())
    pieces: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    last = length = 0
    for match in _ODD.finditer(text):
        written = text[last : match.start()] + REPLACED[match.group()]
        pieces.append(written)
        length += len(written)
        last = match.end()
        places.append(length)
        shifts.append(last - length)
    cased = "".join([*pieces, text[last:]])
    return PlainText(text, cased, cased.lower(), tuple(places), tuple(shifts))
