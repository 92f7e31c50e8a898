"""The template language, closed: what may stand in a clause file, and nothing else.

Two walls stand behind one another. A template's syntax tree may hold only the nodes listed here: no
loops, calls, imports, macros or arithmetic. And what runs it (:mod:`.running`) has no rule for any
other node and never touches a Python attribute. Jinja2 reads the text; it runs nothing.
"""

import re
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.parser import Parser

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

_LANGUAGE: Final = Environment(  # noqa: S701 - only reads: nothing is rendered by it
    trim_blocks=True, lstrip_blocks=True, cache_size=0
)
_TOKEN: Final = re.compile(f"[{chr(FIRST_TOKEN)}-{chr(FIRST_TOKEN + TOKEN_LIMIT - 1)}]")
_ALLOWED = frozenset(
    {
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
    }
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


def parsed(source: str) -> nodes.Template:
    """The syntax tree of a template that keeps to the language.

    Raises RefusedError with the line in the template.
    """
    if len(source) > SOURCE_LIMIT:
        raise RefusedError(1, f"the text is longer than {SOURCE_LIMIT:,} characters.")
    if private := _TOKEN.search(source):
        line = source.count("\n", 0, private.start()) + 1
        raise RefusedError(line, f"the character U+{ord(private[0]):04X} cannot stand here.")
    if "{" not in source:
        return nodes.Template([nodes.Output([nodes.TemplateData(source)])], lineno=1)
    tree = _read(source)
    _admit(tree, 0)
    return tree


def _read(source: str) -> nodes.Template:
    try:
        return nodes.Template(Parser(_LANGUAGE, source).subparse(), lineno=1)
    except TemplateSyntaxError as fault:
        line, why = open_mark(source) or (fault.lineno, f"{fault.message}.")
        raise RefusedError(line, why) from None
    except RecursionError:
        raise RefusedError(1, "conditions nest too deep.") from None


def _admit(node: nodes.Node, depth: int) -> None:
    _admit_alone(node, depth)
    for child in node.iter_child_nodes():
        _admit(child, depth + 1)


def _admit_alone(node: nodes.Node, depth: int) -> None:
    if depth > DEPTH_LIMIT:
        raise RefusedError(node.lineno, "conditions nest too deep.")
    if type(node) not in _ALLOWED:
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
