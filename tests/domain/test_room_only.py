"""What stays in the room: all of the list goes, and nothing else."""

from typing import Any

from hypothesis import given

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import canonical_json, plain
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.room_only import (
    FOR_A_PERSON,
    ROOM_ONLY,
    UNTIL_RELEASED,
    WHOLE,
    outward,
    stays_in_room,
)
from agreement_studio.domain.shape import field_paths
from tests.strategies import agreements


def without_room_only(answers: dict[str, Any]) -> dict[str, Any]:
    """The plain answers, pruned as the list says and by nothing but the list."""
    for path in WHOLE:
        name, _, flag = path.partition(".")
        answers[name] = [entry for entry in answers.get(name, []) if not entry.get(flag)]
        if not answers[name]:
            del answers[name]
    for path in ROOM_ONLY:
        _drop(answers, path, lambda _entry, _value: True)
    for path in FOR_A_PERSON:
        _drop(answers, path, lambda entry, _value: bool(entry.get("is_person")))
    for path in UNTIL_RELEASED:
        _drop(answers, path, lambda _entry, value: not value.get("released"))
    return answers


def _drop(answers: dict[str, Any], path: str, goes: Any) -> None:
    name, _, field = path.partition(".")
    held = answers.get(name, {})
    if not field:
        held = [answers]
        field = name
    for entry in held if isinstance(held, list) else [held]:
        value = entry.get(field)
        if isinstance(value, list):
            entry[field] = [part for part in value if not goes(entry, part)]
        elif value is not None and goes(entry, value):
            del entry[field]
        if entry.get(field) == []:
            del entry[field]
    if isinstance(held, dict) and not held:
        answers.pop(name, None)


@given(agreement=agreements())
def test_all_on_the_list_goes_and_nothing_else(agreement: Agreement) -> None:
    assert plain(outward(agreement)) == without_room_only(plain(agreement))


@given(agreement=agreements())
def test_an_agreement_that_has_left_the_room_leaves_it_unchanged_again(
    agreement: Agreement,
) -> None:
    once = outward(agreement)
    assert outward(once) == once
    assert Agreement.model_validate(once.model_dump()) == once


def test_everything_shareable_is_on_the_list() -> None:
    shareable = {
        path.rpartition(".")[0] for path, model, _ in field_paths(Agreement) if model is Shareable
    }
    assert shareable == {path for path in UNTIL_RELEASED if "." in path}


def test_the_list_names_fields_that_are_there() -> None:
    known = {path for path, _, _ in field_paths(Agreement)}
    named = {*ROOM_ONLY, *WHOLE, *FOR_A_PERSON}
    assert named <= known
    assert all(any(path.startswith(f"{name}.") for path in known) for name in UNTIL_RELEASED)


def test_an_address_is_public_matter_for_an_organisation_and_private_for_anybody_else() -> None:
    assert stays_in_room("partners.address")
    assert stays_in_room("partners.address", Partner(id="a", is_person=True))
    assert not stays_in_room("partners.address", Partner(id="a"))
    assert stays_in_room("partners.constraints", Partner(id="a"))


def test_words_leave_the_room_only_once_released() -> None:
    kept = Shareable(text="we need the building")
    told = Shareable(text="we answer late", released=True)
    agreement = Agreement(
        partners=(Partner(id="a", own_interest=kept, constraints=(kept, told)),),
    )
    data = canonical_json(outward(agreement))
    assert b"we answer late" in data
    assert b"building" not in data
