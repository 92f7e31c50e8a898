"""All strips of a document in reading order, and where each stands on the paper.

Strips are held by section, and a section that an edit did not touch is not looked into: neither
what it says nor where its strips stand is worked out again.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, chain, dropwhile, groupby
from operator import attrgetter

from agreement_studio.desktop.preview.cutting import Strips, cut, cut_again, heading_of
from agreement_studio.desktop.preview.strips import Strip
from agreement_studio.domain.list_splice import list_splice
from agreement_studio.drafting.document import Block, Document, Section, SectionKind

SECTION_GAP = 26.0
"""What lies above such a section, in units."""
_pitch = attrgetter("height")
_gap = attrgetter("gap")


@dataclass(eq=False, slots=True)
class Part:
    """One section: its strips, and how far each starts below the top of the section."""

    section: Section
    heading: Strips
    by_block: tuple[Strips, ...]
    strips: Strips = ()
    _offsets: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.strips = (*self.heading, *chain.from_iterable(self.by_block))
        for strip in self.strips:
            strip.part = self
        if self.strips:
            self.strips[0].new_page = self.section.new_page

    @property
    def offsets(self) -> list[float]:
        """Where each strip's own gap starts; one more at the end, for the height of it all."""
        if not self._offsets:
            gaps, heights = map(_gap, self.strips), map(_pitch, self.strips)
            self._offsets = list(accumulate(map(float.__add__, gaps, heights), initial=0.0))
        return self._offsets

    @property
    def height(self) -> float:
        return self.offsets[-1]

    def moved(self) -> None:
        """A height or a gap changed: places are worked out again when somebody asks."""
        self._offsets = []

    def opened(self) -> None:
        """On an endless sheet a section that starts a new page stands a little apart."""
        if self.strips and self.strips[0].new_page and not self.strips[0].gap:
            self.strips[0].gap = SECTION_GAP
            self.moved()


def part_of(section: Section, schedule_lead: str, before: Part | None = None) -> Part:
    """A section in strips; those of the section before where it reads the same."""
    if before is None:
        blocks = tuple(cut(block, schedule_lead) for block in section.blocks)
        return Part(section, heading_of(section, schedule_lead), blocks)
    if section is before.section or section == before.section:
        return before
    same = _heads_alike(before.section, section)
    heading = before.heading if same else heading_of(section, schedule_lead)
    return Part(section, heading, _blocks_again(before, section, schedule_lead))


def _heads_alike(one: Section, other: Section) -> bool:
    return (one.number, one.heading, one.kind) == (other.number, other.heading, other.kind)


def _blocks_again(before: Part, section: Section, schedule_lead: str) -> tuple[Strips, ...]:
    splice = list_splice(before.section.blocks, section.blocks)
    earlier = {
        block.key: (block, strips)
        for block, strips in zip(
            before.section.blocks[splice.old], before.by_block[splice.old], strict=True
        )
    }

    def strips_of(block: Block) -> Strips:
        known = earlier.get(block.key)
        if known:
            return cut_again(*known, block, schedule_lead)
        return cut(block, schedule_lead)

    return splice.put(before.by_block, map(strips_of, section.blocks[splice.new]))


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
        self._lead = schedule_lead

    def show(self, document: Document) -> None:
        """The strips of another document, with those of the one before that read the same."""
        earlier = {part.section.key: part for part in self.parts}
        self.document = document
        made = (part_of(one, self._lead, earlier.get(one.key)) for one in document.sections)
        self.parts = tuple(part for part in made if part.strips)

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
