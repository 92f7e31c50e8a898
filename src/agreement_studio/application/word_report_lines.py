"""The report on the words of a text, as a person reads it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from agreement_studio.application.passages import Place, Story
from agreement_studio.application.word_report import PlacedHit, level_counts
from agreement_studio.review.language.entry import Level

_OFTEN: Final = 5
"""Words of distance that come more often are told once, with a list of their places."""
_MOST_PLACES: Final = 12


def report_lines(where: str, hits: Sequence[PlacedHit]) -> Iterator[str]:
    """How much there is, then place by place; an entry is explained where it is met first."""
    yield _summary(where, hits)
    often = {entry for entry, count in _low_counts(hits).items() if count > _OFTEN}
    explained: set[str] = set()
    last: tuple[Story, int, str] | None = None
    for hit in hits:
        if hit.entry.id in often and hit.entry.id in explained:
            continue
        here = hit.place.story, hit.place.paragraph, hit.sentence
        if here != last:
            last = here
            yield from ("", place_in_words(hit.place), f"  {hit.sentence}")
        yield from _explained(hit, is_known=hit.entry.id in explained)
        explained.add(hit.entry.id)
    yield from _again_and_again(hits, often)


def _low_counts(hits: Sequence[PlacedHit]) -> Counter[str]:
    return Counter(hit.entry.id for hit in hits if hit.entry.level is Level.LOW)


def _summary(where: str, hits: Sequence[PlacedHit]) -> str:
    if not hits:
        return f"{where}: no words that often set partners against each other."
    counts = ", ".join(f"{n} {level}" for level, n in level_counts(hits).items() if n)
    headings = Counter(hit.place.heading for hit in hits if hit.place.heading)
    most = ""
    if headings:
        heading, count = headings.most_common(1)[0]
        most = f" Most stand under “{heading}” ({count})."
    return f"{where}: wordings that can set partners against each other: {counts}.{most}"


def _explained(hit: PlacedHit, *, is_known: bool) -> Iterator[str]:
    entry = hit.entry
    named = f"  - “{hit.text}” ({entry.id}, {entry.level})"
    if is_known:
        yield f"{named}: as above."
        return
    yield f"{named}: {entry.why}"
    yield f"      Instead: {' / '.join(entry.swaps)}"
    if entry.clauses:
        yield f"      Our clauses that say it so: {', '.join(entry.clauses)}"
    if entry.lawyer:
        yield f"      For the lawyer: {entry.lawyer}"


def _again_and_again(hits: Sequence[PlacedHit], often: set[str]) -> Iterator[str]:
    if often:
        yield from ("", "Again and again:")
    for entry in sorted(often):
        all_of_it = [hit for hit in hits if hit.entry.id == entry]
        places = list(dict.fromkeys(_short_place(hit.place) for hit in all_of_it))
        more = len(places) - _MOST_PLACES
        listed = ", ".join(places[:_MOST_PLACES]) + (f" and {more} more places" if more > 0 else "")
        yield f"  - “{all_of_it[0].text}” ({entry}, low), {len(all_of_it)} times: {listed}"


def _short_place(place: Place) -> str:
    if place.clause:
        return f"clause {place.clause}"
    return f"line {place.line}" if place.line else f"paragraph {place.paragraph}"


def place_in_words(place: Place) -> str:
    """Such as: Clause 7.2, under “Ending well”, in a table, about page 4, paragraph 31."""
    parts = [
        f"clause {place.clause}" if place.clause else "",
        f"under “{place.heading}”" if place.heading else "",
        "" if place.story is Story.TEXT else f"in a {place.story.replace('-', ' ')}",
        f"about page {place.page}" if place.page else "",
        f"line {place.line}" if place.line else f"paragraph {place.paragraph}",
    ]
    said = ", ".join(part for part in parts if part)
    return said[:1].upper() + said[1:]
