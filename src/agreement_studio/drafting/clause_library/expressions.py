"""What an expression of clause text gives, and whether what is done with it fits.

Every name must be a field, view, record or law entry there is; every comparison a key that exists;
every filter one that fits; every reference a clause, section or schedule of the library.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from jinja2 import nodes

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.drafting.answers.kinds import Kind, Nature, Way, kind_of, member, members
from agreement_studio.drafting.answers.pieces import SCHEDULES
from agreement_studio.drafting.answers.views import VIEWS
from agreement_studio.drafting.clause_library.filters import FILTERS, TESTS
from agreement_studio.drafting.document import Edition
from agreement_studio.drafting.faults import nearest_of

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
_WITHIN = frozenset({"in", "notin"})
_ORDER = frozenset({"lt", "lteq", "gt", "gteq"})
_POINTERS = ("clause", "section", "schedule")
_EDITION = Kind(Nature.CHOICE, keys=tuple(edition.value for edition in Edition))


@dataclass(frozen=True, slots=True)
class Known:
    """What clause text may name beyond the model. Empty `law` means any entry will do."""

    clauses: frozenset[str]
    law: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """What an expression gives: an answer's kind and the list it came from, or the law."""

    kind: Kind | None = None
    home: str = ""
    is_law: bool = False


@dataclass(slots=True)
class Reads:
    """The agreement's fields that a clause must declare in ``reads``, and those it may."""

    needed: set[str] = field(default_factory=set)
    allowed: set[str] = field(default_factory=set)


class MisfitError(Exception):
    """Something in one text that cannot work. `line` counts from 1 in that text."""

    def __init__(self, line: int, what: str, nearest: str = "") -> None:
        super().__init__(what)
        self.line = line
        self.what = what
        self.nearest = nearest


class Expressions:
    """Reads the expressions of one clause, and notes which fields of the agreement they read."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.reads = Reads()
        self.this: Kind | None = None
        """What ``this`` is in the text being read; None where there is no record."""

    def hold_printed(self, node: nodes.Expr) -> None:
        """Raises MisfitError unless the expression can be printed."""
        found = self.found(node)
        self._note_printed(found.kind)
        if found.is_law or (found.kind and not found.kind.many and not found.kind.is_printable):
            raise MisfitError(
                node.lineno, "this is a group of answers; name one of them after a dot."
            )

    def _note_printed(self, kind: Kind | None) -> None:
        if kind and kind.nature is Nature.WHO:
            self.reads.needed.add("partners")
            self.reads.allowed |= {"bodies", "groups"}
        if kind and kind.nature is Nature.REFERENCE:
            self.reads.needed.add(kind.target)

    def found(self, node: nodes.Node) -> Found:
        """What an expression gives. Raises MisfitError where it cannot work."""
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
                    self.found(child)
        return Found()

    def _name(self, node: nodes.Name) -> Found:
        name = node.name
        if name == "this" and self.this:
            return Found(self.this)
        if name == "law":
            self.reads.allowed.add("jurisdiction")
            return Found(is_law=True)
        if name in {"edition", "surviving_clauses"}:
            return Found(_EDITION if name == "edition" else None)
        if name in Agreement.model_fields:
            self.reads.needed.add(name)
            return Found(kind_of(Agreement, name), name)
        if name == "this":
            raise MisfitError(node.lineno, "“this” needs for_each at the top of the file.")
        near = nearest_of(name, [*Agreement.model_fields, "this", "law", "edition"])
        raise MisfitError(node.lineno, f"there is no “{name}” in an agreement.", near)

    def _member(self, node: nodes.Getattr) -> Found:
        owner, name = self.found(node.node), node.attr
        if owner.is_law:
            return self._law(node)
        if owner.kind is None:
            raise MisfitError(node.lineno, f"“.{name}” cannot follow a filter or a text.")
        if owner.kind.many:
            view = f"{owner.home}.{name}"
            if view in VIEWS:
                return Found(Kind(Nature.VALUE, VIEWS[view].model, many=True))
            near = nearest_of(view, [v for v in VIEWS if v.startswith(f"{owner.home}.")])
            raise MisfitError(node.lineno, f"there is no view “{view}”.", near)
        found = member(owner.kind.model, name)
        if found is None:
            near = nearest_of(name, members(owner.kind.model))
            raise MisfitError(
                node.lineno, f"there is no “{name}” after “{_spelled(node.node)}”.", near
            )
        if found.way in {Way.LINKED, Way.FIRST}:
            self.reads.needed.add(found.source)
        if found.way is Way.RECORD:
            self.reads.needed.add(found.kind.target)
        return Found(found.kind)

    def _law(self, node: nodes.Getattr) -> Found:
        if self.known.law and node.attr not in self.known.law:
            near = nearest_of(node.attr, self.known.law)
            raise MisfitError(node.lineno, f"no jurisdiction has an entry “{node.attr}”.", near)
        return Found()

    # --------------------------------------------------------------- filters, tests, comparisons

    def _filter(self, node: nodes.Filter) -> Found:
        if node.name not in FILTERS:
            near = nearest_of(node.name, FILTERS)
            raise MisfitError(node.lineno, f"there is no filter “{node.name}”.", near)
        least, most = _VALUES.get(node.name, (0, 0))
        if not least <= len(node.args) <= most:
            raise MisfitError(
                node.lineno, f"“{node.name}” takes {most or 'no'} values in brackets."
            )
        if node.name in _POINTERS:
            self._pointer(node)
            return Found()
        if node.node is None:
            raise MisfitError(node.lineno, "a filter needs something before it.")
        found = self.found(node.node)
        fits = _FITS.get(node.name)
        if fits and found.kind and found.kind.nature not in fits:
            what = f"“{node.name}” does not fit “{_spelled(node.node)}”: a {_shown(found.kind)}."
            raise MisfitError(node.lineno, what)
        self._note_printed(found.kind)
        for value in node.args:
            self.found(value)
        return Found()

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
            raise MisfitError(
                node.lineno if node else 1, f"“{what}” needs a {what} in quotes before it."
            )
        if target not in known:
            line = node.lineno if node else 1
            raise MisfitError(line, f"there is no {what} “{target}”.", nearest_of(target, known))

    def _test(self, node: nodes.Test) -> None:
        if node.name == "present":
            self._target(node.node, self.known.clauses, "clause")
            return
        if node.name not in TESTS:
            near = nearest_of(node.name, [*TESTS, "present"])
            raise MisfitError(node.lineno, f"there is no test “{node.name}”.", near)
        found = self.found(node.node)
        is_choice = found.kind is not None and found.kind.nature is not Nature.YES_NO
        if node.name in {"yes", "no"} and is_choice:
            raise MisfitError(node.lineno, f"“{_spelled(node.node)}” is not answered by yes or no.")

    def _compare(self, node: nodes.Compare) -> None:
        sides: list[nodes.Expr] = [node.expr, *(operand.expr for operand in node.ops)]
        founds = [self.found(side) for side in sides]
        for operand, side, found in zip(node.ops, sides[1:], founds[1:], strict=True):
            if operand.op in _WITHIN and not _is_list(side, found):
                raise MisfitError(side.lineno, f"“in” needs a list, not “{_spelled(side)}”.")
            if operand.op in _ORDER and not all(map(_is_number, sides, founds)):
                raise MisfitError(side.lineno, "only numbers are more or less than others.")
        keys = next((f.kind.keys for f in founds if f.kind and f.kind.keys), ())
        if not keys:
            return
        for side in sides:
            for constant in (
                side.find_all(nodes.Const) if not isinstance(side, nodes.Const) else [side]
            ):
                if constant.value not in keys:
                    near = nearest_of(str(constant.value), keys)
                    raise MisfitError(
                        constant.lineno, f"there is no choice “{constant.value}” here.", near
                    )


def _is_list(node: nodes.Node, found: Found) -> bool:
    return isinstance(node, nodes.Tuple | nodes.List) or bool(found.kind and found.kind.many)


def _is_number(node: nodes.Node, found: Found) -> bool:
    if isinstance(node, nodes.Const):
        return isinstance(node.value, int)
    is_count = isinstance(node, nodes.Filter) and node.name == "count"
    kind = found.kind
    return is_count or bool(kind and kind.nature is Nature.NUMBER and not kind.many)


def _spelled(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_spelled(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "this value"


def _shown(kind: Kind) -> str:
    return kind.nature.value.replace("_", " ")
