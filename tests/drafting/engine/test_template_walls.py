"""The template language has no way out: each wall holds by itself."""

from collections.abc import Callable

import pytest
from jinja2 import Environment, nodes

from agreement_studio.drafting.clause_library.allow_list import (
    SOURCE_LIMIT,
    TOKEN_LIMIT,
    RefusedError,
)
from agreement_studio.drafting.clause_library.compiled import parsed_text, text_template
from agreement_studio.drafting.clause_library.library import Library
from agreement_studio.drafting.clause_library.running import Page, passages
from agreement_studio.drafting.faults import TemplateFault

ESCAPES = (
    "{{ ''.__class__.__mro__ }}",
    "{{ purpose.__class__ }}",
    "{{ purpose['problem'] }}",
    "{{ purpose.problem.upper() }}",
    "{{ range(10 ** 9) }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ 'x' * 1000000000 }}",
    "{{ '%s' % purpose }}",
    "{{ '{0.__class__}'.format(purpose) }}",
    "{{ 'a' ~ purpose.problem }}",
    "{{ _said }}",
    "{{ self }}",
    "{{ self._TemplateReference__context }}",
    "{{ purpose | attr('__class__') }}",
    "{{ purpose | map('upper') }}",
    "{{ purpose.problem | format }}",
    "{{ cycler }}",
    "{{ lipsum.__globals__ }}",
    "{% for x in partners %}{{ x }}{% endfor %}",
    "{% set x = 1 %}",
    "{% set x %}y{% endset %}",
    "{% include 'secrets' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import path %}",
    "{% extends 'x' %}",
    "{% block x %}{% endblock %}",
    "{% macro m() %}{% endmacro %}",
    "{% call x() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% with x = 1 %}{% endwith %}",
    "{% raw %}{% endraw",
    "{{ {'a': 1} }}",
    "{{ [1, 2][0:1] }}",
    "{{ -1 }}",
    "{{ partners | names(full=true) }}",
    "{{ partners | verb(*partners) }}",
)


@pytest.mark.parametrize("source", ESCAPES)
def test_no_clause_reaches_beyond_the_language(
    write_library: Callable[..., Library], source: str
) -> None:
    with pytest.raises(TemplateFault) as caught:
        write_library({"CL-01": ('reads = ["partners", "purpose"]', source)})
    assert caught.value.line == 8


@pytest.mark.parametrize(
    "source",
    [
        "x" * (SOURCE_LIMIT + 1),
        "{{ " + "not " * 200 + "edition }}",
        "{{ " + "(" * 3_000 + "1" + ")" * 3_000 + " }}",
        "{% if edition %}" * 100 + "{% endif %}" * 100,
        "a token of our own: \ue000",
    ],
    ids=["long", "deep", "brackets", "nested", "token"],
)
def test_a_text_out_of_measure_is_refused(source: str) -> None:
    with pytest.raises(RefusedError):
        parsed_text(source)


def unchecked(source: str) -> list[nodes.Node]:
    """The syntax tree as Jinja2 reads it, past the allow-list."""
    return Environment(autoescape=True).parse(source).body


@pytest.mark.parametrize("source", ["{{ x.__class__ }}", "{{ x.real }}", "{{ ''.join }}"])
def test_running_gives_nothing_of_python_away_even_without_the_allow_list(source: str) -> None:
    (passage,) = passages(unchecked(source))
    with pytest.raises(RefusedError, match="here"):
        passage({"x": 1}, Page())


@pytest.mark.parametrize(
    "source",
    [
        "{{ x[0] }}",
        "{{ x() }}",
        "{{ x.get('a') }}",
        "{{ x + 1 }}",
        "{% set x = 1 %}",
        "{{ x | attr('real') }}",
        "{{ x is callable }}",
        "{% for y in x %}{{ y }}{% endfor %}",
    ],
)
def test_what_the_language_has_not_cannot_run_even_without_the_allow_list(source: str) -> None:
    with pytest.raises(RefusedError):
        passages(unchecked(source))


def test_a_text_prints_so_many_values_and_no_more() -> None:
    page = Page()
    for _ in range(TOKEN_LIMIT):
        page.put("x", 1)
    with pytest.raises(RefusedError):
        page.put("x", 1)


def test_a_name_without_a_value_is_refused_when_it_prints() -> None:
    with pytest.raises(RefusedError):
        text_template("{{ nobody_knows }}").rendered({})
