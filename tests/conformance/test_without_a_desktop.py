"""Everything but the window works where Qt cannot be imported, as on a server."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REFUSES_QT = """
import runpy, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(f"{name} is refused here")
        return None

sys.meta_path.insert(0, NoQt())
try:
    import PySide6
except ImportError:
    pass
else:
    raise SystemExit("Qt was not refused")
sys.argv[0] = "agreement-studio"
runpy.run_module("agreement_studio", run_name="__main__", alter_sys=False)
"""


@pytest.fixture
def run(tmp_path: Path, checkout: Path) -> Callable[..., str]:
    """The program with words after it, in an empty folder; gives its standard output."""
    environment = {**os.environ, "PYTHONPATH": str(checkout / "src")}

    def program(*words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-P", "-c", REFUSES_QT, *words],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{words}: {done.stdout}\n{done.stderr}"
        return done.stdout

    return program


def test_templates_are_listed(run: Callable[..., str]) -> None:
    listed = json.loads(run("templates", "--json"))["templates"]
    assert "unity-street-larder" in {entry["id"] for entry in listed}


def test_an_agreement_is_begun_added_to_and_drafted_to_every_format(
    run: Callable[..., str], tmp_path: Path
) -> None:
    run("new", "--from", "unity-street-larder", "-o", "larder.toml")
    Path(tmp_path, "more.csv").write_text("name,sector\nCorner Café,business\n", encoding="utf-8")
    run("add", "larder.toml", "partners", "more.csv")
    assert "Corner Café" in Path(tmp_path, "larder.toml").read_text(encoding="utf-8")
    for name in ("larder.docx", "larder.html", "larder.md"):
        run("draft", "larder.toml", "-o", name)
        assert Path(tmp_path, name).stat().st_size > 10_000
    assert "Corner Café" in Path(tmp_path, "larder.md").read_text(encoding="utf-8")


def test_the_note_of_reasons_is_written(run: Callable[..., str], tmp_path: Path) -> None:
    run("new", "--from", "marlshire-growth", "-o", "growth.toml")
    run("readiness", "growth.toml", "-o", "note.docx")
    assert Path(tmp_path, "note.docx").read_bytes().startswith(b"PK")


def test_the_schema_is_printed(run: Callable[..., str]) -> None:
    assert "partners" in json.loads(run("schema"))["properties"]


def test_the_demo_writes_its_agreement(run: Callable[..., str], tmp_path: Path) -> None:
    run("demo")
    assert list(Path(tmp_path, "out").glob("*.docx"))
