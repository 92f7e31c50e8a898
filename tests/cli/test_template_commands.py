"""Templates on the command line: made, carried to somebody else, used, updated and compared."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from agreement_studio.cli.agreement_sources import any_answers
from agreement_studio.wiring import STATE_FOLDER, Studio
from tests.word_lists import PUNTERS

Run = Any  # the fixture's own type lives in conftest.py, which no test can import


@pytest.fixture
def somebody(place: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """``somebody("mara")``: whoever runs the next commands, with a folder of their own."""

    def be(name: str) -> None:
        monkeypatch.setenv(STATE_FOLDER, str(place / "people" / name))

    be("mara")
    return be


@pytest.fixture
def fits(checkout: Path) -> Any:
    path = checkout / "resources/schemas/made-templates.json"
    schema = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    def told(out: str) -> Any:
        value = json.loads(out)
        assert [fault.message for fault in validator.iter_errors(value)] == []
        return value

    return told


def saved(run: Run, *more: str) -> None:
    assert run("new", "--from", "ellismoor-heartbeat", "-o", "a.agreement").code == 0
    ran = run("template", "save", "a.agreement", "-o", "one.agreement-template", *more)
    assert ran.code == 0, ran.err


def test_a_template_goes_its_whole_way(run: Run, place: Path, somebody: Any, fits: Any) -> None:
    saved(run, "--title", "Hearts", "--author", "Mara", "--changed", "The first.")
    somebody("tom")
    told = run("template", "check", "one.agreement-template")
    assert "Made by Mara" in told.out
    assert "nothing in it is run" in told.out
    assert run("template", "import", "one.agreement-template").code == 0
    (kept,) = (place / "people" / "tom" / "templates").iterdir()
    assert run("template", "begin", str(kept), "-o", "toms.agreement").code == 0
    partner = any_answers(place / "toms.agreement", Studio()).agreement.partners[0]
    run("set", "toms.agreement", f"partners.{partner.id}.name", "Osterby Town Council")

    somebody("mara")
    run("set", "a.agreement", "purpose.aim", "everyone lives longer")
    run("set", "a.agreement", "powers.+", '{"id": "new", "decision": "who opens the doors"}')
    newer = ("--newer-than", "one.agreement-template", "--changed", "Doors.")
    assert run("template", "save", "a.agreement", "-o", "two.agreement-template", *newer).code == 0
    changes = run("template", "compare", "one.agreement-template", "two.agreement-template").out
    assert "everyone lives longer" in changes
    assert "who opens the doors" in changes

    somebody("tom")
    update = ("template", "update", "toms.agreement", "two.agreement-template")
    offers = fits(run(*update, "--json").out)
    assert [one["standing"] for one in offers["offers"]] == ["fits", "fits"]
    ran = run(*update, "--take", "2")
    assert ran.code == 0, ran.err
    now = any_answers(place / "toms.agreement", Studio()).agreement
    assert now.partners[0].name == "Osterby Town Council"
    assert now.powers[-1].decision == "who opens the doors"
    assert now.purpose.aim != "everyone lives longer"
    assert now.made_from.version == "2"
    used = fits(run("template", "uses", "one.agreement-template", ".", "--json").out)["uses"]
    assert [(one["path"], one["version"]) for one in used] == [("toms.agreement", "2")]


def test_what_stays_and_what_goes_is_told_as_promised(run: Run, somebody: Any, fits: Any) -> None:
    run("new", "--from", "ellismoor-heartbeat", "-o", "a.agreement")
    out = run(
        *("template", "save", "a.agreement", "-o", "one.agreement-template", "--title", "T"),
        *("--leave-out", "values", "--keep", "figures", "--json"),
    ).out
    template = fits(out)["template"]
    assert template["kept"] == ["wording", "prompts"]
    assert template["blanked"] == ["names", "people"]
    assert template["goes"]["values"] > 0
    assert template["stays"]["figures"] > 0
    assert fits(run("template", "check", "one.agreement-template", "--json").out)
    assert fits(run("template", "import", "one.agreement-template", "--json").out)
    (listed,) = fits(run("template", "list", "--json").out)["made_templates"]
    assert (listed["title"], listed["shared"]) == ("T", False)


def test_a_template_is_tried_on_three_partnerships(run: Run, somebody: Any, fits: Any) -> None:
    saved(run, "--title", "Hearts")
    trying = ("template", "try", "one.agreement-template")
    small, mixed, large = fits(run(*trying, "--json").out)["trials"]
    assert (small["partners"], mixed["partners"], large["partners"]) == (2, 4, 9)
    assert small["open_points"] > mixed["open_points"] > large["open_points"] > 0
    assert "“Fern Lane Fridges”: 2 partners" in run(*trying).out


def test_shared_folders_are_named_and_left(run: Run, place: Path, somebody: Any, fits: Any) -> None:
    (place / "team").mkdir()
    saved(run, "--title", "T")
    (place / "one.agreement-template").rename(place / "team" / "one.agreement-template")
    assert run("template", "folders", "--add", "team").out == f"{place / 'team'}\n"
    (listed,) = fits(run("template", "list", "--json").out)["made_templates"]
    assert listed["shared"]
    assert run("template", "folders", "--leave", "team").out == ""
    assert fits(run("template", "list", "--json").out)["made_templates"] == []


def test_a_template_brings_its_extras_and_refuses_bad_ones(
    run: Run, place: Path, somebody: Any, checkout: Path
) -> None:
    (place / "agenda.toml").write_text('title = "Two hours"\n')
    style = str(checkout / "resources" / "house-style.docx")
    saved(run, "--title", "T", "--agenda", "agenda.toml", "--house-style", style, "--sample",
          str(checkout / "templates/starters/unity-street-larder.toml"))  # fmt: skip
    told = run("template", "check", "one.agreement-template").out
    assert "An agenda for the room" in told
    assert "The looks of an office’s Word document" in told
    assert "A sample of what comes of it" in told
    (place / "bad.docx").write_bytes(b"PK no")
    ran = run(
        *("template", "save", "a.agreement", "-o", "bad.agreement-template", "--title", "T"),
        *("--house-style", "bad.docx"),
    )
    assert ran.code == 3
    assert "house-style.docx cannot be used" in ran.err
    assert not (place / "bad.agreement-template").exists()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["save", "a.agreement", "-o", "x.zip"], 2, "ends in .agreement-template"),
        (["save", "gone.agreement", "-o", "x.agreement-template"], 3, "no such file"),
        (["check", "gone.agreement-template"], 3, "no such file"),
        (["check", "a.agreement"], 3, "is an agreement file, not a template"),
        (["update", "a.agreement", "one.agreement-template"], 2, "not made from a template"),
        (["update", "b.agreement", "one.agreement-template", "--take", "7"], 2, "no change 7"),
        (["begin", "one.agreement-template", "-o", "a.agreement"], 2, "--force"),
        (["import", "one.agreement-template", "--nonsense"], 2, "--help"),
    ],
    ids=range(8),
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    run: Run, somebody: Any, words: list[str], code: int, said: str
) -> None:
    saved(run, "--title", "T")
    run("template", "import", "one.agreement-template")
    run("template", "begin", "one.agreement-template", "-o", "b.agreement")
    ran = run("template", *words)
    assert ran.code == code
    assert said in ran.err
    assert ran.out == ""


def test_a_version_that_is_nowhere_is_asked_for(run: Run, somebody: Any) -> None:
    saved(run, "--title", "T")
    run("template", "begin", "one.agreement-template", "-o", "b.agreement")
    ran = run("template", "update", "b.agreement", "one.agreement-template")
    assert ran.code == 2
    assert "--from" in ran.err
    update = ("template", "update", "b.agreement", "one.agreement-template", "--from")
    assert "has all that the newer template brings" in run(*update, "one.agreement-template").out


def test_clauses_of_a_template_are_printed_as_they_stand(
    run: Run, place: Path, somebody: Any
) -> None:
    run("new", "--from", "ellismoor-heartbeat", "-o", "a.agreement")
    clause = (
        '{"id": "x", "section": "power", "heading": "Ours", "text": "{{ 7 * 7 }} <b>{% raw %}"}'
    )
    run("set", "a.agreement", "own_clauses.+", clause)
    run("template", "save", "a.agreement", "-o", "one.agreement-template", "--title", "T",
        "--keep", "figures")  # fmt: skip
    assert "{{ 7 * 7 }} <b>{% raw %}" in run("template", "check", "one.agreement-template").out
    run("template", "begin", "one.agreement-template", "-o", "b.agreement")
    run("draft", "b.agreement", "-o", "b.html")
    page = (place / "b.html").read_text("utf-8")
    assert "{{ 7 * 7 }} &lt;b&gt;{% raw %}" in page
    assert "49" not in page.partition("{{ 7 * 7 }}")[0][-200:]


def begun_with_words(run: Run, place: Path) -> None:
    (place / "words.toml").write_text(PUNTERS)
    saved(run, "--title", "Hearts", "--words", "words.toml")
    assert run("template", "import", "one.agreement-template").code == 0
    assert run("template", "begin", "one.agreement-template", "-o", "b.agreement").code == 0
    assert run("set", "b.agreement", "purpose.aim", "Punters come in from the cold.").code == 0


def test_words_of_a_template_are_heard_in_agreements_made_from_it(
    run: Run, place: Path, somebody: Any
) -> None:
    begun_with_words(run, place)
    told = run("template", "check", "one.agreement-template").out
    assert "A wording to point out, “punters”" in told
    ran = run("check", "b.agreement", "a.agreement", "--json")
    found = [one for one in json.loads(ran.out)["findings"] if one["check"] == "T1"]
    assert [(one["file"], one["why"]) for one in found] == [("b.agreement", "Nobody here is one.")]
    assert "Heard here too: 1 wording that the template “Hearts”, version 1," in ran.err
    assert '"T1"' in run("check", "b.agreement", "--sarif").out
    assert run("draft", "b.agreement", "--notes", "-o", "b.html").code == 0
    assert "Nobody here is one." in (place / "b.html").read_text("utf-8")


def test_whoever_has_not_the_template_is_told_that_its_words_are_not_heard(
    run: Run, place: Path, somebody: Any
) -> None:
    begun_with_words(run, place)
    somebody("tom")
    ran = run("check", "b.agreement", "--json")
    assert "T1" not in [one["check"] for one in json.loads(ran.out)["findings"]]
    assert "is not among your templates" in ran.err
    assert ran.code == 0


def test_words_of_a_team_are_heard_beside_those_of_the_template(
    run: Run, place: Path, somebody: Any
) -> None:
    begun_with_words(run, place)
    (place / "team.toml").write_text(PUNTERS.replace("T1", "T2").replace("punters", "cold"))
    ran = run("check", "b.agreement", "--list", "team.toml", "--json")
    checks = {one["check"] for one in json.loads(ran.out)["findings"]}
    assert {"T1", "T2"} <= checks
