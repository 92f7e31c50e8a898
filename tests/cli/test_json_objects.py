"""The objects that ``--json`` and ``schema`` print, held against the schemas that ship."""

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from agreement_studio.application.schema import answers_schema
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import plain
from tests.strategies import agreements

Run = Any  # the fixture's own type lives in conftest.py, which no test can import
STARTERS = Path(__file__).parents[2] / "templates" / "starters"


@pytest.fixture(params=["templates", "counts", "changes", "words"])
def shipped(request: pytest.FixtureRequest, checkout: Path) -> Any:
    return json.loads((checkout / f"resources/schemas/{request.param}.json").read_text("utf-8"))


def faults(schema: Any, value: Any) -> list[str]:
    return [f"{fault.json_path}: {fault.message}" for fault in validator(schema).iter_errors(value)]


def validator(schema: Any) -> Draft202012Validator:
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def schema_of(checkout: Path, name: str) -> Any:
    return json.loads((checkout / f"resources/schemas/{name}.json").read_text("utf-8"))


def test_templates_print_one_object_as_promised(run: Run, checkout: Path) -> None:
    printed = json.loads(run("templates", "--json").out)
    assert faults(schema_of(checkout, "templates"), printed) == []
    assert len(printed["templates"]) >= 7


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["good.toml", "-o", "a.md"], 0),
        (["broken.toml", "-o", "a.md", "--final"], 1),
        (["gone.toml", "-o", "a.md"], 3),
        (["good.toml", "broken.toml", "gone.toml", "--out-dir", "out"], 1),
        (["gone.toml", "none.toml", "--out-dir", "out"], 3),
    ],
)
def test_drafts_print_one_object_as_promised_however_they_went(
    run: Run, place: Path, checkout: Path, words: list[str], code: int
) -> None:
    (place / "good.toml").write_text('name = "Well"\n')
    (place / "broken.toml").write_text('[[contributions]]\npartner = "gone"\n')
    ran = run("draft", *words, "--json")
    assert ran.code == code
    assert ran.err == ""
    printed = json.loads(ran.out)
    assert faults(schema_of(checkout, "counts"), printed) == []
    assert [entry["source"] for entry in printed["files"]] == [w for w in words if "toml" in w]
    for name in printed["counts"]:
        counted = [entry["counts"][name] for entry in printed["files"] if entry["counts"]]
        assert printed["counts"][name] == sum(counted)
    assert any(entry["fault"] or entry["remarks"] for entry in printed["files"]) == (code > 0)


def test_a_shipped_schema_refuses_what_it_does_not_promise(shipped: Any) -> None:
    assert faults(shipped, {"format": 2}) != []
    assert faults(shipped, {"format": 1}) != []


def in_json(value: Any) -> Any:
    """What a TOML file holds, as JSON would."""
    return json.loads(json.dumps(value, default=date.isoformat))


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(STARTERS.glob("*.toml")) if path.stem != "index"],
    ids=lambda path: path.stem,
)
def test_the_answers_schema_accepts_every_template(path: Path) -> None:
    answers = tomllib.loads(path.read_text(encoding="utf-8"))
    assert faults(answers_schema(), in_json(answers)) == []


ANSWERS = Draft202012Validator(answers_schema())


@settings(max_examples=50)
@given(agreement=agreements())
def test_the_answers_schema_accepts_every_agreement(agreement: Agreement) -> None:
    assert [fault.message for fault in ANSWERS.iter_errors(plain(agreement))] == []


@pytest.mark.parametrize(
    "answers",
    [
        {"nmae": "x"},
        {"name": 5},
        {"partners": [{"id": "two words"}]},
        {"powers": [{"level": "togethr"}]},
        {"legal": {"contact_change_days": -1}},
        {"consents": [{"partner": "a"}]},
    ],
)
def test_the_answers_schema_refuses_what_the_reader_refuses(answers: Any) -> None:
    assert list(ANSWERS.iter_errors(answers)) != []


def test_every_field_has_a_meaning_in_the_schema() -> None:
    schema = answers_schema()
    silent = [
        f"{name}.{field}"
        for name, definition in (("Agreement", schema), *schema["$defs"].items())
        for field, about in definition.get("properties", {}).items()
        if not about.get("description")
    ]
    assert silent == []
