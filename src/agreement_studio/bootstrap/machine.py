"""What only the machine can give: system packages, and a folder that may be written to."""

import importlib
import importlib.util
import os
import shutil
import sys
from pathlib import Path

from agreement_studio.bootstrap.trouble import Trouble, run_tool, say


def missing_packages() -> "list[str]":
    """Name the Debian packages without which ``.venv`` cannot be made on this machine."""
    importlib.invalidate_caches()  # one of them may have been installed a moment ago
    if shutil.which("uv") or (_has("ensurepip") and _has("venv")):
        return []
    return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def require_packages() -> None:
    """Install the missing packages as administrator, else say what to ask of one."""
    missing = missing_packages()
    if not missing:
        return
    names = " ".join(missing)
    if not shutil.which("apt-get"):
        raise Trouble(
            "This Python comes without its modules venv and ensurepip, and Agreement Studio needs "
            f"them. Please install them; on Debian and Ubuntu they are the package {names}."
        )
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if not is_administrator():
        raise Trouble(
            f"Agreement Studio needs {names}; ask an administrator to run: {' '.join(command)}"
        )
    say(f"Installing the system package {names} with apt-get.")
    install(f"install {names}; is there a network?", *command)
    if missing_packages():
        raise Trouble(f"{names} is installed, but this Python ({sys.executable}) has no use of it.")


def short_name(command: str) -> str:
    """Return the name of a program alone where it starts the same program, else ``command``.

    What chooses between several Pythons (pyenv, for one) starts the chosen one by its whole path,
    which nobody typed, and puts its folder first on the path where programs are looked for.
    """
    name = os.path.basename(command)  # noqa: PTH119 - as typed: Path would drop "./"
    return name if shutil.which(name) == command else command


def is_administrator() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def require_writable(root: Path, venv: Path) -> None:
    """Raise ``Trouble`` where the user may not write what is to be made."""
    if not all(os.access(str(place), os.W_OK) for place in (root, venv) if place.exists()):
        raise Trouble(
            f"Agreement Studio keeps its Python environment in {venv}, where you may not write. "
            "Copy the whole folder to a place of your own and start it there."
        )


def install(aim: str, *command: str) -> None:
    """Run apt-get, once more with a fresh list of packages where the first try fails.

    Raises ``Trouble`` when that fails too; ``aim`` is as for ``run_tool``.
    """
    os.environ.setdefault("DEBIAN_FRONTEND", "noninteractive")
    try:
        run_tool(aim, *command)
    except Trouble:  # a machine that never asked its mirror has no list of packages yet
        run_tool(aim, "apt-get", "update")
        run_tool(aim, *command)


def _has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None
