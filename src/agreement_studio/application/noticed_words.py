"""The words of an answer that a finding is about: where they stand, and what could be done."""

from collections.abc import Iterable
from dataclasses import dataclass

from agreement_studio.domain.direction import isolated
from agreement_studio.review.finding import Finding
from agreement_studio.review.language.scan import Hit, scan
from agreement_studio.review.language.shipped import load_word_list
from agreement_studio.review.language.word_list import WordList


@dataclass(frozen=True, slots=True)
class NoticedWords:
    """Words at ``text[start:end]`` of an answer, and the finding that is about them."""

    start: int
    end: int
    phrase: str
    """The words as they are written there, with single spaces."""
    why: str
    instead: tuple[str, ...]
    """What could stand in their place, with the capital of a sentence where they have one."""
    finding: Finding

    @property
    def path(self) -> str:
        """Of the answer that holds them."""
        return self.finding.about


def noticed_words(
    text: str, findings: Iterable[Finding], words: WordList | None = None
) -> tuple[NoticedWords, ...]:
    """The words in `text` that `findings` are about, in the order in which they stand there.

    `findings` are those at the answer that holds the text, `words` the list that is heard; ours,
    where none is given. The cost grows with the text alone:
    without a finding about words, nothing is read.
    """
    told = [finding for finding in findings if finding.places]
    if not told:
        return ()
    found = ((hit, _told_of(hit, told)) for hit in scan(text, words or load_word_list()))
    return tuple(_noticed(hit, finding) for hit, finding in found if finding is not None)


def _told_of(hit: Hit, findings: Iterable[Finding]) -> Finding | None:
    """The finding about a hit: what people kept, or what is a name, has none."""
    checks = {hit.entry.id, hit.entry.check}
    said = f"“{isolated(_written(hit.text))}”"
    return next((one for one in findings if one.check in checks and said in one.sentence), None)


def _noticed(hit: Hit, finding: Finding) -> NoticedWords:
    starts_large = hit.text[:1].isupper() and not hit.text.isupper()
    swaps = (swap for swap in hit.entry.swaps if swap)
    return NoticedWords(
        hit.start,
        hit.end,
        _written(hit.text),
        hit.entry.why,
        tuple(swap[:1].upper() + swap[1:] if starts_large else swap for swap in swaps),
        finding,
    )


def _written(text: str) -> str:
    return " ".join(text.split())
