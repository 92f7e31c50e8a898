"""What can be measured: one entry a topic, with its rounds and its works in modules of their own.

Modules are named and imported late, so that a process that measures one tool holds no other.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

if TYPE_CHECKING:
    from goals import Figures
    from measure import Ready
    from report import Run
    from rounds import Bench


class Modules(NamedTuple):
    """`rounds` has a :class:`Topic` called TOPIC; `works` has ``ready_work(tool, folder)``."""

    rounds: str
    works: str


TOPICS: Final = {
    "export": Modules("export_rounds", "export_works"),
    "crdt": Modules("crdt_rounds", "crdt_works"),
    "save": Modules("save_rounds", "save_works"),
    "diff": Modules("diff_rounds", "diff_works"),
    "lint": Modules("lint_rounds", "lint_works"),
}


class Topic(Protocol):
    """Which tools take turns, and how it is known that each did what it should."""

    def tools(self, run: "Run") -> tuple[str, ...]:
        """The tools that are there; what is absent becomes a remark of the run."""
        ...

    def prepare(self, bench: "Bench", size: str) -> None:
        """Whatever must be there before any tool runs at a size."""
        ...

    def problem(self, bench: "Bench", tool: str, size: str) -> str:
        """What is wrong with what a tool wrote, or "" when it is what it should be."""
        ...

    def figures(self, bench: "Bench", tool: str, size: str) -> "Figures":
        """One measurement in a process of its own."""
        ...


def topic_of(name: str) -> Topic:
    """The rounds of a topic. Raises KeyError for a name that is none."""
    found: Topic = import_module(TOPICS[name].rounds).TOPIC
    return found


def ready_work(topic: str, tool: str, folder: Path) -> "tuple[Ready, str]":
    """What makes the work of a tool for a size, and the size that warms its code."""
    made: tuple[Ready, str] = import_module(TOPICS[topic].works).ready_work(tool, folder)
    return made
