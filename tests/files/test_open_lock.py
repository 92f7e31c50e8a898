"""R11: a file that is open in one program is told to be so in a second, whatever it is called."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from agreement_studio.adapters.files.open_lock import hold
from agreement_studio.adapters.files.saving import save
from agreement_studio.adapters.files.stamp import read_stamped
from agreement_studio.application.file_ports import OpenElsewhereError

HOLDING = """
import sys
from pathlib import Path
from agreement_studio.adapters.files.open_lock import hold
held = hold(Path(sys.argv[1]), Path(sys.argv[2]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "files" / "a.agreement"
    place.parent.mkdir()
    place.write_bytes(b"old")
    return place


@pytest.fixture
def other(state: Path, path: Path) -> Iterator["subprocess.Popen[str]"]:
    """A second program that has the file open."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, state, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        yield program
        program.kill()


def test_a_second_program_is_told_which_process_has_the_file(
    state: Path, path: Path, other: "subprocess.Popen[str]"
) -> None:
    with pytest.raises(OpenElsewhereError, match="open already in another window") as told:
        hold(state, path)
    assert told.value.process == other.pid


@pytest.mark.parametrize("name", ["link", "hard link", "link to the folder", "way round"])
def test_another_name_of_the_file_is_the_file(
    state: Path, path: Path, other: "subprocess.Popen[str]", name: str
) -> None:
    beside = path.with_name("b.agreement")
    match name:
        case "link":
            beside.symlink_to(path)
        case "hard link":
            os.link(path, beside)
        case "link to the folder":
            folder = path.parents[1] / "elsewhere"
            folder.symlink_to(path.parent)
            beside = folder / path.name
        case _:
            beside = path.parent / ".." / "files" / path.name
    with pytest.raises(OpenElsewhereError):
        hold(state, beside)


def test_a_file_is_free_when_the_program_that_had_it_was_killed(
    state: Path, path: Path, other: "subprocess.Popen[str]"
) -> None:
    other.send_signal(signal.SIGKILL)
    other.wait()
    held = hold(state, path)
    with pytest.raises(OpenElsewhereError):
        hold(state, path)
    held.close()
    held.close()
    hold(state, path).close()


def test_a_file_next_to_it_is_free(state: Path, path: Path, other: "subprocess.Popen[str]") -> None:
    beside = path.with_name("b.agreement")
    beside.write_bytes(b"old")
    hold(state, beside).close()


def test_a_file_stays_held_after_a_save_has_put_a_new_one_there(state: Path, path: Path) -> None:
    held = hold(state, path)
    save(path, b"new", read_stamped(path, 100)[1])
    held.follow()
    hard_link = path.with_name("b.agreement")
    os.link(path, hard_link)
    for name in (path, hard_link):
        with pytest.raises(OpenElsewhereError):
            hold(state, name)
    held.close()


def test_a_file_that_is_not_there_yet_can_be_held(state: Path, tmp_path: Path) -> None:
    held = hold(state, tmp_path / "new.agreement")
    with pytest.raises(OpenElsewhereError):
        hold(state, tmp_path / "new.agreement")
    held.close()


@pytest.mark.parametrize("name", [b"\xff.agreement", "ŷ \u202e.agreement".encode()])
def test_a_file_can_be_held_whatever_its_name(state: Path, tmp_path: Path, name: bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    path.write_bytes(b"old")
    held = hold(state, path)
    with pytest.raises(OpenElsewhereError):
        hold(state, path)
    held.close()


def test_an_attempt_that_failed_holds_nothing(state: Path, path: Path) -> None:
    """The path may be free and the file not: then the path must be free again."""
    hard_link = path.with_name("b.agreement")
    os.link(path, hard_link)
    held = hold(state, path)
    with pytest.raises(OpenElsewhereError):
        hold(state, hard_link)
    hard_link.unlink()
    hold(state, hard_link).close()
    held.close()


def test_a_file_that_was_moved_away_is_another_file(state: Path, path: Path) -> None:
    """A synchroniser put a new file there; the old one's number may be used again by any."""
    held = hold(state, path)
    moved = path.rename(path.with_name("b.agreement"))
    path.write_bytes(b"theirs")
    hold(state, moved).close()
    with pytest.raises(OpenElsewhereError):
        hold(state, path)
    held.close()


def test_a_note_of_who_holds_a_file_that_cannot_be_read_changes_nothing(
    state: Path, path: Path
) -> None:
    held = hold(state, path)
    for note in (state / "open").glob("*.who"):
        note.write_bytes(b"\xff[")
    with pytest.raises(OpenElsewhereError, match=r"in another window\. Go on") as told:
        hold(state, path)
    assert told.value.process is None
    held.close()


def test_nobody_else_may_look_at_what_is_open(state: Path, path: Path) -> None:
    hold(state, path).close()
    assert {file.stat().st_mode & 0o077 for file in (state, state / "open")} == {0}


def test_saving_again_and_again_leaves_no_locks_behind(tmp_path: Path) -> None:
    path, state = tmp_path / "file.agreement", tmp_path / "state"
    stamp = save(path, b"0", None).stamp
    opened = hold(state, path)
    for number in range(5):
        stamp = save(path, b"%d" % number, stamp).stamp
        opened.follow()
    opened.close()
    assert len(list((state / "open").iterdir())) == 2  # of the path: the lock, and who held it
