"""What a journal has acknowledged is on the disk; what it could not write, it tries again."""

import errno
from pathlib import Path

import pytest
from typing_extensions import override

from agreement_studio.adapters.files.journal import (
    Head,
    Journal,
    Kind,
    Record,
    UnkeptError,
    begin,
    recover,
    unsaved,
)
from agreement_studio.adapters.files.journal.journal import LONG
from agreement_studio.adapters.files.journal.records import CONTENT_LIMIT
from agreement_studio.adapters.files.state_folder import NoStateFolderError, state_folder
from tests.reliability.recording_disk import RecordingDisk, at, from_on

HEAD = Head(lineage="0123456789abcdef", title="Well together", path="", began="2026-11-22T10:15")


def updates(state: Path) -> list[bytes]:
    (found,) = unsaved(state)
    return [record.content for record in recover(state, found.id).records]


def written(state: Path, *edits: bytes) -> Journal:
    journal = begin(state, HEAD, b"base")
    for edit in edits:
        journal.append(Kind.UPDATE, edit)
    return journal


def test_all_that_was_added_comes_back_in_order(tmp_path: Path) -> None:
    journal = begin(tmp_path, HEAD, b"base")
    added = [
        Record(Kind.UPDATE, b"one"),
        Record(Kind.LEDGER, b'{"kind":"consent"}'),
        Record(Kind.VERSION, b'{"name":"x"}'),
        Record(Kind.UPDATE, b""),
    ]
    for record in added:
        journal.append(record.kind, record.content)
    journal.close()
    (found,) = unsaved(tmp_path)
    assert (found.id, found.title, found.lineage) == (journal.id, HEAD.title, HEAD.lineage)
    assert (found.path, found.began, found.edits) == ("", HEAD.began, 4)
    recovered = recover(tmp_path, found.id)
    assert recovered.head == HEAD
    assert recovered.base == b"base"
    assert list(recovered.records) == added
    assert recovered.of(Kind.UPDATE) == (b"one", b"")
    assert not recovered.is_damaged


def test_an_edit_is_one_write_and_one_sync(tmp_path: Path) -> None:
    disk = RecordingDisk()
    journal = begin(tmp_path, HEAD, b"base" * 10_000, disk)
    del disk.done[:]
    journal.append(Kind.UPDATE, b"one")
    assert [one.name for one in disk.done] == ["write", "sync"]
    assert len(disk.done[0].data) < 50
    journal.end()


def test_nobody_else_may_read_any_of_it(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.mkdir(mode=0o755)
    written(state, b"one").close()
    modes = {path: path.stat().st_mode & 0o777 for path in (state, *state.rglob("*"))}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}


def test_the_state_folder_is_the_one_this_system_sets_aside(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert state_folder() == tmp_path / "agreement-studio"
    assert not state_folder().exists()


@pytest.mark.parametrize("operation", ["write", "sync_data"])
def test_a_refused_edit_waits_and_goes_first_the_next_time(tmp_path: Path, operation: str) -> None:
    refusing = True
    disk = RecordingDisk(
        lambda _, name: OSError(errno.ENOSPC, "") if refusing and name == operation else None
    )
    refusing = False
    journal = begin(tmp_path, HEAD, b"base", disk)
    journal.append(Kind.UPDATE, b"one")
    size = next(tmp_path.rglob("*.journal")).stat().st_size
    refusing = True
    for edit in (b"two", b"three"):
        with pytest.raises(UnkeptError, match="not on the disk yet: the disk is full"):
            journal.append(Kind.UPDATE, edit)
    assert next(tmp_path.rglob("*.journal")).stat().st_size == size
    assert (journal.waiting, journal.edits) == (2, 3)
    refusing = False
    journal.append(Kind.UPDATE, b"four")
    assert journal.waiting == 0
    journal.close()
    assert updates(tmp_path) == [b"one", b"two", b"three", b"four"]


def test_what_waits_can_be_tried_without_a_new_edit(tmp_path: Path) -> None:
    disk = RecordingDisk()
    journal = begin(tmp_path, HEAD, b"base", disk)
    disk.refuse = at(disk.operations + 1)
    with pytest.raises(UnkeptError):
        journal.append(Kind.UPDATE, b"one")
    journal.retry()
    journal.retry()
    journal.close()
    assert updates(tmp_path) == [b"one"]


def test_a_part_that_could_not_be_taken_away_is_taken_away_later(tmp_path: Path) -> None:
    disk = RecordingDisk()
    journal = begin(tmp_path, HEAD, b"base", disk)
    disk.refuse = from_on(disk.operations + 1)
    with pytest.raises(UnkeptError, match="the disk reports a fault"):
        journal.append(Kind.UPDATE, b"one" * 100)
    disk.refuse = at(-1)
    journal.append(Kind.UPDATE, b"two")
    journal.close()
    assert updates(tmp_path) == [b"one" * 100, b"two"]


def test_after_compacting_the_edits_are_unsaved_still(tmp_path: Path) -> None:
    journal = written(tmp_path, b"one", b"two")
    journal.append(Kind.LEDGER, b"line")
    journal.compact(b"base+one+two", [Record(Kind.LEDGER, b"line")])
    journal.append(Kind.UPDATE, b"three")
    journal.close()
    (found,) = unsaved(tmp_path)
    assert found.edits == journal.edits == 4
    recovered = recover(tmp_path, found.id)
    assert recovered.base == b"base+one+two"
    assert [record.content for record in recovered.records] == [b"line", b"three"]
    assert len(list(tmp_path.rglob("*.journal"))) == 1


def test_compacting_counts_what_waited_as_in_the_base(tmp_path: Path) -> None:
    disk = RecordingDisk()
    journal = begin(tmp_path, HEAD, b"base", disk)
    disk.refuse = at(disk.operations + 1)
    with pytest.raises(UnkeptError):
        journal.append(Kind.UPDATE, b"one")
    journal.compact(b"base+one")
    assert journal.waiting == 0
    journal.close()
    assert recover(tmp_path, journal.id).base == b"base+one"
    assert unsaved(tmp_path)[0].edits == 1


def test_a_refused_compacting_leaves_the_journal_going_on(tmp_path: Path) -> None:
    for operation in range(1, 6):
        state = tmp_path / str(operation)
        disk = RecordingDisk()
        journal = begin(state, HEAD, b"base", disk)
        journal.append(Kind.UPDATE, b"one")
        disk.refuse = at(disk.operations + operation)
        with pytest.raises(UnkeptError):
            journal.compact(b"base+one")
        disk.refuse = at(-1)
        journal.append(Kind.UPDATE, b"two")
        journal.close()
        assert updates(state) == [b"one", b"two"]
        assert recover(state, journal.id).base == b"base"


def test_no_edit_is_acknowledged_while_a_half_begun_journal_could_hide_it(tmp_path: Path) -> None:
    disk = RecordingDisk()
    journal = begin(tmp_path, HEAD, b"base", disk)
    disk.refuse = lambda _, name: OSError(errno.EIO, "") if name == "sync_folder" else None
    with pytest.raises(UnkeptError):
        journal.compact(b"base+")
    with pytest.raises(UnkeptError):
        journal.append(Kind.UPDATE, b"one")
    disk.refuse = at(-1)
    journal.append(Kind.UPDATE, b"two")
    journal.close()
    assert updates(tmp_path) == [b"one", b"two"]


def test_a_journal_grows_long_and_is_short_again(tmp_path: Path) -> None:
    journal = begin(tmp_path, HEAD, b"base", RecordingDisk())
    lengths = []
    for _ in range(LONG - 2):
        lengths.append(journal.is_long)
        journal.append(Kind.UPDATE, b"x")
    lengths.append(journal.is_long)
    assert lengths == [False] * (LONG - 2) + [True]
    journal.compact(b"base+")
    assert not journal.is_long
    journal.end()


def test_after_a_save_nothing_is_unsaved(tmp_path: Path) -> None:
    journal = written(tmp_path, b"one")
    journal.restart(HEAD.model_copy(update={"path": "/a.agreement"}), b"base+one")
    assert journal.edits == 0
    journal.close()
    assert unsaved(tmp_path) == ()
    assert recover(tmp_path, journal.id).head.path == "/a.agreement"


def test_work_that_was_recovered_counts_as_unsaved_from_the_beginning(tmp_path: Path) -> None:
    journal = begin(tmp_path, HEAD.model_copy(update={"unsaved": 3}), b"base+one+two+three")
    assert journal.edits == 3
    journal.append(Kind.UPDATE, b"four")
    journal.compact(b"base+one+two+three+four")
    journal.close()
    assert journal.edits == 4
    assert unsaved(tmp_path)[0].edits == 4


def test_an_ended_journal_leaves_nothing(tmp_path: Path) -> None:
    journal = written(tmp_path, b"one")
    journal.end()
    assert list((tmp_path / "journals").iterdir()) == []
    with pytest.raises(UnkeptError, match="the journal is closed"):
        journal.append(Kind.UPDATE, b"two")


def test_a_record_that_would_not_be_read_again_is_not_taken(tmp_path: Path) -> None:
    class Long(bytes):
        @override
        def __len__(self) -> int:
            return CONTENT_LIMIT + 1

    journal = written(tmp_path)
    with pytest.raises(ValueError, match="of that length"):
        journal.append(Kind.UPDATE, Long())
    assert journal.waiting == 0
    journal.end()


def test_without_a_place_for_it_the_reason_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NoStateFolderError, match="Save often"):
        begin(tmp_path / "file", HEAD, b"base")


def test_a_journal_that_cannot_begin_leaves_nothing_behind(tmp_path: Path) -> None:
    for operation in range(1, 9):
        state = tmp_path / str(operation)
        with pytest.raises(NoStateFolderError, match="the disk is full"):
            begin(state, HEAD, b"base", RecordingDisk(at(operation)))
        assert list((state / "journals").iterdir()) == []
    journal = begin(tmp_path / "9", HEAD, b"base", RecordingDisk(at(9)))
    journal.end()


def test_ending_where_the_disk_refuses_leaves_the_journal_to_be_found(tmp_path: Path) -> None:
    journal = written(tmp_path, b"one")
    folder = tmp_path / "journals" / journal.id
    (folder / "0").mkdir()
    journal.end()
    assert [one.edits for one in unsaved(tmp_path)] == [1]
    assert (folder / "0").is_dir()
