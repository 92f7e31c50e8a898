"""A save replaces the file by all of the new one, or leaves it and says why."""

import errno
import os
import stat
from pathlib import Path

import pytest
from typing_extensions import override

from agreement_studio.adapters.files.refusals import HeldElsewhereError, UnsavedError
from agreement_studio.adapters.files.saving import (
    RENAMES_TRIED,
    NotAsWrittenError,
    remove_leftovers,
    save,
)
from agreement_studio.adapters.files.stamp import may_have_changed, read_stamped
from agreement_studio.application.file_ports import ChangedUnderneathError
from agreement_studio.domain.errors import UnreadableFileError
from tests.reliability.recording_disk import Done, RecordingDisk

LIMIT = 1 << 20


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "a.agreement"
    place.write_bytes(b"old")
    return place


def alone(path: Path) -> bool:
    return [found.name for found in path.parent.iterdir()] == [path.name]


def test_a_new_file_is_made_and_its_stamp_is_that_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.agreement"
    saved = save(path, b"new", since=None)
    assert saved.is_confirmed
    assert read_stamped(path, LIMIT) == (b"new", saved.stamp)
    assert not may_have_changed(path, saved.stamp)
    assert alone(path)


def test_one_save_follows_another(path: Path) -> None:
    _, stamp = read_stamped(path, LIMIT)
    for data in (b"one", b"two", b"two", b""):
        stamp = save(path, data, stamp).stamp
        assert path.read_bytes() == data
    assert alone(path)


def test_a_file_that_somebody_changed_is_never_replaced(path: Path) -> None:
    _, stamp = read_stamped(path, LIMIT)
    path.write_bytes(b"theirs")
    with pytest.raises(ChangedUnderneathError, match="was changed by somebody else"):
        save(path, b"ours", stamp)
    assert path.read_bytes() == b"theirs"
    assert alone(path)


def test_a_change_of_the_same_length_and_time_is_noticed(path: Path) -> None:
    """As a synchroniser makes it, which sets the times of what it copies."""
    _, stamp = read_stamped(path, LIMIT)
    path.write_bytes(b"odd")
    os.utime(path, ns=(stamp.mtime_ns, stamp.mtime_ns))
    assert not may_have_changed(path, stamp)
    with pytest.raises(ChangedUnderneathError):
        save(path, b"ours", stamp)
    assert path.read_bytes() == b"odd"


def test_a_file_that_was_only_touched_or_copied_back_is_saved(path: Path) -> None:
    _, stamp = read_stamped(path, LIMIT)
    path.unlink()
    path.write_bytes(b"old")
    os.utime(path, (1, 1))
    assert may_have_changed(path, stamp)
    assert save(path, b"new", stamp).is_confirmed


def test_a_change_while_we_save_is_noticed_before_the_rename(path: Path) -> None:
    class Busy(RecordingDisk):
        @override
        def sync(self, handle: int) -> None:
            path.write_bytes(b"theirs, meanwhile")
            self.disk.sync(handle)

    _, stamp = read_stamped(path, LIMIT)
    with pytest.raises(ChangedUnderneathError):
        save(path, b"ours", stamp, Busy())
    assert path.read_bytes() == b"theirs, meanwhile"
    assert alone(path)


def test_a_file_that_is_gone_is_told(path: Path) -> None:
    _, stamp = read_stamped(path, LIMIT)
    path.unlink()
    with pytest.raises(ChangedUnderneathError, match="moved, renamed or removed"):
        save(path, b"ours", stamp)
    assert save(path, b"ours", since=None).is_confirmed


def test_a_file_that_is_there_already_is_not_replaced(path: Path) -> None:
    with pytest.raises(ChangedUnderneathError, match="there already"):
        save(path, b"ours", since=None)
    assert path.read_bytes() == b"old"


def test_who_may_read_a_file_stays_as_it_was_and_nobody_sees_it_meanwhile(path: Path) -> None:
    path.chmod(0o600)
    seen: list[int] = []

    class Looking(RecordingDisk):
        @override
        def write(self, handle: int, data: bytes) -> int:
            seen.append(stat.S_IMODE(os.fstat(handle).st_mode))
            return super().write(handle, data)

    _, stamp = read_stamped(path, LIMIT)
    save(path, b"new", stamp, Looking())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert seen == [0o600]


def test_behind_a_link_the_file_it_leads_to_is_saved(path: Path) -> None:
    link = path.with_name("link.agreement")
    link.symlink_to(path)
    _, stamp = read_stamped(link, LIMIT)
    save(link, b"new", stamp)
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_a_folder_that_will_not_confirm_gives_saved_but_not_confirmed(path: Path) -> None:
    disk = RecordingDisk(lambda _, name: OSError(errno.EIO, "") if name == "sync_folder" else None)
    _, stamp = read_stamped(path, LIMIT)
    saved = save(path, b"new", stamp, disk)
    assert not saved.is_confirmed
    assert path.read_bytes() == b"new"
    assert save(path, b"newer", saved.stamp).is_confirmed


def test_what_cannot_be_read_back_is_not_confirmed(tmp_path: Path) -> None:
    class Blind(RecordingDisk):
        @override
        def read(self, path: Path, most: int) -> bytes:
            raise OSError(errno.EIO, "")

    path = tmp_path / "a.agreement"
    saved = save(path, b"new", None, Blind())
    assert not saved.is_confirmed
    assert saved.stamp.holds(b"new")


def test_a_disk_that_gives_back_something_else_is_found_out(tmp_path: Path) -> None:
    class Lying(RecordingDisk):
        @override
        def read(self, path: Path, most: int) -> bytes:
            return b"n" + super().read(path, most)[1:].upper()

    with pytest.raises(NotAsWrittenError, match="read back as something else"):
        save(tmp_path / "a.agreement", b"new", None, Lying())


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "the disk is full. Make room"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EROFS, "read-only medium"),
        (errno.EACCES, "no permission to write there"),
        (errno.EIO, "the disk reports a fault"),
        (errno.ENOENT, "its folder is not there"),
        (errno.EMFILE, r"the system refused \(too many open files\)"),
    ],
)
def test_a_refusal_names_its_cause(path: Path, code: int, said: str) -> None:
    disk = RecordingDisk(
        lambda _, name: OSError(code, os.strerror(code)) if name == "sync" else None
    )
    _, stamp = read_stamped(path, LIMIT)
    with pytest.raises(UnsavedError, match=said) as refused:
        save(path, b"new", stamp, disk)
    assert refused.value.sentence.endswith("The file is as it was.")
    assert path.read_bytes() == b"old"
    assert alone(path)


def test_what_is_no_ordinary_place_for_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    os.mkfifo(tmp_path / "pipe")
    for path in (
        tmp_path,
        tmp_path / "file" / "a",
        tmp_path / "pipe",
        tmp_path / "gone" / "a",
        tmp_path / ("n" * 300),
        tmp_path / "loop" / "a",
        tmp_path / "a\x00b",
    ):
        with pytest.raises(UnsavedError):
            save(path, b"new", since=None)


def test_a_name_as_long_as_the_system_allows_is_saved(tmp_path: Path) -> None:
    path = tmp_path / ("ŷ" * 122 + ".agreement")
    assert save(path, b"new", since=None).is_confirmed


def held(code: int) -> OSError:
    fault = OSError(errno.EACCES, "held")
    fault.winerror = code  # type: ignore[attr-defined] # as Windows gives it
    return fault


def test_a_file_that_is_held_for_a_moment_is_tried_again(path: Path) -> None:
    tries: list[str] = []

    def twice(_number: int, name: str) -> OSError | None:
        tries.extend([name] if name == "rename" else [])
        return held(32) if name == "rename" and len(tries) < 3 else None

    _, stamp = read_stamped(path, LIMIT)
    assert save(path, b"new", stamp, RecordingDisk(twice)).is_confirmed
    assert len(tries) == 3


def test_a_file_that_stays_held_is_told_apart_so_that_it_can_be_tried_later(path: Path) -> None:
    _, stamp = read_stamped(path, LIMIT)
    disk = RecordingDisk(lambda _, name: held(5) if name == "rename" else None)
    with pytest.raises(HeldElsewhereError, match="held by another program"):
        save(path, b"new", stamp, disk)
    assert disk.operations >= RENAMES_TRIED
    assert path.read_bytes() == b"old"
    assert alone(path)


def test_what_a_dead_program_left_is_removed_and_nothing_else(path: Path) -> None:
    class Dying(RecordingDisk):
        @override
        def rename(self, source: Path, target: Path) -> None:
            raise KeyboardInterrupt

        @override
        def remove(self, path: Path) -> None:
            raise OSError(errno.EIO, "")

    _, stamp = read_stamped(path, LIMIT)
    with pytest.raises(KeyboardInterrupt):
        save(path, b"new", stamp, Dying())
    other = path.with_name("b.agreement")
    with pytest.raises(KeyboardInterrupt):
        save(other, b"new", None, Dying())
    assert len(list(path.parent.iterdir())) == 3
    remove_leftovers(path)
    left = [found for found in path.parent.iterdir() if found != path]
    assert len(left) == 1
    remove_leftovers(other)
    assert alone(path)


def test_a_disk_that_takes_a_little_at_a_time_gets_all(tmp_path: Path) -> None:
    class Slow(RecordingDisk):
        @override
        def write(self, handle: int, data: bytes) -> int:
            return super().write(handle, data[:3])

    disk = Slow()
    save(tmp_path / "a.agreement", b"0123456789", None, disk)
    assert [one.data for one in disk.done if one.name == "write"] == [b"012", b"345", b"678", b"9"]


def test_the_steps_of_a_save_are_in_the_order_that_makes_it_safe(path: Path) -> None:
    disk = RecordingDisk()
    _, stamp = read_stamped(path, LIMIT)
    save(path, b"new", stamp, disk)
    assert [one.name for one in disk.done] == ["create", "write", "sync", "rename", "sync_folder"]
    assert disk.done[-1] == Done("sync_folder", path=path.parent)


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no such file"):
        read_stamped(tmp_path / "gone", LIMIT)
