"""A second start installs nothing; a start after a change or an accident mends what is needed.

"Forbidding" an installation (``--no-install``) shows whether one would have taken place.
"""

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from agreement_studio.bootstrap import stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bootstrap.conftest import Checkout

VERSION = "agreement-studio 0.1.0\n"


@pytest.fixture
def started(with_uv: "Checkout") -> "Checkout":
    with_uv.start("--version")
    return with_uv


def test_a_second_start_installs_nothing(started: "Checkout") -> None:
    assert started.start("--no-install", "--version") == VERSION
    assert len(started.asked_of_uv()) == 2


def _change_requirements(checkout: "Checkout", file: str = "pyproject.toml") -> None:
    path = checkout.root / file
    path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")


@pytest.mark.parametrize("changed", ["pyproject.toml", "resources/constraints.txt"])
def test_changed_requirements_are_installed_into_the_same_environment(
    started: "Checkout", changed: str
) -> None:
    _change_requirements(started, changed)
    assert started.attempt("--no-install", "--version").returncode == 1
    started.start("--version")
    assert [line.split()[0] for line in started.asked_of_uv()] == ["venv", "pip", "pip"]
    assert started.start("--no-install", "--version") == VERSION


def test_the_tests_packages_are_added_once_and_then_kept(started: "Checkout") -> None:
    started.start(folder="tests")
    started.start("--no-install", "--version")
    _change_requirements(started)
    started.start("--version")
    assert [line.split()[0] for line in started.asked_of_uv()] == ["venv", "pip", "pip", "pip"]
    assert started.asked_of_uv()[-1].endswith("--group dev")


def test_another_python_asks_for_another_environment(
    started: "Checkout", monkeypatch: pytest.MonkeyPatch
) -> None:
    here = stamp.fingerprint(started.root)
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert stamp.fingerprint(started.root) != here


def _interrupt(checkout: "Checkout") -> None:
    (checkout.venv / ".agreement-studio").write_text("unfinished")


def _remove_stamp_and_python(checkout: "Checkout") -> None:
    (checkout.venv / ".agreement-studio").unlink()
    stamp.python_of(checkout.venv).unlink()


def _lose_the_python_behind_it(checkout: "Checkout") -> None:
    stamp.python_of(checkout.venv).unlink()
    stamp.python_of(checkout.venv).symlink_to(checkout.root / "a python that was removed")


def _break_the_python(checkout: "Checkout") -> None:
    _lose_the_python_behind_it(checkout)
    stamp.python_of(checkout.venv).unlink()
    stamp.python_of(checkout.venv).write_text("no program")
    (checkout.venv / ".agreement-studio").unlink()


def _empty(checkout: "Checkout") -> None:
    shutil.rmtree(checkout.venv)
    checkout.venv.mkdir()


def _put_a_file_in_its_place(checkout: "Checkout") -> None:
    shutil.rmtree(checkout.venv)
    checkout.venv.write_text("")


def _garble_the_stamp(checkout: "Checkout") -> None:
    (checkout.venv / ".agreement-studio").write_bytes(b"\xff\x00\n\n\n\n\n")


ACCIDENTS = [
    _interrupt,
    _remove_stamp_and_python,
    _lose_the_python_behind_it,
    _break_the_python,
    _empty,
    _put_a_file_in_its_place,
    _garble_the_stamp,
]


@pytest.mark.parametrize("accident", ACCIDENTS, ids=lambda accident: accident.__name__.strip("_"))
def test_an_environment_that_met_an_accident_is_mended(
    started: "Checkout", accident: "Callable[[Checkout], None]"
) -> None:
    accident(started)
    assert started.start("--version") == VERSION
    assert started.start("--no-install", "--version") == VERSION


def test_a_python_that_cannot_be_started_is_said_to_be_so_and_renewed(started: "Checkout") -> None:
    python = stamp.python_of(started.venv)
    python.unlink()
    python.write_text("no program")
    answer = started.attempt("--version")
    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1
    assert started.start("--version") == VERSION


def test_a_moved_checkout_gets_its_environment_anew(started: "Checkout") -> None:
    leftover = started.venv / "bin" / "program that knows the old place"
    leftover.write_text("")
    moved = started.root.rename(started.root.with_name("moved here"))
    done = subprocess.run(
        [sys.executable, "src/agreement_studio", "--version"],
        cwd=moved,
        env=started.environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == VERSION
    assert not list(moved.glob("**/program that knows the old place"))


def test_an_environment_made_by_hand_is_used_not_removed(with_uv: "Checkout") -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", with_uv.venv], check=True)
    treasure = with_uv.venv / "something of the developer's"
    treasure.write_text("")
    assert with_uv.start("--version") == VERSION
    assert treasure.exists()


def test_without_uv_an_environment_that_lacks_pip_is_made_anew(started: "Checkout") -> None:
    (started.programs / "uv").unlink()
    _change_requirements(started)
    assert started.start("--version") == VERSION
    assert list(started.venv.glob("**/site-packages/pip"))


def test_a_package_that_went_missing_is_named_and_brought_back(started: "Checkout") -> None:
    command_line = started.root / "src/agreement_studio/cli/main.py"
    command_line.write_text("import a_package_that_went_missing")
    answer = started.attempt("demo")
    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1
    assert "lacks the package a_package_that_went_missing" in answer.stderr
    started.start("--version")
    assert [line.split()[0] for line in started.asked_of_uv()] == ["venv", "pip", "venv", "pip"]


def test_a_module_of_our_own_that_is_missing_is_not_put_down_to_the_environment(
    started: "Checkout",
) -> None:
    (started.root / "src/agreement_studio/cli/main.py").write_text(
        "import agreement_studio.not_there"
    )
    assert "No module named 'agreement_studio.not_there'" in started.attempt("demo").stderr
    assert started.start("--no-install", "--version") == VERSION
