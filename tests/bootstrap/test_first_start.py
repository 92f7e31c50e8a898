"""A checkout that was never started becomes one that runs."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.bootstrap.conftest import Checkout


def test_without_uv_the_environment_is_made_with_venv_and_pip(without_uv: "Checkout") -> None:
    assert without_uv.start("--version") == "agreement-studio 0.1.0\n"
    assert list(without_uv.venv.glob("**/agreement_studio-0.1.0.dist-info"))


def test_with_uv_the_environment_is_made_by_uv(with_uv: "Checkout") -> None:
    assert with_uv.start("--version") == "agreement-studio 0.1.0\n"
    made, installed = with_uv.asked_of_uv()
    assert made.startswith("venv ")
    assert installed.startswith("pip install ")
    assert "--editable . --constraint resources/constraints.txt" in installed


def test_the_command_is_handed_on_word_for_word(with_uv: "Checkout") -> None:
    words = ["draft", "two words", "Naïve £ ‹x›", "", "--", "--no-install"]
    answer = with_uv.attempt(*words)
    assert json.loads(answer.stdout)["arguments"] == words


def test_the_command_runs_on_the_python_of_the_environment(with_uv: "Checkout") -> None:
    assert json.loads(with_uv.start("demo"))["python"] == str(with_uv.venv / "bin" / "python")


def test_hints_name_the_python_that_was_typed_and_not_where_its_chooser_found_it(
    with_uv: "Checkout",
) -> None:
    found = with_uv.programs / "python3"
    found.symlink_to(sys.executable)
    chosen = with_uv.attempt("demo", python=str(found))
    assert json.loads(chosen.stdout)["started_as"] == "python3 src/agreement_studio"


def test_hints_keep_the_whole_path_where_the_name_alone_starts_another_python(
    with_uv: "Checkout",
) -> None:
    with_uv.offer(Path(sys.executable).name, "#!/bin/sh\n")
    words = json.loads(with_uv.start("demo"))["started_as"]
    assert words == f"{sys.executable} src/agreement_studio"


def test_the_exit_status_of_the_command_is_the_one_seen(with_uv: "Checkout") -> None:
    assert with_uv.attempt("demo").returncode == 7


def test_progress_stays_out_of_the_output(with_uv: "Checkout") -> None:
    answer = with_uv.attempt("--version")
    assert answer.stdout == "agreement-studio 0.1.0\n"
    assert answer.stderr.startswith("Installing what Agreement Studio needs into .venv.")


def test_a_module_of_ours_named_like_one_of_pythons_does_not_get_in_the_way(
    with_uv: "Checkout",
) -> None:
    for name in ("hashlib", "pathlib", "runpy", "subprocess", "typing"):
        trap = with_uv.root / "src" / "agreement_studio" / f"{name}.py"
        trap.write_text("raise RuntimeError('the wrong module')", encoding="utf-8")
    assert with_uv.start("--version") == "agreement-studio 0.1.0\n"


def test_a_module_in_the_current_folder_does_not_get_in_the_way(with_uv: "Checkout") -> None:
    (with_uv.root / "json.py").write_text("raise RuntimeError('the wrong module')")
    assert json.loads(with_uv.start("demo"))["arguments"] == ["demo"]


def test_the_tests_run_in_the_checkout_with_the_group_dev(with_uv: "Checkout") -> None:
    folder, *words = with_uv.start("-k", "partners", folder="tests").splitlines()
    assert Path(folder) == with_uv.root
    assert words[-2:] == ["-k", "partners"]
    assert with_uv.asked_of_uv()[-1].endswith("--group dev")


@pytest.mark.parametrize("chosen", ["-n0", "-n=4", "--numprocesses=1", "--pdb"])
def test_whoever_says_how_tests_run_side_by_side_is_heard(with_uv: "Checkout", chosen: str) -> None:
    assert with_uv.start(chosen, folder="tests").splitlines()[1:] == [chosen]


def test_without_a_word_two_tests_run_side_by_side(with_uv: "Checkout") -> None:
    assert with_uv.start(folder="tests").splitlines()[1:3] == ["-n", "2"]


def test_nothing_is_installed_when_that_is_forbidden(with_uv: "Checkout") -> None:
    answer = with_uv.attempt("--no-install", "--version")
    assert answer.returncode == 1
    assert answer.stderr.startswith("Not ready: missing a whole Python environment in ")
    assert answer.stderr.count("\n") == 1
    assert not with_uv.venv.exists()
    assert not with_uv.record.exists()


def test_it_starts_with_the_python_of_an_environment_that_has_to_go(with_uv: "Checkout") -> None:
    with_uv.start("--version")
    (with_uv.venv / ".agreement-studio").write_text("unfinished")
    own = with_uv.attempt("--version", python=str(with_uv.venv / "bin" / "python"))
    assert own.stdout == "agreement-studio 0.1.0\n"
    assert f"--python {sys.prefix}" not in with_uv.asked_of_uv()[-2]
