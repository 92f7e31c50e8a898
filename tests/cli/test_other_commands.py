"""``demo``, ``templates``, ``new``, ``readiness``, ``add`` and ``schema``."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.starters import starters

Run = Any  # the fixture's own type lives in conftest.py, which no test can import


def test_the_demo_writes_a_word_file_and_says_what_is_in_it(run: Run, place: Path) -> None:
    ran = run("demo")
    assert ran.code == 0
    first, last = ran.out.splitlines()
    assert first.startswith("out/marlshire-growth.docx: ")
    assert "clauses" in first
    assert "still to agree" in first
    assert last.endswith("For your own, start with: agreement-studio new --from blank")
    assert zipfile.is_zipfile(place / "out/marlshire-growth.docx")


def test_the_demo_leaves_what_stands_there_and_writes_nothing_twice(run: Run, place: Path) -> None:
    (place / "x").mkdir()
    (place / "x/marlshire-growth.docx").write_bytes(b"mine")
    for _ in range(2):
        assert run("demo", "--out", "x").out.startswith("x/marlshire-growth-2.docx: ")
    assert sorted(path.name for path in (place / "x").iterdir()) == [
        "marlshire-growth-2.docx",
        "marlshire-growth.docx",
    ]
    assert (place / "x/marlshire-growth.docx").read_bytes() == b"mine"


def test_every_template_is_listed_with_what_it_is_for(run: Run) -> None:
    lines = run("templates").out.splitlines()
    assert [line.split("\t")[0] for line in lines] == [entry.id for entry in starters()]
    assert all(len(line.split("\t")) == 4 for line in lines)


@pytest.mark.parametrize("ending", ["toml", "json"])
@pytest.mark.parametrize("identifier", [entry.id for entry in starters()])
def test_every_template_becomes_answers_that_can_be_read(
    run: Run, place: Path, identifier: str, ending: str
) -> None:
    ran = run("new", "--from", identifier, "-o", f"mine.{ending}")
    assert ran.code == 0
    assert ran.out.endswith(f"agreement-studio draft mine.{ending} -o mine.docx\n")
    answers = read_answers(place / f"mine.{ending}")
    assert answers.remarks == ()


def test_a_new_file_keeps_the_comments_and_never_overwrites(run: Run, place: Path) -> None:
    assert run("new", "--from", "blank").code == 0
    assert "#" in (place / "blank.toml").read_text(encoding="utf-8")
    again = run("new", "--from", "blank")
    assert again.code == 2
    assert again.err == "blank.toml is there already. Add --force to replace it.\n"
    assert run("new", "--from", "blank", "--force").code == 0
    shown = run("new", "--from", "blank", "-o", "-")
    assert shown.out == (place / "blank.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--from", "blanc"], "There is no template “blanc”. Did you mean “blank”?\n"),
        (["--from", "zzz"], "There is no template “zzz”. There are marlshire-growth, "),
        (
            ["--from", "blank", "-o", "a.docx"],
            "a.docx: an answers file ends in .toml or .json, an agreement in .agreement.\n",
        ),
        ([], "the following arguments are required: --from"),
    ],
)
def test_a_slip_in_new_is_answered_with_what_to_do(run: Run, words: list[str], said: str) -> None:
    ran = run("new", *words)
    assert ran.code == 2
    assert said in ran.err


def test_the_readiness_note_is_written(run: Run, larder: Path, place: Path) -> None:
    ran = run("readiness", "larder.toml", "-o", "note.docx")
    assert (ran.code, ran.out, ran.err) == (0, "Wrote note.docx.\n", "")
    assert zipfile.is_zipfile(place / "note.docx")
    assert run("readiness", "-", "-o", "-", given=larder.read_bytes()).out.strip()
    assert run("readiness", "larder.toml", "-o", "note.docx").code == 2
    assert run("readiness", "gone.toml", "-o", "other.docx").code == 3
    assert run("readiness", "larder.toml", "-o", "note.odt").code == 2


def test_rows_are_added_and_what_was_not_understood_is_named(
    run: Run, larder: Path, place: Path
) -> None:
    before = read_answers(larder).agreement
    (place / "t.csv").write_text("Organisation;Sector;Hobby\nMill;social;9\nDairy;cow;\n")
    ran = run("add", "larder.toml", "partners", "t.csv")
    assert ran.code == 1
    assert ran.out == "Added 2 rows to partners in larder.toml.\n"
    assert ran.err.splitlines() == [
        "The column “Hobby” was not understood and was left out.",
        (
            "Row 3, Sector: “cow” was not understood; "
            "one of these was expected: Public, Business, Social, Community."
        ),
    ]
    after = read_answers(larder).agreement
    assert after.partners[:-2] == before.partners
    assert [partner.name for partner in after.partners[-2:]] == ["Mill", "Dairy"]
    assert run("draft", "larder.toml").code == 0


def test_a_clean_table_is_added_without_a_word_and_drafts(
    run: Run, larder: Path, place: Path
) -> None:
    (place / "t.csv").write_text("What,Worth nothing\n", encoding="utf-8")
    assert run("add", "larder.toml", "resources", "t.csv").code == 3
    (place / "t.csv").write_text('What,Amount\n"a van, white","£1,200.50"\n', encoding="utf-8")
    ran = run("add", "larder.toml", "resources", "t.csv")
    assert (ran.code, ran.err) == (0, "")
    assert (
        str(read_answers(larder).agreement.resources[-1].value)
        == "amount=Decimal('1200.50') currency='GBP'"
    )


def test_where_nothing_was_understood_the_answers_stay_as_they_were(
    run: Run, larder: Path, place: Path
) -> None:
    before = larder.read_bytes()
    (place / "t.csv").write_text("Hobby\n9\n")
    ran = run("add", "larder.toml", "partners", "t.csv")
    assert ran.code == 1
    assert ran.out == "Added no rows to partners in larder.toml.\n"
    assert larder.read_bytes() == before
    assert run("add", "larder.toml", "powers", "t.csv").code == 2
    assert run("add", "gone.toml", "partners", "t.csv").code == 3
    assert run("add", "larder.toml", "partners", "gone.csv").code == 3


def test_help_and_version_are_there(run: Run) -> None:
    assert run("--version").out.startswith("agreement-studio 0.")
    shown = run("--help").out
    for command in ("demo", "templates", "new", "draft", "readiness", "add", "schema"):
        assert command in shown
        assert run(command, "--help").code == 0
    nothing = run()
    assert nothing.code == 2
    assert "agreement-studio --help” shows how it is used." in nothing.err


def test_the_schema_is_printed_as_json(run: Run) -> None:
    assert json.loads(run("schema").out)["title"] == "Agreement Studio answers"
