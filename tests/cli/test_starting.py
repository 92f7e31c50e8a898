"""How the program starts: lean, on any terminal, in the words of the person who started it."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Start = Callable[..., subprocess.CompletedProcess[str]]
HEAVY = {
    "jinja2",
    "docx",
    "lxml",
    "babel",
    "markdown_it",
    "rich",
    "tomlkit",
    "watchfiles",
    "resvg_py",
    "PySide6",
}
WHAT_IS_LOADED = """
import json, sys
from agreement_studio.__main__ import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print("\\n" + json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def loaded(checkout: Path, place: Path, *words: str) -> set[str]:
    """The packages that a command has imported by its end."""
    answer = subprocess.check_output(
        [sys.executable, "-c", WHAT_IS_LOADED, *words],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(checkout / "src")},
        stderr=subprocess.DEVNULL,
        text=True,
    )
    return set(json.loads(answer.splitlines()[-1]))


def test_the_version_is_said_without_loading_anything(checkout: Path, place: Path) -> None:
    found = loaded(checkout, place, "--version")
    assert not found & {*HEAVY, "pydantic", "argparse", "tomllib"}


@pytest.mark.parametrize(
    "words", [["--help"], ["templates"], ["new", "--from", "blank"], ["draft", "gone.toml"]]
)
def test_short_commands_load_nothing_heavy(checkout: Path, place: Path, words: list[str]) -> None:
    found = loaded(checkout, place, *words)
    assert "pydantic" in found
    assert not found & HEAVY


def test_markdown_is_drafted_without_word_or_web(checkout: Path, place: Path) -> None:
    (place / "a.toml").write_text('name = "Well"\n')
    found = loaded(checkout, place, "draft", "a.toml", "-o", "a.md")
    assert "jinja2" in found
    assert not found & {"docx", "lxml", "rich", "tomlkit", "watchfiles", "PySide6"}


WITHOUT_A_SCREEN = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}


def test_hints_use_the_words_the_program_was_started_with(start: Start) -> None:
    handed_over = start("demo", AGREEMENT_STUDIO_STARTED_AS="python3 src/agreement_studio")
    assert handed_over.stdout.rstrip().endswith("python3 src/agreement_studio new --from blank")
    by_module = start("new", "--from", "blank")
    assert f"{sys.executable} -m agreement_studio draft blank.toml" in by_module.stdout
    assert f"{sys.executable} -m agreement_studio --help" in start(**WITHOUT_A_SCREEN).stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_an_old_terminal_gets_what_it_can_show_and_json_stays_json(
    start: Start, place: Path, encoding: str
) -> None:
    (place / "a.toml").write_text("[[contributions]]\npartner = 'gone'\n")
    plain = start("draft", "a.toml", "-o", "→日.md", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert plain.returncode == 1, plain.stderr
    assert "Traceback" not in plain.stderr
    told = start(
        "draft",
        "a.toml",
        "-o",
        "→日.md",
        "--json",
        "--force",
        PYTHONIOENCODING=encoding,
        PYTHONUTF8="0",
    )
    assert json.loads(told.stdout)["files"][0]["written"] == "→日.md"


def on_a_terminal(words: list[str], environment: dict[str, str], place: Path) -> str:
    """What a person sees: both streams are one terminal."""
    try:
        ours, theirs = pty.openpty()
    except OSError as missing:
        pytest.skip(f"this machine lends no terminals: {missing}")
    with subprocess.Popen(
        words, stdout=theirs, stderr=theirs, env={**environment, "COLUMNS": "100"}, cwd=place
    ):
        os.close(theirs)
        seen = b""
        while True:
            try:
                more = os.read(ours, 65_536)
            except OSError:
                break
            if not more:
                break
            seen += more
    os.close(ours)
    return seen.decode()


def test_a_terminal_shows_templates_as_a_table_and_progress_on_many_files(
    program: Any, place: Path
) -> None:
    words, environment = program
    shown = on_a_terminal([*words, "templates"], environment, place)
    assert "what it is for" in shown
    assert "\t" not in shown
    for name in ("a.toml", "b.toml"):
        (place / name).write_text('name = "Well"\n')
    drafting = [*words, "draft", "a.toml", "b.toml", "--out-dir", "out"]
    shown = on_a_terminal(drafting, environment, place)
    assert "Drafting" in shown
    assert "2 agreements written to out, no files left out." in shown


def test_a_reader_who_leaves_early_is_no_fault(program: Any, place: Path) -> None:
    words, environment = program
    with subprocess.Popen(
        [*words, "schema"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=place,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() in {0, 1}


def test_no_qt_is_imported_anywhere_but_in_the_desktop(checkout: Path) -> None:
    source = checkout / "src" / "agreement_studio"
    with_qt = {
        path.relative_to(source).parts[0]
        for path in source.rglob("*.py")
        if "PySide6" in path.read_text(encoding="utf-8")
    }
    assert with_qt <= {"desktop"}
