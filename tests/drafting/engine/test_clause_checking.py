"""Clauses are held against the model when the library loads, long before anyone drafts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from agreement_studio.drafting.clause_library.library import Library, load_library
from agreement_studio.drafting.faults import TemplateFault

Write = Callable[..., Library]

EACH = 'for_each = "powers.ceded"\n'


@pytest.mark.parametrize(
    ("front", "body", "nearest"),
    [
        ('reads = ["purpose"]', "{{ purpose.problm }}", "problem"),
        ('reads = ["purpose"]', "{{ purpos.problem }}", "purpose"),
        (EACH + 'reads = ["powers"]', "{{ this.decison }}", "decision"),
        (EACH + 'reads = ["powers"]', "{{ this.limit_value.amonut }}", "amount"),
        ('reads = ["powers"]', "{% if powers.seded %}x{% endif %}", "powers.ceded"),
        ("reads = []", "{{ law.cuorts }}", "courts"),
        ('reads = ["partners"]', "{{ partners | nams }}", "names"),
        ('reads = ["purpose"]', "{% if purpose.problem is anwsered %}x{% endif %}", "answered"),
        ('reads = ["legal"]', "{% if legal.status == 'a' %}x{% endif %}", "A"),
        ("reads = []", "{% if edition == 'lite' %}x{% endif %}", "light"),
        (EACH + 'reads = ["powers"]', "{% if this.level in ('tel', 'ask') %}x{% endif %}", "tell"),
        ("reads = []", "{{ 'CL-001' | clause }}", "CL-01"),
        ("reads = []", "{{ 'powr' | section }}", "power"),
        ("reads = []", "{{ 'resource' | schedule }}", "resources"),
        ("reads = []", "{% if 'CL-1' is present %}x{% endif %}", "CL-01"),
        ('for_each = "powers.cedid"\nreads = ["powers"]', "x", "powers.ceded"),
        ('reads = ["purpoze"]', "x", "purpose"),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest_one(
    write_library: Write, front: str, body: str, nearest: str
) -> None:
    with pytest.raises(TemplateFault) as caught:
        write_library({"CL-01": (front, body)})
    assert caught.value.nearest == nearest
    assert caught.value.file == "CL-01.md"


def test_the_line_is_that_of_the_file_however_deep_the_text_stands(write_library: Write) -> None:
    body = "One.\n\nTwo {{ purpose.problem }}\nand {{ purpose.aimm }}."
    with pytest.raises(TemplateFault) as caught:
        write_library({"CL-01": ('reads = ["purpose"]', body)})
    assert caught.value.line == 11
    assert caught.value.key == "body"
    assert "line 11" in str(caught.value)


@pytest.mark.parametrize(
    ("front", "body", "says"),
    [
        ("reads = []", "{{ purpose.problem }}", "also reads purpose"),
        ('reads = ["purpose", "legal"]', "{{ purpose.problem }}", "never reads legal"),
        (EACH + 'reads = ["powers"]', "{{ this.held_now | names }}", "also reads partners"),
        (
            'for_each = "outcomes"\nreads = ["outcomes"]',
            "{% if this.indicators %}x{% endif %}",
            "also reads indicators",
        ),
        (
            'for_each = "contributions"\nreads = ["contributions"]',
            "{{ this.partner_record.legal_form }}",
            "also reads partners",
        ),
    ],
)
def test_reads_says_what_the_text_reads(
    write_library: Write, front: str, body: str, says: str
) -> None:
    with pytest.raises(TemplateFault, match=says) as caught:
        write_library({"CL-01": (front, body)})
    assert caught.value.key == "reads"


@pytest.mark.parametrize(
    ("front", "body", "says"),
    [
        ("", "{{ this.name }}", "needs for_each"),
        ('reads = ["purpose"]', "{{ purpose }}", "name one of them after a dot"),
        ('reads = ["purpose"]', "{{ purpose.problem | days }}", "does not fit"),
        ('reads = ["purpose"]', "{{ purpose.problem | date }}", "does not fit"),
        ('reads = ["purpose"]', "{% if purpose.problem is yes %}x{% endif %}", "yes or no"),
        ('reads = ["purpose"]', "{{ purpose.problem | clause }}", "in quotes"),
        ('reads = ["partners"]', "{{ partners | verb('decides') }}", "takes 2 values"),
        ('reads = ["partners"]', "{{ (partners | names).x }}", "cannot follow a filter"),
        ('reads = ["purpose"]', "{% if 'x' in purpose.problem %}x{% endif %}", "needs a list"),
        ("", "{% if 'x' in law.name %}x{% endif %}", "needs a list"),
        ('reads = ["partners"]', "{% if partners > 3 %}x{% endif %}", "only numbers"),
        ('reads = ["purpose"]', "{% if 3 < purpose.problem %}x{% endif %}", "only numbers"),
        ("", "{% if 'a' < 3 %}x{% endif %}", "only numbers"),
    ],
)
def test_what_does_not_fit_together_is_refused(
    write_library: Write, front: str, body: str, says: str
) -> None:
    with pytest.raises(TemplateFault, match=says):
        write_library({"CL-01": (front, body)})


def test_when_holds_one_condition_and_nothing_else(write_library: Write) -> None:
    smuggled = "when = \"edition == 'light' %}x{% endif %}{% if 1\""
    with pytest.raises(TemplateFault, match="one condition"):
        write_library({"CL-01": (smuggled, "x")})


def test_every_clause_file_has_a_place_in_the_contents(write_library: Write) -> None:
    contents = '[[section]]\nkey = "power"\nheading = "Power"\nclauses = ["CL-01"]\n'
    with pytest.raises(TemplateFault, match="does not place CL-02"):
        write_library({"CL-01": "x", "CL-02": "y"}, contents)


@pytest.mark.parametrize(
    ("contents", "says"),
    [
        ('[[section]]\nkey="power"\nheading="P"\nclauses=["CL-01", "CL-02"]', "CL-02.md"),
        ('[[section]]\nkey="power"\nheading="P"\nclauses=["CL-01", "CL-01"]', "twice"),
        ('[[section]]\nkey="powre"\nheading="P"\nclauses=["CL-01"]', "Did you mean “power”"),
        ('[[section]]\nkey="law"\nheading="P"\nclauses=["CL-01"]', "belongs to power"),
        ('[[section]]\nkey="power"\nheding="P"\nclauses=["CL-01"]', "Did you mean “heading”"),
        ("nonsense", "not a readable TOML file"),
        ("a = 1", "one \\[\\[section\\]\\]"),
    ],
)
def test_contents_that_do_not_fit_are_refused(
    write_library: Write, contents: str, says: str
) -> None:
    with pytest.raises(TemplateFault, match=says) as caught:
        write_library({"CL-01": "x"}, contents)
    assert caught.value.file == "contents.toml"


def test_presence_may_not_go_round_in_circles(write_library: Write) -> None:
    with pytest.raises(TemplateFault, match="only if it is present"):
        write_library(
            {
                "CL-01": ("when = \"'CL-02' is present\"", "x"),
                "CL-02": ("when = \"'CL-01' is present\"", "y"),
            }
        )


def test_the_id_is_the_name_of_the_file(tmp_path: Path) -> None:
    text = '+++\nid = "CL-01"\nsection = "power"\nheading = "H"\neffect = "law"\n+++\nx'
    (tmp_path / "CL-09.md").write_text(text, encoding="utf-8")
    with pytest.raises(TemplateFault, match="name of the file"):
        load_library(tmp_path)


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "CL-01.md").write_bytes("+++\nid = “CL-01”".encode("utf-16"))
    with pytest.raises(TemplateFault, match=r"CL-01\.md.*UTF-8"):
        load_library(tmp_path)
