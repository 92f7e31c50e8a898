"""Runs the tests from a bare checkout: ``python3 tests [pytest arguments]``.

Everything they need is installed into ``.venv`` first. Two tests run side by side, unless ``-n``
says otherwise.
"""

import os
import sys

# This folder stands first on Python's path, where its names could hide Python's own.
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - no pathlib yet
sys.path[0] = os.path.join(ROOT, "src")  # noqa: PTH118 - as above

from pathlib import Path  # noqa: E402 - only safe from here on

from agreement_studio.bootstrap.starting import start  # noqa: E402 - found only through the path above


def side_by_side(words: "list[str]") -> "list[str]":
    chosen = any(word.startswith(("-n", "--numprocesses", "--pdb")) for word in words)
    return [] if chosen else ["-n", "2"]


if __name__ == "__main__":
    os.chdir(ROOT)
    start(
        Path(ROOT).resolve(),
        "-m",
        "pytest",
        *side_by_side(sys.argv[1:]),
        *sys.argv[1:],
        group="dev",
        opens_windows=True,
    )
