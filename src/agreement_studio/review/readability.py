"""How hard a text is to read: of sentences, clauses and whole documents. Never of people.

The measures: LIX (C. H. Björnsson, *Läsbarhet*, 1968), the automated readability index ARI
(E. A. Smith and R. J. Senter, AMRL-TR-66-220, 1967), and syllables a word, estimated from the
places where a word may be divided at the end of a line. All are rough guides to a second look.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from agreement_studio.drafting.document import Clause, Document, Gap, Paragraph

LONG = 7
"""From how many letters a word is long (LIX counts words of more than six)."""
HARDEST = 3
"""How many of the hardest sentences are named."""
SHORTEST = 12
"""A sentence of fewer words is not called hard, whatever its words."""

_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?])[”’)\]]*\s+(?=[“‘(\[]*[A-Z0-9])|\n+")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was counted in a text, and the measures that follow. Readings add up."""

    sentences: int = 0
    words: int = 0
    long_words: int = 0
    characters: int = 0
    """Letters and digits."""

    def __add__(self, other: "Reading") -> "Reading":
        return Reading(
            self.sentences + other.sentences,
            self.words + other.words,
            self.long_words + other.long_words,
            self.characters + other.characters,
        )

    @property
    def lix(self) -> float:
        """Words a sentence plus the long ones in a hundred: below 30 easy, above 60 very hard."""
        if not self.words:
            return 0.0
        return self.words / self.sentences + 100 * self.long_words / self.words

    @property
    def ari(self) -> float:
        """The years at school, about, after which it reads with ease."""
        if not self.words:
            return 0.0
        return 4.71 * self.characters / self.words + 0.5 * self.words / self.sentences - 21.43


@dataclass(frozen=True, slots=True)
class HardSentence:
    """One sentence, the clause that holds it, and how hard it is."""

    text: str
    clause: str
    """The key of the clause."""
    lix: float


@dataclass(frozen=True, slots=True)
class ClauseReading:
    """One clause, as printed, and how hard it is."""

    key: str
    number: str
    heading: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """How hard the clauses of a document are, each and together."""

    whole: Reading
    clauses: tuple[ClauseReading, ...]
    """In order; those without words left out."""
    hardest: tuple[HardSentence, ...]
    """The hardest sentences, the hardest first."""


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text; a new line begins a new one."""
    return tuple(part.strip() for part in _SENTENCE_END.split(text) if _WORD.search(part))


def reading_of(text: str) -> Reading:
    """What is counted in a text."""
    words = _WORD.findall(text)
    letters = [sum(map(str.isalnum, word)) for word in words]
    return Reading(
        sentences=len(sentences_of(text)),
        words=len(words),
        long_words=sum(length >= LONG for length in letters),
        characters=sum(letters),
    )


def syllables_per_word(text: str) -> float:
    """Syllables a word, on average; a little low, for not every syllable may be divided."""
    words = _WORD.findall(text)
    divided = _divider()
    return sum(len(divided.positions(word)) + 1 for word in words) / len(words) if words else 0.0


@cache
def _divider() -> Any:
    from pyphen import Pyphen  # noqa: PLC0415 - its dictionary takes a moment to load

    return Pyphen(lang="en_GB", left=1, right=1)


def document_reading(document: Document) -> DocumentReading:
    """How hard the clauses of a document are. Places still to agree are left out."""
    clauses = [block for block in document.blocks() if isinstance(block, Clause)]
    texts = {clause.key: _text(clause.paragraphs) for clause in clauses}
    readings = tuple(
        ClauseReading(clause.key, clause.number, clause.heading, reading)
        for clause in clauses
        if (reading := reading_of(texts[clause.key])).words
    )
    return DocumentReading(
        whole=sum((one.reading for one in readings), Reading()),
        clauses=readings,
        hardest=tuple(_hardest(texts.items())),
    )


def _text(paragraphs: Iterable[Paragraph]) -> str:
    return "\n".join(
        "".join(inline.text for inline in paragraph.inlines if not isinstance(inline, Gap))
        for paragraph in paragraphs
    )


def _hardest(texts: Iterable[tuple[str, str]]) -> Iterator[HardSentence]:
    found = (
        HardSentence(sentence, key, reading.lix)
        for key, text in texts
        for sentence in sentences_of(text)
        if (reading := reading_of(sentence)).words >= SHORTEST
    )
    yield from sorted(found, key=lambda one: -one.lix)[:HARDEST]
