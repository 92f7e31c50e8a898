"""Runs the command line: in this process for speed, in one of its own where that matters."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from agreement_studio.cli.main import main
from agreement_studio.cli.outcome import Exit


@dataclass(frozen=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AGREEMENT_STUDIO_STARTED_AS", raising=False)
    monkeypatch.setattr(sys, "argv", ["/usr/bin/agreement-studio"])
    return tmp_path


@pytest.fixture
def run(
    place: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Run:
    """``run("draft", "a.toml", given=b"…")``: the exit code and what stands on both streams."""

    def ran(*words: str, given: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        try:
            code = main(list(words))
        except SystemExit as end:
            code = int(end.code or 0)
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        assert code in set(Exit), err
        return Ran(code, out.decode(), err.decode())

    return ran


@pytest.fixture
def program(checkout: Path) -> tuple[list[str], dict[str, str]]:
    """The words and the environment that start the program in a process of its own."""
    path = os.pathsep.join([str(checkout / "src"), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONUNBUFFERED": "1"}
    return [sys.executable, "-m", "agreement_studio"], environment


@pytest.fixture
def larder(place: Path, checkout: Path) -> Path:
    """The smallest template, as ``larder.toml``: nothing in it is left to agree."""
    path = place / "larder.toml"
    starter = checkout / "templates" / "starters" / "unity-street-larder.toml"
    settled, _, parked = starter.read_text(encoding="utf-8").partition("\n[[open_points]]")
    assert parked.count("[[") == 0, "what is parked stands last, so that it can be left out"
    path.write_text(settled, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def start(
    program: tuple[list[str], dict[str, str]], place: Path
) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the program in a process of its own, to its end."""
    words, environment = program

    def started(*more: str, **changed: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*words, *more],
            env={**environment, **changed},
            cwd=place,
            capture_output=True,
            text=True,
            encoding=changed.get("PYTHONIOENCODING", "utf-8"),
            check=False,
        )

    return started
