"""Somebody who never programmed follows CONTRIBUTING, word for word, in a copy of the checkout."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

PROGRAM = ("python3", "src/agreement_studio")


@dataclass(frozen=True)
class Copy:
    """A copy of the checkout, and what CONTRIBUTING tells people to do in it."""

    root: Path

    def part(self, heading: str) -> str:
        page = (self.root / "CONTRIBUTING.md").read_text(encoding="utf-8")
        (found,) = re.findall(rf"### {heading}\n(.*?)(?=\n##)", page, re.DOTALL)
        return str(found)

    def file(self, heading: str, pattern: str) -> Path:
        """The first file that a part of CONTRIBUTING names, such as a clause."""
        found = re.search(rf"`({pattern})`", self.part(heading))
        assert found, pattern
        return self.root / found[1]

    def follow(self, heading: str) -> subprocess.CompletedProcess[str]:
        """Run the one command of a part as it is written, but for the Python it names."""
        (command,) = re.findall(r"```sh\n(.*)\n```", self.part(heading))
        words = shlex.split(command)
        assert tuple(words[:2]) == PROGRAM
        return subprocess.run(
            [sys.executable, "-P", "-m", "agreement_studio", *words[2:]],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(self.root / "src")},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def copy(tmp_path: Path, checkout: Path) -> Copy:
    for folder in ("src", "templates", "resources"):
        shutil.copytree(
            checkout / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(checkout / "CONTRIBUTING.md", tmp_path)
    return Copy(tmp_path)


CLAUSE = "Change a clause"
STARTER = "Change or add a starting template"
CLAUSE_FILE = r"templates/clauses/en-GB/CL-\d+\.md"


def replace_in(path: Path, old: str, new: str) -> int:
    """Replace `old`, which stands there, and return the number of its line."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_an_edited_clause_is_read_in_the_next_draft(copy: Copy) -> None:
    clause = copy.file(CLAUSE, CLAUSE_FILE)
    replace_in(clause, "Leaving is not a failure,", "Whoever leaves is thanked in public,")
    done = copy.follow(CLAUSE)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Wrote out/growth.md: ")
    text = copy.file(CLAUSE, r"out/\w+\.md").read_text(encoding="utf-8")
    assert "Whoever leaves is thanked in public, and nothing is held against a partner" in text
    assert "Leaving is not a failure" not in text


def test_a_misspelt_answer_is_refused_with_its_file_its_line_and_the_nearest_name(
    copy: Copy,
) -> None:
    clause = copy.file(CLAUSE, CLAUSE_FILE)
    line = replace_in(clause, "{{ leaving.hand_over | items }}", "{{ leaving.handover | items }}")
    done = copy.follow(CLAUSE)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"{clause.name}, line {line}, ")
    assert "“handover”" in done.stderr
    assert "Did you mean “hand_over”?" in done.stderr
    assert not (copy.root / "out").exists()


def test_a_misspelt_clause_is_refused_with_its_file_its_line_and_the_nearest_name(
    copy: Copy,
) -> None:
    clause = copy.file(CLAUSE, CLAUSE_FILE)
    line = replace_in(
        clause, "Leaving is not a failure,", 'See {{ "CL-039" | clause }}. It is no failure,'
    )
    done = copy.follow(CLAUSE)
    assert done.returncode == 2
    assert done.stderr.startswith(f"{clause.name}, line {line}, ")
    assert "“CL-039”" in done.stderr
    assert "Did you mean “CL-39”?" in done.stderr


def test_brackets_left_open_are_named_with_their_line(copy: Copy) -> None:
    clause = copy.file(CLAUSE, CLAUSE_FILE)
    line = replace_in(clause, "{{ leaving.hand_over | items }}.", "{{ leaving.hand_over | items .")
    done = copy.follow(CLAUSE)
    assert done.returncode == 2
    said = "“{{” begins here and is not closed with “}}”.\n"
    assert done.stderr == f"{clause.name}, line {line}, body: {said}"


def test_an_edited_law_text_is_read_in_the_next_draft(copy: Copy) -> None:
    assert 'jurisdiction = "england"' in copy.part("Change the text of a jurisdiction")
    law = copy.root / "resources" / "jurisdictions" / "england.toml"
    replace_in(law, "the courts of England and Wales", "the courts of Barchester")
    done = copy.follow(CLAUSE)
    assert done.returncode == 0, done.stderr
    text = copy.file(CLAUSE, r"out/\w+\.md").read_text(encoding="utf-8")
    assert "the courts of Barchester" in text


def test_a_condition_left_open_is_named_with_its_line(copy: Copy) -> None:
    clause = copy.file(CLAUSE, CLAUSE_FILE)
    line = replace_in(clause, "{% endif %}, after a leaving conversation", ", after a talk")
    done = copy.follow(CLAUSE)
    assert done.returncode == 2
    said = "“{% if … %}” begins here and has no “{% endif %}”.\n"
    assert done.stderr == f"{clause.name}, line {line}, body: {said}"


def test_a_starting_template_that_was_added_is_listed(copy: Copy) -> None:
    starters = copy.root / "templates" / "starters"
    shutil.copy(starters / "unity-street-larder.toml", starters / "back-lane-library.toml")
    index = starters / "index.toml"
    listed = index.read_text(encoding="utf-8")
    (entry,) = re.findall(r"(?ms)^\[unity-street-larder\]\n.*?(?=^\[)", listed)
    added = entry.replace("unity-street-larder", "back-lane-library")
    index.write_text(f"{listed}\n{added}", encoding="utf-8")
    done = copy.follow(STARTER)
    assert done.returncode == 0, done.stderr
    assert "back-lane-library" in done.stdout


def test_a_list_of_templates_that_cannot_be_read_is_named_with_its_line(copy: Copy) -> None:
    index = copy.root / "templates" / "starters" / "index.toml"
    line = replace_in(index, 'file = "blank.toml"', "file = blank.toml")
    done = copy.follow(STARTER)
    assert done.returncode == 2
    assert "index.toml" in done.stderr
    assert f"line {line}" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_entry_that_lacks_something_is_named(copy: Copy) -> None:
    index = copy.root / "templates" / "starters" / "index.toml"
    replace_in(index, 'file = "blank.toml"\n', "")
    done = copy.follow(STARTER)
    assert done.returncode == 2
    assert "the entry “blank” has no “file”" in done.stderr
