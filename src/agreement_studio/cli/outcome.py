"""Exit codes, and how the command line speaks: one or two sentences, on the right stream."""

import json
import sys
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

FORMAT = 1
"""The version of every ``--json`` object."""


class Exit(IntEnum):
    """What an exit code means."""

    WRITTEN = 0
    CHANGED = 1  # written, but something was changed, dropped, skipped or not met
    WRONG_USE = 2
    UNREADABLE = 3


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
    print(json.dumps({"format": FORMAT, **members}, ensure_ascii=False, indent=2))


def plural(count: int, one: str, many: str) -> str:
    """``3 clauses``, ``1 clause``, ``no clauses``."""
    return f"{count or 'no'} {one if count == 1 else many}"
