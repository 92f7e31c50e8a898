"""The installed program drafts what the checkout drafts, byte for byte, in an empty folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

STARTER = "saltery-bay-mend"


def without_pythonpath() -> dict[str, str]:
    """An environment like a person's: nothing of how the tests themselves were started."""
    left_out = {"PYTHONPATH", "AGREEMENT_STUDIO_STARTED_AS"}
    return {name: value for name, value in os.environ.items() if name not in left_out}


def in_an_empty_folder(place: Path, program: list[Path | str], environment: dict[str, str]) -> Path:
    """Begin from a starter and draft it to every format; gives the folder."""
    place.mkdir()
    for words in (
        ["new", "--from", STARTER, "-o", "mend.toml"],
        ["draft", "mend.toml", "-o", "mend.docx"],
        ["draft", "mend.toml", "-o", "mend.html"],
        ["draft", "mend.toml", "-o", "mend.md"],
        ["draft", "mend.toml", "-o", "guide.docx", "--guidance"],
        ["readiness", "mend.toml", "-o", "note.docx"],
        ["schema"],  # the last: what it tells is kept
    ):
        done = subprocess.run(
            [*program, *words], cwd=place, env=environment, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        (place / "told").write_bytes(done.stdout)
    return place


def test_the_wheel_and_the_checkout_write_the_same_bytes(
    installed_wheel: Path, checkout: Path, tmp_path: Path
) -> None:
    installed = in_an_empty_folder(
        tmp_path / "installed",
        [installed_wheel.with_name("agreement-studio")],
        without_pythonpath(),
    )
    from_checkout = in_an_empty_folder(
        tmp_path / "checkout",
        [sys.executable, "-P", "-m", "agreement_studio"],
        {**os.environ, "PYTHONPATH": str(checkout / "src")},
    )
    names = sorted(path.name for path in from_checkout.iterdir())
    assert names == [
        "guide.docx", "mend.docx", "mend.html", "mend.md", "mend.toml", "note.docx", "told",
    ]  # fmt: skip
    assert sorted(path.name for path in installed.iterdir()) == names
    for name in names:
        assert (installed / name).read_bytes() == (from_checkout / name).read_bytes(), name


def test_the_installed_program_is_named_as_it_was_started(
    installed_wheel: Path, tmp_path: Path
) -> None:
    program = installed_wheel.with_name("agreement-studio")
    told = subprocess.check_output(
        [program, "draft", "--help"], cwd=tmp_path, env=without_pythonpath(), text=True
    )
    assert told.startswith("usage: agreement-studio draft ")
