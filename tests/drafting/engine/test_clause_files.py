"""Clause files: what they may hold, and what is said when one cannot be used."""

import pytest

from agreement_studio.domain.choices import SectionKey, Status
from agreement_studio.domain.errors import StudioError
from agreement_studio.drafting.clause_library.clause_file import read_clause
from agreement_studio.drafting.document import Effect
from agreement_studio.drafting.faults import TemplateFault

WHOLE = '''+++
id = "CL-12"
section = "power"
heading = "{{ this.decision }}"
effect = {A = "intent", B = "binds", C = "intent"}
for_each = "powers.ceded"
reads = ["powers"]
seen_on = 2026-11-22

[items]
for_each = "this.outcomes"
body = "{{ this | name }};"

[[alternate]]
id = "CL-12/light"
when = "edition == 'light'"
body = """
Short.

Sweet."""
effect = "law"
+++
One.

Two.
'''


def changed(old: str, new: str) -> str:
    assert old in WHOLE
    return WHOLE.replace(old, new)


def fault_of(text: str) -> TemplateFault:
    with pytest.raises(TemplateFault) as caught:
        read_clause(text, "CL-12.md")
    return caught.value


def test_a_clause_file_is_read_whole() -> None:
    clause = read_clause(WHOLE, "CL-12.md")
    assert (clause.id, clause.section, clause.for_each) == (
        "CL-12",
        SectionKey.POWER,
        "powers.ceded",
    )
    assert clause.effects[Status.BINDING] is Effect.BINDS
    assert [wording.id for wording in clause.wordings] == ["CL-12/light", "CL-12"]
    assert clause.light
    assert clause.reviewed_by == ""


def test_an_alternate_takes_heading_and_items_from_the_clause_unless_it_has_its_own() -> None:
    light, whole = read_clause(WHOLE, "CL-12.md").wordings
    assert light.heading == whole.heading
    assert light.items == whole.items
    assert set(light.effects.values()) == {Effect.LAW}


def test_every_text_knows_the_line_on_which_it_begins() -> None:
    light, whole = read_clause(WHOLE, "CL-12.md").wordings
    rows = WHOLE.split("\n")
    assert rows[light.body.line - 1] == "Short."
    assert rows[whole.body.line - 1] == "One."
    assert whole.items is not None
    assert rows[whole.items.body.line - 1].startswith("body =")


def test_line_ends_of_other_systems_change_nothing() -> None:
    assert read_clause(WHOLE.replace("\n", "\r\n"), "CL-12.md") == read_clause(WHOLE, "CL-12.md")


@pytest.mark.parametrize(
    ("text", "line", "nearest"),
    [
        (changed("heading =", "headnig ="), 4, "heading"),
        (changed('section = "power"', 'section = "powr"'), 3, "power"),
        (changed('B = "binds"', 'B = "bind"'), 5, "binds"),
        (changed('"law"\n+++', '"lawful"\n+++'), 21, "law"),
        (changed("when = ", "wen = "), 16, "when"),
        (changed('for_each = "this', 'for_eech = "this'), 11, "for_each"),
    ],
    ids=["key", "section", "effect", "effect of an alternate", "key of an alternate", "items"],
)
def test_a_slip_is_named_with_its_line_and_the_nearest_word(
    text: str, line: int, nearest: str
) -> None:
    fault = fault_of(text)
    assert (fault.file, fault.line, fault.nearest) == ("CL-12.md", line, nearest)
    assert f"line {line}" in str(fault)
    assert f"Did you mean “{nearest}”?" in str(fault)
    assert isinstance(fault, StudioError)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("no front matter", 1, "+++"),
        ("+++\nid = 1\n", 1, "second line of +++"),
        (changed('id = "CL-12"', "id = CL-12"), 2, "Invalid value"),
        (changed(', C = "intent"', ""), 5, "status C"),
        (changed('heading = "{{ this.decision }}"\n', ""), 1, "heading is missing"),
        (changed('reads = ["powers"]', 'reads = "powers"'), 7, "list of names"),
        (changed("2026-11-22", '"today"'), 8, "date"),
        (changed("reads =", 'light = "yes"\nreads ='), 7, "true or false"),
        (changed('body = "{{ this | name }};"', ""), 10, "need for_each and body"),
        (changed("when = \"edition == 'light'\"\n", ""), 14, "needs an id, a when and a body"),
        (changed("[[alternate]]", "[alternate]"), 14, "two brackets"),
    ],
)
def test_what_cannot_be_used_is_said_with_its_line(text: str, line: int, says: str) -> None:
    fault = fault_of(text)
    assert says in str(fault)
    assert fault.line == line
