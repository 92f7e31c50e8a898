"""The rounds of the start: our first window beside a bare one and beside ReText."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from goals import Figures
from report import Run
from rounds import Bench, whole
from start_works import OFFSCREEN, ON_SCREEN, TOOLS

_SCRIPT: Final = str(Path(__file__).with_name("start_works.py"))
_COMPILED: Final = {"PYTHONDONTWRITEBYTECODE": ""}  # an installed program is compiled already


class StartTopic:
    """From a command to its first painted window, offscreen and on a screen that nobody sees."""

    def tools(self, run: Run) -> tuple[str, ...]:
        if find_spec("PySide6") is None:
            run.remarks.append("PySide6 is not installed, so no start was measured.")
            return ()
        names = [name for name in TOOLS if name != "ReText" or _has_retext(run)]
        places = [OFFSCREEN, *_screen(run)]
        return tuple(f"{name}, {place}" for place in places for name in names)

    def prepare(self, bench: Bench, size: str) -> None:
        """Nothing: a start has no size."""

    def problem(self, bench: Bench, tool: str, size: str) -> str:  # noqa: ARG002 - as every topic's
        return ""  # a program that shows no window ends with a fault

    def figures(self, bench: Bench, tool: str, size: str) -> Figures:  # noqa: ARG002 - likewise
        name, _, place = tool.partition(", ")
        state = str(bench.folder / "state")
        around = {"AGREEMENT_STUDIO_STATE": state, "XDG_CONFIG_HOME": state, **_COMPILED}
        if place == OFFSCREEN:
            return whole([_SCRIPT, name], QT_QPA_PLATFORM="offscreen", **around)
        with _display() as display:
            return whole([_SCRIPT, name], QT_QPA_PLATFORM="xcb", DISPLAY=display, **around)


def _has_retext(run: Run) -> bool:
    is_there = find_spec("ReText") is not None
    if not is_there:
        run.remarks.append("ReText is not installed, so it was not measured.")
    return is_there


def _screen(run: Run) -> Iterator[str]:
    if shutil.which("Xvfb"):
        yield ON_SCREEN
    else:
        run.remarks.append("Xvfb is not installed, so no start on a screen was measured.")


@contextlib.contextmanager
def _display() -> Iterator[str]:
    """A screen that nobody sees, for one start."""
    told, tells = os.pipe()
    command = ["Xvfb", "-noreset", "-displayfd", str(tells), "-screen", "0", "1366x768x24"]
    shown = subprocess.Popen(command, pass_fds=[tells], stderr=subprocess.DEVNULL)
    os.close(tells)
    try:
        with os.fdopen(told) as number:
            yield f":{number.readline().strip()}"
    finally:
        shown.terminate()
        shown.wait()


TOPIC: Final = StartTopic()
