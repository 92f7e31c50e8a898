"""The commands need no Qt: they work where its system libraries, or all of it, are missing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BARRED = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError("libEGL.so.1: cannot open shared object file")

sys.meta_path.insert(0, NoQt())
from agreement_studio.__main__ import main
code = main(sys.argv[1:])
assert "PySide6" not in sys.modules
assert not [name for name in sys.modules if name.startswith("agreement_studio.desktop")]
sys.exit(code)
"""

COMMANDS = (
    ["--version"],
    ["templates"],
    ["demo", "--out", "out"],
    ["new", "--from", "unity-street-larder", "-o", "larder.toml"],
    ["schema"],
    ["checks"],
)


def without_qt(*words: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-P", "-c", BARRED, *words],
        cwd=folder,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_never_loads_qt(words: list[str], tmp_path: Path) -> None:
    done = without_qt(*words, folder=tmp_path)
    assert done.returncode == 0, done.stderr


def test_an_agreement_is_drafted_and_checked_where_qt_cannot_be_loaded(tmp_path: Path) -> None:
    begun = ["new", "--from", "unity-street-larder", "-o", "larder.toml"]
    for words in (begun, ["draft", "larder.toml", "-o", "larder.docx"], ["check", "larder.toml"]):
        done = without_qt(*words, folder=tmp_path)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "larder.docx").stat().st_size > 10_000
