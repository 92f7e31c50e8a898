"""Template texts ready to run: parsed under the allow-list once, compiled when first used."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from jinja2 import Template, nodes
from jinja2.exceptions import SecurityError, UndefinedError

from agreement_studio.drafting.answers.pieces import Said
from agreement_studio.drafting.clause_library.allow_list import (
    SAID,
    ClauseEnvironment,
    RefusedError,
)

_ENVIRONMENT = ClauseEnvironment()
_YES = "1"


@dataclass(frozen=True, slots=True)
class Rendered:
    """Text with one token for each value printed, and the values in the order of their tokens."""

    text: str
    said: tuple[Said, ...]


class TextTemplate:
    """One template text, ready to run."""

    __slots__ = ("_plain", "_template", "names")

    def __init__(self, source: str) -> None:
        """Raises RefusedError when the text does not keep to the language."""
        tree = parsed_text(source)
        self.names = frozenset(node.name for node in tree.find_all(nodes.Name))
        self._plain = source if "{" not in source else None
        self._template = None if self._plain is not None else _compiled(tree)

    def rendered(self, context: Mapping[str, object]) -> Rendered:
        """The text for a context that holds at least `names`. Raises RefusedError."""
        if self._template is None:
            return Rendered(self._plain or "", ())
        said: list[Said] = []
        try:
            text = self._template.render({**context, SAID: said})
        except (UndefinedError, SecurityError, TypeError) as fault:
            raise RefusedError(1, f"{fault}.") from None
        return Rendered(text, tuple(said))


def _compiled(tree: nodes.Template) -> Template:
    return Template.from_code(_ENVIRONMENT, _ENVIRONMENT.compile(tree), {})


@cache
def text_template(source: str) -> TextTemplate:
    """The template of a text, made once."""
    return TextTemplate(source)


@cache
def condition(expression: str) -> TextTemplate:
    """A template that prints something only when the expression holds: see :func:`holds`."""
    parsed_condition(expression)
    return TextTemplate(_as_text(expression))


def holds(template: TextTemplate, context: Mapping[str, object]) -> bool:
    """Whether a condition holds in a context."""
    return template.rendered(context).text == _YES


@cache
def parsed_text(source: str) -> nodes.Template:
    """The syntax tree of a text, read once: for checking and for compiling. Raises RefusedError."""
    return _ENVIRONMENT.parsed(source)


def parsed_condition(expression: str) -> nodes.Node:
    """The syntax tree of one expression. Raises RefusedError when it is more than one."""
    tree = parsed_text(_as_text(expression))
    only = tree.body[0] if len(tree.body) == 1 else None
    if isinstance(only, nodes.If) and not only.elif_ and not only.else_ and _is_plain(only.body):
        return only.test
    raise RefusedError(1, "“when” holds one condition and nothing else.")


def _is_plain(body: list[nodes.Node]) -> bool:
    output = body[0] if len(body) == 1 else None
    return isinstance(output, nodes.Output) and len(output.nodes) == 1


def _as_text(expression: str) -> str:
    return f"{{% if {expression} %}}{_YES}{{% endif %}}"
