"""The pinned versions cover what the project needs and say nothing about where to fetch it."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REMAKE = (
    "resources/constraints.txt is behind pyproject.toml; CONTRIBUTING.md tells how to make it again"
)

FREE = {"pyside6-essentials"}
"""Older systems get an older Qt, so no version of it fits all; see CONTRIBUTING.md."""


@pytest.fixture
def pinned(checkout: Path) -> dict[str, Requirement]:
    lines = (checkout / "resources/constraints.txt").read_text(encoding="utf-8").splitlines()
    requirements = [Requirement(line) for line in lines]
    return {canonicalize_name(each.name): each for each in requirements}


def direct_requirements(checkout: Path) -> Iterator[Requirement]:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"].values()
    named = [each for group in groups for each in group if isinstance(each, str)]
    yield from map(Requirement, [*project["project"]["dependencies"], *named])


def test_every_direct_dependency_is_pinned_to_a_version_the_project_accepts(
    checkout: Path, pinned: dict[str, Requirement]
) -> None:
    wanted = list(direct_requirements(checkout))
    assert len(wanted) > 10
    for requirement in wanted:
        if canonicalize_name(requirement.name) in FREE:
            continue
        pin = pinned.get(canonicalize_name(requirement.name))
        assert pin, f"{requirement.name}: {REMAKE}"
        version = str(pin.specifier).removeprefix("==")
        assert requirement.specifier.contains(version), f"{requirement}: {REMAKE}"


def test_every_line_pins_one_version_and_names_no_place(
    checkout: Path, pinned: dict[str, Requirement]
) -> None:
    for line in (checkout / "resources/constraints.txt").read_text(encoding="utf-8").splitlines():
        assert re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*( ; [a-z_]+ .+)?", line), line
        assert not re.search(r"://|@|www\.|--", line), line
    assert all(requirement.url is None for requirement in pinned.values())


def test_qt_is_left_to_what_the_system_can_run(pinned: dict[str, Requirement]) -> None:
    assert not [name for name in pinned if name.startswith(("pyside6", "shiboken6"))]
