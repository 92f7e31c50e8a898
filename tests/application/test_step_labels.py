"""What the list of steps says: plain sentences, for every edit and every list."""

import re

import pytest
from hypothesis import given

from agreement_studio.application.step_labels import LONGEST_NAME, label_in_words
from agreement_studio.domain.address import address_of
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.partners import add_partner
from agreement_studio.domain.edits.records import add_record, move_record, remove_record
from agreement_studio.domain.parts import parts_of, record_lists, sections
from agreement_studio.texts import load_texts
from tests.domain.edits.samples import SAMPLES, TABLE
from tests.strategies import agreements

TEXTS = load_texts()
MADE_ELSEWHERE = {"update_from_template", "replace", "replace_all", "take_as_read"} | {
    "take_all_as_read"
}
"""Edits of the application, whose own tests hold their sentences."""


def said(edit: Edit, agreement: Agreement = TABLE) -> str:
    return label_in_words(edit.label, agreement, edit(agreement), TEXTS)


@pytest.mark.parametrize(("edit", "sentence"), SAMPLES.values(), ids=SAMPLES)
def test_every_edit_is_named_in_plain_words(edit: Edit, sentence: str) -> None:
    assert said(edit) == sentence


@pytest.mark.parametrize("name", record_lists())
def test_an_entry_of_every_list_has_a_name_with_and_without_words_of_its_own(name: str) -> None:
    assert re.fullmatch(
        r"(a|an|the|what|where|work|records|stories) .+", one := TEXTS.phrase(f"edit.one.{name}")
    )
    assert not one.endswith(".")
    this = TEXTS.phrase(f"edit.this.{name}")
    assert re.fullmatch(r"(the|what|where|our own) .+[^.]", this)


def test_no_list_is_named_that_an_agreement_does_not_have() -> None:
    for kind in ("one", "this"):
        named = {n.rsplit(".", 1)[1] for n in TEXTS.phrases if n.startswith(f"edit.{kind}.")}
        assert named == set(record_lists())


def test_no_phrase_is_there_for_nothing() -> None:
    spoken = {edit.label.action for edit, _ in SAMPLES.values()}
    actions = {
        name.removeprefix("edit.").removesuffix("_here")
        for name in TEXTS.phrases
        if name.startswith("edit.") and name.count(".") == 1
    }
    assert actions - {"named"} == spoken | MADE_ELSEWHERE


@given(agreement=agreements())
def test_whatever_people_wrote_a_label_is_one_short_line(agreement: Agreement) -> None:
    for name in record_lists():
        for record in getattr(agreement, name):
            for edit in (remove_record(name, record.id), move_record(name, record.id)):
                sentence = said(edit, agreement)
                assert sentence.isprintable() or not sentence.isascii()
                assert len(sentence.splitlines()) == 1
                assert len(sentence) < LONGEST_NAME + 70
                assert "{" not in sentence.split("“")[0]


@given(agreement=agreements())
def test_adding_any_record_is_called_as_removing_it(agreement: Agreement) -> None:
    for name in record_lists():
        for record in getattr(agreement, name):
            without = remove_record(name, record.id)(agreement)
            added = said(add_record(name, record), without)
            removed = said(remove_record(name, record.id), agreement)
            assert added.removeprefix("Add ") == removed.removeprefix("Remove ")


def test_every_field_is_called_by_the_label_over_its_box() -> None:
    for name, model in sections().items():
        for field in parts_of(model):
            edit = answer(address_of(f"{name}.{field}", TABLE), None)
            sentence = label_in_words(edit.label, TABLE, TABLE, TEXTS)
            assert sentence == f"Change “{TEXTS.label(f'{name}.{field}')}”"


def test_an_entry_is_called_what_it_was_called_before() -> None:
    edit = answer(address_of("partners.council.known_as", TABLE), "the Borough")
    assert said(edit) == "Change “Short name” of the partner “the Council”"


def test_a_field_within_an_answer_lends_the_label_of_the_answer() -> None:
    edit = answer(address_of("partners.council.own_interest.text", TABLE), "peace")
    assert said(edit) == "Change “Wants from this for itself” of the partner “the Council”"


def test_a_whole_list_and_a_whole_entry_have_names_too() -> None:
    assert said(answer(address_of("partners", TABLE), [])) == "Change “Partners”"
    edit = answer(address_of("partners.clinic", TABLE), {"name": "Quay"})
    assert said(edit) == "Change the partner “Quay Clinic”"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("one\n\ntwo", "one two"),
        ("word " * 60, "word word word word word word word word…"),
        ("a" * 41, "a" * 39 + "…"),
        ("\u202egnirts", "gnirts"),
        ("\u05d0\u05d1\u2069\u202e", "\u2068\u05d0\u05d1\u2069"),
        ("{it} {0}", "{it} {0}"),
    ],
)
def test_names_are_shown_on_one_line_and_turn_nothing_around_them(name: str, shown: str) -> None:
    assert said(add_partner("x", name)) == f"Add the partner “{shown}”"


def test_an_entry_without_a_name_is_called_by_the_first_thing_it_says() -> None:
    remove = remove_record("consents", "c1")
    assert said(remove) == "Remove where we stand on “Power we hand over, share and keep”"
    assert said(add_partner("x", "")) == "Add a partner"
