"""The model's own shape, and ids for entries that lack one."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.identify import with_ids
from agreement_studio.domain.money import Money
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.record import Record
from agreement_studio.domain.shape import field_paths, model_of, values_within
from agreement_studio.domain.who import Who
from tests.strategies import agreements, records


def test_a_model_is_found_inside_optional_and_list_annotations() -> None:
    assert model_of(Money | None) is Money
    assert model_of(tuple[Who, ...]) is Who
    assert model_of(str) is None


def test_every_leaf_has_one_path() -> None:
    paths = [path for path, _, _ in field_paths(Agreement)]
    assert len(paths) == len(set(paths))
    assert {"name", "partners.own_interest.released", "resources.value.currency"} <= set(paths)


def test_records_are_named_by_id_and_other_entries_by_position() -> None:
    agreement = Agreement(
        partners=(Partner(id="council"),),
        powers=(Power(id="grants", held_now=(Who(partner="council"), Who(role="chair"))),),
    )
    paths = {path for path, _ in values_within(agreement)}
    assert {"", "partners.council", "powers.grants", "powers.grants.held_now.1"} <= paths


@given(agreement=agreements())
def test_a_walk_meets_every_record_once(agreement: Agreement) -> None:
    met = [id(value) for _, value in values_within(agreement) if isinstance(value, Record)]
    lists = (getattr(agreement, name) for name in Agreement.model_fields)
    held = [id(entry) for entries in lists if isinstance(entries, tuple) for entry in entries]
    assert sorted(met) == sorted(held)


@given(power=records(Power))
def test_one_kind_of_record_can_be_made_up_alone(power: Power) -> None:
    assert Agreement(powers=(power,)).powers == (power,)


def test_an_entry_without_an_id_is_named_by_list_and_position() -> None:
    answers = {"our_values": [{"name": "Care"}, {"id": "our-values-3"}, {"name": "Candour"}]}
    identified = with_ids(answers)["our_values"]
    assert [entry["id"] for entry in identified] == [
        "our-values-1",
        "our-values-3",
        "our-values-3x",
    ]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "partners", "name", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(answers=st.dictionaries(st.sampled_from(["partners", "powers", "name", "odd"]), anything))
def test_whatever_is_no_list_of_tables_is_left_for_validation_to_name(
    answers: dict[str, Any],
) -> None:
    for name, value in with_ids(answers).items():
        if not isinstance(value, list):
            assert value == answers[name]


@given(agreement=agreements())
def test_ids_that_are_there_stay(agreement: Agreement) -> None:
    answers = agreement.model_dump(mode="json", exclude_defaults=True)
    assert with_ids(answers) == answers
