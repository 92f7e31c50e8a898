"""The note inside ``.venv`` that says what it was made for.

It is written last, so half an environment never bears one, and reading it is all that a second
start costs.
"""

import hashlib
import os
import sys
from pathlib import Path
from typing import NamedTuple

CONSTRAINTS = Path("resources", "constraints.txt")
_NAME = ".agreement-studio"


class Stamp(NamedTuple):
    """Which fingerprint ``.venv`` has, where it was made, and its dependency groups.

    All are blank where there is no stamp.
    """

    fingerprint: str = ""
    place: str = ""
    groups: str = ""


UNFINISHED = Stamp("unfinished")


def python_of(venv: Path) -> Path:
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def fingerprint(root: Path) -> str:
    """Digest of all that decides what belongs in ``.venv``: when it changes, that is renewed."""
    digest = hashlib.sha256(f"{sys.implementation.name} {sys.version_info[:2]}\0".encode())
    for part in (root / "pyproject.toml", root / CONSTRAINTS):
        digest.update(part.read_bytes() if part.is_file() else b"")
        digest.update(b"\0")
    return digest.hexdigest()


def is_ready(root: Path, venv: Path, group: str) -> bool:
    """Whether ``venv`` holds what ``root`` needs now, the dependency group ``group`` included."""
    if not python_of(venv).exists():  # a link to a Python that was removed does not "exist"
        return False
    stamp = read(venv)
    return (
        stamp.fingerprint == fingerprint(root)
        and stamp.place == str(venv)
        and (not group or group in stamp.groups.split())
    )


def read(venv: Path) -> Stamp:
    try:
        lines = (venv / _NAME).read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return Stamp()
    return Stamp(*lines[:3])


def write(venv: Path, stamp: Stamp) -> None:
    fresh = venv / f"{_NAME}.new"
    fresh.write_text("\n".join(stamp), encoding="utf-8")
    fresh.replace(venv / _NAME)


def distrust(prefix: str) -> bool:
    """Have the next start make the environment ``prefix`` anew, because a part of it is gone.

    Returns whether it is one that a start has made; any other is left alone.
    """
    venv = Path(prefix)
    ours = (venv / _NAME).is_file()
    if ours:
        write(venv, UNFINISHED)
    return ours
