"""The walk as data: nothing is asked twice, and nothing is forgotten."""

from collections import Counter
from pathlib import Path

import pytest

from agreement_studio.desktop.forms.spot import spot_in, spot_of
from agreement_studio.desktop.forms.steps import (
    StepFileError,
    read_steps,
    short_step_showing,
    short_walk,
    step,
    step_showing,
    steps,
)
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.ledger.bodies import DecisionTaken
from agreement_studio.domain.parts import record_lists, sections
from agreement_studio.texts import load_texts

ORDER = [
    *("purpose", "gate", "partners", "promise", "values", "outcomes", "power", "resources"),
    *("risk", "accountability", "decisions", "information", "safety", "equality"),
    *("independence", "disagreement", "learning", "words", "review", "signatures"),
]
ASKED = Counter(path for one in steps() for part in one.parts for path in part.paths)
MINIMAL = 'section = "power"\n[[parts]]\nlist = "powers"\n[[parts.groups]]\nfields = ["decision"]\n'


def people_fill_in() -> set[str]:
    """Every field of the model that has a question, so that somebody has to answer it."""
    texts = load_texts()
    found = set()
    for name in Agreement.model_fields:
        holder = record_lists().get(name) or sections().get(name)
        paths = (
            [f"{name}.{field}" for field in holder.model_fields if field != "id"]
            if holder
            else [name]
        )
        found |= {path for path in paths if texts.field(path).question}
    return found


def test_the_room_walks_the_steps_in_the_order_that_was_settled() -> None:
    assert [one.key for one in steps()] == ORDER


def test_every_field_that_people_fill_in_stands_in_exactly_one_step() -> None:
    due = people_fill_in()
    assert {path for path, count in ASKED.items() if count > 1} == set()
    assert sorted(due - ASKED.keys()) == []
    assert sorted(ASKED.keys() - due) == []


def test_every_field_of_a_decision_stands_in_the_one_form_that_writes_it_down() -> None:
    forms = [part for one in steps() for part in one.parts if part.entry == DecisionTaken.kind]
    assert [sorted(form.names) for form in forms] == [sorted(DecisionTaken.model_fields)]


def test_every_section_is_shown_by_some_step() -> None:
    shown = {key for one in steps() for key in (one.section, *one.also)}
    assert set(SectionKey) - shown == set()


def test_every_heading_has_its_words_and_no_words_stand_for_nothing() -> None:
    walked = (*steps(), *short_walk().questions, short_walk().closing)
    headings = {
        f"steps.{one.key}.{heading}"
        for one in walked
        for part in one.parts
        for heading in (part.heading, *(group.heading for group in part.groups))
        if heading
    }
    headings |= {
        f"steps.{one.key}.{part.apart.heading}{what}"
        for one in steps()
        for part in one.parts
        if part.apart
        for what in ("", "_why", "_add")
    }
    written = {name for name in load_texts().phrases if name.startswith("steps.")}
    heads = ("title", "question", "why", "example")
    others = {f"steps.{one.key}.{name}" for one in walked for name in heads}
    assert sorted(headings - written) == []
    assert sorted(written - headings - others) == []


def test_the_short_path_asks_ten_questions_each_with_a_title_a_reason_and_an_example() -> None:
    walk = short_walk()
    written = load_texts().phrases
    assert len(walk.questions) == 10
    for one in walk.questions:
        for name in ("title", "question", "why", "example"):
            assert f"steps.{one.key}.{name}" in written


def test_the_short_path_knows_where_it_shows_an_answer_and_says_so_where_it_does_not() -> None:
    assert short_step_showing("partners.x.name") == "people_here"
    assert short_step_showing("partners") == "people_here"
    assert short_step_showing("powers.x.held_now") == "one_decision"
    assert short_step_showing("legal.status") == "promise"
    assert short_step_showing("partners.x.constraints") == ""


def test_a_heading_never_repeats_the_label_beneath_it() -> None:
    texts = load_texts()
    repeated = [
        group.heading
        for one in steps()
        for part in one.parts
        for group in part.groups
        if group.heading
        and texts.phrase(f"steps.{one.key}.{group.heading}")
        == texts.label(f"{part.list}.{group.fields[0]}" if part.list else group.fields[0])
    ]
    assert repeated == []


def test_conditions_name_choices_that_there_are() -> None:
    for one in steps():
        for part in one.parts:
            for group in part.groups:
                for name, keys in group.when.items():
                    spot = spot_in(part.list, "x", name) if part.list else spot_of(name)
                    assert set(keys) <= set(spot.kind.keys), (one.key, name)


def test_where_an_answer_stands_is_found_by_its_path() -> None:
    for path in ASKED:
        head, _, name = path.partition(".")
        asked = f"{head}.some-id.{name}" if head in record_lists() else path
        assert path in {p for part in step(step_showing(asked)).parts for p in part.paths}


def test_a_list_alone_is_on_the_first_step_that_shows_it() -> None:
    assert step_showing("partners") == "partners"
    assert step_showing("partners.council") == "partners"
    assert step_showing("partners.council.signatory") == "signatures"
    assert step_showing("legal") == "promise"
    assert step_showing("powers.grants.held_now.0.partner") == "power"
    assert step_showing("kept_findings.x.place") == "review"
    assert step_showing("nothing.of.ours") == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("section = [", "power.toml cannot be read"),
        (MINIMAL.replace("decision", "decision_made"), "there is no field “powers.decision_made”"),
        (MINIMAL.replace('list = "powers"', 'entry = "decision"'), "no field “decision” in a dec"),
        (MINIMAL.replace('list = "powers"', 'entry = "decison"'), "'decison' cannot be used here"),
        (MINIMAL.replace('"power"', '"powre"'), "'powre' is not a valid SectionKey"),
        (MINIMAL.replace("fields", "feilds"), "'fields' cannot be used here"),
    ],
)
def test_a_step_file_that_cannot_be_used_is_named(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "contents.toml").write_text('steps = ["power"]', encoding="utf-8")
    (tmp_path / "power.toml").write_text(text, encoding="utf-8")
    with pytest.raises(StepFileError) as refused:
        read_steps(tmp_path)
    assert said in str(refused.value)


def test_a_small_step_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "contents.toml").write_text('steps = ["power"]', encoding="utf-8")
    (tmp_path / "power.toml").write_text(MINIMAL, encoding="utf-8")
    (one,) = read_steps(tmp_path)
    assert one.key == "power"
    assert one.heads == {"powers"}
