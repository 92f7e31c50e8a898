"""What is painted in one go on a page: a paragraph, or the part of it that stands there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from agreement_studio.desktop.preview.laid import Laid, LaidFigure, lay_out
from agreement_studio.desktop.preview.laid_text import Extent
from agreement_studio.desktop.preview.manners import Measure
from agreement_studio.desktop.preview.page_breaking import Page, Slice
from agreement_studio.desktop.preview.strips import Strip

FURNITURE = 0
"""The number of what tells nothing: an empty cell, the heading of a table that goes on."""


@dataclass(frozen=True, slots=True)
class Run:
    """A paragraph of a strip, by its place there, as it stands on a page; `number` is its own."""

    number: int
    page: int
    slice: Slice
    place: int

    @property
    def extent(self) -> Extent:
        """What of the strip stands there."""
        return Extent(self.slice.start, self.slice.end)


class Runs:
    """All runs of some pages, numbered from 1 in the order in which they are painted."""

    def __init__(self, pages: Sequence[Page], measure: Measure) -> None:
        self.pages = pages
        self._measure = measure
        self._numbers: dict[tuple[int, int], tuple[int, ...]] = {}
        self._by_strip: dict[Strip, list[Run]] = {}
        self._count = 0
        for number, page in enumerate(pages):
            for position, one in enumerate(page):
                self._numbers[number, position] = tuple(self._numbered(number, one))

    def _numbered(self, page: int, one: Slice) -> Iterator[int]:
        held = self._by_strip.setdefault(one.strip, [])
        is_again = bool(held) and held[-1].slice.end > one.start
        laid = self.laid(one.strip)
        for place in range(_paragraphs(laid)):
            if is_again or (laid.pieces and not laid.pieces[place].line.text):
                yield FURNITURE
                continue
            self._count += 1
            held.append(Run(self._count, page, one, place))
            yield self._count

    def numbers(self, page: int, position: int) -> tuple[int, ...]:
        """The number of each paragraph of a slice, by the position of the slice on its page."""
        return self._numbers[page, position]

    @property
    def by_strip(self) -> Mapping[Strip, Sequence[Run]]:
        """The runs of each strip, strips in reading order."""
        return self._by_strip

    def laid(self, strip: Strip) -> Laid:
        """The layout of a strip."""
        return lay_out(strip, self._measure)


def _paragraphs(laid: Laid) -> int:
    return 1 if isinstance(laid, LaidFigure) else len(laid.pieces)
