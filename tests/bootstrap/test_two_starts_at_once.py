"""Two starts at the same time make one whole environment."""

import subprocess
import sys
from typing import TYPE_CHECKING

from agreement_studio.bootstrap import environment
from agreement_studio.bootstrap.lock import one_at_a_time

if TYPE_CHECKING:
    import pytest

    from tests.bootstrap.conftest import Checkout


def test_the_second_waits_and_then_uses_what_the_first_has_made(
    with_uv: "Checkout", monkeypatch: "pytest.MonkeyPatch"
) -> None:
    monkeypatch.setenv("PATH", str(with_uv.programs))
    with one_at_a_time(with_uv.root):
        second = subprocess.Popen(
            [sys.executable, "src/agreement_studio", "--version"],
            cwd=with_uv.root,
            env=with_uv.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert second.stderr is not None
        assert second.stderr.readline().startswith("Another start is making .venv ready")
        environment.install(with_uv.root, with_uv.venv, "")
    output, rest = second.communicate()
    assert (output, rest) == ("agreement-studio 0.1.0\n", "")
    assert [line.split()[0] for line in with_uv.asked_of_uv()] == ["venv", "pip"]


def test_a_start_that_was_killed_holds_up_nobody(with_uv: "Checkout") -> None:
    holding = (
        "import os, sys; sys.path.insert(0, 'src'); from pathlib import Path\n"
        "from agreement_studio.bootstrap.lock import one_at_a_time\n"
        "with one_at_a_time(Path()): os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", holding], cwd=with_uv.root, check=False)
    answer = with_uv.attempt("--version")
    assert answer.stdout == "agreement-studio 0.1.0\n"
    assert "Another start" not in answer.stderr
