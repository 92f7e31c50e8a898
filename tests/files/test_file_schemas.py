"""The schemas of an agreement file are those of the program, and what it writes fits them.

After the model has grown, `python3 tests tests/files/test_file_schemas.py --accept` writes them
anew; the diff is the review.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from agreement_studio.adapters.files.container import packed
from agreement_studio.adapters.files.container.manifest import manifest_schema
from agreement_studio.adapters.files.templates.manifest import template_manifest_schema
from agreement_studio.application.schema import readable_part_schema
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import canonical_json
from tests.reliability import samples
from tests.strategies import agreements

SHIPPED = Path(__file__).parents[2] / "resources" / "schemas"
SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    "agreement": readable_part_schema,
    "manifest": manifest_schema,
    "template-manifest": template_manifest_schema,
}
READABLE = Draft202012Validator(readable_part_schema())
MANIFEST = Draft202012Validator(manifest_schema())


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_shipped_schema_is_the_one_of_the_program(
    name: str, request: pytest.FixtureRequest
) -> None:
    schema = SCHEMAS[name]()
    text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
    if request.config.getoption("accept"):
        (SHIPPED / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
    Draft202012Validator.check_schema(schema)
    assert (SHIPPED / f"{name}.json").read_text(encoding="utf-8") == text


@settings(max_examples=50)
@given(agreement=agreements())
def test_every_readable_part_fits_its_schema(agreement: Agreement) -> None:
    value = json.loads(canonical_json(agreement))
    assert [fault.message for fault in READABLE.iter_errors(value)] == []


@pytest.mark.parametrize(
    "value",
    [{"nmae": "x"}, {"name": 5}, {"partners": [{"name": "no id"}]}, {"partners": [{"id": "a b"}]}],
    ids=str,
)
def test_the_schema_refuses_what_the_program_does_not_write(value: object) -> None:
    assert list(READABLE.iter_errors(value)) != []


def test_the_manifest_of_a_file_fits_its_schema() -> None:
    manifest = json.loads(samples.members_of(packed(samples.contents()))["manifest.json"])
    assert [fault.message for fault in MANIFEST.iter_errors(manifest)] == []
    changes: list[dict[str, object]] = [
        {"kind": "letter"},
        {"format": 0},
        {"lineage": "a/b"},
        {"members": {"a": {}}},
    ]
    for change in changes:
        assert list(MANIFEST.iter_errors({**manifest, **change})) != []
