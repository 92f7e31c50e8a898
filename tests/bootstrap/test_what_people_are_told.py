"""Whatever stands in the way of a start is one plain line, and never a traceback."""

import ast
import importlib.util
import os
import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from agreement_studio.bootstrap import machine
from agreement_studio.bootstrap.starting import complaint_about
from agreement_studio.bootstrap.trouble import Trouble

if TYPE_CHECKING:
    from tests.bootstrap.conftest import Checkout

FIRST_FILES = ("__init__.py", "__main__.py", "bootstrap/*.py")


def files_read_first(checkout: Path) -> list[Path]:
    package = checkout / "src" / "agreement_studio"
    ours = [path for pattern in FIRST_FILES for path in sorted(package.glob(pattern))]
    return [*ours, checkout / "tests" / "__main__.py"]


# ------------------------------------------------------------------------------- other Pythons


def test_pythons_as_old_as_3_6_can_read_what_tells_them_so(checkout: Path) -> None:
    for path in files_read_first(checkout):
        ast.parse(path.read_text(encoding="utf-8"), str(path), feature_version=(3, 6))


def test_what_runs_first_needs_no_installed_package(checkout: Path) -> None:
    allowed = {*sys.stdlib_module_names, "agreement_studio"}
    for path in files_read_first(checkout):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert {name.split(".")[0] for name in names} <= allowed, path


@pytest.mark.parametrize("folder", ["src/agreement_studio", "tests"])
def test_an_older_python_is_told_which_one_is_needed(
    checkout: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 13, "final", 0))
    monkeypatch.setattr(sys, "path", [folder, *sys.path])
    monkeypatch.chdir(checkout)
    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(checkout / folder / "__main__.py"), run_name="__main__")
    assert stopped.value.code == (
        "Agreement Studio needs Python 3.11 to 3.13; this is 3.10. "
        "Start it with one of those, such as python3.13, in place of python3."
    )


@pytest.mark.parametrize("version", [(2, 7), (3, 6), (3, 10), (3, 14), (4, 0)])
def test_a_python_that_is_too_old_or_too_new_is_refused(version: tuple[int, int]) -> None:
    assert complaint_about(*version)


def test_the_pythons_that_are_taken_are_those_the_project_declares(checkout: Path) -> None:
    declared = (checkout / "pyproject.toml").read_text(encoding="utf-8")
    assert 'requires-python = ">=3.11,<3.14"' in declared
    assert not any(complaint_about(3, minor) for minor in (11, 12, 13))


# ------------------------------------------------------------------------------ failing tools


@pytest.fixture
def failing_uv(with_uv: "Checkout") -> "Checkout":
    with_uv.offer(
        "uv",
        "#!/bin/sh\n"
        'if [ "$1" = venv ]; then exec ' + sys.executable + ' -m venv --without-pip "$5"; fi\n'
        "echo 'Resolving'; echo 'error: the registry cannot be reached' >&2; exit 2\n",
    )
    return with_uv


def test_without_a_network_one_line_passes_on_what_the_tool_said(failing_uv: "Checkout") -> None:
    answer = failing_uv.attempt("--version")
    assert answer.returncode == 1
    assert answer.stderr.splitlines()[-1] == (
        "Agreement Studio could not install what it needs; is there a network? "
        "uv said: error: the registry cannot be reached"
    )
    assert "Traceback" not in answer.stderr


def test_once_the_network_is_back_the_next_start_succeeds(failing_uv: "Checkout") -> None:
    failing_uv.attempt("--version")
    failing_uv.offer_uv()
    assert failing_uv.start("--version") == "agreement-studio 0.1.0\n"


def test_a_renewal_that_fails_leaves_the_environment_for_the_next_try(with_uv: "Checkout") -> None:
    with_uv.start("--version")
    project = with_uv.root / "pyproject.toml"
    before = project.read_text()
    project.write_text(before + "\n# changed\n")
    with_uv.offer("uv", "#!/bin/sh\necho 'error: no network'; exit 2\n")
    assert with_uv.attempt("--version").returncode == 1
    project.write_text(before)
    assert with_uv.start("--no-install", "--version") == "agreement-studio 0.1.0\n"


def test_without_a_network_pip_is_heard_too(without_uv: "Checkout") -> None:
    project = without_uv.root / "pyproject.toml"
    project.write_text(project.read_text().replace("requires = []", 'requires = ["jinja2"]'))
    last = without_uv.attempt("--version").stderr.splitlines()[-1]
    assert last.startswith(
        "Agreement Studio could not install what it needs; is there a network? pip said: ERROR: "
    )


def test_a_checkout_that_is_not_whole_is_a_sentence(with_uv: "Checkout") -> None:
    (with_uv.root / "pyproject.toml").unlink()
    answer = with_uv.attempt("--version")
    assert answer.returncode == 1
    assert answer.stderr.startswith("Agreement Studio could not get ready: No such file")
    assert answer.stderr.count("\n") == 1


def test_a_folder_that_may_not_be_written_to_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda place, mode: False)
    with pytest.raises(Trouble, match="you may not write") as told:
        machine.require_writable(tmp_path, tmp_path / ".venv")
    assert str(tmp_path / ".venv") in str(told.value)


# ------------------------------------------------------------------- Debian's missing packages

PACKAGE = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
find_spec = importlib.util.find_spec


@pytest.fixture
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """A machine whose Python lacks ensurepip until apt-get has run; returns apt-get's record."""
    programs = tmp_path / "programs"
    programs.mkdir()
    record, done = tmp_path / "apt-get.record", tmp_path / "installed"

    def missing(name: str) -> object:
        return None if name == "ensurepip" and not done.exists() else find_spec(name)

    def make(apt_get: str) -> Path:
        program = programs / "apt-get"
        program.write_text(f'#!/bin/sh\necho "$@" >> "{record}"\n{apt_get.format(done=done)}\n')
        program.chmod(0o755)
        return record

    monkeypatch.setattr(importlib.util, "find_spec", missing)
    monkeypatch.setenv("PATH", str(programs))
    return make


def act_as(user: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)


def test_an_administrator_gets_the_package_installed(
    bare_machine: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    act_as(0, monkeypatch)
    record = bare_machine(": > '{done}'")
    machine.require_packages()
    assert record.read_text() == f"install --yes --no-install-recommends {PACKAGE}\n"
    assert capsys.readouterr().err == f"Installing the system package {PACKAGE} with apt-get.\n"


def test_a_machine_that_never_asked_its_mirror_asks_it_first(
    bare_machine: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    act_as(0, monkeypatch)
    asked = tmp_path / "asked"
    record = bare_machine(
        f'if [ "$1" = update ]; then : > "{asked}"; exit 0; fi\n'
        f'[ -e "{asked}" ] || exit 100\n: > "{{done}}"'
    )
    machine.require_packages()
    assert [line.split()[0] for line in record.read_text().splitlines()] == [
        "install",
        "update",
        "install",
    ]


def test_anybody_else_gets_exactly_one_line_to_pass_on(
    bare_machine: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    act_as(1000, monkeypatch)
    record = bare_machine("exit 1")
    with pytest.raises(Trouble) as told:
        machine.require_packages()
    assert str(told.value) == (
        f"Agreement Studio needs {PACKAGE}; ask an administrator to run: "
        f"apt-get install --yes --no-install-recommends {PACKAGE}"
    )
    assert not record.exists()


def test_without_a_network_apt_get_is_heard(
    bare_machine: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    act_as(0, monkeypatch)
    bare_machine("echo 'E: Unable to locate package'; echo 'see above'; exit 100")
    with pytest.raises(Trouble, match=r"is there a network\? apt-get said: E: Unable to locate"):
        machine.require_packages()


def test_a_package_that_does_not_help_this_python_is_said_to_be_so(
    bare_machine: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    act_as(0, monkeypatch)
    bare_machine("exit 0")
    with pytest.raises(Trouble, match="has no use of it"):
        machine.require_packages()


def test_a_machine_without_apt_get_is_told_what_to_look_for(
    bare_machine: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    bare_machine("exit 0").with_name("programs").joinpath("apt-get").unlink()
    with pytest.raises(Trouble, match="comes without its modules venv and ensurepip"):
        machine.require_packages()


def test_with_uv_nothing_of_the_system_is_missing(
    bare_machine: Callable[[str], Path], tmp_path: Path
) -> None:
    bare_machine("exit 0").with_name("programs").joinpath("apt-get").rename(
        tmp_path / "programs" / "uv"
    )
    assert machine.missing_packages() == []
