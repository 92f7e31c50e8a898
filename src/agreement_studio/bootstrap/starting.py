"""Starts the program from a checkout: makes its environment ready, then becomes its Python."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from agreement_studio.bootstrap import environment, machine, stamp
from agreement_studio.bootstrap.libraries import (
    WITHOUT_SCREEN,
    missing_libraries,
    request_for,
    require_libraries,
)
from agreement_studio.bootstrap.lock import one_at_a_time
from agreement_studio.bootstrap.trouble import Trouble

OLDEST = (3, 11)
NEWEST = (3, 13)
NO_INSTALL = "--no-install"


def start(root: Path, *arguments: str, group: str = "", opens_windows: bool = False) -> NoReturn:
    """Make the ``.venv`` of the checkout ``root`` ready, then become its Python with ``arguments``.

    ``--no-install`` among the arguments, before any ``--``, forbids every installation and is not
    handed on. ``group`` names the dependency group that is needed besides the project itself;
    ``opens_windows`` asks for what the system must have before Qt can be loaded.
    """
    may_install, handed_on = _split(*arguments)
    try:
        if opens_windows:
            _prepare_for_windows(may_install=may_install)
        python = prepare(root, group=group, may_install=may_install)
    except Trouble as trouble:
        sys.exit(str(trouble))
    except OSError as problem:
        reason = problem.strerror or problem
        sys.exit(f"Agreement Studio could not get ready: {reason} ({problem.filename or root}).")
    except KeyboardInterrupt:
        sys.exit(130)
    try:
        _become(python, *handed_on)
    except OSError as problem:
        stamp.distrust(str(root / ".venv"))
        sys.exit(
            f"{python} cannot be started ({problem.strerror}). Start again to have it renewed."
        )


def prepare(root: Path, *, group: str = "", may_install: bool = True) -> Path:
    """Return the Python of the checkout's ``.venv``, having made or mended what was not ready.

    Raises ``Trouble`` when that is not possible or, without ``may_install``, when it is needed.
    """
    complaint = complaint_about(sys.version_info[0], sys.version_info[1])
    if complaint:
        raise Trouble(complaint)
    venv = root / ".venv"
    if not stamp.is_ready(root, venv, group):
        if not may_install:
            raise Trouble(_what_is_missing(venv))
        machine.require_writable(root, venv)
        with one_at_a_time(root):
            if not stamp.is_ready(root, venv, group):  # another start may have done it meanwhile
                environment.install(root, venv, group)
    return stamp.python_of(venv)


def _prepare_for_windows(*, may_install: bool) -> None:
    missing = missing_libraries(WITHOUT_SCREEN)
    if missing and not may_install:
        raise Trouble(f"Not ready: {request_for(missing)}")
    require_libraries(WITHOUT_SCREEN)


def complaint_about(major: int, minor: int) -> str:
    """Say in one line why this Python cannot be used; nothing when it can."""
    if OLDEST <= (major, minor) <= NEWEST:
        return ""
    oldest, newest = (".".join(map(str, version)) for version in (OLDEST, NEWEST))
    return (
        f"Agreement Studio needs Python {oldest} to {newest}; this is {major}.{minor}. "
        f"Start it with one of those, such as python{newest}, in place of python3."
    )


def _what_is_missing(venv: Path) -> str:
    missing = [*machine.missing_packages(), f"a whole Python environment in {venv}"]
    return f"Not ready: missing {' and '.join(missing)}. Without {NO_INSTALL} it is installed."


def _split(*arguments: str) -> "tuple[bool, list[str]]":
    """Whether installing is allowed, and the arguments without ``--no-install``."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    kept = [word for word in arguments[:end] if word != NO_INSTALL]
    return len(kept) == end, [*kept, *arguments[end:]]


def _become(python: Path, *arguments: str) -> NoReturn:
    command = [str(python), *arguments]
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":  # where exec would return to the prompt while the program runs
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)
