"""Rows are added to an answers file; everything else stays as people wrote it."""

import json
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
import tomlkit
from hypothesis import given

from agreement_studio.adapters.files.amend import with_entries
from agreement_studio.adapters.files.answers import parse_answers
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import plain
from agreement_studio.domain.errors import UnreadableFileError
from tests.strategies import agreements

STARTERS = Path(__file__).parents[2] / "templates" / "starters"
NEW: Mapping[str, Sequence[Mapping[str, Any]]] = {
    "partners": ({"id": "new-1", "name": "Mill", "constraints": [{"text": "x"}]}, {"id": "new-2"}),
    "resources": ({"id": "new-1", "value": {"amount": "1.50", "currency": "EUR"}},),
}


def lines_gone(before: str, after: str) -> list[str]:
    """Lines of `before` that do not stand in `after` in their order."""
    old, new = before.splitlines(), after.splitlines()
    changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [
        line for kind, a, b, _, _ in changes if kind in {"delete", "replace"} for line in old[a:b]
    ]


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(STARTERS.glob("*.toml")) if path.stem != "index"],
    ids=lambda path: path.stem,
)
def test_no_line_of_a_template_is_lost_or_moved(path: Path) -> None:
    before = path.read_text(encoding="utf-8")
    after = with_entries(before.encode(), path.name, NEW).decode()
    assert lines_gone(before, after) == []
    agreement = parse_answers(after.encode(), path.name).agreement
    assert [partner.id for partner in agreement.partners][-2:] == ["new-1", "new-2"]
    assert agreement.resources[-1].id == "new-1"


def test_the_comment_that_opens_the_next_part_still_opens_it() -> None:
    before = """\
# Ours
[[partners]]
id = "a"
[partners.own_interest]
text = "room"  # to be checked
# and this belongs here

# ── Values ──

[[our_values]]
name = "Care"
"""
    after = with_entries(before.encode(), "a.toml", {"partners": ({"id": "b"},)}).decode()
    assert after == before.replace("belongs here\n", 'belongs here\n\n[[partners]]\nid = "b"\n', 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('name = "x"', 'name = "x"\n\n[[partners]]\nid = "b"\n'),
        ('partners = [{id = "a"}]\n', 'partners = [{id = "a"}, {id = "b"}]\n'),
        (
            '[[partners]]\r\nid = "a"\r\n',
            '[[partners]]\r\nid = "a"\r\n\r\n[[partners]]\r\nid = "b"\r\n',
        ),
        ("# nothing yet", '# nothing yet\n\n[[partners]]\nid = "b"\n'),
        (
            '{"name": "x"}',
            '{\n  "name": "x",\n  "partners": [\n    {\n      "id": "b"\n    }\n  ]\n}\n',
        ),
    ],
)
def test_rows_find_their_place_however_the_file_is_written(before: str, after: str) -> None:
    for where in ("answers", "a.json" if before.startswith("{") else "a.toml"):
        added = with_entries(before.encode(), where, {"partners": ({"id": "b"},)})
        assert added.decode() == after


def test_an_amount_in_json_keeps_every_digit() -> None:
    before = b'{"resources": [{"id": "a", "value": {"amount": 1234567890123.4501}}]}'
    after = with_entries(before, "a.json", {"resources": ({"id": "b"},)})
    assert json.loads(after)["resources"][0]["value"]["amount"] == "1234567890123.4501"


@given(agreement=agreements())
def test_any_agreement_in_toml_or_json_takes_rows_and_keeps_the_rest(agreement: Agreement) -> None:
    for data, where in (
        (json.dumps(plain(agreement)), "a.json"),
        (f"# ours\n{tomlkit.dumps(plain(agreement))}", "a.toml"),
    ):
        after = parse_answers(with_entries(data.encode(), where, NEW), where).agreement
        kept = {name: getattr(after, name)[: -len(new)] for name, new in NEW.items()}
        assert after.amended(**kept) == agreement


@pytest.mark.parametrize(
    "text",
    ['[[partners]]\nid = "a"\n[legal]\n[[partners]]\nid = "z"\n', '[[partners]]\nid = "a"\n'],
)
def test_where_rows_would_not_come_last_nothing_is_written(text: str) -> None:
    taken = {"partners": ({"id": "a"},)}
    with pytest.raises(UnreadableFileError):
        with_entries(text.encode(), "a.toml", taken)
