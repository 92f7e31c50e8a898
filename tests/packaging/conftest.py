"""The program as people install it: built into a wheel, in an environment of its own."""

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Path:
    """The wheel, built from this checkout without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=checkout, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installed_wheel(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    """The Python of an environment that holds the wheel; its programs stand beside it.

    What the program depends on is borrowed from the environment that runs the tests. The project
    itself is not, because a path file inside a borrowed folder is not read.
    """
    place = tmp_path_factory.mktemp("installed") / "environment"
    uv = shutil.which("uv")
    make = [uv, "venv", "--python", sys.executable] if uv else [sys.executable, "-m", "venv"]
    subprocess.run([*make, place], check=True, capture_output=True)
    python = place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip = [uv, "pip"] if uv else [python, "-m", "pip"]
    local = ["--python", python, "--offline"] if uv else ["--no-index"]
    subprocess.run([*pip, "install", "--no-deps", *local, wheel], check=True, capture_output=True)
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.check_output([python, "-c", ask], text=True).strip()
    borrowed = sysconfig.get_path("purelib")
    Path(packages, "borrowed.pth").write_text(borrowed, encoding="utf-8")
    return python
