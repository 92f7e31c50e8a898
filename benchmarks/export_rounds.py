"""The rounds of the export: our writer, our export and its peers, each held against another."""

import json
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
from rounds import Bench, whole

_HERE: Final = Path(__file__).parent
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


class Export:
    """Whoever writes a Word file from an agreement, a tree or finished text."""

    def tools(self, run: Run) -> tuple[str, ...]:
        return (*OUR_TOOLS, *self._optional(run))

    def _optional(self, run: Run) -> Iterator[str]:
        if faster_deflate.is_there():
            yield "limit, isal"
        else:
            run.remarks.append("isal is not installed, so its deflate was not measured.")
        for peer in peers.WORKS:
            if peers.is_there(peer):
                yield peer
                if peer == "docxtpl":
                    yield "docxtpl process"
            else:
                run.remarks.append(f"{peer} is not installed, so it was not measured.")

    def prepare(self, bench: Bench, size: str) -> None:
        """What peers carry, and the answers as a file: both from our own export."""
        self.figures(bench, "export", size)
        parts = parts_of(bench.file("export", size).read_bytes())
        peers.parts_file(bench.folder, size).write_text(parts_as_json(parts), encoding="utf-8")
        if peers.SMALLEST not in bench.sizes:  # warms the peers' code
            smallest = peers.parts_file(bench.folder, peers.SMALLEST)
            smallest.write_text(parts_as_json(parts[:200]), encoding="utf-8")
        answers = json.dumps(plain(agreements.agreement_of(size)), ensure_ascii=False)
        _answers(bench, size).write_text(answers, encoding="utf-8")

    def problem(self, bench: Bench, tool: str, size: str) -> str:
        """What is wrong with the file a tool wrote, or "" when it holds what it should."""
        if tool == "edit":
            self.figures(bench, "edit, checked", size)
            held = bench.file("edit, checked", size).read_bytes()
            return "" if held else "drafting again gave another document than drafting anew"
        file = bench.file(tool, size).read_bytes()
        if tool == "limit":
            same = file == bench.file("writer", size).read_bytes()
            return "" if same else "the bytes differ from those of our writer"
        like = _LIKE.get(tool, "export")
        ours, theirs = held_in(bench.file(like, size).read_bytes()), held_in(file)
        if ours == theirs:
            return ""
        return f"it holds {asdict(theirs)}, but {like} holds {asdict(ours)}"

    def figures(self, bench: Bench, tool: str, size: str) -> Figures:
        target = bench.file(tool, size)
        if tool == "process":
            answers = str(_answers(bench, size))
            return whole(["-m", "agreement_studio", "draft", answers, "-o", str(target), "--force"])
        if tool == "docxtpl process":
            parts = str(peers.parts_file(bench.folder, size))
            return whole([str(_HERE / "peers.py"), "docxtpl", parts, str(target)])
        return bench.measured(tool, size)


def _answers(bench: Bench, size: str) -> Path:
    return bench.folder / f"answers-{size}.json"


TOPIC: Final = Export()
