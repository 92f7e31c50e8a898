"""The sentence around a place in a text, short enough to be read in a list."""

import re
from typing import Final

LONGEST: Final = 240
"""In characters; of a longer sentence what stands around the place is shown."""
_AROUND: Final = 110
_END: Final = re.compile(r"[.!?;:][”’\"')\]]*\s|\n\s*\n")


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence that holds ``text[start:end]``, on one line, with … where it was cut."""
    first = max(0, start - LONGEST)
    last = min(len(text), end + LONGEST)
    ends = [match.end() for match in _END.finditer(text, first, start)]
    following = _END.search(text, end, last)
    begin, behind = (ends[-1] if ends else first), (following.end() if following else last)
    if behind - begin > LONGEST:
        begin, behind = max(begin, start - _AROUND), min(behind, end + _AROUND)
    is_begun = begin == 0 or begin in ends
    is_over = behind == len(text) or (following is not None and behind == following.end())
    said = " ".join(text[begin:behind].split())
    return f"{'' if is_begun else '… '}{said}{'' if is_over else ' …'}"
