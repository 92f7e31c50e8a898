"""What Qt needs of the system is fetched where that may be, else asked for in one plain line."""

import os
import sys
from pathlib import Path

import pytest

from agreement_studio.bootstrap.libraries import (
    FOR_X11,
    WITHOUT_SCREEN,
    missing_libraries,
    request_for,
    require_libraries,
)
from agreement_studio.bootstrap.trouble import Trouble

NOWHERE = {"libof-no-machine.so.9": "libof-no-machine9"}

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere Qt brings its libraries along"
)


@pytest.fixture
def apt_get(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for apt-get that only notes what it was asked for; returns the note."""
    record = tmp_path / "asked"
    program = tmp_path / "apt-get"
    program.write_text(f'#!/bin/sh\necho "$@" >> "{record}"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return record


def test_a_library_counts_as_missing_only_when_it_cannot_be_loaded() -> None:
    assert missing_libraries({**NOWHERE, "libc.so.6": "libc6"}) == NOWHERE


def test_where_nothing_is_missing_nothing_is_asked(apt_get: Path) -> None:
    require_libraries({"libc.so.6": "libc6"})
    assert not apt_get.exists()


def test_an_administrator_gets_the_packages_installed(
    apt_get: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(Trouble):  # the stand-in installs nothing
        require_libraries(NOWHERE)
    assert apt_get.read_text() == "install --yes --no-install-recommends libof-no-machine9\n"


def test_anybody_else_gets_one_line_to_pass_on(
    apt_get: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Trouble) as told:
        require_libraries(NOWHERE)
    assert str(told.value) == (
        "The window of Agreement Studio needs these system packages; ask an administrator to run: "
        "apt-get install --no-install-recommends libof-no-machine9"
    )
    assert not apt_get.exists()


def test_on_other_systems_the_libraries_themselves_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    line = request_for(NOWHERE)
    assert "libof-no-machine.so.9" in line
    assert "\n" not in line


def test_each_library_is_one_that_a_loader_can_find_by_name() -> None:
    for name, package in {**WITHOUT_SCREEN, **FOR_X11}.items():
        assert name.startswith("lib")
        assert ".so." in name
        assert package == package.lower()
