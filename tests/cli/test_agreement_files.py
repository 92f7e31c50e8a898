"""The commands on agreement files, as a person or a script runs them."""

import json
import os
import random
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.wiring import STATE_FOLDER, Studio

Run = Any  # the fixture's own type lives in conftest.py, which no test can import


@pytest.fixture(autouse=True)
def state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv(STATE_FOLDER, str(folder))
    return folder


@pytest.fixture
def larder_file(run: Run, place: Path) -> Path:
    """The smallest template as ``larder.agreement``."""
    assert run("new", "--from", "unity-street-larder", "-o", "larder.agreement").code == 0
    return place / "larder.agreement"


def object_of(out: str, checkout: Path, schema: str) -> Any:
    """What was printed, once it is as the schema promises."""
    promised = json.loads((checkout / f"resources/schemas/{schema}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(promised)
    printed = json.loads(out)
    faults = [
        f"{f.json_path}: {f.message}" for f in Draft202012Validator(promised).iter_errors(printed)
    ]
    assert faults == []
    return printed


def shown(run: Run, file: str) -> Any:
    ran = run("show", file, "--json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)["agreement"]


def copied(file: Path, *names: str) -> None:
    for name in names:
        file.with_name(name).write_bytes(file.read_bytes())


# ------------------------------------------------------------------------------- show and set


def test_an_agreement_file_joins_every_command_that_takes_answers(
    run: Run, larder_file: Path
) -> None:
    assert run("draft", "larder.agreement", "-o", "a.docx").code == 0
    assert run("draft", "larder.agreement", "-o", "a.md", "--light").code == 0
    assert run("readiness", "larder.agreement", "-o", "note.docx").code == 0
    larder_file.with_name("more.csv").write_text("name,sector\nThe Mill,business\n", "utf-8")
    added = run("add", "larder.agreement", "partners", "more.csv")
    assert added.code == 0, added.err
    assert shown(run, "larder.agreement")["partners"][-1]["name"] == "The Mill"


def test_show_prints_what_its_schema_promises(run: Run, larder_file: Path, checkout: Path) -> None:
    told = object_of(run("show", larder_file.name, "--json").out, checkout, "show")
    assert told["agreement"]["name"] == "Unity Street Larder"
    assert "Partners: 4" in run("show", larder_file.name).out


@pytest.mark.parametrize(
    ("path", "value", "stands"),
    [
        ("name", "A name with {braces} and “quotes”", "A name with {braces} and “quotes”"),
        ("legal.status", "B", "B"),
        ("legal.limited_recourse", "true", True),
        (
            "legal.money_claims_cap",
            '{"amount": "1000.50", "currency": "GBP"}',
            {"amount": "1000.50"},
        ),
        ("legal.notice_by", '["email"]', ["email"]),
        ("partners.cooks.known_as", "the Chefs", "the Chefs"),
        ("partners.cooks.own_interest.text", "room to learn", "room to learn"),
        ("purpose.problem", "[to agree] {{ 7 * 7 }}", "[to agree] {{ 7 * 7 }}"),
    ],
)
def test_set_changes_one_answer_and_saves(
    run: Run, larder_file: Path, path: str, value: str, stands: Any
) -> None:
    ran = run("set", larder_file.name, path, value)
    assert ran.code == 0, ran.err
    found: Any = shown(run, larder_file.name)
    for name in path.split("."):
        found = (
            next(entry for entry in found if entry["id"] == name)
            if isinstance(found, list)
            else found[name]
        )
    assert (found.items() >= stands.items()) if isinstance(stands, dict) else found == stands


def test_set_adds_changes_and_removes_entries(run: Run, larder_file: Path) -> None:
    assert (
        run("set", larder_file.name, "partners.+", '{"id": "mill", "name": "The Mill"}').code == 0
    )
    assert run("set", larder_file.name, "partners.mill", '{"sector": "business"}').code == 0
    mill = shown(run, larder_file.name)["partners"][-1]
    assert mill == {"id": "mill", "name": "The Mill", "sector": "business"}
    assert run("set", larder_file.name, "partners.mill", "").code == 0
    assert "mill" not in {one["id"] for one in shown(run, larder_file.name)["partners"]}


def test_set_empties_an_answer(run: Run, larder_file: Path) -> None:
    assert run("set", larder_file.name, "legal.status", "").code == 0
    assert "status" not in shown(run, larder_file.name).get("legal", {})


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        ("partners.cook.name", "x", "Did you mean “cooks”?"),
        ("partnrs", "x", "Did you mean “partners”?"),
        ("legal.status", "Z", "one of A, B, C"),
        ("partners.cooks.id", "other", "keeps its id"),
        ("partners.+", "not json", "not JSON"),
        ("partners.+", '{"nam": "x"}', "nam"),
        ("partners", "[" * 100_000, "not JSON"),
        ("duration.begins", "soon", "date"),
    ],
)
def test_set_refuses_what_does_not_fit_and_changes_nothing(
    run: Run, larder_file: Path, path: str, value: str, says: str
) -> None:
    before = larder_file.read_bytes()
    ran = run("set", larder_file.name, path, value)
    assert ran.code == 2
    assert says in ran.err
    assert ran.err.count("\n") <= 2
    assert larder_file.read_bytes() == before
    assert run("recover").out == "Nothing is unsaved.\n"


def test_setting_what_stands_there_already_writes_nothing(run: Run, larder_file: Path) -> None:
    before = larder_file.read_bytes()
    ran = run("set", larder_file.name, "name", "Unity Street Larder")
    assert (ran.code, larder_file.read_bytes()) == (0, before)


# -------------------------------------------------------------------------- two copies, merged

SCRIPT = """
set -e
for n in 1 2 3; do $STUDIO set "$1" partners.$2.known_as "the $3 $n"; done
$STUDIO set "$1" name "$3"
$STUDIO set "$1" partners.+ "{\\"id\\": \\"new-$3\\", \\"name\\": \\"New $3\\"}"
$STUDIO set "$1" purpose.problem "$4"
"""


@pytest.mark.slow
def test_a_file_copied_twice_and_edited_by_scripts_merges_as_expected_in_both_orders(
    run: Run, larder_file: Path, checkout: Path, program: tuple[list[str], dict[str, str]]
) -> None:
    copied(larder_file, "a.agreement", "b.agreement")
    problem = shown(run, larder_file.name)["purpose"]["problem"]
    words, environment = program
    environment = {**environment, "STUDIO": " ".join(words)}
    for file, partner, by, text in (
        ("a.agreement", "cooks", "Ann", f"At first: {problem}"),
        ("b.agreement", "bakery", "Ben", f"{problem} And so it goes on."),
    ):
        subprocess.run(
            ["sh", "-c", SCRIPT, "sh", file, partner, by, text],
            cwd=larder_file.parent,
            env={**os.environ, **environment},
            check=True,
            capture_output=True,
        )
    one = run("merge", "a.agreement", "b.agreement", "-o", "ab.agreement", "--json")
    two = run("merge", "b.agreement", "a.agreement", "-o", "ba.agreement", "--json")
    assert (one.code, two.code) == (1, 1)
    clashes = object_of(one.out, checkout, "clashes")["clashes"]
    assert clashes == object_of(two.out, checkout, "clashes")["clashes"]
    assert run("show", "ab.agreement", "--json").out == run("show", "ba.agreement", "--json").out
    merged = shown(run, "ab.agreement")
    known = {one["id"]: one for one in merged["partners"]}
    assert known["cooks"]["known_as"] == "the Ann 3"
    assert known["bakery"]["known_as"] == "the Ben 3"
    assert {"new-Ann", "new-Ben"} <= known.keys()
    assert merged["name"] in {"Ann", "Ben"}
    assert merged["purpose"]["problem"] == f"At first: {problem} And so it goes on."
    assert {clash["path"]: clash["kind"] for clash in clashes} == {
        "name": "set_twice",
        "purpose.problem": "written_together",
    }


def test_different_agreements_are_compared_and_never_mixed(run: Run, larder_file: Path) -> None:
    assert run("new", "--from", "unity-street-larder", "-o", "other.agreement").code == 0
    ran = run("merge", "larder.agreement", "other.agreement", "-o", "c.agreement")
    assert ran.code == 2
    assert "Compare them" in ran.err
    assert not larder_file.with_name("c.agreement").exists()
    assert run("diff", "larder.agreement", "other.agreement").out == "Nothing has changed.\n"


# ------------------------------------------------------------------- differences and versions


def test_diff_tells_changes_by_meaning_in_words_and_as_an_object(
    run: Run, larder_file: Path, checkout: Path
) -> None:
    copied(larder_file, "later.agreement")
    run("set", "later.agreement", "partners.cooks.known_as", "the Chefs")
    told = run("diff", "larder.agreement", "later.agreement").out
    assert "short name was “the Student Kitchen”, is now “the Chefs”" in told
    assert "{+Chefs+}" in told
    printed = run("diff", "larder.agreement", "later.agreement", "--json").out
    changes = object_of(printed, checkout, "changes")["changes"]
    assert changes[0]["path"] == "partners.cooks.known_as"


def test_any_two_versions_can_be_compared(run: Run, larder_file: Path, checkout: Path) -> None:
    assert run("versions", larder_file.name, "--name", "after workshop 1", "--by", "Sam").code == 0
    run("set", larder_file.name, "name", "The Larder")
    named = run("versions", larder_file.name, "--name", "sent to legal", "--json")
    versions = object_of(named.out, checkout, "versions")["versions"]
    assert [(one["name"], one["by"]) for one in versions] == [
        ("after workshop 1", "Sam"),
        ("sent to legal", ""),
    ]
    was, now = (f"{larder_file.name}@{one['name']}" for one in versions)
    assert "is now “The Larder”" in run("diff", was, now).out
    assert run("diff", now, larder_file.name).out == "Nothing has changed.\n"
    gone = run("diff", f"{larder_file.name}@never", larder_file.name)
    assert gone.code == 3
    assert "“after workshop 1”" in gone.err


# --------------------------------------------------------------------- recover, verify, share


def test_unsaved_work_is_listed_compared_restored_kept_and_discarded(
    run: Run, larder_file: Path, checkout: Path, state: Path
) -> None:
    for name in ("One", "Two"):
        left = Studio().desk.open(larder_file).opened
        left.session.apply(_named(name))
        left.close()
    found = object_of(run("recover", "--json").out, checkout, "unsaved")["unsaved"]
    by_name = {}
    for one in found:
        assert "1 edit" in run("recover", "--list").out
        told = run("recover", "--compare", one["id"]).out
        by_name["One" if "“One”" in told else "Two"] = one["id"]
    restored = run("recover", "--restore", by_name["One"], "-o", "back.agreement")
    assert restored.code == 0, restored.err
    assert shown(run, "back.agreement")["name"] == "One"
    assert run("recover", "--restore", by_name["One"], "-o", "back.agreement").code == 2
    assert run("recover", "--discard", by_name["One"]).code == 0
    assert run("recover", "--keep", by_name["Two"]).code == 0
    assert run("recover").out == "Nothing is unsaved.\n"
    assert list((state / "kept").rglob("*.journal"))
    assert run("recover", "--discard", "nothing").code == 2


def test_opening_tells_of_unsaved_work_and_of_conflict_copies(run: Run, larder_file: Path) -> None:
    left = Studio().desk.open(larder_file).opened
    left.session.apply(_named("Unsaved"))
    left.close()
    copied(larder_file, "larder (Sam's conflicted copy 2026-11-22).agreement")
    ran = run("set", larder_file.name, "place", "Elmswick")
    assert ran.code == 0
    assert "was not saved" in ran.err
    assert "Dropbox" in ran.err


def test_verify_tells_what_is_sound_part_by_part(
    run: Run, larder_file: Path, checkout: Path
) -> None:
    ran = run("verify", larder_file.name, "--json")
    parts = object_of(ran.out, checkout, "parts")["parts"]
    assert ran.code == 0
    assert {one["part"] for one in parts} >= {"container", "model", "history", "record", "journal"}
    assert all(one["is_sound"] for one in parts)


def test_verify_names_what_is_damaged_and_offers_a_rescue(
    run: Run, larder_file: Path, checkout: Path
) -> None:
    data = bytearray(larder_file.read_bytes())
    place = data.rindex(b"history.crdt", 0, len(data) // 2) + 200
    data[place] ^= 1
    larder_file.write_bytes(bytes(data))
    ran = run("verify", larder_file.name, "--json")
    assert ran.code == 3
    [part] = object_of(ran.out, checkout, "parts")["parts"]
    assert "history.crdt" in part["sentences"][0]
    assert "rescued" in part["sentences"][0]
    assert larder_file.read_bytes() == bytes(data)


def test_a_deleted_sentence_and_private_words_are_in_no_byte_of_a_shared_copy(
    run: Run, larder_file: Path
) -> None:
    secret, private = "Fairweather was paid off.", "Privately we call it a folly."
    run("set", larder_file.name, "purpose.problem", f"Nobody eats. {secret} Nobody asks.")
    run("versions", larder_file.name, "--name", "with the sentence")
    run("set", larder_file.name, "purpose.problem", "Nobody eats. Nobody asks.")
    run("set", larder_file.name, "partners.+", json.dumps({"id": "gone", "name": secret}))
    run("set", larder_file.name, "partners.gone", "")
    run("set", larder_file.name, "partners.cooks.difficult_habit", json.dumps({"text": private}))
    ran = run("share", larder_file.name, "-o", "copy.agreement")
    assert ran.code == 0, ran.err
    assert "named version" in ran.out
    assert "not released" in ran.out
    copy = larder_file.with_name("copy.agreement")
    for words in (secret, private, "Fairweather", "Privately"):
        assert not _holds(copy, words)
        assert _holds(larder_file, words), "the test would pass without it ever being there"
    assert run("verify", "copy.agreement").code == 0


def test_answers_go_out_and_come_in_as_a_document_of_its_own(run: Run, larder_file: Path) -> None:
    assert run("export-json", larder_file.name, "-o", "answers.json").code == 0
    assert json.loads(run("export-json", larder_file.name).out) == shown(run, larder_file.name)
    ran = run("import-json", "answers.json", "-o", "in.agreement")
    assert ran.code == 0, ran.err
    assert "document of its own" in ran.out
    assert shown(run, "in.agreement") == shown(run, larder_file.name)
    assert run("merge", "in.agreement", larder_file.name, "-o", "c.agreement").code == 2


# ------------------------------------------------------------------------------------ hostile


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 not really", b"name = 'an answers file'", bytes(range(256)) * 40]
)
@pytest.mark.parametrize("command", ["show", "set", "verify", "versions", "share", "draft"])
def test_what_is_no_agreement_file_is_refused_in_a_sentence(
    run: Run, place: Path, content: bytes, command: str
) -> None:
    (place / "x.agreement").write_bytes(content)
    more = {"set": ["name", "x"], "share": ["-o", "y.agreement"], "draft": ["-o", "y.md"]}
    ran = run(command, "x.agreement", *more.get(command, []))
    assert ran.code == 3
    assert "x.agreement" in ran.err + ran.out
    assert (place / "x.agreement").read_bytes() == content
    assert sorted(one.name for one in place.iterdir()) == ["x.agreement"]


def test_an_answers_file_is_told_from_an_agreement_file(run: Run, larder: Path) -> None:
    ran = run("set", larder.name, "name", "x")
    assert ran.code == 2
    assert ".agreement" in ran.err


def test_a_file_that_is_open_elsewhere_is_left_alone(run: Run, larder_file: Path) -> None:
    held = Studio().desk.open(larder_file).opened
    ran = run("set", larder_file.name, "name", "x")
    assert ran.code == 2
    assert "open already" in ran.err
    held.close()


def test_damaged_files_never_end_a_command_with_a_traceback(run: Run, larder_file: Path) -> None:
    chance = random.Random(3)  # noqa: S311 - no secret
    whole = larder_file.read_bytes()
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 5)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if bytes(data) == whole:
            continue
        larder_file.write_bytes(bytes(data[: chance.randint(1, len(data))]))
        assert run("show", larder_file.name).code == 3


def _named(name: str) -> Edit:

    return answer(Address("name"), name)


def _holds(file: Path, words: str) -> bool:
    """Whether words stand in a file, in any of its members or in the bytes themselves."""
    wanted = [words.encode(), words.encode("utf-16-le")]
    with zipfile.ZipFile(file) as container:
        contents = [container.read(name) for name in container.namelist()]
    return any(one in content for one in wanted for content in (*contents, file.read_bytes()))
