"""Holds a clause file against the model before anything is drafted.

Every part of the text is read for what it names, and ``reads`` must say what the text reads. Each
fault names the file, line and nearest known name.
"""

from collections.abc import Iterator

from jinja2 import nodes

from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.answers.kinds import Kind, Nature, Way, member, members
from agreement_studio.drafting.answers.views import VIEWS
from agreement_studio.drafting.clause_library.allow_list import RefusedError
from agreement_studio.drafting.clause_library.clause_file import ClauseTemplate, Items, Part
from agreement_studio.drafting.clause_library.compiled import parsed_condition, parsed_text
from agreement_studio.drafting.clause_library.expressions import Expressions, Known, MisfitError
from agreement_studio.drafting.faults import nearest_of


def check_clause(template: ClauseTemplate, known: Known) -> None:
    """Raises TemplateFault for the first thing in the file that cannot work."""
    _Checker(template, known).check()


class _Checker:
    def __init__(self, template: ClauseTemplate, known: Known) -> None:
        self.template = template
        self.expressions = Expressions(known)
        self.reads = self.expressions.reads

    def check(self) -> None:
        record = self._each(self.template.for_each, "for_each", None)
        self.expressions.this = record
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
        self.expressions.this = self._each(items.for_each, items.body.key, record, items.line)
        self._text(items.body)
        self.expressions.this = record

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
        with _Placed(self.template, part):
            self.expressions.found(parsed_condition(part.text))

    def _text(self, part: Part) -> None:
        with _Placed(self.template, part):
            for node in _statements(parsed_text(part.text).body):
                if isinstance(node, nodes.If):
                    self.expressions.found(node.test)
                elif isinstance(node, nodes.Output):
                    for child in node.nodes:
                        if not isinstance(child, nodes.TemplateData):
                            self.expressions.hold_printed(child)

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


def _statements(body: list[nodes.Node]) -> Iterator[nodes.Node]:
    """What a text does, in order, with all that stands within its conditions."""
    for node in body:
        yield node
        if isinstance(node, nodes.If):
            yield from _statements([*node.body, *node.elif_, *node.else_])


class _Placed:
    """Turns what is wrong within one text into a fault with the line in the file."""

    def __init__(self, template: ClauseTemplate, part: Part) -> None:
        self.template = template
        self.part = part

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, fault: object, _trace: object) -> None:
        if isinstance(fault, MisfitError | RefusedError):
            line = self.part.line + fault.line - 1
            nearest = fault.nearest if isinstance(fault, MisfitError) else ""
            raise self.template.fault(line, self.part.key, fault.what, nearest) from None


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
