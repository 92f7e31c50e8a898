"""Template texts ready to run: parsed under the allow-list once, made ready when first used."""

from dataclasses import dataclass
from functools import cache

from jinja2 import nodes

from agreement_studio.drafting.answers.pieces import Said
from agreement_studio.drafting.clause_library.allow_list import RefusedError, parsed
from agreement_studio.drafting.clause_library.running import Names, Page, expression, passages


@dataclass(frozen=True, slots=True)
class Rendered:
    """Text with one token for each value printed, and the values in the order of their tokens."""

    text: str
    said: tuple[Said, ...]


class TextTemplate:
    """One template text, ready to run."""

    __slots__ = ("_passages",)

    def __init__(self, source: str) -> None:
        """Raises RefusedError when the text does not keep to the language."""
        self._passages = passages(parsed_text(source).body)

    def rendered(self, names: Names) -> Rendered:
        """The text for the names it may use. Raises RefusedError."""
        page = Page()
        try:
            for passage in self._passages:
                passage(names, page)
        except TypeError as fault:
            raise RefusedError(1, f"{fault}.") from None
        return Rendered("".join(page.text), tuple(page.said))


class Condition:
    """One condition, ready to be asked."""

    __slots__ = ("_test",)

    def __init__(self, source: str) -> None:
        """Raises RefusedError when it is no single condition in the language."""
        self._test = expression(parsed_condition(source))

    def holds(self, names: Names) -> bool:
        """Whether it holds for the names it may use. Raises RefusedError."""
        try:
            return bool(self._test(names))
        except TypeError as fault:
            raise RefusedError(1, f"{fault}.") from None


text_template = cache(TextTemplate)
"""The template of a text, made once."""

condition = cache(Condition)
"""The condition of an expression, made once."""


@cache
def parsed_text(source: str) -> nodes.Template:
    """The syntax tree of a text, read once: for checking and for running. Raises RefusedError."""
    return parsed(source)


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
    return f"{{% if {expression} %}}1{{% endif %}}"
