"""What a run showed, as Markdown for people and as JSON for machines."""

import os
import platform
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final

from goals import Figures, Outcome, Rounds, typical

_NAMED: Final = (
    "docxtpl",
    "python-docx",
    "isal",
    "lxml",
    "pydantic",
    "jinja2",
    "resvg-py",
    "pyahocorasick",
    "proselint",
)


@dataclass(slots=True)
class Run:
    """Everything one run found out. `remarks` name what was absent and which figures are void."""

    rounds: dict[tuple[str, str], list[Figures]] = field(default_factory=dict)
    sizes: dict[str, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


def machine() -> str:
    """The machine and versions in one line."""
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores,"
        f" Python {platform.python_version()}, zlib {zlib.ZLIB_RUNTIME_VERSION}"
    )


def versions() -> Mapping[str, str]:
    """What is installed of the packages that count here."""
    found = {}
    for name in _NAMED:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def markdown(run: Run, outcomes: Sequence[Outcome]) -> str:
    """The whole report."""
    named = ", ".join(f"{name} {number}" for name, number in versions().items())
    lines = [f"Machine: {machine()}. {named}.", "", *_figures(run.rounds), "", *_goals(outcomes)]
    if run.remarks:
        lines += ["", *(f"- {remark}" for remark in run.remarks)]
    return "\n".join(lines)


def _figures(rounds: Rounds) -> Iterator[str]:
    yield "| Tool | Size | CPU ms, median (least–most) | Wall ms | Peak MB | Rounds |"
    yield "|---|---|---|---|---|---|"
    for (tool, size), found in rounds.items():
        cpu = sorted(one["cpu"] * 1000 for one in found)
        middle, wall = typical(found, "cpu") * 1000, typical(found, "wall") * 1000
        peak = f"{typical(found, 'peak') / 1024:,.0f}" if "peak" in found[0] else "–"
        yield (
            f"| {tool} | {size} | {middle:,.1f} ({cpu[0]:,.1f}–{cpu[-1]:,.1f})"
            f" | {wall:,.1f} | {peak} | {len(found)} |"
        )


def _goals(outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield "| Goal | Size | Ratio | At most | |"
    yield "|---|---|---|---|---|"
    for one in outcomes:
        ratio = "–" if one.ratio is None else f"{one.ratio:.2f}"
        yield f"| {one.goal.name} | {one.size} | {ratio} | {one.goal.at_most:g} | {one.verdict} |"


def as_json(run: Run, outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """The same, every round included."""
    return {
        "machine": machine(),
        "versions": versions(),
        "rounds": [
            {"tool": tool, "size": size, "figures": list(found)}
            for (tool, size), found in run.rounds.items()
        ],
        "goals": [
            {"goal": o.goal.name, "size": o.size, "ratio": o.ratio, "verdict": o.verdict.value}
            for o in outcomes
        ],
        "remarks": run.remarks,
    }
