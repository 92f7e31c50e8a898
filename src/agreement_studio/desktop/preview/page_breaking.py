"""Where pages end on paper that is printed: nothing is lost, however high a row of a table is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agreement_studio.desktop.preview.laid import Laid, LaidText, lay_out
from agreement_studio.desktop.preview.manners import Measure
from agreement_studio.desktop.preview.strips import Cells, Close, Edge, Strip


@dataclass(frozen=True, slots=True)
class Slice:
    """A strip on a page, or the part of it from `start` to `end`. Lengths are units of the paper.

    `top` is where the slice stands, below the top of the text.
    """

    strip: Strip
    top: float
    start: float
    end: float


Page = tuple[Slice, ...]


def pages_of(strips: Iterable[Strip], measure: Measure, room: float) -> tuple[Page, ...]:
    """The strips on pages that hold `room`.

    What has to stand with the next does, where a page can hold both. A table that goes on has its
    heading again; what is higher than a page is cut between its lines. No page begins with white.
    """
    breaking = _Breaking(measure, room)
    waiting: list[Strip] = []
    for strip in strips:
        waiting.append(strip)
        if not strip.keeps_next:
            breaking.put(waiting)
            waiting = []
    breaking.put(waiting)
    return tuple(tuple(page) for page in breaking.pages)


class _Breaking:
    """The pages so far, and how much of the last is used."""

    def __init__(self, measure: Measure, room: float) -> None:
        self.pages: list[list[Slice]] = [[]]
        self._measure, self._room = measure, room
        self._used = 0.0
        self._head: Strip | None = None

    def put(self, group: Sequence[Strip]) -> None:
        """Strips that stand on one page."""
        if not group:
            return
        need = sum(self._height(one) for one in group) - _white_below(self._laid(group[-1]))
        closes = isinstance(group[0].content, Close)
        is_full = self._used + need > self._room and not closes
        if self._used and (group[0].new_page or is_full):
            self._turn()
            self._put_head_again(group[0], need)
        for strip in group:
            self._put_one(strip)

    def _put_one(self, strip: Strip) -> None:
        if isinstance(strip.content, Cells) and strip.content.edge == Edge.HEAD:
            self._head = strip
        laid = self._laid(strip)
        start = 0.0 if self._used else _white_above(laid)
        foot = laid.height - _white_below(laid)
        while foot - start > self._room - self._used and not isinstance(strip.content, Close):
            end = _cut(laid, start, start + self._room - self._used)
            if end <= start and not self._used:
                end = start + self._room  # higher than a page and without a line to cut at
            if end > start:
                self._add(strip, start, end)
            start = max(start, end)
            self._turn()
        self._add(strip, start, laid.height)

    def _put_head_again(self, strip: Strip, need: float) -> None:
        head = self._head
        goes_on = isinstance(strip.content, Cells) and strip.content.edge != Edge.HEAD
        if head is None or not goes_on or head.block != strip.block:
            return
        height = self._height(head)
        if height + need <= self._room:
            self._add(head, 0.0, height)

    def _add(self, strip: Strip, start: float, end: float) -> None:
        self.pages[-1].append(Slice(strip, self._used, start, end))
        self._used += end - start

    def _turn(self) -> None:
        self.pages.append([])
        self._used = 0.0

    def _height(self, strip: Strip) -> float:
        return self._laid(strip).height

    def _laid(self, strip: Strip) -> Laid:
        return lay_out(strip, self._measure)


def _white_above(laid: Laid) -> float:
    """The space above a paragraph, which the top of a page has no need of."""
    first = laid.pieces[0] if isinstance(laid, LaidText) and laid.pieces else None
    return first.top if first and not first.piece.manner.bar else 0.0


def _white_below(laid: Laid) -> float:
    """The space beneath a paragraph, which may reach into the foot of a page."""
    last = laid.pieces[-1] if isinstance(laid, LaidText) and laid.pieces else None
    return laid.height - last.top - last.height if last and not last.piece.manner.bar else 0.0


def _cut(laid: Laid, start: float, wanted: float) -> float:
    """The lowest place above `wanted` that cuts no line of any paragraph."""
    spans = sorted(span for piece in laid.pieces for span in piece.spans)
    cut = wanted
    for top, foot in reversed(spans):
        if top < cut < foot:
            cut = top
    return max(start, cut)
