"""Answers as inlines, for what code writes: schedules, the front page, the summary, signatures.

A :class:`Speaker` says any field of any record as clauses would: as a Variable that knows its
field, or as a Gap that says what is still to agree.
"""

from collections.abc import Callable, Hashable, Sequence
from datetime import date

from agreement_studio.domain.money import Money
from agreement_studio.domain.record import Frozen, Record
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.answer import Answer, Listed, record_answer
from agreement_studio.drafting.answers.facts import Facts
from agreement_studio.drafting.answers.formats import date_text, money_text
from agreement_studio.drafting.answers.kept import KeptParts, Made
from agreement_studio.drafting.answers.kinds import Kind, Nature
from agreement_studio.drafting.answers.naming import called, named
from agreement_studio.drafting.answers.pieces import Said, joined
from agreement_studio.drafting.answers.saying import all_said, choice_text, said
from agreement_studio.drafting.document import Inline, Variable

Inlines = tuple[Inline, ...]


class Speaker:
    """Says the answers of one agreement. `record` is a record, or a group such as ``purpose``."""

    def __init__(self, facts: Facts, kept: KeptParts | None = None) -> None:
        """`kept` are the parts of the draft before, for the same edition and law."""
        self.facts = facts
        self._kept = kept or KeptParts()

    def made(self, key: Hashable, fields: Sequence[str], build: Callable[[], Made]) -> Made:
        """A part of the document, found again while nothing it rests on has changed.

        See :meth:`KeptParts.made`.
        """
        return self._kept.made(key, self.facts, fields, build)

    def answer(self, record: Frozen, field: str, *, home: str = "") -> Inlines:
        """Any field: text, date, amount, label of a choice, names, a list joined with "and".

        `field` may go deeper: ``given_by.role``, ``partner_record.legal_form``, or into a list
        that points here: ``indicators``. `home` is the path of a value that is no record and no
        group of its own, such as ``lines.leisure.answers_for``.
        """
        return said(self.leaf(record, field, home=home)).inlines

    def optional(self, record: Frozen, field: str, *, home: str = "") -> Inlines:
        """As :meth:`answer`, but nothing at all where there is no answer yet."""
        leaf = self.leaf(record, field, home=home)
        return said(leaf).inlines if self.is_answered(record, field, home=home) else ()

    def is_answered(self, record: Frozen, field: str, *, home: str = "") -> bool:
        leaf = self.leaf(record, field, home=home)
        return bool(leaf) if isinstance(leaf, Listed) else leaf.is_answered

    def top(self, field: str) -> Inlines:
        """A field of the agreement itself, such as ``name`` or ``purpose.problem``."""
        first, *rest = field.split(".")
        leaf = self.facts.field(first)
        for name in rest:
            leaf = leaf.get(name)
        return said(leaf).inlines

    def names(
        self,
        names: tuple[Who | Record, ...] | Listed,
        *,
        path: str = "",
        full: bool = False,
        last: str = "and",
    ) -> Inlines:
        """Names joined as people list things; each once. Empty for an empty tuple."""
        answers = names if isinstance(names, Listed) else [self._as_answer(n, path) for n in names]
        unique: dict[str, Said] = {}
        for answer in answers:
            one = named(answer, full=full)
            unique.setdefault(one.text, one)
        return Said(joined(unique.values(), last)).inlines

    def name(self, who: Who | Record | None, *, path: str = "", full: bool = False) -> Inlines:
        """One name; a gap where it is missing or its record is gone."""
        return named(self._as_answer(who, path), full=full).inlines

    def text_of_name(self, record: Record, *, full: bool = False) -> str:
        """A record's name as bare text, ``""`` while it has none: for captions and alt texts."""
        return called(record, full=full)

    def money(self, money: Money, path: str) -> Inlines:
        """An amount worked out by code, such as a total."""
        return (Variable(path, money_text(money)),)

    def date(self, day: date, path: str) -> Inlines:
        return (Variable(path, date_text(day)),)

    def choice(self, record: Frozen, field: str, text_kind: str = "label") -> Inlines:
        """A choice as ``label``, ``phrase`` (inside a sentence) or ``meaning``; a gap if unset."""
        leaf = self.leaf(record, field)
        if isinstance(leaf, Listed) or not leaf.is_answered:
            return said(leaf).inlines
        return (Variable(leaf.path, choice_text(leaf, text_kind)),)

    def items(self, record: Frozen, field: str, last: str = "and") -> Inlines:
        """A list of texts or names joined with `last`; a gap when it is empty."""
        leaf = self.leaf(record, field)
        return (all_said(leaf, last) if isinstance(leaf, Listed) else said(leaf)).inlines

    def each(self, record: Frozen, field: str) -> tuple[Inlines, ...]:
        """Each entry of a list by itself: one line of a cell each."""
        leaf = self.leaf(record, field)
        return tuple(said(one).inlines for one in leaf) if isinstance(leaf, Listed) else ()

    def leaf(self, record: Frozen, field: str, *, home: str = "") -> Answer | Listed:
        """The answer itself, for what the other methods do not offer."""
        leaf: Answer | Listed = self._of(record, home)
        for name in field.split("."):
            leaf = leaf.get(name)
        return leaf

    def _of(self, record: Frozen, home: str) -> Answer:
        if not home:
            return record_answer(self.facts, record)
        parts = home.split(".")
        text_path = ".".join(parts[:1] + parts[2:])
        return Answer(self.facts, Kind(Nature.VALUE, type(record)), record, home, text_path)

    def _as_answer(self, who: Who | Record | None, path: str) -> Answer:
        if isinstance(who, Record):
            return record_answer(self.facts, who)
        parts = path.split(".")
        text_path = ".".join(parts[:1] + parts[2:]) if len(parts) > 2 else path  # noqa: PLR2004  # list, id, field
        return Answer(self.facts, Kind(Nature.WHO, Who), who, path, text_path)
