"""A small checkout that installs without a network, and a uv that leaves a record."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "agreement-studio"
version = "0.1.0"

[dependency-groups]
dev = []
"""

# The smallest build backend there can be: one line that puts src on Python's path.
BACKEND = """
import zipfile

METADATA = "Metadata-Version: 2.1\\nName: agreement-studio\\nVersion: 0.1.0\\n"

def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "agreement_studio-0.1.0-py3-none-any.whl"
    about = "agreement_studio-0.1.0.dist-info/"
    with zipfile.ZipFile(folder + "/" + name, "w") as wheel:
        wheel.writestr("checkout.pth", {src!r})
        wheel.writestr(about + "METADATA", METADATA)
        wheel.writestr(about + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\n")
        wheel.writestr(about + "RECORD", "")
    return name

build_wheel = build_editable
"""

COMMAND_LINE = """
import json, os, sys

def main(arguments):
    words = os.environ["AGREEMENT_STUDIO_STARTED_AS"]
    print(json.dumps({"python": sys.executable, "arguments": arguments, "started_as": words}))
    return 7
"""

# Does what uv does, as far as the bootstrap needs it, and notes what it was asked for.
UV = """#!{python}
import pathlib, subprocess, sys
words = sys.argv[1:]
record = pathlib.Path({record!r})
record.write_text((record.read_text() if record.exists() else "") + " ".join(words) + "\\n")
if words[0] == "venv":
    subprocess.run([{python!r}, "-m", "venv", "--without-pip", words[-1]], check=True)
else:
    python = words[words.index("--python") + 1]
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    place = subprocess.check_output([python, "-c", ask], text=True).strip()
    pathlib.Path(place, "checkout.pth").write_text(str(pathlib.Path("src").resolve()))
    pytest = "import os, sys; print(os.getcwd(), *sys.argv[1:], sep=chr(10))"
    pathlib.Path(place, "pytest.py").write_text(pytest)
"""


@dataclass(frozen=True)
class Checkout:
    """A checkout in a folder of its own, with the folders that stand in for ``PATH``."""

    root: Path
    programs: Path

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    def start(self, *arguments: str, folder: str = "src/agreement_studio") -> str:
        """Start it as a person would; return what it printed, which must not be a failure."""
        done = self.attempt(*arguments, folder=folder)
        assert done.returncode in {0, 7}, done.stderr
        return done.stdout

    def attempt(
        self,
        *arguments: str,
        folder: str = "src/agreement_studio",
        python: str = sys.executable,
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [python, folder, *arguments],
            cwd=self.root,
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
        )

    def environment(self) -> dict[str, str]:
        """No path to any other copy of the package, and no network."""
        inherited = {name: os.environ[name] for name in os.environ if name != "PYTHONPATH"}
        return {**inherited, "PATH": str(self.programs), "PIP_NO_INDEX": "1"}

    def offer_uv(self) -> None:
        self.offer("uv", UV.format(python=sys.executable, record=str(self.record)))

    def offer(self, name: str, script: str) -> None:
        """Put a program on ``PATH``."""
        program = self.programs / name
        program.write_text(script, encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    @property
    def record(self) -> Path:
        return self.programs / "uv.record"

    def asked_of_uv(self) -> list[str]:
        return self.record.read_text(encoding="utf-8").splitlines()


@pytest.fixture
def make_checkout(tmp_path: Path, checkout: Path) -> Callable[[str], Checkout]:
    def make(name: str) -> Checkout:
        root, programs = tmp_path / name, tmp_path / f"{name} programs"
        programs.mkdir()
        package = root / "src" / "agreement_studio"
        shutil.copytree(checkout / "src/agreement_studio/bootstrap", package / "bootstrap")
        for part in ("__init__.py", "__main__.py"):
            shutil.copy(checkout / "src/agreement_studio" / part, package)
        _write(package / "cli" / "main.py", COMMAND_LINE)
        _write(root / "pyproject.toml", PROJECT)
        _write(root / "backend.py", BACKEND.format(src=str(root / "src")))
        _write(root / "resources" / "constraints.txt", "")
        (root / "tests").mkdir()
        shutil.copy(checkout / "tests/__main__.py", root / "tests")
        return Checkout(root, programs)

    return make


@pytest.fixture
def with_uv(make_checkout: Callable[[str], Checkout]) -> Checkout:
    made = make_checkout("a checkout")
    made.offer_uv()
    return made


@pytest.fixture
def without_uv(make_checkout: Callable[[str], Checkout]) -> Checkout:
    return make_checkout("a checkout")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
