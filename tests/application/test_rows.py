"""Tables of partners, outcomes and resources become records; what was not understood is named."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreement_studio.application.columns import columns_of, model_in
from agreement_studio.application.rows import Understood, names_in, understand
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.commitment import Value
from agreement_studio.domain.outcome import Indicator, Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.texts import load_texts
from tests.strategies import HOSTILE, agreements

HELD = Agreement(
    partners=(Partner(id="council", name="Marlshire County Council", known_as="the Council"),),
    our_values=(Value(id="care", name="Care"),),
    outcomes=(Outcome(id="steady-work", name="Steady work"),),
    indicators=(Indicator(id="hours", outcome="steady-work"),),
)


def table(kind: str, header: str, *rows: str, agreement: Agreement = HELD) -> Understood:
    cells = [(n, tuple(row.split("|"))) for n, row in enumerate(rows, start=2)]
    return understand(kind, header.split("|"), cells, agreement, load_texts())


def with_rows(agreement: Agreement, found: Understood) -> Agreement:
    """The agreement with the new entries; fails if they do not fit."""
    answers = agreement.model_dump()
    for name, entries in found.entries.items():
        answers[name] = [*answers[name], *entries]
    return Agreement.model_validate(answers)


def test_columns_are_known_by_field_name_label_and_common_names() -> None:
    found = table(
        "partners",
        "Organisation|SECTOR|kind of body?|E-mail",
        "The Mill|Social|charity|a@mill.example",
    )
    assert found.remarks == ()
    assert found.entries == {
        "partners": [
            {
                "id": "mill",
                "name": "The Mill",
                "sector": "social",
                "legal_form": "charity",
                "contact_email": "a@mill.example",
            }
        ]
    }


def test_a_column_nobody_knows_and_a_second_of_one_kind_are_named() -> None:
    found = table("partners", "name|sektor|Full name|", "Mill|social|Mill Trust|stray")
    assert found.remarks == (
        "The column “sektor” was not understood and was left out. Did you mean “sector”?",
        "The columns “name” and “Full name” mean the same; the second was left out.",
    )
    assert found.entries["partners"] == [{"id": "mill", "name": "Mill"}]


def test_a_cell_nobody_understands_is_named_with_row_and_column_and_the_rest_stays() -> None:
    found = table("resources", "What|Amount|Brought by", "a van|two|the Council")
    assert found.remarks == (
        "Row 2, Amount: “two” was not understood; an amount alone was expected, such as £1,200.50.",
    )
    assert found.entries["resources"] == [
        {"id": "a-van", "what": "a van", "given_by": {"partner": "council"}}
    ]


@pytest.mark.parametrize(
    ("kind", "column", "typed"),
    [
        ("resources", "value", "£99 billion billion"),
        ("resources", "value", "£12345678901234"),
        ("resources", "value", "0.123456"),
        ("outcomes", "target", "5, 2024-13"),
        ("partners", "name", "x" * 100_001),
    ],
)
def test_what_the_model_cannot_hold_is_named_and_left_out(
    kind: str, column: str, typed: str
) -> None:
    found = table(kind, f"place|what|{column}", f"here|here|{typed}")
    assert any("was not understood" in remark and column in remark for remark in found.remarks)
    with_rows(HELD, found)


def test_characters_no_document_can_carry_are_left_out_and_named() -> None:
    found = table("partners", "name", "Mi\x0bll")
    assert found.remarks == ("Row 2, name: left out U+000B, which no document can carry.",)
    assert found.entries["partners"][0]["name"] == "Mill"


def test_a_row_of_nothing_is_named() -> None:
    found = table("partners", "name|charity", "|perhaps", "Mill|yes")
    assert found.remarks[-1] == "Row 2 holds nothing that was understood; it was left out."
    assert len(found.entries["partners"]) == 1


def test_measures_beside_outcomes_become_indicators_of_them() -> None:
    found = table(
        "outcomes",
        "Outcome|Who is better off|Measure|Baseline|Target",
        "Warm homes|tenants|homes below 18 °C|61 %, 2024|20 %, 2028",
        "||damp homes|9|",
        "Steady work||hours a week|9 h|12 h",
    )
    assert found.remarks == ()
    held = with_rows(HELD, found)
    assert [outcome.name for outcome in held.outcomes] == ["Steady work", "Warm homes"]
    assert [(i.id, i.outcome, i.measure) for i in held.indicators[1:]] == [
        ("homes-below-18-c", "warm-homes", "homes below 18 °C"),
        ("damp-homes", "warm-homes", "damp homes"),
        ("hours-a-week", "steady-work", "hours a week"),
    ]


def test_what_is_there_already_is_not_added_twice_and_is_named() -> None:
    header, row = "Name|Short name|Sector", "Marlshire County Council|the Council|public"
    found = table("partners", header, row, "Mill||social", "The mill||")
    assert [entry["id"] for entry in found.entries["partners"]] == ["mill"]
    assert found.remarks == (
        (
            "Row 2: “Marlshire County Council” is among the partners already, "
            "so nothing was added to it."
        ),
        "Row 4: “The mill” is among the partners already, so nothing was added to it.",
    )


def test_ids_are_new_in_each_list() -> None:
    found = table("outcomes", "place|measure", "Eyam|hours", "Hope|hours")
    held = with_rows(HELD, found)
    assert [indicator.id for indicator in held.indicators] == ["hours", "hours-2", "hours-3"]
    assert len({outcome.id for outcome in held.outcomes}) == 3


def test_a_name_that_two_records_share_points_to_neither() -> None:
    twins = Agreement(partners=(Partner(id="a", name="Mill"), Partner(id="b", name="the mill")))
    assert names_in(twins)["partners"] == {"mill": "", "a": "a", "b": "b"}


@pytest.mark.parametrize("kind", ["partners", "outcomes", "resources"])
def test_every_field_has_a_column_under_its_label(kind: str) -> None:
    fields = [name for name in model_in(kind).model_fields if name != "id"]
    labels = [load_texts().label(f"{kind}.{name}") for name in fields]
    columns = columns_of(kind, labels, load_texts())
    assert columns.remarks == ()
    assert [column.field for column in columns.found] == fields


cells = st.sampled_from(
    ["", "yes", "£1,200.50", "1/4/2027", "social", "Care", "the Council", "61 %, 2024", *HOSTILE]
) | st.text(max_size=8)


@settings(max_examples=50)
@given(
    kind=st.sampled_from(["partners", "outcomes", "resources"]),
    agreement=agreements(),
    data=st.data(),
)
def test_whatever_a_table_holds_the_result_fits_the_model(
    kind: str, agreement: Agreement, data: Any
) -> None:
    known = [*sorted(model_in(kind).model_fields), "measure", "target", "amount", "odd", ""]
    header = data.draw(st.lists(st.sampled_from(known), min_size=1, max_size=5))
    row = st.tuples(*[cells] * len(header))
    rows: Sequence[tuple[str, ...]] = data.draw(st.lists(row, max_size=4))
    found = understand(kind, header, enumerate(rows, start=2), agreement, load_texts())
    held = with_rows(agreement, found)
    for name in Agreement.model_fields:
        before = getattr(agreement, name)
        after = getattr(held, name)
        assert (after[: len(before)] if isinstance(before, tuple) else after) == before
