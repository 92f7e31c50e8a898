"""The template language, closed: what may stand in a clause file, and nothing else.

Two walls stand behind one another. A template's syntax tree may hold only the nodes listed here: no
loops, calls, imports, macros or arithmetic. And the environment that runs it never touches a Python
attribute: names after a dot go to :meth:`Answer.get` alone, which knows the model's fields.
"""

from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, StrictUndefined, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from typing_extensions import override

from agreement_studio.drafting.answers.answer import Answer, Listed
from agreement_studio.drafting.answers.law import Law
from agreement_studio.drafting.clause_library.filters import FILTERS, TESTS, as_said
from agreement_studio.drafting.clause_library.open_marks import open_mark

SOURCE_LIMIT = 20_000
"""The longest text of one template, in characters."""
DEPTH_LIMIT = 60
"""How deep expressions and conditions may nest."""
FIRST_TOKEN = 0xE000
TOKEN_LIMIT = 6_400
"""How many values one text may print: one private-use character each, U+E000 to U+F8FF.

Without loops no text grows longer than its source, so this and SOURCE_LIMIT cap what is drafted.
"""
SAID = "_said"
"""The context's list of what was printed. No template can name it: it opens with ``_``."""

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
    nodes.Tuple,
    nodes.List,
    nodes.Filter,
    nodes.Test,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.If,
    nodes.CondExpr,
)
_IN_WORDS: dict[type[nodes.Node], str] = {
    nodes.For: "loops; use for_each or [items] instead",
    nodes.Call: "calls; use a filter instead",
    nodes.Concat: "joining with ~; write the parts one after the other",
    nodes.Getitem: "square brackets; use a dot and the field’s name",
    nodes.Assign: "set",
    nodes.AssignBlock: "set",
    nodes.Include: "include",
    nodes.Import: "import",
    nodes.FromImport: "import",
    nodes.Macro: "macros",
    nodes.Extends: "extends",
    nodes.Block: "blocks",
    nodes.BinExpr: "arithmetic",
    nodes.UnaryExpr: "arithmetic",
}


class RefusedError(Exception):
    """A template holds what the language has not. `line` counts from 1 in the template."""

    def __init__(self, line: int, what: str) -> None:
        """`what` is a sentence for the clause's author."""
        super().__init__(what)
        self.line = line
        self.what = what


@pass_context
def _printed(context: Context, value: object) -> str:
    """Puts one token into the text for every value, and the value aside: see the markup module."""
    said = context[SAID]
    if isinstance(value, Undefined) or len(said) >= TOKEN_LIMIT:
        raise SecurityError("too much is printed here")
    stretch = as_said(value)
    if not stretch.pieces:
        return ""
    said.append(stretch)
    return chr(FIRST_TOKEN + len(said) - 1)


@pass_context
def _is_present(context: Context, clause_id: object) -> bool:
    law = context["law"]
    return isinstance(law, Law) and law.facts.presence(str(clause_id))


class ClauseEnvironment(ImmutableSandboxedEnvironment):
    """Runs clause text. Fields are reached through answers only; nothing can be called."""

    def __init__(self) -> None:
        super().__init__(
            undefined=StrictUndefined,
            finalize=_printed,
            trim_blocks=True,
            lstrip_blocks=True,
            optimized=False,
            cache_size=0,
        )
        self.globals.clear()
        self.filters.clear()
        self.filters.update(FILTERS)
        self.tests.clear()
        self.tests.update({**TESTS, "present": _is_present, "in": _is_in})

    @override
    def getattr(self, obj: object, attribute: str) -> object:
        if isinstance(obj, Answer | Listed | Law):
            try:
                return obj.get(attribute)
            except KeyError:
                pass
        return self.undefined(obj=obj, name=attribute)

    @override
    def getitem(self, obj: object, argument: object) -> object:
        raise SecurityError("square brackets are not part of the language")

    @override
    def call(self, *_args: object, **_kwargs: object) -> object:
        raise SecurityError("calls are not part of the language")

    def parsed(self, source: str) -> nodes.Template:
        """The syntax tree of a template that keeps to the language.

        Raises RefusedError with the line in the template.
        """
        if len(source) > SOURCE_LIMIT:
            raise RefusedError(1, f"the text is longer than {SOURCE_LIMIT:,} characters.")
        private = next((c for c in source if _is_token(c)), "")
        if private:
            line = source[: source.index(private)].count("\n") + 1
            raise RefusedError(line, f"the character U+{ord(private):04X} cannot stand here.")
        try:
            tree = self.parse(source)
        except TemplateSyntaxError as fault:
            line, why = open_mark(source) or (fault.lineno, f"{fault.message}.")
            raise RefusedError(line, why) from None
        except RecursionError:
            raise RefusedError(1, "conditions nest too deep.") from None
        for node, depth in _within(tree, 0):
            _admit(node, depth)
        return tree


def _is_in(value: object, container: object) -> bool:
    return isinstance(container, Listed | tuple | list) and value in container


def _is_token(character: str) -> bool:
    return FIRST_TOKEN <= ord(character) < FIRST_TOKEN + TOKEN_LIMIT


def _within(node: nodes.Node, depth: int) -> Iterator[tuple[nodes.Node, int]]:
    yield node, depth
    if depth <= DEPTH_LIMIT:
        for child in node.iter_child_nodes():
            yield from _within(child, depth + 1)


def _admit(node: nodes.Node, depth: int) -> None:
    if depth > DEPTH_LIMIT:
        raise RefusedError(node.lineno, "conditions nest too deep.")
    if not isinstance(node, _ALLOWED):
        words = (text for kind, text in _IN_WORDS.items() if isinstance(node, kind))
        name = next(words, type(node).__name__.lower())
        raise RefusedError(node.lineno, f"clause text has no {name}.")
    if isinstance(node, nodes.Name | nodes.Getattr):
        name = node.name if isinstance(node, nodes.Name) else node.attr
        if name.startswith("_") or node.ctx != "load":
            raise RefusedError(node.lineno, f"“{name}” cannot be named here.")
    if isinstance(node, nodes.Filter | nodes.Test) and (
        node.kwargs or node.dyn_args or node.dyn_kwargs
    ):
        raise RefusedError(node.lineno, f"“{node.name}” takes its values without names.")
