"""Numbers and references: live, closed up where something is absent, honest where it is gone."""

from collections.abc import Callable

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Status
from agreement_studio.domain.commitment import Value
from agreement_studio.domain.legal import Legal
from agreement_studio.drafting.clause_library.library import Library
from agreement_studio.drafting.clauses.binding import (
    binding_in_library,
    surviving,
    unreviewed_clauses,
    with_effect,
)
from agreement_studio.drafting.clauses.numbering import NumberedClauses
from agreement_studio.drafting.document import Edition, Effect, Inline, Reference, Words
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.drafting.jurisdiction import NO_PACK
from agreement_studio.texts import Texts

Write = Callable[..., Library]
CONTENTS = """
[[section]]
key = "purpose"
heading = "Why we are here"
formal = "Recitals"
clauses = ["CL-01"]
[[section]]
key = "values"
heading = "Values people will see"
clauses = ["CL-08"]
[[section]]
key = "power"
heading = "Power"
clauses = ["CL-30", "CL-31", "CL-32"]
"""
WHEN_B = 'when = "legal.status == \'B\'"\nreads = ["legal"]'
EACH_VALUE = 'section = "values"\nfor_each = "our_values"\nreads = ["our_values"]'


def numbered(
    write: Write, texts: Texts, body: str, values: int = 0, status: str = "A"
) -> NumberedClauses:
    """Purpose (only under B), values (one clause each) and power, whose second clause is `body`."""
    library = write(
        {
            "CL-01": ('section = "purpose"\n' + WHEN_B, "x"),
            "CL-08": (EACH_VALUE, "x"),
            "CL-30": "x",
            "CL-31": body,
            "CL-32": (WHEN_B, "x"),
        },
        CONTENTS,
        headings={"CL-32": "Last things"},
    )
    agreement = Agreement(
        legal=Legal(status=Status(status)),
        our_values=tuple(Value(id=f"v{n}", name=f"v{n}") for n in range(values)),
    )
    drafter = Drafter(library, texts)
    drafted = drafter.draft_clauses(agreement, Edition.CLEAN, NO_PACK)
    money = Reference("schedule:money", "Schedule", "3", ", Resources")
    return drafter.number(drafted, {"resources": money})


def last(found: NumberedClauses) -> tuple[Inline, ...]:
    clauses = [c for c in found.sections[-1].blocks if getattr(c, "clause_id", "") == "CL-31"]
    return clauses[0].paragraphs[0].inlines  # type: ignore[union-attr]  # sections hold clauses


def test_sections_and_clauses_close_up(write_library: Write, texts: Texts) -> None:
    found = numbered(write_library, texts, "x", values=2)
    assert [(s.number, s.part_key, s.key) for s in found.sections] == [
        ("1", "values", "section:values"),
        ("2", "power", "section:power"),
    ]
    assert [getattr(c, "number", "") for s in found.sections for c in s.blocks] == [
        "1.1",
        "1.2",
        "2.1",
        "2.2",
    ]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("See {{ 'CL-30' | clause }}.", "See clause\u00a02.1."),
        ("{{ 'CL-30' | clause }} says so.", "Clause\u00a02.1 says so."),
        ("See {{ 'CL-08' | clause }}.", "See clauses\u00a01.1 to 1.4."),
        ("See {{ 'power' | section }}.", "See section\u00a02."),
        ("See {{ 'resources' | schedule }}.", "See Schedule\u00a03, Resources."),
    ],
)
def test_references_read_as_people_write_them(
    write_library: Write, texts: Texts, body: str, says: str
) -> None:
    found = numbered(write_library, texts, body, values=4)
    assert "".join(inline.text for inline in last(found)) == says
    assert found.problems == ()


def test_two_clauses_are_joined_by_and(write_library: Write, texts: Texts) -> None:
    found = numbered(write_library, texts, "See {{ 'CL-08' | clause }}.", values=2)
    assert last(found) == (
        Words("See "),
        Reference("CL-08:v0", "clauses", "1.1"),
        Words(" and "),
        Reference("CL-08:v1", "", "1.2"),
        Words("."),
    )


@pytest.mark.parametrize(
    ("body", "heading"),
    [
        ("See {{ 'CL-32' | clause }}.", "Last things"),
        ("See {{ 'CL-08' | clause }}.", "A heading"),
        ("See {{ 'values' | section }}.", "Values people will see"),
        ("See {{ 'risks' | schedule }}.", "Risks"),
    ],
)
def test_what_is_absent_is_named_in_quotes_and_told_as_a_problem(
    write_library: Write, texts: Texts, body: str, heading: str
) -> None:
    found = numbered(write_library, texts, body)
    assert "".join(inline.text for inline in last(found)) == f"See “{heading}”."
    (problem,) = found.problems
    assert "1.2" in problem
    assert heading in problem


@pytest.mark.parametrize(("status", "says"), [("A", "no"), ("B", "yes")])
def test_a_clause_can_ask_whether_another_is_present(
    write_library: Write, texts: Texts, status: str, says: str
) -> None:
    body = "{% if 'CL-32' is present %}yes{% else %}no{% endif %}"
    found = numbered(write_library, texts, body, status=status)
    assert "".join(inline.text for inline in last(found)) == says


def test_every_clause_can_be_found_by_its_key(write_library: Write, texts: Texts) -> None:
    found = numbered(write_library, texts, "x", values=1)
    assert found.pointers.clause("CL-08:v0") == Reference("CL-08:v0", "clause", "1.1")
    assert found.pointers.clause("CL-32") is None
    reference = found.pointers.schedule("resources")
    assert reference is not None
    assert reference.number == "3"


SURVIVE = 'survives = true\neffect = {A = "binds", B = "binds", C = "intent"}'


@pytest.mark.parametrize(
    ("status", "says"),
    [("A", "clauses\u00a01.1 and 1.3"), ("C", "none of the clauses of this document")],
)
def test_clauses_that_survive_are_worked_out(
    write_library: Write, texts: Texts, status: str, says: str
) -> None:
    library = write_library(
        {
            "CL-01": (SURVIVE, "x"),
            "CL-02": "These go on: {{ surviving_clauses }}.",
            "CL-03": (SURVIVE, "x"),
            "CL-04": ("survives = true", "x"),
        }
    )
    drafter = Drafter(library, texts)
    agreement = Agreement(legal=Legal(status=Status(status)))
    drafted = drafter.draft_clauses(agreement, Edition.CLEAN, NO_PACK)
    clause = drafter.number(drafted).sections[0].blocks[1]
    assert getattr(clause, "paragraphs")[0].text == f"These go on: {says}."  # noqa: B009  # a union
    ids = [c.clause_id for c in surviving(drafted)]
    assert ids == (["CL-01", "CL-03"] if status == "A" else [])


def test_what_binds_and_what_nobody_reviewed_is_worked_out(
    write_library: Write, texts: Texts
) -> None:
    reviewed = 'reviewed_by = "A named lawyer"\neffect = {A = "intent", B = "binds", C = "law"}'
    library = write_library({"CL-01": (reviewed, "x"), "CL-02": "y"})
    agreement = Agreement(legal=Legal(status=Status("B")))
    drafted = Drafter(library, texts).draft_clauses(agreement, Edition.CLEAN, NO_PACK)
    assert [c.key for c in with_effect(drafted, Effect.BINDS)] == ["CL-01"]
    assert unreviewed_clauses(drafted) == ("CL-02",)
    assert library.unreviewed == ("CL-02",)
    assert binding_in_library(library, Status("B")) == ("CL-01",)
    assert binding_in_library(library, Status("A")) == ()
