"""What the words of a text come to: every hit with its place, its sentence and what helps."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from agreement_studio.application.passages import Passage, Passages, Place
from agreement_studio.review.language.entry import Entry, Level, Weight
from agreement_studio.review.language.scan import scan
from agreement_studio.review.language.sentence import sentence_around
from agreement_studio.review.language.word_list import WordList


@dataclass(frozen=True, slots=True)
class PlacedHit:
    """A wording, the sentence it stands in, and where that is."""

    entry: Entry
    weight: Weight
    text: str
    sentence: str
    place: Place


def placed_hits(read: Passages, words: WordList) -> tuple[PlacedHit, ...]:
    """Every hit in the passages of a text, in their order."""
    return tuple(hit for passage in read.passages for hit in _placed(passage, words))


def _placed(passage: Passage, words: WordList) -> Iterator[PlacedHit]:
    place, text = passage.place, passage.text
    last = 0
    for hit in scan(text, words):
        if place.line:
            place = replace(place, line=place.line + text.count("\n", last, hit.start))
            last = hit.start
        sentence = sentence_around(text, hit.start, hit.end)
        yield PlacedHit(hit.entry, hit.weight, " ".join(hit.text.split()), sentence, place)


def level_counts(hits: Sequence[PlacedHit]) -> dict[str, int]:
    """How many of each level there are, the gravest first."""
    found = Counter(hit.entry.level for hit in hits)
    return {level.value: found[level] for level in Level}


def words_object(where: str, read: Passages, hits: Sequence[PlacedHit]) -> Mapping[str, Any]:
    """The members that ``words --json`` prints."""
    return {
        "source": where,
        "counts": level_counts(hits),
        "words": [_plain(hit) for hit in hits],
        "notes": list(read.notes),
        "warnings": list(read.warnings),
    }


def _plain(hit: PlacedHit) -> dict[str, Any]:
    entry = hit.entry
    return {
        "id": entry.id,
        "level": entry.level.value,
        "severity": hit.weight.value,
        "text": hit.text,
        "sentence": hit.sentence,
        "place": asdict(hit.place),
        "why": entry.why,
        "instead": list(entry.swaps),
        "lawyer": entry.lawyer,
        "clauses": list(entry.clauses),
        "check": entry.check,
    }
