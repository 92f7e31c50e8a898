"""Work that was not saved is found, offered and given back; no start ever overwrites it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from agreement_studio.adapters.files.journal import (
    Head,
    Journal,
    Kind,
    NotThereToRecoverError,
    Record,
    begin,
    discard,
    keep,
    recover,
    tidy,
    unreadable,
    unsaved,
)
from agreement_studio.adapters.files.journal.records import Place, framed
from agreement_studio.adapters.files.saving import save
from agreement_studio.adapters.files.stamp import sha256_of
from agreement_studio.domain.errors import UnreadableFileError

TYPING = """
import sys
from pathlib import Path
from agreement_studio.adapters.files.journal import Head, Kind, begin
journal = begin(Path(sys.argv[1]), Head(lineage="0123456789abcdef"), b"base")
journal.append(Kind.UPDATE, b"one")
print(journal.id, flush=True)
sys.stdin.read()
"""


def journal_in(state: Path, *edits: bytes, path: str = "") -> Journal:
    journal = begin(state, Head(lineage="0123456789abcdef", title="T", path=path), b"base")
    for edit in edits:
        journal.append(Kind.UPDATE, edit)
    return journal


def file_of(state: Path, journal: Journal) -> Path:
    return next((state / "journals" / journal.id).glob("*.journal"))


def test_a_running_programs_journal_is_nobody_elses_until_it_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", TYPING, tmp_path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        journal_id = program.stdout.readline().strip()
        assert unsaved(tmp_path) == ()
        for act in (recover, keep, discard):
            with pytest.raises(NotThereToRecoverError, match="still running"):
                act(tmp_path, journal_id)
        tidy(tmp_path)
        program.send_signal(signal.SIGKILL)
        program.wait()
        (found,) = unsaved(tmp_path)
        assert (found.id, found.edits) == (journal_id, 1)


def test_our_own_open_journal_is_not_offered(tmp_path: Path) -> None:
    journal = journal_in(tmp_path, b"one")
    assert unsaved(tmp_path) == ()
    journal.close()
    assert len(unsaved(tmp_path)) == 1


def test_fresh_starts_never_touch_what_is_there(tmp_path: Path) -> None:
    first = journal_in(tmp_path, b"one")
    first.close()
    before = file_of(tmp_path, first).read_bytes()
    for number in range(20):
        journal_in(tmp_path, b"%d" % number).close()
    assert file_of(tmp_path, first).read_bytes() == before
    assert len(unsaved(tmp_path)) == 21
    assert {one.id for one in unsaved(tmp_path)} >= {first.id}


def test_a_journal_without_edits_is_not_offered_and_is_tidied_away(tmp_path: Path) -> None:
    empty, full = journal_in(tmp_path), journal_in(tmp_path, b"one")
    empty.close()
    full.close()
    assert [one.id for one in unsaved(tmp_path)] == [full.id]
    tidy(tmp_path)
    assert [path.name for path in (tmp_path / "journals").iterdir()] == [full.id]


def test_recovering_leaves_the_journal_as_it_is(tmp_path: Path) -> None:
    journal = journal_in(tmp_path, b"one")
    journal.close()
    before = file_of(tmp_path, journal).read_bytes()
    for _ in range(2):
        assert recover(tmp_path, journal.id).of(Kind.UPDATE) == (b"one",)
    assert file_of(tmp_path, journal).read_bytes() == before


def test_kept_work_is_put_aside_whole_and_not_asked_about_again(tmp_path: Path) -> None:
    journal = journal_in(tmp_path, b"one")
    journal.close()
    before = file_of(tmp_path, journal).read_bytes()
    aside = keep(tmp_path, journal.id)
    assert unsaved(tmp_path) == ()
    assert next(aside.glob("*.journal")).read_bytes() == before
    with pytest.raises(NotThereToRecoverError, match="no unsaved work named"):
        recover(tmp_path, journal.id)


def test_discarded_work_is_gone_and_no_other(tmp_path: Path) -> None:
    journal, other = journal_in(tmp_path, b"one"), journal_in(tmp_path, b"two")
    journal.close()
    other.close()
    discard(tmp_path, journal.id)
    assert [one.id for one in unsaved(tmp_path)] == [other.id]
    with pytest.raises(NotThereToRecoverError):
        discard(tmp_path, journal.id)


@pytest.mark.parametrize("name", ["..", ".", "../../x", "", "x" * 500, "\x00"])
def test_a_name_that_is_no_journals_leads_nowhere(tmp_path: Path, name: str) -> None:
    journal_in(tmp_path, b"one").close()
    for act in (recover, keep, discard):
        with pytest.raises(NotThereToRecoverError):
            act(tmp_path, name)
    assert len(unsaved(tmp_path)) == 1


def test_a_tail_torn_by_a_crash_is_cut_without_a_word(tmp_path: Path) -> None:
    journal = journal_in(tmp_path, b"one", b"two" * 100)
    journal.close()
    path = file_of(tmp_path, journal)
    whole = path.read_bytes()
    for lost in range(1, 300 + 28):
        path.write_bytes(whole[:-lost])
        recovered = recover(tmp_path, journal.id)
        assert recovered.of(Kind.UPDATE) == (b"one",)
        assert not recovered.is_damaged
        assert path.read_bytes() == whole[:-lost]


def test_damage_is_noticed_with_its_place_and_what_stands_before_comes_back(tmp_path: Path) -> None:
    journal = journal_in(tmp_path, b"one", b"two", b"three")
    journal.close()
    path = file_of(tmp_path, journal)
    whole = bytearray(path.read_bytes())
    at = whole.index(b"two")
    whole[at] ^= 4
    path.write_bytes(whole)
    (found,) = unsaved(tmp_path)
    assert (found.is_damaged, found.edits) == (True, 1)
    recovered = recover(tmp_path, journal.id)
    assert recovered.of(Kind.UPDATE) == (b"one",)
    assert recovered.damaged_at == at - 29
    assert path.read_bytes() == bytes(whole)


def test_a_journal_of_which_nothing_can_be_read_is_shown_and_left(tmp_path: Path) -> None:
    journal = journal_in(tmp_path, b"one")
    journal.close()
    path = file_of(tmp_path, journal)
    path.write_bytes(b"\x00" * path.stat().st_size)
    assert unsaved(tmp_path) == ()
    assert unreadable(tmp_path) == (path.parent,)
    with pytest.raises(UnreadableFileError, match="left as it is"):
        recover(tmp_path, journal.id)
    tidy(tmp_path)
    assert path.exists()


@pytest.mark.parametrize(
    "records",
    [
        [Record(Kind.UPDATE, b"one"), Record(Kind.BASE, b"base")],
        [Record(Kind.HEAD, b"{}"), Record(Kind.BASE, b"base")],
        [Record(Kind.HEAD, b'{"lineage":"x"}'), Record(Kind.UPDATE, b"one")],
        [Record(Kind.HEAD, b'{"lineage":"x"}')],
        [],
    ],
)
def test_a_journal_that_does_not_begin_as_journals_do_is_unreadable(
    tmp_path: Path, records: list[Record]
) -> None:
    journal = journal_in(tmp_path, b"one")
    journal.close()
    place, data = Place(), b""
    for record in records:
        frame, place = framed(record, place)
        data += frame
    file_of(tmp_path, journal).write_bytes(data)
    assert unsaved(tmp_path) == ()
    assert len(unreadable(tmp_path)) == 1


def test_a_note_about_a_save_that_says_nothing_proves_nothing(tmp_path: Path) -> None:
    journal = journal_in(tmp_path, b"one")
    journal.append(Kind.SAVING, b"[]")
    journal.append(Kind.SAVING, b'{"path":"","sha256":""}')
    journal.close()
    assert unsaved(tmp_path)[0].edits == 1


def test_where_the_newest_file_is_lost_the_one_before_is_read_and_that_is_told(
    tmp_path: Path,
) -> None:
    journal = journal_in(tmp_path, b"one")
    journal.close()
    path = file_of(tmp_path, journal)
    path.with_name("000002.journal").write_bytes(b"junk")
    recovered = recover(tmp_path, journal.id)
    assert recovered.of(Kind.UPDATE) == (b"one",)
    assert recovered.is_damaged


def test_an_unfinished_file_is_no_journal(tmp_path: Path) -> None:
    journal = journal_in(tmp_path, b"one")
    journal.close()
    file_of(tmp_path, journal).with_name("000002.part").write_bytes(b"half")
    assert not recover(tmp_path, journal.id).is_damaged


class TestProgramsThatDiedWhileSaving:
    def saving(self, tmp_path: Path) -> tuple[Journal, Path]:
        path = tmp_path / "a.agreement"
        journal = journal_in(tmp_path, b"one", b"two", path=str(path))
        journal.about_to_save(path, sha256_of(b"new file"))
        return journal, path

    def test_before_the_file_was_replaced_the_work_is_offered(self, tmp_path: Path) -> None:
        journal, path = self.saving(tmp_path)
        path.write_bytes(b"old file")
        journal.close()
        assert [one.edits for one in unsaved(tmp_path)] == [2]

    def test_after_it_was_replaced_nothing_is_asked(self, tmp_path: Path) -> None:
        journal, path = self.saving(tmp_path)
        save(path, b"new file", since=None)
        journal.close()
        assert unsaved(tmp_path) == ()

    def test_what_was_typed_after_that_is_offered(self, tmp_path: Path) -> None:
        journal, path = self.saving(tmp_path)
        save(path, b"new file", since=None)
        journal.append(Kind.UPDATE, b"three")
        journal.close()
        assert [one.edits for one in unsaved(tmp_path)] == [1]

    def test_once_more_was_typed_after_a_save_the_file_is_no_longer_asked(
        self, tmp_path: Path
    ) -> None:
        journal, path = self.saving(tmp_path)
        save(path, b"new file", since=None)
        head = Head(lineage="L", path=str(path), file_sha256=sha256_of(b"new file"))
        journal.saved(head, b"base+one+two")
        assert (journal.edits, journal.waiting) == (0, 0)
        journal.append(Kind.UPDATE, b"three")
        journal.close()
        path.write_bytes(b"a colleague's")
        assert [one.edits for one in unsaved(tmp_path)] == [1]
        recovered = recover(tmp_path, journal.id)
        assert recovered.of(Kind.UPDATE) == (b"one", b"two", b"three")
        assert recovered.head == head

    def test_a_save_to_another_file_begins_the_journal_anew(self, tmp_path: Path) -> None:
        journal, _ = self.saving(tmp_path)
        head = Head(lineage="L", path=str(tmp_path / "b.agreement"))
        journal.saved(head, b"base+one+two")
        journal.close()
        recovered = recover(tmp_path, journal.id)
        assert (recovered.head, recovered.base) == (head, b"base+one+two")
        assert not recovered.records

    def test_a_file_whose_name_is_no_text_is_asked_about(self, tmp_path: Path) -> None:
        path = tmp_path / os.fsdecode(b"\xff.agreement")
        journal = journal_in(tmp_path, b"one", path=str(path))
        journal.about_to_save(path, sha256_of(b"new file"))
        save(path, b"new file", since=None)
        journal.close()
        (found,) = unsaved(tmp_path)
        assert found.edits == 1
        assert found.path.endswith("udcff.agreement")

    def test_a_file_that_has_moved_on_since_is_no_proof(self, tmp_path: Path) -> None:
        journal, path = self.saving(tmp_path)
        path.write_bytes(b"a colleague's")
        journal.close()
        assert [one.edits for one in unsaved(tmp_path)] == [2]


@pytest.mark.parametrize("years", [-10, 10])
def test_the_clock_orders_nothing(tmp_path: Path, years: int) -> None:
    journal = journal_in(tmp_path, b"one")
    journal.compact(b"base+one")
    journal.append(Kind.UPDATE, b"two")
    journal.close()
    path = file_of(tmp_path, journal)
    path.with_name("000001.journal").write_bytes(b"older, left behind")
    now = path.stat().st_mtime
    os.utime(path, (now, now + years * 365 * 86_400))
    assert recover(tmp_path, journal.id).of(Kind.UPDATE) == (b"two",)
    assert unsaved(tmp_path)[0].edits == 2


def test_an_empty_state_folder_has_nothing(tmp_path: Path) -> None:
    assert unsaved(tmp_path / "gone") == ()
    assert unreadable(tmp_path / "gone") == ()
    tidy(tmp_path / "gone")
    (tmp_path / "journals").mkdir()
    (tmp_path / "journals" / "stray").write_bytes(b"")
    (tmp_path / "journals" / "empty").mkdir()
    assert unsaved(tmp_path) == ()
