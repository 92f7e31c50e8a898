"""One tool at one size in a process of its own: ``python measure.py TOPIC TOOL SIZE TARGET``.

Prints one line of JSON. The folder of `TARGET`, the file to be written, holds what was prepared.
"""

import argparse
import json
import re
import resource
import sys
import time
from pathlib import Path
from typing import Final

from topics import ready_work
from works import Ready

_KIB: Final = 1 if sys.platform != "darwin" else 1024  # what one unit of ru_maxrss holds, as KiB


def measured(ready: Ready, warm_up: str, size: str, target: Path) -> dict[str, object]:
    """CPU and wall seconds, peak memory in KiB, and the size of the file, written to `target`.

    `ready` makes the work for a size; only the work itself is timed, and once before uncounted.
    """
    ready(warm_up)()
    work = ready(size)
    wall, cpu = time.perf_counter(), cpu_spent()
    file = work()
    cpu, wall = cpu_spent() - cpu, time.perf_counter() - wall
    peak = peak_memory()
    target.write_bytes(file)
    return {"cpu": cpu, "wall": wall, "peak": peak, "bytes": len(file)}


def cpu_spent() -> float:
    """CPU seconds of this process and of those it started and saw end: they paint pictures."""
    started = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + started.ru_utime + started.ru_stime


def peak_memory() -> int:
    """The most memory this process held so far, in KiB.

    Linux hands ``ru_maxrss`` on from the process that started this one, so its own count is read.
    """
    status = Path("/proc/self/status")
    if status.exists():
        held = re.search(r"VmHWM:\s*(\d+) kB", status.read_text(encoding="ascii"))
        if held:
            return int(held[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _KIB


if __name__ == "__main__":
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("topic")
    reading.add_argument("tool")
    reading.add_argument("size")
    reading.add_argument("target", type=Path)
    chosen = reading.parse_args()
    making, warm = ready_work(chosen.topic, chosen.tool, chosen.target.parent)
    print(json.dumps(measured(making, warm, chosen.size, chosen.target)))
