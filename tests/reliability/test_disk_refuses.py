"""R9 and R10: full, read-only, forbidden and failing disks cost no work and leave no rubbish."""

import errno
import os
import random
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from typing_extensions import override

from agreement_studio.adapters.files.container import packed
from agreement_studio.adapters.files.journal import (
    Head,
    Kind,
    UnkeptError,
    begin,
    recover,
    unsaved,
)
from agreement_studio.adapters.files.journal.records import HEADER_SIZE
from agreement_studio.adapters.files.refusals import UnsavedError
from agreement_studio.adapters.files.saving import save
from agreement_studio.adapters.files.stamp import Stamp, read_stamped
from agreement_studio.adapters.files.state_folder import NoStateFolderError
from agreement_studio.domain.errors import StudioError
from tests.reliability import samples
from tests.reliability.damage import SOAK
from tests.reliability.recording_disk import RecordingDisk, Refusal, at, from_on

OLD = packed(samples.contents())
NEW = OLD * 8
PAGE = 4096
HEAD = Head(lineage=samples.LINEAGE)
LIMIT = 1 << 24

AS_SOMEBODY = """
import os, sys
from pathlib import Path
from agreement_studio.adapters.files.refusals import UnsavedError
from agreement_studio.adapters.files.saving import save
from agreement_studio.adapters.files.stamp import read_stamped
path = Path(sys.argv[1])
stamp = read_stamped(path, 1000)[1]
os.setuid(65534)
try:
    save(path, b"new", stamp)
except UnsavedError as refused:
    print(refused.sentence)
"""


class SmallWrites(RecordingDisk):
    """Takes a little at a time, so that a save is many writes and each of them can fail."""

    @override
    def write(self, handle: int, data: bytes) -> int:
        return super().write(handle, data[:1000])


@pytest.mark.parametrize("refusal", [at, from_on], ids=["one fails", "all fail from there on"])
def test_a_save_that_fails_at_any_write_leaves_the_old_file(
    tmp_path: Path, refusal: Callable[[int, int], Refusal]
) -> None:
    path = tmp_path / "a.agreement"
    path.write_bytes(OLD)
    stamp = read_stamped(path, LIMIT)[1]
    watched = SmallWrites()
    save(tmp_path / "b.agreement", NEW, None, watched)
    (tmp_path / "b.agreement").unlink()
    assert watched.operations > 20
    for number in range(1, watched.operations):  # the last is the folder's sync, after the rename
        with pytest.raises(UnsavedError, match=r"the disk is full\. Make room"):
            save(path, NEW, stamp, SmallWrites(refusal(number, errno.ENOSPC)))
        assert path.read_bytes() == OLD
        assert [found.name for found in tmp_path.iterdir()] == ["a.agreement"]
    saved = save(path, NEW, stamp, SmallWrites(refusal(watched.operations, errno.ENOSPC)))
    assert not saved.is_confirmed
    assert path.read_bytes() == NEW


def free_pages(place: Path) -> int:
    facts = os.statvfs(place)
    return facts.f_bavail * facts.f_frsize // PAGE


def filled(place: Path, leaving: int) -> None:
    """Fills a disk but for some pages."""
    ballast = place / "ballast"
    ballast.unlink(missing_ok=True)
    ballast.write_bytes(b"x" * PAGE * (free_pages(place) - leaving))
    assert free_pages(place) == leaving


def test_a_full_disk_at_every_page_of_a_save_leaves_the_old_file(small_disk: Path) -> None:
    path = small_disk / "a.agreement"
    path.write_bytes(OLD)
    stamp = read_stamped(path, LIMIT)[1]
    enough = -(-len(NEW) // PAGE)
    for leaving in range(enough):
        filled(small_disk, leaving)
        with pytest.raises(UnsavedError, match="the disk is full"):
            save(path, NEW, stamp)
        assert path.read_bytes() == OLD
        assert {found.name for found in small_disk.iterdir()} == {"a.agreement", "ballast"}
    filled(small_disk, enough)
    assert save(path, NEW, stamp).is_confirmed
    assert path.read_bytes() == NEW


def test_typing_goes_on_while_the_disk_is_full_and_all_is_kept_once_there_is_room(
    small_disk: Path,
) -> None:
    journal = begin(small_disk / "state", HEAD, b"base")
    typed = [b"%02d" % number * 300 for number in range(40)]
    (file,) = (small_disk / "state").rglob("*.journal")
    empty = file.stat().st_size
    filled(small_disk, 1)
    fitting = (2 * PAGE - empty) // (HEADER_SIZE + 600)
    for edit in typed[:fitting]:
        journal.append(Kind.UPDATE, edit)
    for edit in typed[fitting:]:
        with pytest.raises(UnkeptError, match=r"the disk is full.* You can go on typing"):
            journal.append(Kind.UPDATE, edit)
        assert file.stat().st_size == empty + fitting * (HEADER_SIZE + 600)
    assert journal.waiting == len(typed) - fitting
    (small_disk / "ballast").unlink()
    journal.retry()
    journal.close()
    (found,) = unsaved(small_disk / "state")
    assert recover(small_disk / "state", found.id).of(Kind.UPDATE) == tuple(typed)


def test_a_full_disk_at_every_page_of_compacting_loses_no_edit(small_disk: Path) -> None:
    state = small_disk / "state"
    journal = begin(state, HEAD, b"base")
    typed = [b"%02d" % number * 50 for number in range(10)]
    for edit in typed:
        journal.append(Kind.UPDATE, edit)
    base = b"base" + b"".join(typed) * 20
    enough = -(-(len(base) + 300) // PAGE)
    for leaving in range(enough):
        filled(small_disk, leaving)
        with pytest.raises(UnkeptError, match="the disk is full"):
            journal.compact(base)
    filled(small_disk, enough)
    journal.compact(base)
    journal.append(Kind.UPDATE, b"last")
    journal.close()
    (found,) = unsaved(state)
    recovered = recover(state, found.id)
    assert recovered.base == base
    assert recovered.of(Kind.UPDATE) == (b"last",)
    assert found.edits == 11


def test_on_a_disk_without_any_room_there_is_no_journal_and_that_is_said(small_disk: Path) -> None:
    filled(small_disk, 0)
    with pytest.raises(NoStateFolderError, match="the disk is full"):
        begin(small_disk / "state", HEAD, b"base")


def test_a_read_only_medium_is_named(small_disk: Path) -> None:
    path = small_disk / "a.agreement"
    path.write_bytes(OLD)
    stamp = read_stamped(path, LIMIT)[1]
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(UnsavedError, match=r"read-only medium\. Save it"):
        save(path, NEW, stamp)
    with pytest.raises(NoStateFolderError, match="read-only medium"):
        begin(small_disk / "state", HEAD, b"base")
    assert path.read_bytes() == OLD


def test_a_folder_in_which_one_may_not_write_is_named() -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can try this as somebody else")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.agreement"
        path.write_bytes(b"old")
        Path(folder).chmod(0o755)
        said = subprocess.check_output([sys.executable, "-c", AS_SOMEBODY, path], text=True)
        assert "you have no permission to write there. Save it somewhere else" in said
        assert path.read_bytes() == b"old"
        assert len(list(Path(folder).iterdir())) == 1


class Unlucky:
    """Fails one operation in twenty, in ways that disks fail."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - the same luck each time

    def __call__(self, _number: int, _name: str) -> OSError | None:
        if self.dice.random() >= 0.05:
            return None
        code = self.dice.choice((errno.EIO, errno.ENOSPC, errno.EINTR, errno.ENOMEM))
        return OSError(code, os.strerror(code))


@pytest.mark.parametrize("seed", range(4))
def test_failures_at_random_corrupt_no_file(tmp_path: Path, seed: int) -> None:
    disk = SmallWrites(Unlucky(seed))
    path = tmp_path / "a.agreement"
    held, stamp, saved, failed = OLD, None, 0, 0
    for number in range((10_000 if SOAK else 400) // 4):
        data = OLD + b"%d" % number * 500
        try:
            stamp = save(path, data, stamp, disk).stamp
            held, saved = data, saved + 1
        except UnsavedError:
            failed += 1
        assert path.read_bytes() == held if saved else not path.exists()
        assert isinstance(stamp, Stamp) == bool(saved)
    assert saved > 20
    assert failed > 20
    assert {found.name for found in tmp_path.iterdir()} == {"a.agreement"}


@pytest.mark.parametrize("seed", range(4))
def test_failures_at_random_lose_no_acknowledged_edit(tmp_path: Path, seed: int) -> None:
    disk = RecordingDisk()
    journal = begin(tmp_path, HEAD, b"", disk)
    disk.refuse = Unlucky(seed)
    typed: list[bytes] = []
    for number in range((10_000 if SOAK else 400) // 4):
        typed.append(b"%d;" % number)
        with suppress(StudioError):
            journal.append(Kind.UPDATE, typed[-1])
        if number % 10 == 9:
            with suppress(StudioError):
                journal.compact(b"".join(typed))
    acknowledged = len(typed) - journal.waiting
    journal.close()
    (found,) = unsaved(tmp_path)
    recovered = recover(tmp_path, found.id)
    text = b"".join([recovered.base, *recovered.of(Kind.UPDATE)])
    assert text == b"".join(typed[:acknowledged])
    assert not recovered.is_damaged
