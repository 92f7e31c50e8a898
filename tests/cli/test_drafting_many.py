"""``draft`` with many files: one summary, and one bad file stops no other."""

import re
from pathlib import Path
from typing import Any

import pytest

from agreement_studio.cli.batch import targets_in

Run = Any  # the fixture's own type lives in conftest.py, which no test can import


@pytest.fixture
def answers(place: Path) -> None:
    for name in ("one.toml", "two.toml", "sub/one.toml"):
        path = place / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f'name = "{name}"\n')
    (place / "bad.toml").write_text("name = \n")


def test_each_good_file_is_written_and_the_bad_one_named(run: Run, answers: None) -> None:
    ran = run("draft", "one.toml", "bad.toml", "two.toml", "gone.toml", "--out-dir", "out")
    assert ran.code == 1
    assert {path.name for path in Path("out").iterdir()} == {"one.docx", "two.docx"}
    assert ran.err.splitlines()[0].startswith("bad.toml, line 1: this is not TOML")
    assert ran.err.splitlines()[1].startswith("gone.toml: there is no such file.")
    assert ran.out.splitlines()[-1] == "2 agreements written to out, 2 files left out."


def test_files_of_one_name_do_not_overwrite_each_other(run: Run, answers: None) -> None:
    ran = run("draft", "one.toml", "sub/one.toml", "--out-dir", "out")
    assert ran.code == 0
    assert {path.name for path in Path("out").iterdir()} == {"one.docx", "one-2.docx"}
    assert "Wrote out/one-2.docx" in ran.out


def test_names_stay_apart_whatever_they_are() -> None:
    sources = [Path(name) for name in ("a.toml", "A.json", "a-2.toml", "x/a.toml", "-", "-")]
    targets = [target.name for _, target in targets_in(Path("out"), sources)]
    assert targets == [
        "a.docx",
        "A-2.docx",
        "a-2-2.docx",
        "a-3.docx",
        "agreement.docx",
        "agreement-2.docx",
    ]


def test_where_nothing_could_be_read_the_code_says_so(run: Run, answers: None) -> None:
    assert run("draft", "bad.toml", "gone.toml", "--out-dir", "out").code == 3


def test_what_stands_there_already_is_left_and_named(run: Run, answers: None) -> None:
    words = ("draft", "one.toml", "two.toml", "--out-dir", "out")
    assert run(*words).code == 0
    Path("out/two.docx").unlink()
    again = run(*words)
    assert again.code == 1
    assert again.err == "out/one.docx is there already. Add --force to replace it.\n"
    assert run(*words).code == 2
    assert run(*words, "--force").code == 0


def test_remarks_say_which_file_they_are_about(run: Run, place: Path, answers: None) -> None:
    (place / "c.json").write_text('{"name": "a\\u0001b"}')
    ran = run("draft", "one.toml", "c.json", "--out-dir", "out")
    assert ran.code == 1
    assert re.fullmatch(r"c\.json: name: left out U\+0001, which no document .+\n", ran.err)
