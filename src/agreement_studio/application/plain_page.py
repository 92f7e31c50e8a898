"""Plain text for a terminal or a letter: wrapped, with hanging labels and tables of figures."""

import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

WIDTH = 79
"""No line is longer, in characters, but for a word that is longer itself."""


_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f]")


def on_one_line(text: str) -> str:
    """An answer without line ends, and without signs that would steer a terminal."""
    return _UNPRINTABLE.sub("\ufffd", " ".join(text.split()))


def paragraph(text: str, indent: int = 0) -> Iterator[str]:
    """The text in lines of the page's width."""
    return labelled("", text, " " * indent)


def labelled(label: str, text: str, lead: str = "  ", hang: int = 0) -> Iterator[str]:
    """The text behind its label, further lines beneath the text. `hang` is the label's width."""
    first = f"{lead}{label:<{hang}}"
    yield from wrap(
        on_one_line(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]


def bullets(texts: Iterable[str], lead: str = "- ") -> Iterator[str]:
    """One point a text."""
    return (line for text in texts for line in labelled("", text, lead))


def figures(
    head: Sequence[str], rows: Iterable[Sequence[str]], label_width: int = 41
) -> Iterator[str]:
    """A table: a label, and figures in columns that end beneath their heads."""
    told = list(rows)
    widths = [max(12, *(len(row[place]) for row in (head, *told))) for place in range(1, len(head))]
    for row in (head, *told):
        *above, last = wrap(on_one_line(row[0]), label_width, break_long_words=False) or [""]
        yield from (f"  {line}" for line in above)
        cells = "".join(f"{cell:>{width + 2}}" for cell, width in zip(row[1:], widths, strict=True))
        yield f"  {last:<{label_width}}{cells}".rstrip()
