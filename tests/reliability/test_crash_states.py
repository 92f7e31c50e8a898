"""R3: whatever moment the power goes, there is the old or the new, and "saved" means the new."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agreement_studio.adapters.files.backups import back_up
from agreement_studio.adapters.files.container import packed
from agreement_studio.adapters.files.disk import write_all
from agreement_studio.adapters.files.journal import Head, Kind, Record, begin, recover, unsaved
from agreement_studio.adapters.files.saving import save
from agreement_studio.adapters.files.stamp import read_stamped
from agreement_studio.application.file_ports import BackupReason
from tests.reliability import samples
from tests.reliability.crash_states import Tree, crash_states
from tests.reliability.recording_disk import Done, RecordingDisk

OLD = packed(samples.contents())
NEW = packed(samples.contents(agreement_value=samples.agreement().amended(name="Anew")))
HEAD = Head(lineage=samples.LINEAGE, title="Well together")


def restored(tree: Tree, place: Path) -> None:
    """Puts a state on the real disk, at the paths where it was recorded."""
    for path in sorted(place.rglob("*"), reverse=True):
        if path.is_file():
            path.unlink()
    for path, data in tree.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def saved(path: Path, before: bytes | None) -> tuple[Tree, list[Done]]:
    disk = RecordingDisk()
    since = None
    if before is not None:
        path.write_bytes(before)
        _, since = read_stamped(path, 1 << 20)
    assert save(path, NEW, since, disk).is_confirmed
    return ({path: before} if before is not None else {}), disk.done


@pytest.mark.parametrize("before", [OLD, None], ids=["over an old file", "where none was"])
def test_a_save_leaves_the_old_file_or_the_new_one(tmp_path: Path, before: bytes | None) -> None:
    path = tmp_path / "a.agreement"
    tree, done = saved(path, before)
    found = [(count, state.get(path)) for count, state in crash_states(tree, done)]
    assert {content for _, content in found} == {before, NEW}
    assert {content for count, content in found if count == len(done)} == {NEW}
    assert len(found) > 20


def save_hastily(path: Path, data: bytes, disk: RecordingDisk) -> None:
    """Saves as programs do that do not think of the power going."""
    handle = disk.create(path.with_suffix(".part"), 0o600)
    write_all(disk, handle, data)
    disk.close(handle)
    disk.rename(path.with_suffix(".part"), path)


def test_the_model_finds_what_is_wrong_with_a_save_that_syncs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.agreement"
    disk = RecordingDisk()
    path.write_bytes(OLD)
    save_hastily(path, NEW, disk)
    found = {state.get(path) for _, state in crash_states({path: OLD}, disk.done)}
    assert found > {OLD, NEW}
    at_the_end = [
        state.get(path)
        for count, state in crash_states({path: OLD}, disk.done)
        if count == len(disk.done)
    ]
    assert OLD in at_the_end


def test_a_backup_is_whole_or_not_there(tmp_path: Path) -> None:
    disk = RecordingDisk()
    made = back_up(
        tmp_path, samples.LINEAGE, OLD, datetime(2026, 11, 22, tzinfo=UTC), BackupReason.MERGE, disk
    )
    found = [(count, state.get(made.path)) for count, state in crash_states({}, disk.done)]
    assert {content for _, content in found} == {None, OLD}
    assert {content for count, content in found if count == len(disk.done)} == {OLD}


def test_while_a_file_is_migrated_or_merged_the_old_one_is_always_somewhere(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.agreement"
    path.write_bytes(OLD)
    disk = RecordingDisk()
    data, stamp = read_stamped(path, 1 << 20)
    at = datetime(2026, 11, 22, tzinfo=UTC)
    made = back_up(tmp_path / "state", samples.LINEAGE, data, at, BackupReason.MIGRATION, disk)
    save(path, NEW, stamp, disk)
    for _, state in crash_states({path: OLD}, disk.done):
        assert state[path] in {OLD, NEW}
        assert OLD in {state[path], state.get(made.path)}


class Story:
    """A journal as a program writes it, and what had been acknowledged after each operation."""

    def __init__(self, state: Path) -> None:
        self.disk = RecordingDisk()
        self.acknowledged: list[tuple[int, list[bytes]]] = []
        self.all: list[bytes] = []
        self.journal = begin(state, HEAD, b"base", self.disk)
        self._noted()

    def append(self, kind: Kind, content: bytes) -> None:
        self.all.append(content)
        self.journal.append(kind, content)
        self._noted()

    def compact(self) -> None:
        self.journal.compact(b"".join([b"base", *self.all]))
        self._noted()

    def _noted(self) -> None:
        self.acknowledged.append((len(self.disk.done), list(self.all)))

    def known(self, count: int) -> list[bytes] | None:
        """What had been acknowledged when that many operations were done; None before the first."""
        before = [edits for done, edits in self.acknowledged if done <= count]
        return before[-1] if before else None


def edits_in(state: Path) -> list[bytes] | None:
    found = unsaved(state)
    if not found:
        return None
    recovered = recover(state, found[0].id)
    assert recovered.base.startswith(b"base")
    compacted = recovered.base.removeprefix(b"base")
    return [*([compacted] if compacted else []), *(record.content for record in recovered.records)]


def states_of(story: Story, place: Path) -> Iterator[tuple[int, Tree]]:
    for count, state in crash_states({}, story.disk.done):
        restored(state, place)
        yield count, state


def test_no_acknowledged_edit_is_lost_and_none_is_invented(tmp_path: Path) -> None:
    story = Story(tmp_path)
    for number in range(4):
        story.append(Kind.UPDATE, bytes([65 + number]) * (3 + 40 * number))
    story.append(Kind.LEDGER, b'{"kind":"consent"}')
    story.journal.close()
    looked_at = 0
    for count, _ in states_of(story, tmp_path):
        known = story.known(count)
        found = edits_in(tmp_path)
        if known:
            assert found is not None
            assert found[: len(known)] == known
        assert found is None or found == story.all[: len(found)]
        looked_at += 1
    assert looked_at > 40


def test_compacting_loses_no_edit_at_any_moment(tmp_path: Path) -> None:
    story = Story(tmp_path)
    story.append(Kind.UPDATE, b"one;")
    story.append(Kind.UPDATE, b"two;")
    story.compact()
    story.append(Kind.UPDATE, b"three;")
    story.compact()
    story.append(Kind.UPDATE, b"four;")
    story.journal.close()
    for count, _ in states_of(story, tmp_path):
        known = b"".join(story.known(count) or [])
        found = b"".join(edits_in(tmp_path) or [])
        assert found.startswith(known)
        assert b"one;two;three;four;".startswith(found)


def test_carried_records_survive_compacting(tmp_path: Path) -> None:
    journal = begin(tmp_path, HEAD, b"base")
    journal.append(Kind.UPDATE, b"one")
    journal.append(Kind.LEDGER, b"line")
    journal.compact(b"base+one", [Record(Kind.LEDGER, b"line")])
    journal.close()
    (found,) = unsaved(tmp_path)
    assert found.edits == 2
    recovered = recover(tmp_path, found.id)
    assert (recovered.base, recovered.of(Kind.LEDGER)) == (b"base+one", (b"line",))
