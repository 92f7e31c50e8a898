"""``balance`` and ``thread``: for people, as JSON, and of any file that holds an agreement."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from agreement_studio.application.balance_object import balance_object
from agreement_studio.application.plain_page import WIDTH
from agreement_studio.application.starters import starters
from agreement_studio.application.thread_object import thread_object
from agreement_studio.assets import resource
from agreement_studio.domain.agreement import Agreement
from agreement_studio.review.balance.balance import balance_of
from agreement_studio.review.thread.thread import thread_of
from agreement_studio.wiring import Studio
from tests.strategies import agreements

Run = Any  # the fixture's own type lives in conftest.py, which no test can import
Accepted = Callable[[str, str], None]
STARTERS = [starter for starter in starters() if starter.id != "blank"]
BOTH = ("balance", "thread")
STUDIO = Studio()


def schema(name: str) -> Draft202012Validator:
    loaded = json.loads(resource("schemas", f"{name}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(loaded)
    return Draft202012Validator(loaded)


SCHEMAS = {name: schema(name) for name in BOTH}


def faults(name: str, value: Any) -> list[str]:
    return [f"{fault.json_path}: {fault.message}" for fault in SCHEMAS[name].iter_errors(value)]


@pytest.mark.parametrize("command", BOTH)
@pytest.mark.parametrize("starter", STARTERS, ids=lambda one: one.id)
def test_every_starter_as_people_read_it(
    run: Run, accepted: Accepted, command: str, starter: Any
) -> None:
    ran = run(command, str(starter.path))
    assert (ran.code, ran.err) == (0, "")
    assert [line for line in ran.out.splitlines() if len(line) > WIDTH] == []
    assert "\x1b" not in ran.out
    accepted(f"{command}/{starter.id}.txt", ran.out)


@pytest.mark.parametrize("command", BOTH)
@pytest.mark.parametrize("starter", starters(), ids=lambda one: one.id)
def test_every_starter_prints_one_object_as_promised(run: Run, command: str, starter: Any) -> None:
    ran = run(command, str(starter.path), "--json")
    assert (ran.code, ran.err) == (0, "")
    assert faults(command, json.loads(ran.out)) == []


@settings(max_examples=40)
@given(agreement=agreements())
def test_any_agreement_gives_objects_as_promised(agreement: Agreement) -> None:
    balance = balance_object(balance_of(agreement), STUDIO.texts)
    assert faults("balance", json.loads(json.dumps(balance))) == []
    thread = thread_of(agreement, STUDIO.draft(agreement, None, final=False))
    for start in (None, *thread.nodes[:3]):
        assert faults("thread", thread_object(thread, start)) == []


@pytest.mark.parametrize("command", BOTH)
@pytest.mark.parametrize("value", [{"format": 1}, {"format": 2}, {"format": 1, "more": []}, []])
def test_the_schemas_refuse_what_they_do_not_promise(command: str, value: Any) -> None:
    assert faults(command, value) != []


@pytest.mark.parametrize("command", BOTH)
def test_answers_agreement_files_and_standard_input_tell_the_same(
    run: Run, larder: Path, command: str
) -> None:
    told = run(command, larder.name).out
    assert run(command, "-", given=larder.read_bytes()).out == told
    assert run("import-json", larder.name, "-o", "larder.agreement").code == 0
    assert run(command, "larder.agreement").out == told
    assert run("versions", "larder.agreement", "--name", "first").code == 0
    assert run(command, "larder.agreement@first").out == told


@pytest.mark.parametrize("command", BOTH)
def test_what_cannot_be_read_or_was_changed_tells_by_the_exit_code(
    run: Run, place: Path, command: str
) -> None:
    assert run(command, "gone.toml").code == 3
    (place / "broken.toml").write_text('[[contributions]]\npartner = "gone"\n')
    ran = run(command, "broken.toml")
    assert ran.code == 1
    assert "gone" in ran.err
    as_json = run(command, "broken.toml", "--json")
    assert as_json.code == 1
    assert faults(command, json.loads(as_json.out)) == []


@pytest.mark.parametrize("start", ["outcomes.nobody-hungry", "3.1", "CL-10:nobody-hungry"])
def test_a_thread_is_told_from_one_place(run: Run, larder: Path, start: str) -> None:
    ran = run("thread", larder.name, "--from", start)
    assert (ran.code, ran.err) == (0, "")
    assert "No questions asked" in ran.out
    told = json.loads(run("thread", larder.name, "--from", start, "--json").out)
    assert faults("thread", told) == []
    assert "our_values.no-questions" in told["thread"]["above"]
    inside = {node["path"] for node in told["thread"]["nodes"]}
    assert inside == {told["thread"]["from"], *told["thread"]["above"], *told["thread"]["below"]}


@pytest.mark.parametrize(
    ("start", "hint"),
    [
        ("outcomes.nobody-hungy", "Did you mean “outcomes.nobody-hungry”?"),
        ("partners.cooks", "Use the path of a value"),
        ("", "Use the path of a value"),
        ("\x1b[31m" + "x" * 5_000, "is not in the thread."),
    ],
)
def test_a_place_that_is_not_in_the_thread_is_named_with_the_nearest(
    run: Run, larder: Path, start: str, hint: str
) -> None:
    ran = run("thread", larder.name, "--from", start)
    assert ran.code == 2
    assert hint in ran.err
    assert "\x1b" not in ran.err
    assert ran.out == ""


@pytest.mark.parametrize("command", BOTH)
def test_a_plain_locale_loses_nothing(
    start: Callable[..., Any], larder: Path, command: str
) -> None:
    plain = start(command, larder.name, LC_ALL="C")
    assert (plain.returncode, plain.stderr) == (0, "")
    assert plain.stdout == start(command, larder.name).stdout
    ascii_only = start(command, larder.name, PYTHONIOENCODING="ascii")
    assert ascii_only.returncode == 0
    as_json = start(command, larder.name, "--json", PYTHONIOENCODING="ascii")
    assert faults(command, json.loads(as_json.stdout)) == []
