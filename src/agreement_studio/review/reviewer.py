"""Reviews an agreement, and again after an edit only what the edit touched."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import EditionChoice
from agreement_studio.drafting.document import Document
from agreement_studio.review.asking import Ask
from agreement_studio.review.basis import basis_hash
from agreement_studio.review.check import Check
from agreement_studio.review.divisive import CHECK as DIVISIVE
from agreement_studio.review.divisive import summed_up
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.review.found import Found
from agreement_studio.review.language.scanner import Scanner
from agreement_studio.review.language.shipped import load_word_list
from agreement_studio.review.language.word_list import WordList
from agreement_studio.review.matter import Changes, Dependency, Matter, identity, kind_of
from agreement_studio.review.rule import Remark, Rule
from agreement_studio.review.rulebook import all_rules
from agreement_studio.review.word_checks import all_checks, checks_with

Unit = tuple[str, str]
"""A rule by its key and the item it looks at, ``""`` for the whole agreement."""
_WHOLE = ""


@dataclass(frozen=True, slots=True)
class Review:
    """All that was noticed, by section, then by check, then as the records stand."""

    findings: tuple[Finding, ...]

    def least(self, severity: Severity) -> tuple[Finding, ...]:
        """Those that matter at least as much."""
        return tuple(one for one in self.findings if one.severity.reaches(severity))


class Reviewer:
    """Keep it from one edit to the next. `runs` counts how often a rule looked at something."""

    def __init__(
        self, words: WordList | None = None, *, rules: Mapping[str, Rule] | None = None
    ) -> None:
        """`words` is the word list; ours, where none is given."""
        self.checks = checks_with(words) if words else all_checks()
        self.rules = all_rules() if rules is None else rules
        self.runs = 0
        self._matter = Matter(Scanner(words or load_word_list()))
        self._read: dict[Unit, tuple[Dependency, ...]] = {}
        self._readers: dict[Dependency, set[Unit]] = {}
        self._by_kind: dict[str, list[str]] = {}
        self._by_check: dict[str, list[str]] = {}
        for key, one in self.rules.items():
            self._by_check.setdefault(one.id, []).append(key)
            if one.of is not None:
                self._by_kind.setdefault(kind_of(one.of), []).append(key)
        keys = [key for check in self.checks for key in self._by_check.get(check, ())]
        self._found = Found(keys, self._order)
        self._orders: dict[str, Mapping[str, int]] = {}
        self._is_begun = False

    def review(self, agreement: Agreement, document: Document) -> Review:
        """What is to be said of an agreement and its document, drafted without open points."""
        changes = self._matter.take(agreement, document)
        for kind in changes.reordered:
            self._orders.pop(kind, None)
            self._found.moved(self._by_kind.get(kind, ()))
        for unit in self._touched(changes):
            self._found.put(*unit, self._look(unit))
        found = self._found.all()
        words = self._found.of(self._by_check.get(DIVISIVE, ()))
        if summary := summed_up(words, self.checks):
            found = (*found, *summary)
        if agreement.edition is EditionChoice.LIGHT:
            found = tuple(map(_quietly, found))
        return Review(found)

    def _touched(self, changes: Changes) -> Iterable[Unit]:
        units: dict[Unit, None] = {}
        if not self._is_begun:
            self._is_begun = True
            units.update(((i, _WHOLE), None) for i, one in self.rules.items() if one.of is None)
        for kind, identifiers in changes.items.items():
            for key in self._by_kind.get(kind, ()):
                units.update(((key, identifier), None) for identifier in identifiers)
        for what in changes.read & self._readers.keys():
            units.update((unit, None) for unit in self._readers[what])
        return units

    def _look(self, unit: Unit) -> tuple[Finding, ...]:
        """What a rule says of one thing now; nothing, where that is gone."""
        key, place = unit
        one = self.rules[key]
        for what in self._read.pop(unit, ()):
            self._readers[what].discard(unit)
        item = None
        if one.of is not None:
            item = self._matter.items.get(kind_of(one.of), {}).get(place)
            if not isinstance(item, one.of):
                return ()
        self.runs += 1
        check = self.checks[one.id]
        ask = Ask(self._matter, check.limits)
        remarks = tuple(one.look(ask) if one.of is None else one.look(item, ask))
        if ask.read:
            self._read[unit] = tuple(ask.read)
            for what in ask.read:
                self._readers.setdefault(what, set()).add(unit)
        if not remarks:
            return ()
        rests_on = basis_hash(check, item, ask.read)
        return tuple(
            _finding(self.checks[remark.check] if remark.check else check, remark, rests_on)
            for remark in remarks
        )

    def _order(self, key: str) -> Mapping[str, int]:
        """Where the items stand that a rule looks at; counted once for as long as none moves."""
        of = self.rules[key].of
        kind = kind_of(of) if of else ""
        if kind not in self._orders:
            items = self._matter.list_of(kind) if kind else ()
            self._orders[kind] = {identity(item): n for n, item in enumerate(items)}
        return self._orders[kind]


def _quietly(finding: Finding) -> Finding:
    """In a light agreement only musts speak; what else there is are offers for those who ask."""
    if finding.severity is Severity.MUST:
        return finding
    return replace(finding, severity=Severity.NOTE)


def _finding(check: Check, remark: Remark, rests_on: str) -> Finding:
    said = check.saying(remark.case)
    sentence = said.sentence.format_map(remark.facts)
    return Finding(
        check=check.id,
        severity=remark.severity or said.severity,
        section=remark.home or check.section,
        sentence=sentence[:1].upper() + sentence[1:],
        places=remark.places,
        clauses=remark.clauses,
        rests_on=rests_on,
        stays_in_room=check.stays_in_room or remark.in_room,
    )
