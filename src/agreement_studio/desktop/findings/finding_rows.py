"""What the list of findings shows, row by row: chapter by chapter, what is kept at the end."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from agreement_studio.application.wording_by_hand import CheckAgain, Why
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.wording import KeptFinding, KeptWord
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.review.keeping import Kept, Sorted
from agreement_studio.texts import Texts

SHOWN = (Severity.MUST, Severity.SHOULD, Severity.COULD)
_ORDER = {key.value: at for at, key in enumerate(SectionKey)}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a heading, a finding, or what was left with its reason."""

    text: str
    finding: Finding | None = None
    kept: KeptFinding | KeptWord | None = None
    clause: str = ""
    """The key of a clause in the partners' own words that need a look."""

    @property
    def is_heading(self) -> bool:
        return self.finding is None and self.kept is None and not self.clause

    @property
    def same(self) -> tuple[str, str, str]:
        """What tells it from others, however its sentence changes."""
        if self.finding is not None:
            return self.finding.check, self.finding.about, self.finding.sentence
        if isinstance(self.kept, KeptWord):
            return "word", self.kept.where, self.kept.phrase
        return "clause" if self.clause else "", self.clause, self.text

    @property
    def path(self) -> str:
        """Where it points; ``""`` where it points at no answer."""
        if self.finding is not None:
            return next(iter(self.finding.places), "")
        return self.kept.where if isinstance(self.kept, KeptWord) else ""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which of them are looked at; ``""`` and none are all."""

    severities: frozenset[Severity] = frozenset()
    section: str = ""

    def lets(self, finding: Finding) -> bool:
        wanted = self.severities or frozenset(SHOWN)
        return finding.severity in wanted and self.section in {"", finding.section}


def sections_of(findings: Sorted) -> tuple[str, ...]:
    """The chapters about which there is something, in the order of the agreement."""
    told = (*findings.open, *(kept.finding for kept in findings.kept))
    found = {one.section for one in told if one.severity in SHOWN}
    return tuple(sorted(found, key=_place))


def rows_of(
    findings: Sorted,
    words: Iterable[KeptWord],
    by_hand: Sequence[tuple[str, CheckAgain]],
    chosen: Filter,
    texts: Texts,
) -> tuple[Row, ...]:
    """The rows of the list.

    `words` are those that people kept or passed over, `by_hand` the headings of clauses in the
    partners' own words that need a look, and why.
    """
    return (
        *_open(findings, chosen, texts),
        *(_by_hand(by_hand) if chosen == Filter() else ()),
        *_left(findings, words, chosen, texts),
    )


def _by_hand(clauses: Sequence[tuple[str, CheckAgain]]) -> Iterator[Row]:
    translate = QCoreApplication.translate
    why = {
        Why.CHANGED: translate("FindingRows", "{clause}: the answers beneath it have changed"),
        Why.GONE: translate("FindingRows", "{clause}: not in the document now; kept all the same"),
        Why.UNNEEDED: translate("FindingRows", "{clause}: our wording says the same now"),
        Why.OVERRULED: translate("FindingRows", "{clause}: other words of yours are printed"),
    }
    if clauses:
        yield Row(translate("FindingRows", "Your own words, to look at again"))
    for heading, one in clauses:
        yield Row(why[one.why].format(clause=heading), clause=one.override.clause_key)


def _open(findings: Sorted, chosen: Filter, texts: Texts) -> Iterator[Row]:
    told = [one for one in findings.open if chosen.lets(one)]
    told.sort(key=lambda one: (_place(one.section), one.severity.weight))
    section = ""
    for finding in told:
        if finding.section != section:
            section = finding.section
            yield Row(texts.choice("section_key", section))
        yield Row(finding.sentence, finding)


def _left(
    findings: Sorted, words: Iterable[KeptWord], chosen: Filter, texts: Texts
) -> Iterator[Row]:
    kept = [Row(one.finding.sentence, one.finding, one.by) for one in _kept(findings, chosen)]
    kept += [
        Row(_of_word(word), kept=word)
        for word in words
        if not chosen.severities and chosen.section in {"", _home(word, texts)}
    ]
    if kept:
        yield Row(QCoreApplication.translate("FindingRows", "Kept, because…"))
        yield from kept


def _kept(findings: Sorted, chosen: Filter) -> Iterator[Kept]:
    return (one for one in findings.kept if chosen.lets(one.finding))


def _of_word(word: KeptWord) -> str:
    translate = QCoreApplication.translate
    passed = translate("FindingRows", "“{phrase}” means something else here")
    kept = translate("FindingRows", "“{phrase}” stays")
    return (passed if word.means_other else kept).format(phrase=word.phrase)


def _home(word: KeptWord, texts: Texts) -> str:
    return texts.section_of(word.where.partition(".")[0])


def _place(section: str) -> int:
    return _ORDER.get(section, len(_ORDER))
