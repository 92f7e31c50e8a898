"""Every field has its words, and no words stand for a field that is not there."""

from collections import Counter
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

from pydantic.fields import FieldInfo

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.texts import Texts

KEPT_BY_THE_PROGRAM = {
    "readiness_answers.question",
    "consents.seen_hash",
    "kept_findings",
    "kept_findings.finding",
    "kept_findings.place",
    "kept_findings.rests_on",
    "kept_findings.in_room",
    "kept_findings.about",
    "kept_findings.on",
    "kept_words",
    "kept_words.phrase",
    "kept_words.where",
    "kept_words.means_other",
    "kept_words.on",
    "wording_overrides",
    "wording_overrides.clause_key",
    "wording_overrides.replaces_hash",
    "made_from",
    "made_from.template",
    "made_from.version",
}
"""Filled in while people work, so that nobody has to be asked."""

LABEL_LIMIT = 40
SENTENCE_LIMIT = 130


def test_every_field_of_the_model_has_a_label(
    texts: Texts, model_fields: Mapping[str, FieldInfo]
) -> None:
    assert sorted(model_fields.keys() - texts.field_paths) == []


def test_no_words_stand_for_a_field_that_does_not_exist(
    texts: Texts, model_fields: Mapping[str, FieldInfo]
) -> None:
    unknown = texts.field_paths - model_fields.keys()
    nearest = {path: get_close_matches(path, model_fields, 1) for path in sorted(unknown)}
    assert nearest == {}, f"no such field; nearest: {nearest}"


def test_every_field_that_people_answer_has_a_question_for_the_room(
    texts: Texts, model_fields: Mapping[str, FieldInfo]
) -> None:
    silent = {path for path in model_fields if not texts.field(path).question}
    assert silent == KEPT_BY_THE_PROGRAM


def test_every_field_that_can_be_missing_says_what_is_to_be_agreed(
    texts: Texts, missing_paths: list[str]
) -> None:
    assert [path for path in missing_paths if not texts.field(path).gap] == []


def test_a_field_that_always_holds_something_has_no_gap(
    texts: Texts, missing_paths: list[str]
) -> None:
    with_gap = {path for path in texts.field_paths if texts.field(path).gap}
    assert sorted(with_gap - set(missing_paths)) == []


def test_a_gap_reads_on_inside_a_sentence(texts: Texts, missing_paths: list[str]) -> None:
    gaps = {path: texts.gap(path) for path in missing_paths}
    assert {p: g for p, g in gaps.items() if not g[0].islower()} == {}
    assert {p: g for p, g in gaps.items() if g.endswith((".", "?"))} == {}
    assert {p: g for p, g in gaps.items() if not 2 <= len(g.split()) <= 8} == {}


def test_a_gap_never_repeats_the_words_that_introduce_it(
    texts: Texts, missing_paths: list[str]
) -> None:
    gaps = {path: texts.gap(path) for path in missing_paths}
    assert {p: g for p, g in gaps.items() if "agree:" in g or "[" in g} == {}


def test_labels_are_short_and_carry_no_full_stop(texts: Texts) -> None:
    labels = {path: texts.label(path) for path in texts.field_paths}
    assert {p: text for p, text in labels.items() if len(text) > LABEL_LIMIT} == {}
    assert {p: text for p, text in labels.items() if text.endswith(".")} == {}


def test_no_two_fields_of_one_entry_share_a_label(texts: Texts) -> None:
    labels = Counter(
        (path.split(".")[0], texts.label(path)) for path in texts.field_paths if "." in path
    )
    assert [label for label, count in labels.items() if count > 1] == []


def test_every_question_is_asked_in_a_breath(texts: Texts) -> None:
    questions = {path: texts.field(path).question for path in texts.field_paths}
    assert {p: text for p, text in questions.items() if text and "?" not in text} == {}
    assert {p: text for p, text in questions.items() if len(text) > SENTENCE_LIMIT} == {}


def test_help_is_one_line(texts: Texts) -> None:
    for path in texts.field_paths:
        field = texts.field(path)
        for text in (field.why, field.example, field.trap):
            assert len(text) <= SENTENCE_LIMIT, path
            assert "\n" not in text, path


def test_every_list_and_single_value_belongs_to_one_section(texts: Texts) -> None:
    held = [name for key in SectionKey for name in texts.section_names(key)]
    assert sorted(held) == sorted(Agreement.model_fields)


def test_every_file_of_fields_is_named_after_a_section(texts: Texts, text_folder: Path) -> None:
    names = {path.stem for path in (text_folder / "fields").glob("*.toml")}
    assert names == {key.value for key in SectionKey}


def test_labels_speak_to_nobody_since_they_also_stand_before_answers(texts: Texts) -> None:
    labels = {path: texts.label(path) for path in texts.field_paths}
    spoken = {p: t for p, t in labels.items() if {"you", "your", "yours"} & set(t.lower().split())}
    assert spoken == {}


def test_labels_leave_units_to_the_answers(texts: Texts) -> None:
    labels = {path: texts.label(path) for path in texts.field_paths}
    units = ("(days)", "(hours)", "(months)", "(working days)")
    assert {p: t for p, t in labels.items() if any(unit in t for unit in units)} == {}
