"""The numbers Word would show: worked out from styles and lists, as a word processor does.

Word stores no numbers, only which list and level a paragraph belongs to. Walking the paragraphs in
order and counting gives what a reader sees, and what a cross-reference to it must say.
"""

import re
from dataclasses import dataclass, field

from agreement_studio.adapters.word.ooxml.list_definitions import (
    Level,
    ListDefinitions,
    ListInstance,
)
from agreement_studio.adapters.word.ooxml.names import (
    Element,
    first_string,
    qualified,
    whole_number,
)
from agreement_studio.adapters.word.ooxml.number_formats import formatted
from agreement_studio.adapters.word.ooxml.style_tree import StyleTree

_PARAGRAPH = qualified("w:p")
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Number:
    """The number of one paragraph.

    `text` is as printed ("7.2", "(b)"); `segments` are what a full reference is made of, each
    with the counters that it shows: ``((("7", "2"), "7.2"), …)``.
    """

    abstract_id: str
    level: int
    text: str
    counters: tuple[int, ...]
    segments: tuple[tuple[tuple[int, ...], str], ...]

    @property
    def full(self) -> str:
        """In full context, such as ``7.2(b)``; no full stop at the end, as in Word."""
        return "".join(text for _, text in self.segments).rstrip(".")

    @property
    def own(self) -> str:
        return self.text.rstrip(".")

    def seen_from(self, context: "Number | None") -> str:
        """As a reference standing in `context` prints it: without what both have in common."""
        if context is None or context.abstract_id != self.abstract_id:
            return self.full
        needed = [
            (counters, text)
            for counters, text in self.segments[:-1]
            if context.counters[: len(counters)] != counters
        ]
        return "".join(text for _, text in [*needed, self.segments[-1]]).rstrip(".")


@dataclass(slots=True)
class _Counting:
    """Where one list stands while the document is walked."""

    counters: dict[int, int] = field(default_factory=dict)
    overridden: set[tuple[str, int]] = field(default_factory=set)

    def advance(self, num_id: str, instance: ListInstance, level: Level) -> None:
        index = level.index
        override = instance.start_overrides.get(index)
        if override is not None and (num_id, index) not in self.overridden:
            self.overridden.add((num_id, index))
            self.counters[index] = override
        else:
            self.counters[index] = self.counters.get(index, level.start - 1) + 1
        for deeper in [key for key in self.counters if key > index]:
            if _restarts(instance.levels.get(deeper), index):
                del self.counters[deeper]

    def current(self, index: int, instance: ListInstance) -> int:
        level = instance.levels.get(index)
        return self.counters.get(index, level.start if level else 1)


def _restarts(level: Level | None, after: int) -> bool:
    if level is None or level.restarts_after is None:
        return True
    return after < level.restarts_after


class NumberedParagraphs:
    """Every paragraph of a story with its number, and the number it stands beneath."""

    def __init__(self, story: Element, styles: StyleTree, lists: ListDefinitions) -> None:
        self._styles = styles
        self._lists = lists
        self._counting: dict[str, _Counting] = {}
        self._paragraphs = list(story.iter(_PARAGRAPH))  # keeps the proxies, and so the keys, alive
        self._numbers: dict[Element, Number | None] = {}
        self._contexts: dict[Element, Number | None] = {}
        context: Number | None = None
        for paragraph in self._paragraphs:
            number = self._next_number(paragraph)
            context = number or context
            self._numbers[paragraph] = number
            self._contexts[paragraph] = context

    def number_of(self, paragraph: Element) -> Number | None:
        return self._numbers.get(paragraph)

    def context_of(self, paragraph: Element) -> Number | None:
        """The number of the paragraph, or of the nearest numbered one before it."""
        return self._contexts.get(paragraph)

    def _next_number(self, paragraph: Element) -> Number | None:
        num_id, index = self._list_and_level(paragraph)
        instance = self._lists.by_num_id.get(num_id)
        level = instance.levels.get(index) if instance else None
        if instance is None or level is None or level.number_format == "bullet":
            return None
        counting = self._counting.setdefault(instance.abstract_id, _Counting())
        counting.advance(num_id, instance, level)
        return _number(instance, level, counting)

    def _list_and_level(self, paragraph: Element) -> tuple[str, int]:
        """Word takes the level from the list, where a level names the style as its own."""
        style_id = first_string(paragraph, "w:pPr/w:pStyle/@w:val") or self._default_style()
        direct = first_string(paragraph, "w:pPr/w:numPr/w:numId/@w:val")
        direct_level = first_string(paragraph, "w:pPr/w:numPr/w:ilvl/@w:val")
        inherited = self._styles.numbering(style_id)
        num_id = direct or (inherited.num_id if inherited else "")
        if direct_level:
            return num_id, whole_number(direct_level)
        owner = inherited.owner if inherited else style_id
        tied = self._lists.level_of_style(num_id, owner)
        if tied is not None:
            return num_id, tied
        return num_id, (inherited.level or 0) if inherited else 0

    def _default_style(self) -> str:
        style = self._styles.default()
        return style.id if style else ""


def _number(instance: ListInstance, level: Level, counting: _Counting) -> Number:
    counters = tuple(counting.current(index, instance) for index in range(level.index + 1))
    return Number(
        abstract_id=instance.abstract_id,
        level=level.index,
        text=_printed(instance, level, counters),
        counters=counters,
        segments=_segments(instance, level, counters),
    )


def _segments(
    instance: ListInstance, level: Level, counters: tuple[int, ...]
) -> tuple[tuple[tuple[int, ...], str], ...]:
    """Ancestors' numbers stand in front unless the pattern of the level shows them already."""
    shown = [int(place) - 1 for place in _PLACE.findall(level.pattern)]
    topmost = min((level.index, *shown))
    own = (counters, _printed(instance, level, counters))
    above = instance.levels.get(topmost - 1)
    if above is None:
        return (own,)
    return (*_segments(instance, above, counters[:topmost]), own)


def _printed(instance: ListInstance, level: Level, counters: tuple[int, ...]) -> str:
    def one(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        source = instance.levels.get(index, level)
        number_format = "decimal" if level.is_legal else source.number_format
        return formatted(counters[index], number_format) if index < len(counters) else ""

    return _PLACE.sub(one, level.pattern)
