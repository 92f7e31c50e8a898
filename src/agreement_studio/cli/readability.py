"""How hard an agreement is to read, for people and for programs."""

from collections.abc import Iterator
from typing import Any

from agreement_studio.drafting.document import Clause, Document
from agreement_studio.review.readability import (
    DocumentReading,
    document_reading,
    syllables_per_word,
)
from agreement_studio.texts import Texts

_EASY = 30
_HARD = 50
_SHOWN = 90
"""How much of a sentence is shown, in characters."""


def told_reading(document: Document, texts: Texts) -> Iterator[str]:
    """A line on the whole, and one for each of the hardest sentences."""
    reading = document_reading(document)
    if not reading.whole.words:
        return
    level = (
        "easy" if reading.whole.lix < _EASY else "hard" if reading.whole.lix > _HARD else "plain"
    )
    yield texts.phrase(
        "review.reading.whole",
        level=texts.phrase(f"review.reading.{level}"),
        lix=f"{reading.whole.lix:.0f}",
        ari=f"{reading.whole.ari:.0f}",
    )
    numbers = {clause.key: clause.number for clause in reading.clauses}
    for one in reading.hardest:
        text = one.text if len(one.text) <= _SHOWN else f"{one.text[:_SHOWN].rstrip()}…"
        told = texts.phrase("review.reading.hard_one", clause=numbers[one.clause], text=text)
        yield f"  {told}"


def plain_reading(document: Document) -> dict[str, Any]:
    """The same as plain data, clause by clause."""
    reading = document_reading(document)
    return {
        **_measures(reading),
        "syllables_per_word": round(syllables_per_word(_text(document)), 2),
        "hardest": [
            {"clause": one.clause, "sentence": one.text, "lix": round(one.lix, 1)}
            for one in reading.hardest
        ],
        "clauses": [
            {
                "clause": one.key,
                "number": one.number,
                "lix": round(one.reading.lix, 1),
                "ari": round(one.reading.ari, 1),
            }
            for one in reading.clauses
        ],
    }


def _measures(reading: DocumentReading) -> dict[str, Any]:
    whole = reading.whole
    return {"words": whole.words, "lix": round(whole.lix, 1), "ari": round(whole.ari, 1)}


def _text(document: Document) -> str:
    clauses = (block for block in document.blocks() if isinstance(block, Clause))
    return "\n".join(paragraph.text for clause in clauses for paragraph in clause.paragraphs)
