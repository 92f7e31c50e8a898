"""What one record can hold, and what it refuses."""

import keyword
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.legal import Legal
from agreement_studio.domain.outcome import Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import TEXT_LIMIT, Frozen, without_uncarriable
from agreement_studio.domain.shape import field_paths, values_within
from agreement_studio.domain.who import Who
from tests.strategies import agreements


def models(model: type[Frozen]) -> set[type[Frozen]]:
    return {model, *(owner for _, owner, _ in field_paths(model))}


def refusal(model: type[Frozen], **fields: Any) -> str:
    with pytest.raises(ValidationError) as refused:
        model(**fields)
    return str(refused.value.errors()[0]["type"])


@given(agreement=agreements())
def test_no_value_can_be_changed_in_place(agreement: Agreement) -> None:
    for _, value in values_within(agreement):
        name = next(iter(type(value).model_fields))
        with pytest.raises(ValidationError, match="frozen"):
            setattr(value, name, getattr(value, name))


def test_amending_leaves_the_original_as_it_was() -> None:
    before = Agreement(name="Larder", place="Unity Street")
    after = before.amended(name="Pantry")
    assert (before.name, after.name, after.place) == ("Larder", "Pantry", "Unity Street")


def test_ids_are_unique_within_a_list_and_free_between_lists() -> None:
    same = Agreement(partners=(Partner(id="one"),), outcomes=(Outcome(id="one"),))
    assert same.partners[0].id == same.outcomes[0].id
    with pytest.raises(ValidationError, match="share the id “one”"):
        Agreement(partners=(Partner(id="one"), Partner(id="one")))


@pytest.mark.parametrize("identifier", ["", "-a", "a b", "a.b", "ä", "a" * 65, "a\n"])
def test_an_id_is_plain_letters_digits_and_dashes(identifier: str) -> None:
    assert refusal(Partner, id=identifier) == "string_pattern_mismatch"


@pytest.mark.parametrize("identifier", ["a", "0", "A-b_9", "a" * 64])
def test_a_slug_is_an_id(identifier: str) -> None:
    assert Who(partner=identifier).partner == Partner(id=identifier).id


def test_a_text_holds_a_hundred_thousand_characters_and_no_more() -> None:
    assert len(Purpose(problem="x" * TEXT_LIMIT).problem) == TEXT_LIMIT
    assert refusal(Purpose, problem="x" * (TEXT_LIMIT + 1)) == "string_too_long"


@pytest.mark.parametrize(
    "character", ["\x00", "\x0b", "\x1b", "\x7f", "\ud800", "\ufdd0", "\ufffe", "\uffff"]
)
def test_what_no_document_can_carry_is_refused_and_can_be_left_out(character: str) -> None:
    with pytest.raises(ValidationError):
        Purpose(problem=f"a{character}b")
    assert without_uncarriable(f"a{character}b{character}") == (
        "ab",
        (f"U+{ord(character):04X}",),
    )


@pytest.mark.parametrize("text", ["\u202eabc", "\u2067\u05d0\u2069", "a\tb\r\nc", "\u00a0\ufeff"])
def test_direction_marks_blanks_and_line_ends_stay(text: str) -> None:
    assert Purpose(problem=text).problem == text
    assert without_uncarriable(text) == (text, ())


@given(text=st.text())
def test_any_text_can_be_held_once_cleaned(text: str) -> None:
    cleaned, _ = without_uncarriable(text)
    assert Purpose(problem=cleaned).problem == cleaned
    cleaned.encode()


def test_an_unknown_field_is_refused() -> None:
    assert refusal(Agreement, nmae="Larder") == "extra_forbidden"


@pytest.mark.parametrize("value", [True, "soon", 1.5, -1, 36_501])
def test_a_number_of_days_is_whole_and_within_reason(value: object) -> None:
    refusal(Legal, contact_change_days=value)


@pytest.mark.parametrize("value", [True, "soon", 2026, "2026-02-30", "2026-11-22T09:30:00"])
def test_a_date_is_one_day_of_the_calendar(value: object) -> None:
    refusal(Partner, id="a", joins_on=value)
    assert Partner.model_validate({"id": "a", "joins_on": "2026-11-22"}).joins_on == date(
        2026, 11, 22
    )


def test_no_field_hides_a_method_of_dict_or_str_or_is_a_keyword() -> None:
    taken = {*dir(dict), *dir(str), *keyword.kwlist, *keyword.softkwlist}
    named = {f"{m.__name__}.{name}" for m in models(Agreement) for name in m.model_fields}
    assert len(named) > 300
    assert {name for name in named if name.partition(".")[2] in taken} == set()
