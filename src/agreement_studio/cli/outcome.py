"""Exit codes, and how the command line speaks: one or two sentences, on the right stream."""

import io
import json
import sys
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from agreement_studio.domain.errors import StudioError, UnreadableFileError
from agreement_studio.texts import MissingTextError, TextFileError

FORMAT = 1
"""The version of every ``--json`` object."""

FAULTS = (StudioError, TextFileError, MissingTextError)
"""What a person can put right. Anything else is a fault of the program and may show itself."""


class Exit(IntEnum):
    """What an exit code means."""

    WRITTEN = 0
    CHANGED = 1  # written, but something was changed, dropped, skipped or not met
    WRONG_USE = 2
    UNREADABLE = 3


def sentence_of(fault: Exception) -> str:
    """What to say of one of :data:`FAULTS`."""
    if isinstance(fault, MissingTextError):
        return f"The text “{fault.args[0]}” is missing from resources/text. Write it there."
    return str(fault)


def exit_for(fault: Exception) -> Exit:
    """The exit code after one of :data:`FAULTS`."""
    unreadable = UnreadableFileError, TextFileError, MissingTextError
    return Exit.UNREADABLE if isinstance(fault, unreadable) else Exit.WRONG_USE


def carry_any_character() -> None:
    """Lets a terminal of any age show what it can: the rest is escaped and stops nothing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(*sentences: str) -> None:
    """Tells the person what was done."""
    for sentence in sentences:
        print(sentence)


def remark(*sentences: str) -> None:
    """Tells the person what to look at, beside the output."""
    for sentence in sentences:
        print(sentence, file=sys.stderr)


def say_json(**members: Mapping[str, Any] | Sequence[Any] | None) -> None:
    """Prints the one object of a ``--json`` command."""
    print_json({"format": FORMAT, **members})


def print_json(value: Mapping[str, Any]) -> None:
    """Prints JSON that stays JSON on a stream that cannot carry every character."""
    carries_all = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    text = json.dumps(value, ensure_ascii=not carries_all, indent=2)
    print(text.encode(errors="backslashreplace").decode())


def plural(count: int, one: str, many: str) -> str:
    """``3 clauses``, ``1 clause``, ``no clauses``."""
    return f"{count or 'no'} {one if count == 1 else many}"
