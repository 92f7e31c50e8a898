"""A file is written whole or not at all, whatever stops the writing."""

import errno
import os
import resource
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from agreement_studio.adapters.files.writing import (
    FileExistsAlreadyError,
    write_whole,
)
from agreement_studio.domain.errors import UnwrittenFileError

KILLED_BEFORE_THE_RENAME = """
import os, pathlib, signal, sys
from agreement_studio.adapters.files.writing import write_whole

def die(self, target):
    os.kill(os.getpid(), signal.SIGKILL)

pathlib.Path.replace = die
write_whole(pathlib.Path(sys.argv[1]), b"new" * 1000, replace=True)
"""


def test_a_new_file_is_written_with_the_folders_on_its_way(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "c.docx"
    write_whole(path, b"new", replace=False)
    assert path.read_bytes() == b"new"
    assert [found.name for found in path.parent.iterdir()] == ["c.docx"]


def test_an_existing_file_is_kept_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    with pytest.raises(FileExistsAlreadyError, match=r"is there already. Add --force"):
        write_whole(path, b"new", replace=False)
    assert path.read_bytes() == b"old"
    write_whole(path, b"new", replace=True)
    assert path.read_bytes() == b"new"


def test_who_may_read_a_file_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_whole(path, b"new", replace=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_behind_a_link_the_file_it_leads_to_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "shared" / "a.toml", tmp_path / "a.toml"
    real.parent.mkdir()
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_whole(link, b"new", replace=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_the_program_may_die_before_the_rename_and_the_old_file_stands(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    ended = subprocess.run([sys.executable, "-c", KILLED_BEFORE_THE_RENAME, path], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"


def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, limits[1]))
    try:
        with pytest.raises(UnwrittenFileError, match="could not be written: file too large"):
            write_whole(path, b"x" * 50_000, replace=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["a.docx"]


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_a_folder_that_takes_no_file_is_told_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refuse(*_where: object, **_how: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    with pytest.raises(UnwrittenFileError) as refused:
        write_whole(tmp_path / "a.docx", b"new", replace=False)
    assert os.strerror(code).lower() in refused.value.sentence
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_ordinary_place_for_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe")
    for path, said in (
        (tmp_path, "is a folder. Name a file in it."),
        (tmp_path / "file" / "a.docx", "is a file, not a folder|not a directory"),
        (tmp_path / "pipe", "is not an ordinary file"),
        (tmp_path / ("n" * 300), "could not be written: file name too long"),
        (tmp_path / "a\x00b", "could not be written"),
    ):
        with pytest.raises(UnwrittenFileError, match=said):
            write_whole(path, b"new", replace=True)
