"""Measures our work: ``python benchmarks/run.py --only export,diff --sizes S,M,L --rounds 5``.

Correctness first: one uncounted round checks that every tool wrote the same; a tool that did not
has no figures. Then the tools take turns, each in a fresh process, so that whatever else the
machine does meets them all alike.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from goals import load_goals, outcomes
from report import Run, as_json, markdown
from rounds import Bench
from topics import TOPICS

SIZES: Final = ("S", "M", "L")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs what was asked for and prints the report.

    Gives 1 where a tool failed or wrote something else. A goal that is not met is reported, and
    gives 0: figures depend on the machine, and nothing should fail because it was busy.
    """
    options = _options(arguments)
    with tempfile.TemporaryDirectory(prefix="agreement-benchmark-") as folder:
        run = Run()
        benches = [Bench(Path(folder), options.sizes, topic, run) for topic in options.only]
        for bench in benches:
            bench.check()
        for _ in range(options.rounds):
            for bench in benches:
                bench.round()
    tools = {tool for bench in benches for tool in bench.tools}
    goals = [goal for goal in load_goals() if goal.tool in tools]
    found = tuple(outcomes(goals, run.rounds))
    print(markdown(run, found))
    if options.json:
        text = json.dumps(as_json(run, found), indent=1, ensure_ascii=False)
        options.json.write_text(f"{text}\n", encoding="utf-8")
    return 1 if any(bench.has_failed for bench in benches) else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    reading = argparse.ArgumentParser(description="Measures Agreement Studio against its goals.")
    reading.add_argument("--only", type=_topics, default=tuple(TOPICS), help="such as diff (all)")
    reading.add_argument("--sizes", type=_sizes, default=SIZES, help="such as S,M,L (all)")
    reading.add_argument("--rounds", type=int, default=5, help="counted rounds (5)")
    reading.add_argument("--json", type=Path, help="write every round to this file, too")
    return reading.parse_args(arguments)


def _topics(text: str) -> tuple[str, ...]:
    chosen = tuple(topic.strip().lower() for topic in text.split(","))
    if unknown := set(chosen) - set(TOPICS):
        known = ", ".join(TOPICS)
        raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: use some of {known}")
    return tuple(topic for topic in TOPICS if topic in chosen)


def _sizes(text: str) -> tuple[str, ...]:
    chosen = tuple(size.strip().upper() for size in text.split(","))
    if unknown := set(chosen) - set(SIZES):
        raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: use some of S, M and L")
    return tuple(size for size in SIZES if size in chosen)


if __name__ == "__main__":
    sys.exit(main())
