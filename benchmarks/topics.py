"""What can be measured: one entry a topic, with its rounds and its works in modules of their own.

Modules are named and imported late, so that a process that measures one tool holds no other.
"""

from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

from works import Ready


class Modules(NamedTuple):
    """`rounds` has a topic called TOPIC, `works` has ``ready_work(tool, folder)``."""

    rounds: str
    works: str


TOPICS: Final = {
    "export": Modules("export_rounds", "export_works"),
    "crdt": Modules("crdt_rounds", "crdt_works"),
    "save": Modules("save_rounds", "save_works"),
    "diff": Modules("diff_rounds", "diff_works"),
    "review": Modules("review_rounds", "review_works"),
    "lint": Modules("lint_rounds", "lint_works"),
    "start": Modules("start_rounds", "start_works"),
    "preview": Modules("preview_rounds", "preview_works"),
    "views": Modules("views_rounds", "views_works"),
}


def ready_work(topic: str, tool: str, folder: Path) -> tuple[Ready, str]:
    """What makes the work of a tool for a size, and the size that warms its code."""
    made: tuple[Ready, str] = import_module(TOPICS[topic].works).ready_work(tool, folder)
    return made
