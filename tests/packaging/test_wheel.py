"""The wheel holds all the program reads, and nothing else."""

import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

WHERE_THINGS_ARE = """
import agreement_studio.assets as assets
print(assets.__file__, assets.template(), assets.resource(), sep="\\n")
"""


def files_below(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def only_for_the_checkout(checkout: Path) -> Iterator[str]:
    """What stands under resources and no running program reads."""
    yield "constraints.txt"
    for name in files_below(checkout / "resources"):
        if name.endswith(".py") or name.startswith("pictures-of-results/"):
            yield name


def test_templates_and_resources_are_found_where_the_wheel_was_installed(
    installed_wheel: Path, checkout: Path, tmp_path: Path
) -> None:
    answer = subprocess.check_output(
        [installed_wheel, "-I", "-c", WHERE_THINGS_ARE], cwd=tmp_path, text=True
    )
    module, templates, resources = map(Path, answer.splitlines())
    environment = installed_wheel.parents[1]
    assert module.is_relative_to(environment)
    assert templates.is_relative_to(environment)
    assert resources.is_relative_to(environment)
    assert files_below(templates) == files_below(checkout / "templates")
    needed = files_below(checkout / "resources") - set(only_for_the_checkout(checkout))
    assert files_below(resources) == needed


def test_the_installed_program_says_its_version(installed_wheel: Path, tmp_path: Path) -> None:
    program = installed_wheel.with_name("agreement-studio")
    answer = subprocess.check_output([program, "--version"], cwd=tmp_path, text=True)
    assert answer == "agreement-studio 0.1.0\n"


def test_the_module_says_the_same_version_as_the_program(
    installed_wheel: Path, tmp_path: Path
) -> None:
    module = [str(installed_wheel), "-P", "-m", "agreement_studio", "--version"]
    assert subprocess.check_output(module, cwd=tmp_path, text=True) == "agreement-studio 0.1.0\n"


def test_the_wheel_holds_the_package_its_licences_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {
        "agreement_studio",
        "agreement_studio-0.1.0.dist-info",
    }
    assert "agreement_studio/py.typed" in names
    assert "agreement_studio-0.1.0.dist-info/licenses/LICENSE" in names
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]
