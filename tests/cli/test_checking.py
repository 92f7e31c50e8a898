"""``check``, ``checks`` and ``explain``: what people read, what tools read, and how it ends."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from agreement_studio.review.word_checks import all_checks

Run = Any  # the fixture's own type lives in conftest.py, which no test can import
ALONE = 'name = "Alone"\n[[partners]]\nid = "council"\nname = "Marlshire Council"\n'


@pytest.fixture
def alone(place: Path) -> Path:
    path = place / "alone.toml"
    path.write_text(ALONE, encoding="utf-8")
    return path


def valid(checkout: Path, name: str, printed: str) -> Any:
    schema = json.loads((checkout / f"resources/schemas/{name}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    value = json.loads(printed)
    assert [fault.message for fault in Draft202012Validator(schema).iter_errors(value)] == []
    return value


def test_it_tells_section_by_section_what_a_reader_notices(run: Run, alone: Path) -> None:
    ran = run("check", str(alone))
    assert ran.code == 0
    assert "Who we are: needs attention" in ran.out
    assert "Must (P01): A collaboration needs at least two partners." in ran.out
    assert "partners.council.constraints" in ran.out


def test_json_is_as_promised(run: Run, alone: Path, checkout: Path) -> None:
    found = valid(checkout, "findings", run("check", str(alone), "gone.toml", "--json").out)
    assert {one["check"] for one in found["findings"]} >= {"P01", "P03"}
    assert [one["file"] for one in found["unread"]] == ["gone.toml"]
    assert len(found["sections"]) == 21
    (reading,) = found["readability"]
    assert 0 < reading["lix"] < 100
    assert len(reading["hardest"]) == 3


def test_a_team_brings_words_of_its_own(run: Run, place: Path) -> None:
    (place / "ours.toml").write_text(
        '[[entry]]\nid = "T01"\ntitle = "wheelhouse"\nlevel = "high"\nphrases = ["wheelhouse"]\n'
        'why = "Nobody here says it."\nexample = "in our wheelhouse"\n'
    )
    (place / "a.toml").write_text(
        '[[contributions]]\nid = "c"\nwhat = "Keeps to its wheelhouse."\n'
    )
    told = json.loads(run("check", "a.toml", "--list", "ours.toml", "--words-only", "--json").out)
    assert [(one["check"], one["places"]) for one in told["findings"]] == [
        ("T01", ["contributions.c.what"])
    ]


def test_the_hardest_sentences_are_named(run: Run, alone: Path) -> None:
    told = run("check", str(alone)).out
    assert "to read (LIX " in told
    assert told.count("\n  clause ") == 3


def test_only_what_matters_enough_is_told(run: Run, alone: Path) -> None:
    told = json.loads(run("check", str(alone), "--json", "--min", "must").out)["findings"]
    assert {one["severity"] for one in told} == {"must"}


def test_one_chapter_is_told_alone(run: Run, alone: Path) -> None:
    told = json.loads(run("check", str(alone), "--json", "--chapter", "partners").out)["findings"]
    assert {one["section"] for one in told} == {"partners"}


def test_a_chapter_that_is_none_is_refused(run: Run, alone: Path) -> None:
    assert run("check", str(alone), "--chapter", "money").code == 2


@pytest.mark.parametrize(("severity", "code"), [("must", 1), ("should", 1)])
def test_it_ends_with_one_where_asked_to(run: Run, alone: Path, severity: str, code: int) -> None:
    assert run("check", str(alone), "--fail-on", severity).code == code


def test_a_file_that_cannot_be_read_stops_no_other(run: Run, alone: Path) -> None:
    ran = run("check", "gone.toml", str(alone))
    assert ran.code == 1
    assert "gone.toml" in ran.err
    assert "P01" in ran.out
    assert run("check", "gone.toml").code == 3


def test_answers_may_come_from_standard_input(run: Run, place: Path) -> None:
    assert "P01" in run("check", "-", given=ALONE.encode()).out


def test_tools_read_it_as_sarif_and_nothing_is_an_error(run: Run, alone: Path) -> None:
    log = json.loads(run("check", str(alone), "--sarif").out)
    assert log["version"] == "2.1.0"
    (sarif,) = log["runs"]
    rules = [rule["id"] for rule in sarif["tool"]["driver"]["rules"]]
    assert sarif["results"]
    for result in sarif["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"warning", "note"}
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"].endswith("alone.toml")


def test_every_check_is_listed_with_its_reason(run: Run, checkout: Path) -> None:
    listed = valid(checkout, "checks", run("checks", "--json").out)["checks"]
    assert [check["id"] for check in listed] == list(all_checks())
    told = run("checks").out
    assert all(check["why"] in told for check in listed)


def test_a_check_is_explained_in_full_whatever_the_case_of_its_id(run: Run) -> None:
    told = run("explain", "p03").out
    check = all_checks()["P03"]
    for part in (check.title, check.sentence, check.why, check.settle, check.example, check.source):
        assert part in told


def test_a_misspelt_check_is_answered_with_the_nearest(run: Run) -> None:
    ran = run("explain", "PO3")
    assert ran.code == 2
    assert "Did you mean “P0" in ran.err


def test_notes_and_a_final_copy_do_not_go_together(run: Run, alone: Path) -> None:
    assert run("draft", str(alone), "--notes", "--final").code == 2


def test_notes_fill_the_open_points(run: Run, alone: Path, place: Path) -> None:
    assert run("draft", str(alone), "--notes", "-o", "a.md").code in {0, 1}
    assert "A collaboration needs at least two partners." in (place / "a.md").read_text("utf-8")


def test_what_stays_in_the_room_is_in_no_draft(run: Run, alone: Path, place: Path) -> None:
    run("draft", str(alone), "--notes", "-o", "a.md")
    assert "What can Marlshire Council not do" not in (place / "a.md").read_text("utf-8")
