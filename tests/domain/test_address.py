"""Where an answer stands, and putting another there: checked, in a sentence, all else the same."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.domain.address import (
    Address,
    UnfitValueError,
    UnknownAddressError,
    address_of,
    record_at,
    value_at,
    with_record,
    with_value,
)
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Jurisdiction, Level, Stance
from agreement_studio.domain.difference import same
from agreement_studio.domain.money import Money
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.parts import parts_of, record_lists, sections
from agreement_studio.domain.power import Power
from agreement_studio.domain.record import Shareable
from tests.strategies import agreements

TABLE = Agreement(
    name="Heartbeat",
    partners=(
        Partner(id="council", name="Council", own_interest=Shareable(text="fewer calls")),
        Partner(id="clinic", name="Clinic"),
    ),
    powers=(Power(id="grants", decision="small grants", level=Level.TOGETHER),),
)


def put(path: str, value: Any, agreement: Agreement = TABLE) -> Agreement:
    return with_value(agreement, address_of(path, agreement), value)


def at(path: str, agreement: Agreement) -> Any:
    return value_at(agreement, address_of(path, agreement))


def paths(agreement: Agreement) -> Iterator[str]:
    """Every place there is in an agreement: fields, sections, lists, records and their fields."""
    yield from Agreement.model_fields
    for name, model in sections().items():
        yield from (f"{name}.{field}" for field in model.model_fields)
    for name, record in record_lists().items():
        for one in getattr(agreement, name):
            yield f"{name}.{one.id}"
            yield from (f"{name}.{one.id}.{field}" for field in parts_of(record))


# ------------------------------------------------------------------ paths


@given(agreement=agreements())
def test_every_place_can_be_pointed_at_and_reads_back_as_written(agreement: Agreement) -> None:
    for path in paths(agreement):
        assert str(address_of(path, agreement)) == path


@given(agreement=agreements())
def test_putting_back_what_stands_there_changes_nothing(agreement: Agreement) -> None:
    for path in paths(agreement):
        assert same(put(path, at(path, agreement), agreement), agreement)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("partners.council.own_interest.text", "fewer calls"),
        ("partners.clinic.own_interest.text", None),
        ("partners.clinic.own_interest", None),
        ("legal.money_claims_cap.amount", None),
        ("powers.grants.level", Level.TOGETHER),
        ("powers.grants.id", "grants"),
    ],
)
def test_what_lies_within_a_value_can_be_read_even_where_there_is_none(
    path: str, value: object
) -> None:
    assert at(path, TABLE) == value


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("", "there is no field “”"),
        ("...", "“...”: there is no field “”"),
        ("partner", "there is no field “partner”. Did you mean “partners”?"),
        ("partners.counsil", "there is no entry “counsil”. Did you mean “council”?"),
        ("partners..name", "there is no entry “”"),
        ("partners.council.nam", "there is no field “nam”. Did you mean “name”?"),
        ("partners.council.name.first", "there is nothing to find in “name”"),
        ("powers.grants.held_now.0", "there is nothing to find in “held_now”"),
        ("purpose.", "there is no field “”"),
        ("name\x1b[2J\n", "“name\ufffd[2J\ufffd”"),
        ("amended", "there is no field “amended”"),
        ("partners.council.__class__", "there is no field “__class__”"),
        ("\U0001f600.\u05d0", "there is no field “\U0001f600”"),
    ],
)
def test_a_path_to_nowhere_is_told_with_what_is_near(path: str, sentence: str) -> None:
    with pytest.raises(UnknownAddressError) as refusal:
        address_of(path, TABLE)
    assert sentence in refusal.value.sentence


@pytest.mark.parametrize("unit", [".", "partners.", "partners.council.name", "\u202e", "\x00"])
def test_ten_million_characters_are_refused_in_one_short_sentence(unit: str) -> None:
    with pytest.raises(UnknownAddressError, match="too long") as refusal:
        address_of(unit * (10_000_000 // len(unit)), TABLE)
    assert len(refusal.value.sentence) < 200


@given(
    path=st.text(max_size=40)
    | st.lists(st.sampled_from(("partners", "council", "", "id"))).map(".".join)
)
def test_any_text_is_an_address_or_refused(path: str) -> None:
    try:
        address = address_of(path, TABLE)
    except UnknownAddressError as refusal:
        assert refusal.sentence  # noqa: PT017 - either is right
    else:
        assert str(address) == path


# ------------------------------------------------------------------ values


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        ("partners.council.charity", "true", True),
        ("partners.council.charity", "", None),
        ("partners.council.joins_on", "2026-11-22", date(2026, 11, 22)),
        ("partners.council.joins_on", "", None),
        ("partners.council.own_interest.released", "true", True),
        ("powers.grants.stance", "kept", Stance.KEPT),
        ("powers.grants.notice_days", "90", 90),
        ("powers.grants.limit_value.amount", "1200.50", Decimal("1200.50")),
        ("powers.grants.limit_value", {"amount": "5"}, Money(amount=Decimal(5))),
        ("powers.grants.limit_value", "", None),
        ("jurisdiction", "wales", Jurisdiction.WALES),
        ("jurisdiction", "", None),
        ("name", "", ""),
        ("purpose.evidence", ["one", "two"], ("one", "two")),
    ],
)
def test_text_is_read_as_what_the_field_holds(path: str, text: Any, value: object) -> None:
    after = put(path, text)
    found = at(path, after)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        (
            "partners.council.charity",
            "perhaps",
            "partners.council.charity should be true or false.",
        ),
        ("partners.council.name", None, "partners.council.name should be text"),
        ("partners.council.name", "a\x00b", "characters that no document can carry"),
        ("partners.council.name", "a" * 100_001, "is too long"),
        ("partners.council.joins_on", "next week", "should be a date such as 2026-11-22."),
        ("partners.council.joins_on", "5", "should be a date such as 2026-11-22."),
        ("partners.council.joins_on", 5, "should be a date such as 2026-11-22."),
        ("partners.council.joins_on", "2026-02-30", "should be a date such as 2026-11-22."),
        ("partners.council", None, "should be a table of its own fields."),
        ("partners.council", {"nam": "C"}, "Did you mean “name”?"),
        ("powers.grants.stance", "", "it should be one of ceded, kept."),
        ("powers.grants.level", "handover!", "Did you mean “handover”?"),
        ("powers.grants.notice_days", "-1", "should be 0 or more."),
        ("powers.grants.notice_days", True, "should be a whole number"),
        ("powers.grants.limit_value.amount", "NaN", "should be an ordinary number."),
        ("powers.grants.limit_value.amount", "1" * 5_000, "powers.grants.limit_value.amount"),
        ("powers.grants.limit_value.currency", "XXX", "powers.grants.limit_value"),
        ("powers.grants.held_now", "council", "powers.grants.held_now should be a list"),
        ("powers.grants.held_now", [{"partner": "no id!"}], "powers.grants.held_now.1.partner"),
        ("jurisdiction", "atlantis", "jurisdiction is “atlantis”; it should be one of england"),
        ("purpose", "why not", "purpose should be a table of its own fields."),
        ("purpose.problem", 3, "purpose.problem should be text"),
        ("partners", "council", "partners should be a list"),
        ("partners", [{"id": "a"}, {"id": "a"}], "two entries share the id “a”"),
        ("partners", [{"id": "no id!"}], "should hold only letters, digits"),
        ("edition", "", "it should be one of light, standard, full."),
    ],
)
def test_what_does_not_fit_is_refused_with_place_and_remedy(
    path: str, value: object, sentence: str
) -> None:
    with pytest.raises(UnfitValueError) as refusal:
        put(path, value)
    assert sentence in refusal.value.sentence
    assert len(refusal.value.sentence) < 400


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("partners.council.id", "borough"),
        ("partners.council", {"id": "borough", "name": "Borough"}),
        ("partners.council", Partner(id="borough")),
    ],
)
def test_the_id_of_an_entry_stays_for_life(path: str, value: object) -> None:
    with pytest.raises(UnfitValueError, match="an entry keeps its id “council”"):
        put(path, value)


def test_an_id_that_is_none_is_refused_as_such() -> None:
    with pytest.raises(UnfitValueError, match="should hold only letters"):
        put("partners.council.id", "no id!")


def test_a_whole_entry_is_put_in_place_without_naming_its_id_again() -> None:
    assert put("partners.council", {"name": "Borough"}).partners[0] == Partner(
        id="council", name="Borough"
    )


def test_a_whole_list_keeps_the_entries_that_stay_as_they_are() -> None:
    plain = [one.model_dump() for one in TABLE.partners]
    after = put("partners", [plain[1], {"name": "New"}, plain[0]])
    assert after.partners[0] is TABLE.partners[1]
    assert after.partners[2] is TABLE.partners[0]
    assert after.partners[1] == Partner(id="partners-2", name="New")
    assert put("partners", plain) is TABLE


@pytest.mark.parametrize("path", ["partners.council.name", "name", "purpose.problem"])
def test_all_else_stays_the_same_objects(path: str) -> None:
    after = put(path, "another")
    head = path.split(".", maxsplit=1)[0]
    for name in Agreement.model_fields:
        if name != head:
            assert getattr(after, name) is getattr(TABLE, name)
    assert after.partners[1] is TABLE.partners[1]


def test_an_entry_that_is_gone_is_told() -> None:
    gone = Address("partners", "market", ("name",))
    for act in (
        lambda: value_at(TABLE, gone),
        lambda: record_at(TABLE, gone),
        lambda: with_value(TABLE, gone, "Market"),
        lambda: with_record(TABLE, "partners", Partner(id="market")),
    ):
        with pytest.raises(UnknownAddressError, match="“market” is no longer there"):
            act()
