"""The work of each tool of the export, by its name."""

from collections.abc import Callable
from pathlib import Path

from works import Ready, Work


def ready_work(tool: str, folder: Path) -> tuple[Ready, str]:
    """What makes the work of a tool for a size, and the size that warms its code."""
    import peers  # noqa: PLC0415 - each process imports what its tool needs and no more

    if tool in peers.WORKS:
        return lambda size: peers.WORKS[tool](peers.load_parts(folder, size)), peers.SMALLEST
    return _our_work(tool)


def _our_work(tool: str) -> tuple[Ready, str]:
    import agreements  # noqa: PLC0415 - as above
    import ours  # noqa: PLC0415 - as above

    works: dict[str, Callable[[], tuple[Ready, str]]] = {
        "writer": lambda: (ours.writing, ours.SMALLEST),
        "limit": lambda: (ours.limiting, ours.SMALLEST),
        "limit, isal": lambda: (_isal_limit, ours.SMALLEST),
        "edit": lambda: (ours.editing, ours.SMALLEST),
        "edit, checked": lambda: (ours.checking_edits, ours.SMALLEST),
        "export": lambda: (ours.Exporting(pictures=False), agreements.WARM_UP),
        "export with pictures": lambda: (ours.Exporting(pictures=True), agreements.WARM_UP),
        "export, written only": lambda: (ours.Writing(pictures=False), agreements.WARM_UP),
    }
    return works[tool]()


def _isal_limit(size: str) -> Work:
    import faster_deflate  # noqa: PLC0415 - optional
    import ours  # noqa: PLC0415 - as above

    return ours.limiting(size, faster_deflate.isal_deflate)
