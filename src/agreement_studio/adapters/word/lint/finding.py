"""What a rule reports, and what a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from agreement_studio.adapters.word.lint.word_file import WordFile


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing a rule found: the part, the place in it (words near it, or an id), a sentence."""

    part: str
    place: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with the id of the rule that found it, such as ``tables.grid``."""

    rule: str
    part: str
    place: str
    sentence: str

    @property
    def line(self) -> str:
        """One line for a report: rule, place, sentence."""
        where = f"{self.part} ({self.place})" if self.place else self.part
        return ": ".join(said for said in (self.rule, where, self.sentence) if said)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; it holds for every Word file this program writes."""

    id: str
    check: Callable[[WordFile], Iterator[Fault]]
