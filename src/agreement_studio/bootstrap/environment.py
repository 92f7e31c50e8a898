"""Makes ``.venv`` and installs the project into it: with uv where it is found, else with pip."""

import shutil
import subprocess
import sys
from pathlib import Path

from agreement_studio.bootstrap import machine, stamp
from agreement_studio.bootstrap.stamp import CONSTRAINTS, UNFINISHED, Stamp, python_of
from agreement_studio.bootstrap.trouble import Trouble, run_tool, say

_PIP_WITH_GROUPS = (25, 1)


def install(root: Path, venv: Path, group: str) -> None:
    """Bring ``venv`` up to date, or make it anew where it is not whole.

    The stamp reads "unfinished" meanwhile: after a stop half-way, the next start begins anew.
    """
    uv = shutil.which("uv")
    before = stamp.read(venv)
    if not _can_be_mended(venv, before, needs_pip=not uv):
        machine.require_packages()
        _make(venv, uv)
        before = UNFINISHED
    groups = sorted({group, *before.groups.split()} - {""})
    stamp.write(venv, UNFINISHED)
    say("Installing what Agreement Studio needs into .venv. This happens once and takes a moment.")
    try:
        _install_packages(root, venv, uv, *groups)
    except Trouble:
        stamp.write(venv, before)  # uv and pip fetch everything before they change anything
        raise
    stamp.write(venv, Stamp(stamp.fingerprint(root), str(venv), " ".join(groups)))


def _can_be_mended(venv: Path, before: Stamp, *, needs_pip: bool) -> bool:
    """Whether ``venv`` is whole, in its own place and made with the Python now running."""
    if before == UNFINISHED or before.place not in {"", str(venv)}:
        return False
    check = "import sys; print(sys.version_info[:2])" + ("; import pip" if needs_pip else "")
    try:
        answer = subprocess.check_output(
            [str(python_of(venv)), "-I", "-c", check], stderr=subprocess.DEVNULL, text=True
        )
    except (OSError, subprocess.CalledProcessError):
        return False
    return answer.strip() == str(sys.version_info[:2])


def _make(venv: Path, uv: "str | None") -> None:
    if venv.is_symlink() or venv.is_file():
        venv.unlink()
    elif venv.exists():
        say("The folder .venv is incomplete, was moved or is for another Python: making it anew.")
        shutil.rmtree(venv)
    # Started with the Python of the .venv that is now gone, only the one behind it is left.
    python = getattr(sys, "_base_executable", "") or sys.executable
    aim = "make its Python environment."
    if uv:
        run_tool(aim, uv, "venv", "--quiet", "--python", python, str(venv))
    else:
        run_tool(aim, python, "-m", "venv", str(venv))


def _install_packages(root: Path, venv: Path, uv: "str | None", *groups: str) -> None:
    aim = "install what it needs; is there a network?"
    python = str(python_of(venv))
    wanted = ["--editable", ".", "--constraint", str(CONSTRAINTS)]
    for group in groups:
        wanted += ["--group", group]
    if uv:
        run_tool(aim, uv, "pip", "install", "--quiet", "--python", python, *wanted, cwd=root)
        return
    pip = [python, "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    if groups and _pip_version(python) < _PIP_WITH_GROUPS:
        run_tool(aim, *pip, "--upgrade", f"pip>={'.'.join(map(str, _PIP_WITH_GROUPS))}", cwd=root)
    run_tool(aim, *pip, *wanted, cwd=root)


def _pip_version(python: str) -> "tuple[int, ...]":
    answer = run_tool(
        "ask pip for its version.", python, "-c", "import pip; print(pip.__version__)"
    )
    return tuple(int(part) for part in answer.strip().split(".")[:2] if part.isdigit())
