"""Phrases of the document with answers and references in their places."""

import re
from collections.abc import Sequence

from agreement_studio.drafting.answers.grammar import upper_first
from agreement_studio.drafting.answers.speaker import Inlines
from agreement_studio.drafting.document import Inline, Variable, Words
from agreement_studio.texts import Texts

_PLAIN_OPENING = re.compile(r"[a-zà-öø-ÿ](?:[a-zà-öø-ÿ’' ]|$)")
_ADDRESS = re.compile(r"\S+[@/.]\S")
_PLACE = re.compile(r"\{(\w+)\}")


def filled(texts: Texts, name: str, /, **parts: Inlines | str) -> Inlines:
    """The phrase `name` with each ``{place}`` taken by inlines, or by literal text.

    Raises KeyError when the phrase has a place that `parts` does not fill.
    """
    pieces = _PLACE.split(texts.phrase(name))
    inlines: list[Inline] = []
    for position, piece in enumerate(pieces):
        if position % 2 == 0:
            if piece:
                inlines.append(Words(piece))
            continue
        part = parts[piece]
        inlines.extend((Words(part),) if isinstance(part, str) else part)
    return tuple(inlines)


def listed(parts: Sequence[Inlines], last: str = " and ", between: str = ", ") -> Inlines:
    """Stretches joined as people list things: "1.3, 8.1 and 8.2"."""
    inlines: list[Inline] = []
    for position, part in enumerate(parts):
        if position:
            inlines.append(Words(last if position == len(parts) - 1 else between))
        inlines.extend(part)
    return tuple(inlines)


def capitalised(inlines: Inlines) -> Inlines:
    """The same stretch with a capital at its start: "the Council" opens a sentence or a cell.

    What starts with one small letter and goes on in capitals (eBay), and addresses, stay.
    """
    if not inlines or not isinstance(inlines[0], Words | Variable):
        return inlines
    first = inlines[0]
    if not _PLAIN_OPENING.match(first.text) or _ADDRESS.match(first.text):
        return inlines
    text = upper_first(first.text)
    if text == first.text:
        return inlines
    if isinstance(first, Words):
        return (Words(text, first.emphasis), *inlines[1:])
    return (Variable(first.path, text, first.emphasis), *inlines[1:])
