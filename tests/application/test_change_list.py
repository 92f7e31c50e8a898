"""The list of changes: plain sentences, in document order, that keep the room's secrets."""

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from agreement_studio.application.change_list import change_list, sections_of_fields
from agreement_studio.application.changes_object import changes_object
from agreement_studio.application.spoken import UNITS
from agreement_studio.application.told_changes import Room, as_text
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import (
    ConsentLevel,
    LawfulRoute,
    Level,
    SectionKey,
    Sector,
    Stance,
)
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.money import Money
from agreement_studio.domain.outcome import Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.parts import record_lists, sections
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import Frozen, Shareable
from agreement_studio.domain.rhythm import Leaving
from agreement_studio.domain.stretches import Span, Stretch
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.kinds import Nature, kind_of
from agreement_studio.drafting.answers.naming import _title
from agreement_studio.texts import load_texts
from tests.strategies import agreements

TEXTS = load_texts()
SCHEMA = json.loads(
    (Path(__file__).parents[2] / "resources/schemas/changes.json").read_text(encoding="utf-8")
)
VALID = Draft202012Validator(SCHEMA)

COUNCIL = Partner(id="council", name="Saltery Bay Council", known_as="the Council")
TRUST = Partner(id="trust", name="Harbour Trust", known_as="the Trust")
GRANTS = Power(id="grants", decision="small grants", held_now=(Who(partner="council"),))


def sentences(before: Agreement, after: Agreement, **options: Any) -> list[str]:
    return [one.text for one in change_list(before, after, TEXTS, **options)]


def partner(**changes: Any) -> Agreement:
    return Agreement(partners=(COUNCIL.amended(**changes),))


def power(**changes: Any) -> Agreement:
    return Agreement(partners=(COUNCIL, TRUST), powers=(GRANTS.amended(**changes),))


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            partner(),
            partner(known_as="the City"),
            "The Council: short name was “the Council”, is now “the City”.",
        ),
        (
            partner(),
            partner(sector=Sector.PUBLIC),
            "The Council: sector was open, is now “Public”.",
        ),
        (
            partner(charity=False),
            partner(charity=True),
            "The Council: charity was “is not a charity”, is now “is a charity”.",
        ),
        (
            partner(approved_on=date(2027, 4, 1)),
            partner(),
            "The Council: date of that approval was 1 April 2027, is now open.",
        ),
        (
            partner(),
            partner(answers_to=("its members", "its electors")),
            "The Council: answers already to was open, is now “its members” and “its electors”.",
        ),
        (
            power(limit_value=Money(amount=Decimal(50000))),
            power(limit_value=Money(amount=Decimal("60000.50"))),
            "Decision “small grants”: up to was £50,000, is now £60,000.50.",
        ),
        (
            power(notice_days=1),
            power(notice_days=1200),
            "Decision “small grants”: notice was 1 day, is now 1,200 days.",
        ),
        (
            power(),
            power(held_now=(Who(partner="trust", role="the chair"),)),
            (
                "Decision “small grants”: who decides from now on: the Trust’s chair joined,"
                " the Council left."
            ),
        ),
        (
            power(conditions="Up to ten a year, in public."),
            power(conditions="Up to twelve a year, in public."),
            (
                "Decision “small grants”: conditions now reads: Up to [-ten-]{+twelve+} a year,"
                " in public."
            ),
        ),
        (
            Agreement(leaving=Leaving(hand_over=("keys", "data"))),
            Agreement(leaving=Leaving(hand_over=("data", "keys"))),
            (
                "How one of us leaves: what a leaver completes or hands over: the same as before,"
                " in another order: “data” and “keys”."
            ),
        ),
        (
            Agreement(name="Larder"),
            Agreement(name="Pantry"),
            "Name of the agreement was “Larder”, is now “Pantry”.",
        ),
    ],
)
def test_a_change_is_one_plain_sentence(before: Agreement, after: Agreement, sentence: str) -> None:
    assert sentences(before, after) == [sentence]


def test_records_come_go_and_move_under_what_people_call_them() -> None:
    kept = Power(id="kept", decision="planning", stance=Stance.KEPT)
    before = Agreement(partners=(COUNCIL, TRUST), powers=(GRANTS,))
    after = Agreement(
        partners=(TRUST, COUNCIL), powers=(kept,), outcomes=(Outcome(id="a", name="Less waste"),)
    )
    assert sentences(before, after) == [
        "Moved to the front: partner the Trust.",
        "New outcome: “Less waste”.",
        "Removed power handed over or shared: “small grants”.",
        "New power kept: “planning”.",
    ]


def test_a_moved_record_is_told_with_its_new_neighbour() -> None:
    names = {"a": "Warm homes", "b": "Less waste", "c": "More time", "d": "Fewer letters"}
    before, after = (
        Agreement(outcomes=tuple(Outcome(id=one, name=names[one]) for one in order))
        for order in ("abcd", "adbc")
    )
    assert sentences(before, after) == ["Moved up, behind “Warm homes”: outcome “Fewer letters”."]
    assert sentences(after, before) == ["Moved down, behind “More time”: outcome “Fewer letters”."]


def test_what_an_answer_points_at_is_named_even_where_it_is_gone_by_now() -> None:
    before = power()
    after = Agreement(partners=(TRUST,), powers=(GRANTS.amended(held_now=()),))
    assert sentences(before, after) == [
        "Removed partner: the Council.",
        "Decision “small grants”: who decides from now on was the Council, is now open.",
    ]


def test_an_entry_without_a_name_is_said_to_have_none() -> None:
    after = Agreement(outcomes=(Outcome(id="a"),))
    assert sentences(Agreement(), after) == ["New outcome: without a name."]
    named = Agreement(outcomes=(Outcome(id="a", name="Less waste"),))
    assert sentences(after, named) == [
        "Outcome “Less waste”: short name was open, is now “Less waste”."
    ]


def test_changes_stand_under_the_sections_of_the_agreement_in_their_order() -> None:
    after = Agreement(
        jurisdiction="wales",
        partners=(COUNCIL,),
        purpose=Purpose(aim="food"),
        consents=(Consent(id="a", section=SectionKey.POWER, partner="council"),),
    )
    found = change_list(Agreement(), after, TEXTS)
    assert [group.changes[0].section for group in found.groups] == [
        SectionKey.PARTNERS,
        SectionKey.PURPOSE,
        SectionKey.LAW,
        SectionKey.SIGNATURES,
    ]
    assert "New consent: “the Council on Power we hand over, share and keep”." in as_text(
        found, TEXTS
    )


def test_long_unchanged_words_are_cut_in_the_sentence_and_whole_in_the_spans() -> None:
    words = "word " * 100
    before, after = (Agreement(purpose=Purpose(aim=f"{words}{end}")) for end in ("old", "new"))
    (change,) = change_list(before, after, TEXTS)
    assert len(change.sentence) < 200
    assert "[-old-]{+new+}" in change.sentence
    assert change.spans[0].text == words


def test_where_nothing_has_changed_the_list_says_so() -> None:
    assert as_text(change_list(power(), power(), TEXTS), TEXTS) == "Nothing has changed.\n"


# -------------------------------------------------------------------------------------- the room


def test_what_stays_in_the_room_is_marked_so_and_left_out_of_a_list_for_others() -> None:
    before = partner()
    after = partner(
        own_interest=Shareable(text="we need the hall"), contact_role="the clerk", address="Pier 1"
    )
    assert sentences(before, after) == [
        "The Council: address was open, is now “Pier 1”.",
        (
            "The Council: wants from this for itself was open, is now “we need the hall”."
            " (stays in the room)"
        ),
        "The Council: whom to ring or write to was open, is now “the clerk”.",
    ]
    assert sentences(before, after, outward_only=True) == [
        "The Council: address was open, is now “Pier 1”.",
        "The Council: whom to ring or write to was open, is now “the clerk”.",
    ]


def test_a_record_with_something_private_is_marked_in_part() -> None:
    consent = Consent(
        id="a", section=SectionKey.POWER, partner="council", level=ConsentLevel.SUPPORT, note="hm"
    )
    (told,) = change_list(partner(), partner().amended(consents=(consent,)), TEXTS)
    assert told.room is Room.PART
    assert told.text.endswith("(part of this stays in the room)")
    (moved,) = change_list(
        Agreement(consents=(consent, consent.amended(id="b"))),
        Agreement(consents=(consent.amended(id="b"), consent)),
        TEXTS,
    )
    assert moved.room is Room.NONE


def test_words_that_are_released_are_told_without_being_repeated() -> None:
    before = partner(own_interest=Shareable(text="we need the hall"))
    after = partner(own_interest=Shareable(text="we need the hall", released=True))
    assert sentences(before, after) == [
        (
            "The Council: wants from this for itself may now leave the room."
            " (part of this stays in the room)"
        )
    ]
    assert sentences(before, after, outward_only=True) == [
        "The Council: wants from this for itself was open, is now “we need the hall”."
    ]


PRIVATE = "unspoken7"


@settings(max_examples=50)
@given(before=agreements(), after=agreements())
def test_a_list_for_others_holds_nothing_that_stays_in_the_room(
    before: Agreement, after: Agreement
) -> None:
    private = Partner(id="zz", name="Zed", difficult_habit=Shareable(text=PRIVATE))
    noted = Consent(id="zz", section=SectionKey.LAW, note=PRIVATE)
    after = after.amended(partners=(*after.partners, private), consents=(*after.consents, noted))
    outside = change_list(before, after, TEXTS, outward_only=True)
    assert PRIVATE not in json.dumps(changes_object(outside))
    assert PRIVATE not in as_text(outside, TEXTS)
    assert all(told.room is Room.NONE for told in outside)
    inside = change_list(before, after, TEXTS)
    assert all(
        told.room is not Room.NONE
        for told in inside
        if PRIVATE in json.dumps(changes_object([told]))
    )


# ------------------------------------------------------------------------------------ any change


@settings(max_examples=50)
@given(before=agreements(), after=agreements())
def test_any_two_agreements_give_one_sentence_a_change_and_an_object_as_promised(
    before: Agreement, after: Agreement
) -> None:
    found = change_list(before, after, TEXTS)
    assert list(VALID.iter_errors(changes_object(found))) == []
    assert all(told.sentence and "\n" not in told.sentence for told in found)
    assert bool(found) == (before != after)
    assert json.loads(json.dumps(changes_object(found))) == changes_object(found)
    assert [marked(told.pieces) for told in found] == [told.text.split() for told in found]


def marked(pieces: Iterable[Span]) -> list[str]:
    """The words of the pieces, with the signs that plain text has."""
    signs = {Stretch.KEPT: "{}", Stretch.REMOVED: "[-{}-]", Stretch.ADDED: "{{+{}+}}"}
    return "".join(signs[kind].format(text) for kind, text in pieces).split()


def test_what_went_and_what_came_can_be_told_apart_without_signs() -> None:
    before, after = (
        Agreement(purpose=Purpose(aim=f"{end} meals, every day")) for end in ("9", "8")
    )
    (change,) = change_list(before, after, TEXTS)
    assert change.pieces[1:] == (
        Span(Stretch.REMOVED, "9"),
        Span(Stretch.ADDED, "8"),
        Span(Stretch.KEPT, " meals, every day"),
    )


def test_the_object_holds_values_as_an_answers_file_does() -> None:
    before = power(limit_value=Money(amount=Decimal("5.50")))
    after = power(level=Level.ASK, lawful_route=LawfulRoute.OWN_CHOICE)
    object_ = changes_object(change_list(before, after, TEXTS))
    values = {one["path"]: (one["before"], one["after"]) for one in object_["changes"]}
    assert values == {
        "powers.grants.level": (None, "ask"),
        "powers.grants.lawful_route": (None, "own_choice"),
        "powers.grants.limit_value": ({"amount": "5.50"}, None),
    }


# ----------------------------------------------------------------------------------- all the model


def test_every_field_of_an_agreement_stands_in_a_section() -> None:
    assert sections_of_fields(TEXTS).keys() == Agreement.model_fields.keys()


def test_every_list_has_a_word_for_one_of_its_entries_and_a_way_to_name_them() -> None:
    lists = record_lists()
    ones = {n.removeprefix("changes.one.") for n in TEXTS.phrases if n.startswith("changes.one.")}
    assert ones == lists.keys()
    for name, model in lists.items():
        assert _title(model) != "id" or f"changes.subject.{name}" in TEXTS.phrases, name


def test_every_whole_number_of_the_model_says_what_it_counts() -> None:
    models: list[type[Frozen]] = [Agreement, *record_lists().values(), *sections().values()]
    counts = [
        name
        for model in models
        for name, info in model.model_fields.items()
        if kind_of(model, name).nature is Nature.NUMBER and "int" in str(info.annotation)
    ]
    assert counts
    assert [name for name in counts if not set(name.split("_")) & set(UNITS)] == []
