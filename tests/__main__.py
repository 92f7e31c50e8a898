"""Runs the tests from a bare checkout: ``python3 tests [pytest arguments]``.

Everything they need is installed into ``.venv`` first. Two tests run side by side, unless ``-n``
says otherwise.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT / "src")  # in place of this folder, whose names could hide Python's own

from agreement_studio.bootstrap import start  # noqa: E402 - found only through the line above


def side_by_side(words: "list[str]") -> "list[str]":
    chosen = any(word.startswith(("-n", "--numprocesses", "--pdb")) for word in words)
    return [] if chosen else ["-n", "2"]


if __name__ == "__main__":
    os.chdir(str(ROOT))
    start(ROOT, "-m", "pytest", *side_by_side(sys.argv[1:]), *sys.argv[1:], group="dev")
