"""All strips of a document in reading order, and where each stands on the paper.

Strips are held by section, and a section that an edit did not touch is not looked into: neither
what it says nor where its strips stand is worked out again.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, chain, dropwhile, groupby
from operator import attrgetter

from agreement_studio.desktop.preview.cutting import Strips, cut, cut_again, heading_of
from agreement_studio.desktop.preview.remarks import Remarks
from agreement_studio.desktop.preview.strips import Strip
from agreement_studio.domain.list_splice import list_splice
from agreement_studio.drafting.document import Block, Document, Section, SectionKind

SECTION_GAP = 26.0
"""What lies above such a section, in units."""


class Part:
    """One section: its strips, and how far each starts below the top of the section.

    A part lives as long as its section does, and follows it from one draft to the next.
    """

    def __init__(self, section: Section, schedule_lead: str) -> None:
        self.section = section
        self.strips: Strips = ()
        self._lead = schedule_lead
        self._heading = heading_of(section, schedule_lead)
        self._by_block = tuple(cut(block, schedule_lead) for block in section.blocks)
        self._offsets: list[float] = []
        self._put_together()

    def follow(self, section: Section) -> None:
        """The section as it reads now; what reads the same keeps its strips."""
        before = self.section
        if section is before or section == before:
            return
        self.section = section
        if not _heads_alike(before, section):
            self._heading = heading_of(section, self._lead)
        self._by_block = self._blocks_again(before, section)
        self._put_together()

    def _blocks_again(self, before: Section, section: Section) -> tuple[Strips, ...]:
        splice = list_splice(before.blocks, section.blocks)
        old = zip(before.blocks[splice.old], self._by_block[splice.old], strict=True)
        earlier = {block.key: (block, strips) for block, strips in old}

        def strips_of(block: Block) -> Strips:
            known = earlier.get(block.key)
            if known:
                return cut_again(*known, block, self._lead)
            return cut(block, self._lead)

        return splice.put(self._by_block, map(strips_of, section.blocks[splice.new]))

    def _put_together(self) -> None:
        """The strips in one row; places are kept where nothing is higher or lower than before."""
        before = self.strips
        self.strips = (*self._heading, *chain.from_iterable(self._by_block))
        splice = list_splice(before, self.strips)
        fresh = self.strips[splice.new]
        if list(map(_pitch, before[splice.old])) != list(map(_pitch, fresh)):
            self._offsets = []
        for strip in fresh:
            strip.part = self
        if self.strips:
            self.strips[0].new_page = self.section.new_page

    @property
    def offsets(self) -> list[float]:
        """Where each strip's own gap starts; one more at the end, for the height of it all."""
        if not self._offsets:
            self._offsets = list(accumulate(map(_pitch, self.strips), initial=0.0))
        return self._offsets

    @property
    def height(self) -> float:
        return self.offsets[-1]

    def grew(self, position: int, by: float) -> None:
        """A strip turned out higher than it was taken to be, or lower."""
        if self._offsets:
            ends = range(position + 1, len(self._offsets))
            self._offsets[position + 1 :] = [self._offsets[end] + by for end in ends]

    def moved(self) -> None:
        """Heights or gaps changed all over: places are worked out again when somebody asks."""
        self._offsets = []

    def opened(self) -> None:
        """On an endless sheet a section that starts a new page stands a little apart."""
        if self.strips and self.strips[0].new_page and not self.strips[0].gap:
            self.strips[0].gap = SECTION_GAP
            self.moved()


def _pitch(strip: Strip) -> float:
    return strip.gap + strip.height


def _heads_alike(one: Section, other: Section) -> bool:
    return (one.number, one.heading, one.kind) == (other.number, other.heading, other.kind)


@dataclass(frozen=True, slots=True)
class Place:
    """A strip on the paper: the section that holds it, its position there, and its top."""

    part: Part
    position: int
    top: float  # of the strip itself, beneath its gap

    @property
    def strip(self) -> Strip:
        return self.part.strips[self.position]


class Flow:
    """The strips of one document. Lengths are units of the paper."""

    def __init__(self, schedule_lead: str) -> None:
        self.parts: tuple[Part, ...] = ()
        self.document: Document | None = None
        self._remarks = Remarks()
        self._lead = schedule_lead

    def show(self, document: Document) -> None:
        """The strips of another document, with those of the one before that read the same.

        Its notes stand among them, as blocks of their own.
        """
        earlier = {part.section.key: part for part in self.parts}
        self.document = document = self._remarks.shown(document)
        made = (self._part(one, earlier.get(one.key)) for one in document.sections)
        self.parts = tuple(part for part in made if part.strips)

    def _part(self, section: Section, known: Part | None) -> Part:
        if known is None:
            return Part(section, self._lead)
        known.follow(section)
        return known

    @property
    def height(self) -> float:
        return sum(part.height for part in self.parts)

    def strips(self) -> Iterator[Strip]:
        """Every strip in reading order."""
        for part in self.parts:
            yield from part.strips

    def place_at(self, y: float) -> Place | None:
        """The strip at a height; the first or the last where there is none."""
        top = 0.0
        for part in self.parts:
            if y < top + part.height or part is self.parts[-1]:
                return _within(part, top, y)
            top += part.height
        return None

    def places_from(self, y: float) -> Iterator[Place]:
        """The strips from a height downwards.

        Heights may be put right on the way: what comes next follows the strip before.
        """
        first = self.place_at(y)
        if first is None:
            return
        start = self.parts.index(first.part)
        top = first.top - first.strip.gap
        for part in self.parts[start:]:
            begin = first.position if part is first.part else 0
            for position in range(begin, len(part.strips)):
                strip = part.strips[position]
                yield Place(part, position, top + strip.gap)
                top += strip.gap + strip.height

    def place_of(self, strip: Strip) -> Place | None:
        """Where a strip stands, or None when it is not there any more."""
        part = strip.part
        if not isinstance(part, Part) or part not in self.parts or strip not in part.strips:
            return None
        return self._at(part, part.strips.index(strip))

    def place_before(self, place: Place) -> Place | None:
        """The strip right above another."""
        if place.position:
            return self._at(place.part, place.position - 1)
        number = self.parts.index(place.part)
        above = self.parts[number - 1] if number else None
        return self._at(above, len(above.strips) - 1) if above else None

    def keyed(self, key: str) -> Strip | None:
        """The strip with a key, or the first of the block or section with that key."""
        strips = (strip for strip in self.strips() if key in {strip.key, strip.block})
        return next(strips, None)

    def successor(self, strip: Strip) -> Strip | None:
        """What stands in the place of a strip now: itself, or the one of the same key."""
        return strip if self.place_of(strip) else self.keyed(strip.key)

    def strips_of(self, block: str) -> tuple[Strip, ...]:
        """The strips of a block."""
        for part in self.parts:
            if held := tuple(strip for strip in part.strips if strip.block == block):
                return held
        return ()

    def blocks_around(self, block: str, step: int) -> Iterator[Strip]:
        """The first strip of each block after another, or before it where `step` is negative."""
        heads = self._heads() if step > 0 else reversed(list(self._heads()))
        past = dropwhile(lambda strip: strip.block != block, heads)
        next(past, None)
        return past

    def _heads(self) -> Iterator[Strip]:
        """The first strip of every block."""
        for _, strips in groupby(self.strips(), key=attrgetter("block")):
            yield next(strips)

    def saying(self, path: str) -> Strip | None:
        """The strip that says an answer: a clause before page one, a summary or a table."""
        return self._saying(lambda strip: path in strip.paths) or self._saying(
            lambda strip: any(_is_within(one, path) for one in strip.paths)
        )

    def _saying(self, says: Callable[[Strip], bool]) -> Strip | None:
        found = [
            (part.section.kind is not SectionKind.NUMBERED, number, strip)
            for number, part in enumerate(self.parts)
            if (strip := next(filter(says, part.strips), None))
        ]
        return min(found, key=lambda one: one[:2])[2] if found else None

    def _at(self, part: Part, position: int) -> Place:
        top = 0.0
        for one in self.parts:
            if one is part:
                break
            top += one.height
        return Place(part, position, top + part.offsets[position] + part.strips[position].gap)


def _within(part: Part, top: float, y: float) -> Place:
    last = len(part.strips) - 1
    position = min(max(bisect_right(part.offsets, y - top) - 1, 0), last)
    return Place(part, position, top + part.offsets[position] + part.strips[position].gap)


def _is_within(one: str, other: str) -> bool:
    """Whether one path is the other's record or list, or a field of it."""
    return one.startswith(f"{other}.") or other.startswith(f"{one}.")
