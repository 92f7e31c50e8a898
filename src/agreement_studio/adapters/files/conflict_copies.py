"""Recognises the copies that synchronisers make of a file that was changed in two places.

Some names leave no doubt. Others, such as ``name 2``, people give as well: they count only beside a
file named ``name``, and then only as a possibility that the lineage in the file has to confirm.
The names come from the services' own pages and from what people report; no service was run.
"""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pattern:
    """How one service names a conflicted copy; the ending comes after it."""

    service: str
    mark: re.Pattern[str]
    """What stands between the file's own name and its ending."""
    is_certain: bool = True
    """False where people give such names themselves."""


def _pattern(service: str, mark: str, *, is_certain: bool = True) -> Pattern:
    return Pattern(service, re.compile(mark), is_certain)


PATTERNS: tuple[Pattern, ...] = (
    _pattern("Syncthing", r"\.sync-conflict-\d{8}-\d{6}(-[A-Z0-9]{7})?"),
    _pattern("Nextcloud", r" \(conflicted copy ([^()]{1,80} )?\d{4}-\d{2}-\d{2} \d{6}\)"),
    _pattern("Nextcloud", r" \(case clash from [^()]{1,80}\)"),
    _pattern("Nextcloud", r"_conflict-\d{8}-\d{6}"),
    _pattern(
        "Dropbox",
        r" \(([^()]{1,80} )?[Cc]onflicted [Cc]opy( \d{4}-\d{2}-\d{2})?( ?\(?\d+\)?)?\)( \(\d+\))?",
    ),
    _pattern(
        "Dropbox", r" \((Case|Unicode Encoding|White ?Space|Selective Sync) Conflict( \(?\d+\)?)?\)"
    ),
    _pattern("OneDrive", r"-(DESKTOP-[A-Z0-9]{7}|LAPTOP-[A-Z0-9]{8}|WIN-[A-Z0-9]{11})(-\d+)?"),
    _pattern("OneDrive", r"-[^-]{1,40}['’]s[ -](MacBook|iMac|Mac)( Pro| Air| mini)?(-\d+)?"),
    _pattern("Google Drive", r" ?[\[(][Cc]onflict( \d+)?[\])]"),
    _pattern("Google Drive", r" ?\(\d{1,3}\)", is_certain=False),
    _pattern("iCloud", r" \(conflict from [^()]{1,80}\)"),
    _pattern("iCloud", r" ([2-9]|[1-9]\d)", is_certain=False),
)
"""The first that fits counts."""


@dataclass(frozen=True, slots=True)
class ConflictCopy:
    """A file that looks like a conflicted copy of another."""

    path: Path
    service: str
    """Who makes such names."""
    is_certain: bool
    """False where only the file's lineage can tell; where that differs, say nothing of it."""


def original_name(name: str) -> str | None:
    """The name of the file that this one is a conflicted copy of; None for an ordinary name."""
    stem, dot, ending = name.rpartition(".")
    for pattern in PATTERNS if dot else ():
        found = re.search(f"(?:{pattern.mark.pattern})$", stem)
        if pattern.is_certain and found and found.start() > 0:
            return f"{stem[: found.start()]}.{ending}"
    return None


def conflict_copies(path: Path, hosts: tuple[str, ...] = ()) -> tuple[ConflictCopy, ...]:
    """The conflicted copies that lie beside a file, by name.

    `hosts` are names of computers that OneDrive may put into a name, such as this one's.
    """
    patterns = (*PATTERNS, *(_pattern("OneDrive", f"-{re.escape(host)}(-\\d+)?") for host in hosts))
    try:
        names = sorted(beside.name for beside in path.parent.iterdir() if beside.is_file())
    except OSError:
        return ()
    found = [(name, _fitting(path, name, patterns)) for name in names if name != path.name]
    return tuple(
        ConflictCopy(path.with_name(name), pattern.service, pattern.is_certain)
        for name, pattern in found
        if pattern
    )


def _fitting(path: Path, name: str, patterns: tuple[Pattern, ...]) -> Pattern | None:
    stem, ending = path.stem.casefold(), path.suffix.casefold()
    folded = name.casefold()
    if not folded.startswith(stem) or not folded.endswith(ending) or len(folded) != len(name):
        return None
    between = name[len(stem) : len(name) - len(ending)]
    return next((pattern for pattern in patterns if pattern.mark.fullmatch(between)), None)
