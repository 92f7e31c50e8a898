"""``words``: any text, from a file, a Word file or a pipe, told to a person or a program."""

import io
import json
from pathlib import Path
from typing import Any

import docx
import pytest
from jsonschema import Draft202012Validator

Run = Any  # the fixture's own type lives in conftest.py, which no test can import
CONTRACT = """Contract for the Hub

7. Liability
7.2 The Supplier shall indemnify the Council
against any breach.
"""
TEAM = """[[entry]]
id = "T01"
level = "high"
why = "It ranks people."
phrases = ["top table"]
swaps = ["table"]
"""


@pytest.fixture
def contract(place: Path) -> Path:
    path = place / "contract.txt"
    path.write_text(CONTRACT, encoding="utf-8")
    return path


def printed(ran: Any, checkout: Path) -> Any:
    value = json.loads(ran.out)
    schema = json.loads((checkout / "resources/schemas/words.json").read_text("utf-8"))
    assert [fault.message for fault in Draft202012Validator(schema).iter_errors(value)] == []
    return value


def test_a_text_is_told_place_by_place(run: Run, contract: Path) -> None:
    ran = run("words", contract.name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(
        "contract.txt: wordings that can set partners against each other: "
        "2 high, 1 medium, 1 low. Most stand under “Liability” (4).\n"
        "\nClause 7.2, under “Liability”, line 4\n"
        "  7.2 The Supplier shall indemnify the Council against any breach.\n"
        "  - “Supplier” (L65, medium): Places one partner below another.\n"
    )
    assert "\n      Instead: the partner’s own name / delivery partner\n" in ran.out
    assert "\n      For the lawyer: Many charities and councils" in ran.out
    assert ran.out.count("under “Liability”, line") == 1


def test_a_program_gets_one_object_as_promised(run: Run, contract: Path, checkout: Path) -> None:
    value = printed(run("words", contract.name, "--json"), checkout)
    assert value["counts"] == {"high": 2, "medium": 1, "low": 1}
    assert [(one["id"], one["place"]["line"]) for one in value["words"]] == [
        ("L65", 4),
        ("L45", 4),
        ("L32", 4),
        ("L01", 5),
    ]


def test_a_word_file_is_read_by_name_and_from_a_pipe(run: Run, place: Path, checkout: Path) -> None:
    document = docx.Document()
    document.add_heading("Liability", 1)
    document.add_table(1, 1).cell(0, 0).text = "The supplier is at fault."
    stream = io.BytesIO()
    document.save(stream)
    (place / "theirs.docx").write_bytes(stream.getvalue())
    for ran in (
        run("words", "theirs.docx", "--json"),
        run("words", "-", "--json", given=stream.getvalue()),
    ):
        value = printed(ran, checkout)
        assert [one["id"] for one in value["words"]] == ["L65", "L10"]
        assert {one["place"]["heading"] for one in value["words"]} == {"Liability"}
        assert {one["place"]["story"] for one in value["words"]} == {"table"}


def test_a_text_without_such_words_is_told_so(run: Run) -> None:
    ran = run("words", "-", given=b"We meet on Tuesdays.")
    assert ran.code == 0
    assert ran.out == "standard input: no words that often set partners against each other.\n"


def test_words_of_distance_that_come_often_are_gathered_at_the_end(run: Run, place: Path) -> None:
    text = "".join(f"{number}. We shall meet in room {number}.\n" for number in range(1, 31))
    (place / "often.txt").write_text(text, encoding="utf-8")
    ran = run("words", "often.txt")
    assert ran.out.count("“shall” (L45, low)") == 2
    assert "Again and again:\n  - “shall” (L45, low), 30 times: clause 1, clause 2," in ran.out
    assert ran.out.endswith("clause 12 and 18 more places\n")


def test_a_list_of_ones_own_is_used_beside_ours(run: Run, place: Path) -> None:
    (place / "ours.toml").write_text(TEAM, encoding="utf-8")
    ran = run("words", "-", "--list", "ours.toml", given=b"The top table is in breach.")
    assert "“top table” (T01, high): It ranks people." in ran.out
    assert "L01" in ran.out


@pytest.mark.parametrize(
    ("team", "sentence"),
    [
        (TEAM.replace("phrases", "regex"), "ours.toml, entry “T01”: nothing is called “regex”"),
        (TEAM.replace("top table", "top.*"), "phrases are plain words"),
        ("x = " + "[" * 500, "deep"),
        ("[[entry]\n", "ours.toml, line 1: this is not TOML"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_in_a_sentence(
    run: Run, place: Path, team: str, sentence: str
) -> None:
    (place / "ours.toml").write_text(team, encoding="utf-8")
    ran = run("words", "-", "--list", "ours.toml", given=b"text")
    assert ran.code == 3
    assert sentence in ran.err


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old.doc: This is an older Word file"),
        ("empty.docx", b"", "empty.docx: The file is empty"),
        ("a.pdf", b"%PDF-1.4", "a.pdf is a PDF file"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(
    run: Run, place: Path, name: str, data: bytes, sentence: str
) -> None:
    (place / name).write_bytes(data)
    ran = run("words", name)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith(sentence)
    assert run("words", "gone.txt").code == 3


def test_what_was_left_alone_in_a_file_shows_in_the_exit_code(run: Run, place: Path) -> None:
    (place / "old.txt").write_bytes("caf\xe9".encode("cp1252"))
    ran = run("words", "old.txt")
    assert ran.code == 1
    assert "was read as Windows text" in ran.err
