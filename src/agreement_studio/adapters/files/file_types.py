"""Tells a Linux desktop which program opens our files, for one user, and takes that back."""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.assets import resource

_NAME = "agreement-studio"


def tell_desktop(data: Path, program: Sequence[str]) -> tuple[Path, ...]:
    """Writes what makes a double click on our files start `program`; which files those are.

    `data` is the folder in which the desktop looks, such as ``~/.local/share``.

    Raises:
        UnwrittenFileError: the folder or disk refused.
    """
    written = []
    for source, target in _files(data):
        content = source.read_text(encoding="utf-8")
        if target.suffix == ".desktop":
            content = content.replace("Exec=agreement-studio ", f"Exec={_quoted(program)} ")
        write_whole(target, content.encode(), replace=True)
        written.append(target)
    _have_noticed(data)
    return tuple(written)


def tell_desktop_no_more(data: Path) -> tuple[Path, ...]:
    """Removes what :func:`tell_desktop` wrote; which files there were."""
    there = tuple(target for _, target in _files(data) if target.exists())
    for target in there:
        target.unlink()
    if there:
        _have_noticed(data)
    return there


def _files(data: Path) -> Iterator[tuple[Path, Path]]:
    """Each file that ships, with the place where a desktop looks for it."""
    system = resource("system")
    yield system / f"{_NAME}.desktop", data / "applications" / f"{_NAME}.desktop"
    yield system / f"{_NAME}.xml", data / "mime" / "packages" / f"{_NAME}.xml"
    yield system / f"{_NAME}.metainfo.xml", data / "metainfo" / f"{_NAME}.metainfo.xml"
    drawings, icons = resource("icons", "app"), data / "icons" / "hicolor" / "scalable"
    yield drawings / f"{_NAME}.svg", icons / "apps" / f"{_NAME}.svg"
    for kind in ("file", "template"):
        yield drawings / f"{_NAME}-{kind}.svg", icons / "mimetypes" / f"{_NAME}-{kind}.svg"


def _quoted(program: Sequence[str]) -> str:
    """A command as a desktop entry writes it: each word in quotation marks where it needs them."""
    return " ".join(_word(word) for word in program)


def _word(word: str) -> str:
    if word.replace("-", "").replace("/", "").replace(".", "").replace("_", "").isalnum():
        return word
    for sign in '\\"`$':
        word = word.replace(sign, f"\\{sign}")
    return f'"{word}"'.replace("%", "%%")


def _have_noticed(data: Path) -> None:
    """Has the desktop read its folders anew, where it has the programs for that."""
    for program, folder in (
        ("update-mime-database", data / "mime"),
        ("update-desktop-database", data / "applications"),
    ):
        found = shutil.which(program)
        if found:
            subprocess.run([found, str(folder)], check=False, capture_output=True)  # noqa: S603 - the system's own
