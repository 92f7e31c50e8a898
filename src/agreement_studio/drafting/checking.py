"""Holds a clause file against the model before anything is drafted.

Every name must be a field, view, record or law entry there is; every comparison a key that exists;
every filter one that fits; every reference a clause, section or schedule of the library; and
``reads`` must say what the text reads. Each fault names the file, line and nearest known name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jinja2 import nodes

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.drafting.allow_list import RefusedError
from agreement_studio.drafting.clause_file import ClauseTemplate, Items, Part
from agreement_studio.drafting.compiled import parsed_condition, parsed_text
from agreement_studio.drafting.document import Edition
from agreement_studio.drafting.faults import TemplateFault, nearest_of
from agreement_studio.drafting.filters import FILTERS, TESTS
from agreement_studio.drafting.kinds import Kind, Nature, Way, kind_of, member, members
from agreement_studio.drafting.references import SCHEDULES
from agreement_studio.drafting.views import VIEWS

_NUMBER = frozenset({Nature.NUMBER})
_NAMED = frozenset({Nature.WHO, Nature.REFERENCE, Nature.VALUE, Nature.TEXT, Nature.SHAREABLE})
_FITS: dict[str, frozenset[Nature]] = {
    **dict.fromkeys(("days", "working_days", "hours", "months", "years"), _NUMBER),
    **dict.fromkeys(("number", "quantity"), _NUMBER),
    **dict.fromkeys(("phrase", "meaning"), frozenset({Nature.CHOICE})),
    **dict.fromkeys(("names", "name", "full_names", "full_name", "or_names"), _NAMED),
    "date": frozenset({Nature.DATE}),
    "partial_date": frozenset({Nature.PARTIAL_DATE}),
    "money": frozenset({Nature.MONEY}),
    "measure": frozenset({Nature.MEASURE}),
}
"""What each filter takes, where it is particular."""
_VALUES = {"verb": (2, 2), "quantity": (0, 1)}
_POINTERS = ("clause", "section", "schedule")
_EDITION = Kind(Nature.CHOICE, keys=tuple(edition.value for edition in Edition))


@dataclass(frozen=True, slots=True)
class Known:
    """What clause text may name beyond the model. Empty `law` means any entry will do."""

    clauses: frozenset[str]
    law: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Found:
    """What an expression gives: an answer's kind and the list it came from, or the law."""

    kind: Kind | None = None
    home: str = ""
    is_law: bool = False


@dataclass(slots=True)
class _Reads:
    needed: set[str] = field(default_factory=set)
    allowed: set[str] = field(default_factory=set)


class _At(Exception):  # noqa: N818  # a place in a text on its way to become a TemplateFault
    def __init__(self, line: int, what: str, nearest: str = "") -> None:
        super().__init__(what)
        self.line = line
        self.what = what
        self.nearest = nearest


def check_clause(template: ClauseTemplate, known: Known) -> None:
    """Raises TemplateFault for the first thing in the file that cannot work."""
    _Checker(template, known).check()


class _Checker:
    def __init__(self, template: ClauseTemplate, known: Known) -> None:
        self.template = template
        self.known = known
        self.reads = _Reads()
        self.this: Kind | None = None

    def check(self) -> None:
        record = self._each(self.template.for_each, "for_each", None)
        self.this = record
        if self.template.when:
            self._condition(self.template.when)
        for wording in self.template.wordings:
            if wording.when:
                self._condition(wording.when)
            for part in (wording.heading, wording.body, wording.closing):
                if part:
                    self._text(part)
            if wording.items:
                self._items(wording.items, record)
        self._hold_reads()

    def _items(self, items: Items, record: Kind | None) -> None:
        self.this = self._each(items.for_each, items.body.key, record, items.line)
        self._text(items.body)
        self.this = record

    def _each(self, name: str, key: str, record: Kind | None, line: int = 0) -> Kind | None:
        """The kind of one `this`, for a view or a list of the record."""
        if not name:
            return None
        line = line or self.template.lines.get(key, 1)
        if name in VIEWS:
            self.reads.needed.add(VIEWS[name].source)
            return Kind(Nature.VALUE, VIEWS[name].model)
        first, _, rest = name.partition(".")
        found = member(record.model, rest) if first == "this" and record else None
        if found is None or not found.kind.many:
            near = nearest_of(name, [*VIEWS, *(f"this.{n}" for n in self._lists(record))])
            raise self.template.fault(line, key, f"there is no view “{name}”.", near)
        if found.way is not Way.FIELD:
            self.reads.needed.add(found.source)
        return found.kind.one

    @staticmethod
    def _lists(record: Kind | None) -> Iterator[str]:
        for name in members(record.model if record else None):
            found = member(record.model if record else None, name)
            if found and found.kind.many:
                yield name

    # ------------------------------------------------------------------------------ one text

    def _condition(self, part: Part) -> None:
        with_place = _Placed(self.template, part)
        with with_place:
            self._expression(parsed_condition(part.text))

    def _text(self, part: Part) -> None:
        with _Placed(self.template, part):
            for node in parsed_text(part.text).find_all((nodes.Output, nodes.If)):
                if isinstance(node, nodes.If):
                    self._expression(node.test)
                elif isinstance(node, nodes.Output):
                    for child in node.nodes:
                        self._printed(child)

    def _printed(self, node: nodes.Expr) -> None:
        if isinstance(node, nodes.TemplateData):
            return
        found = self._expression(node)
        self._note_printed(found.kind)
        if found.is_law or (found.kind and not found.kind.many and not found.kind.is_printable):
            raise _At(node.lineno, "this is a group of answers; name one of them after a dot.")

    def _note_printed(self, kind: Kind | None) -> None:
        if kind and kind.nature is Nature.WHO:
            self.reads.needed.add("partners")
            self.reads.allowed |= {"bodies", "groups"}
        if kind and kind.nature is Nature.REFERENCE:
            self.reads.needed.add(kind.target)

    def _expression(self, node: nodes.Node) -> _Found:
        match node:
            case nodes.Name():
                return self._name(node)
            case nodes.Getattr():
                return self._member(node)
            case nodes.Filter():
                return self._filter(node)
            case nodes.Test():
                self._test(node)
            case nodes.Compare():
                self._compare(node)
            case _:
                for child in node.iter_child_nodes():
                    self._expression(child)
        return _Found()

    def _name(self, node: nodes.Name) -> _Found:
        name = node.name
        if name == "this" and self.this:
            return _Found(self.this)
        if name == "law":
            self.reads.allowed.add("jurisdiction")
            return _Found(is_law=True)
        if name in {"edition", "surviving_clauses"}:
            return _Found(_EDITION if name == "edition" else None)
        if name in Agreement.model_fields:
            self.reads.needed.add(name)
            return _Found(kind_of(Agreement, name), name)
        if name == "this":
            raise _At(node.lineno, "“this” needs for_each at the top of the file.")
        near = nearest_of(name, [*Agreement.model_fields, "this", "law", "edition"])
        raise _At(node.lineno, f"there is no “{name}” in an agreement.", near)

    def _member(self, node: nodes.Getattr) -> _Found:
        owner, name = self._expression(node.node), node.attr
        if owner.is_law:
            return self._law(node)
        if owner.kind is None:
            raise _At(node.lineno, f"“.{name}” cannot follow a filter or a text.")
        if owner.kind.many:
            view = f"{owner.home}.{name}"
            if view in VIEWS:
                return _Found(Kind(Nature.VALUE, VIEWS[view].model, many=True))
            near = nearest_of(view, [v for v in VIEWS if v.startswith(f"{owner.home}.")])
            raise _At(node.lineno, f"there is no view “{view}”.", near)
        found = member(owner.kind.model, name)
        if found is None:
            near = nearest_of(name, members(owner.kind.model))
            raise _At(node.lineno, f"there is no “{name}” after “{_spelled(node.node)}”.", near)
        if found.way in {Way.LINKED, Way.FIRST}:
            self.reads.needed.add(found.source)
        if found.way is Way.RECORD:
            self.reads.needed.add(found.kind.target)
        return _Found(found.kind)

    def _law(self, node: nodes.Getattr) -> _Found:
        if self.known.law and node.attr not in self.known.law:
            near = nearest_of(node.attr, self.known.law)
            raise _At(node.lineno, f"no jurisdiction has an entry “{node.attr}”.", near)
        return _Found()

    # --------------------------------------------------------------- filters, tests, comparisons

    def _filter(self, node: nodes.Filter) -> _Found:
        if node.name not in FILTERS:
            near = nearest_of(node.name, FILTERS)
            raise _At(node.lineno, f"there is no filter “{node.name}”.", near)
        least, most = _VALUES.get(node.name, (0, 0))
        if not least <= len(node.args) <= most:
            raise _At(node.lineno, f"“{node.name}” takes {most or 'no'} values in brackets.")
        if node.name in _POINTERS:
            self._pointer(node)
            return _Found()
        if node.node is None:
            raise _At(node.lineno, "a filter needs something before it.")
        found = self._expression(node.node)
        fits = _FITS.get(node.name)
        if fits and found.kind and found.kind.nature not in fits:
            what = f"“{node.name}” does not fit “{_spelled(node.node)}”: a {_shown(found.kind)}."
            raise _At(node.lineno, what)
        self._note_printed(found.kind)
        for value in node.args:
            self._expression(value)
        return _Found()

    def _pointer(self, node: nodes.Filter) -> None:
        targets: dict[str, Iterable[str]] = {
            "clause": self.known.clauses,
            "section": [key.value for key in SectionKey],
            "schedule": SCHEDULES,
        }
        self._target(node.node, targets[node.name], node.name)

    @staticmethod
    def _target(node: nodes.Expr | None, known: Iterable[str], what: str) -> None:
        target = node.value if isinstance(node, nodes.Const) else None
        if not isinstance(target, str):
            raise _At(node.lineno if node else 1, f"“{what}” needs a {what} in quotes before it.")
        if target not in known:
            line = node.lineno if node else 1
            raise _At(line, f"there is no {what} “{target}”.", nearest_of(target, known))

    def _test(self, node: nodes.Test) -> None:
        if node.name == "present":
            self._target(node.node, self.known.clauses, "clause")
            return
        if node.name not in TESTS:
            near = nearest_of(node.name, [*TESTS, "present"])
            raise _At(node.lineno, f"there is no test “{node.name}”.", near)
        found = self._expression(node.node)
        is_choice = found.kind is not None and found.kind.nature is not Nature.YES_NO
        if node.name in {"yes", "no"} and is_choice:
            raise _At(node.lineno, f"“{_spelled(node.node)}” is not answered by yes or no.")

    def _compare(self, node: nodes.Compare) -> None:
        sides: list[nodes.Expr] = [node.expr, *(operand.expr for operand in node.ops)]
        founds = [self._expression(side) for side in sides]
        keys = next((f.kind.keys for f in founds if f.kind and f.kind.keys), ())
        if not keys:
            return
        for side in sides:
            for constant in (
                side.find_all(nodes.Const) if not isinstance(side, nodes.Const) else [side]
            ):
                if constant.value not in keys:
                    near = nearest_of(str(constant.value), keys)
                    raise _At(constant.lineno, f"there is no choice “{constant.value}” here.", near)

    def _hold_reads(self) -> None:
        declared, reads = set(self.template.reads), self.reads
        unknown = sorted(declared - set(Agreement.model_fields))
        if unknown:
            near = nearest_of(unknown[0], Agreement.model_fields)
            raise self.template.fault_at("reads", f"there is no “{unknown[0]}” to read.", near)
        missing, extra = reads.needed - declared, declared - reads.needed - reads.allowed
        if missing or extra:
            says = [f"the text also reads {', '.join(sorted(missing))}"] if missing else []
            says += [f"the text never reads {', '.join(sorted(extra))}"] if extra else []
            raise self.template.fault_at("reads", f"{' and '.join(says)}.")


class _Placed:
    """Turns what is wrong within one text into a fault with the line in the file."""

    def __init__(self, template: ClauseTemplate, part: Part) -> None:
        self.template = template
        self.part = part

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, fault: object, _trace: object) -> None:
        if isinstance(fault, _At | RefusedError):
            line = self.part.line + fault.line - 1
            nearest = fault.nearest if isinstance(fault, _At) else ""
            raise self.template.fault(line, self.part.key, fault.what, nearest) from None


def _spelled(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_spelled(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "this value"


def _shown(kind: Kind) -> str:
    return kind.nature.value.replace("_", " ")


def presence_named(part: Part | None) -> frozenset[str]:
    """The clauses whose presence a condition asks about."""
    if part is None:
        return frozenset()
    tests = parsed_condition(part.text)
    found = [tests] if isinstance(tests, nodes.Test) else tests.find_all(nodes.Test)
    return frozenset(
        str(test.node.value)
        for test in found
        if test.name == "present" and isinstance(test.node, nodes.Const)
    )


__all__ = ["Known", "TemplateFault", "check_clause", "presence_named"]
