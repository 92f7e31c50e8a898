"""What the user is told when nothing can start yet, with the last words of the tool that failed."""

import sys
from pathlib import Path


class Trouble(Exception):  # noqa: N818 - it tells a person what to do; nothing in the program is wrong
    """Why nothing can start yet. Its text is one line: what is missing and what to do about it."""


def run_tool(aim: str, *command: str, cwd: "Path | None" = None) -> str:
    """Run a tool and return what it printed.

    Raises ``Trouble`` with ``aim``, words that follow "Agreement Studio could not …", and the line
    in which the tool says what went wrong.
    """
    import subprocess  # noqa: PLC0415 - most starts run no tool

    done = subprocess.run(
        command,
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        tool = "pip" if "pip" in command[2:3] else Path(command[0]).stem
        raise Trouble(f"Agreement Studio could not {aim} {tool} said: {_last_line(done.stdout)}")
    return done.stdout


def say(sentence: str) -> None:
    """Tell the user what is being done, away from the program's own output."""
    print(sentence, file=sys.stderr, flush=True)


def _last_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    faults = [line for line in lines if line.startswith(("ERROR: ", "E: "))]  # of pip, of apt-get
    return (faults or lines or ["nothing"])[-1]
