"""Rounds of measuring: every tool in turn, each in a fresh process, checked before it counts."""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Final

import agreements
import faster_deflate
import peers
from agreement_studio.domain.canonical import plain
from contents import as_json as parts_as_json
from contents import held_in, parts_of
from goals import Figures
from report import Run

_HERE: Final = Path(__file__).parent
_SOURCE: Final = _HERE.parent / "src"
_LIKE: Final = {
    "writer": "limit",
    "limit, isal": "writer",
    "export with pictures": "process",
    "process": "export with pictures",
}
"""Whose file must hold the same as a tool's; all others are held against our export."""
OUR_TOOLS: Final = (
    "writer",
    "limit",
    "export",
    "export, written only",
    "export with pictures",
    "edit",
    "process",
)


class FailedRunError(Exception):
    """A tool ended with a fault; its own words follow."""


class Bench:
    """One run over some sizes; everything is written into `folder`."""

    def __init__(self, folder: Path, sizes: tuple[str, ...]) -> None:
        self.folder = folder
        self.sizes = sizes
        self.run = Run()
        self.has_failed = False
        self.void: set[tuple[str, str]] = set()
        self.tools = (*OUR_TOOLS, *self._optional())

    def _optional(self) -> Iterator[str]:
        if faster_deflate.is_there():
            yield "limit, isal"
        else:
            self.run.remarks.append("isal is not installed, so its deflate was not measured.")
        for peer in peers.WORKS:
            if peers.is_there(peer):
                yield peer
                if peer == "docxtpl":
                    yield "docxtpl process"
            else:
                self.run.remarks.append(f"{peer} is not installed, so it was not measured.")

    # ------------------------------------------------------------------------------ correctness

    def check(self) -> None:
        """One uncounted round; whatever does not hold the same as ours gets no figures."""
        for size in self.sizes:
            self._prepare(size)
            for tool in self.tools:
                try:
                    self._figures(tool, size)
                except FailedRunError as fault:
                    self._refuse(tool, size, f"it failed ({fault})")
            for tool in self.tools:
                if (tool, size) not in self.void:
                    self.judge(tool, size)

    def judge(self, tool: str, size: str) -> None:
        """Refuses figures to a tool whose file does not hold what it should."""
        if problem := self._problem(tool, size):
            self._refuse(tool, size, problem)

    def _prepare(self, size: str) -> None:
        """What peers carry, and the answers as a file: both from our own export."""
        self._figures("export", size)
        parts = parts_of(self._file("export", size).read_bytes())
        peers.parts_file(self.folder, size).write_text(parts_as_json(parts), encoding="utf-8")
        if peers.SMALLEST not in self.sizes:  # warms the peers' code
            smallest = peers.parts_file(self.folder, peers.SMALLEST)
            smallest.write_text(parts_as_json(parts[:200]), encoding="utf-8")
        answers = json.dumps(plain(agreements.agreement_of(size)), ensure_ascii=False)
        self._answers(size).write_text(answers, encoding="utf-8")

    def _problem(self, tool: str, size: str) -> str:
        """What is wrong with the file a tool wrote, or "" when it holds what it should."""
        if tool == "edit":
            self._figures("edit, checked", size)
            held = self._file("edit, checked", size).read_bytes()
            return "" if held else "drafting again gave another document than drafting anew"
        file = self._file(tool, size).read_bytes()
        if tool == "limit":
            same = file == self._file("writer", size).read_bytes()
            return "" if same else "the bytes differ from those of our writer"
        like = _LIKE.get(tool, "export")
        ours, theirs = held_in(self._file(like, size).read_bytes()), held_in(file)
        if ours == theirs:
            return ""
        return f"it holds {asdict(theirs)}, but {like} holds {asdict(ours)}"

    def _refuse(self, tool: str, size: str, problem: str) -> None:
        self.has_failed = True
        self.void.add((tool, size))
        self.run.remarks.append(f"{tool} at {size} has no figures: {problem}.")

    # ------------------------------------------------------------------------------------ rounds

    def round(self) -> None:
        """Every tool once at every size, one after the other."""
        for size in self.sizes:
            for tool in self.tools:
                if (tool, size) not in self.void:
                    found = self.run.rounds.setdefault((tool, size), [])
                    found.append(self._figures(tool, size))

    def _figures(self, tool: str, size: str) -> Figures:
        target = self._file(tool, size)
        if tool == "process":
            answers = str(self._answers(size))
            return _whole(
                ["-m", "agreement_studio", "draft", answers, "-o", str(target), "--force"]
            )
        if tool == "docxtpl process":
            parts = str(peers.parts_file(self.folder, size))
            return _whole([str(_HERE / "peers.py"), "docxtpl", parts, str(target)])
        printed = _printed([str(_HERE / "measure.py"), tool, size, str(target)])
        figures: Figures = json.loads(printed)
        return figures

    def _file(self, tool: str, size: str) -> Path:
        return self.folder / f"{tool.replace(',', '').replace(' ', '-')}-{size}.docx"

    def _answers(self, size: str) -> Path:
        return self.folder / f"answers-{size}.json"


def _whole(arguments: list[str]) -> Figures:
    """A whole process, from the command to its end. Its peak would hold what this one holds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    _printed(arguments)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"cpu": cpu, "wall": wall}


def _printed(arguments: list[str]) -> str:
    """What a process of this Python prints. Raises FailedRunError with the end of its own words."""
    paths = {**os.environ, "PYTHONPATH": str(_SOURCE)}
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, env=paths, check=False
    )
    if done.returncode:
        raise FailedRunError(" ".join(done.stderr.split()[-40:]))
    return done.stdout
