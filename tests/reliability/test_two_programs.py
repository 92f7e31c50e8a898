"""R11: two programs, or two computers, on one file: neither ever overwrites the other."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from agreement_studio.adapters.files.container import packed, unpacked
from agreement_studio.adapters.files.journal import Head, Kind, begin, recover, unsaved
from agreement_studio.adapters.files.open_lock import hold
from agreement_studio.adapters.files.saving import save
from agreement_studio.adapters.files.stamp import read_stamped
from agreement_studio.application.file_ports import ChangedUnderneathError, OpenElsewhereError
from tests.reliability import samples
from tests.reliability.damage import SOAK

FILE = packed(samples.contents())

TYPING = """
import sys
from pathlib import Path
from agreement_studio.adapters.files.journal import Head, Kind, begin
journal = begin(Path(sys.argv[1]), Head(lineage="0123456789abcdef"), b"")
typed = b""
for number in range(100_000):
    journal.append(Kind.UPDATE, b"%d;" % number)
    typed += b"%d;" % number
    print(number, flush=True)
    if number % 7 == 6:
        journal.compact(typed)
"""

SAVING_UNTIL_KILLED = """
import sys
from pathlib import Path
from agreement_studio.adapters.files.saving import save
from agreement_studio.adapters.files.stamp import read_stamped
path = Path(sys.argv[1])
stamp = read_stamped(path, 1 << 24)[1]
for number in range(100_000):
    stamp = save(path, b"%06d" % number * 20_000, stamp).stamp
    print(number, flush=True)
"""


def test_the_one_who_saves_second_is_told(tmp_path: Path) -> None:
    """Two computers on a shared drive: no lock of one is seen by the other."""
    path = tmp_path / "a.agreement"
    path.write_bytes(FILE)
    here, there = read_stamped(path, 1 << 20)[1], read_stamped(path, 1 << 20)[1]
    theirs = packed(samples.contents(agreement_value=samples.agreement().amended(name="Theirs")))
    save(path, theirs, there)
    with pytest.raises(ChangedUnderneathError):
        save(path, FILE, here)
    assert path.read_bytes() == theirs
    data, again = read_stamped(path, 1 << 20)
    assert unpacked(data, "a").contents.lineage == samples.LINEAGE
    assert save(path, FILE, again).is_confirmed


def test_a_lock_left_by_a_killed_program_is_stale_and_its_work_is_offered(tmp_path: Path) -> None:
    state, path = tmp_path / "state", tmp_path / "a.agreement"
    path.write_bytes(FILE)
    script = (
        "import os, sys, signal; from pathlib import Path\n"
        "from agreement_studio.adapters.files.open_lock import hold\n"
        "from agreement_studio.adapters.files.journal import Head, Kind, begin\n"
        "held = hold(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "journal = begin(Path(sys.argv[1]), Head(lineage='0123456789', path=sys.argv[2]), b'')\n"
        "journal.append(Kind.UPDATE, b'one')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script, state, path], check=False)
    assert ended.returncode == -signal.SIGKILL
    held = hold(state, path)
    (found,) = unsaved(state)
    assert (found.path, found.edits) == (str(path), 1)
    with pytest.raises(OpenElsewhereError):
        hold(state, path)
    held.close()


def test_two_programs_that_begin_at_once_have_a_journal_each(tmp_path: Path) -> None:
    journals = [begin(tmp_path, Head(lineage="0123456789"), b"") for _ in range(2)]
    for number, journal in enumerate(journals):
        journal.append(Kind.UPDATE, b"%d" % number)
    assert unsaved(tmp_path) == ()
    for journal in journals:
        journal.close()
    found = {recover(tmp_path, one.id).of(Kind.UPDATE) for one in unsaved(tmp_path)}
    assert found == {(b"0",), (b"1",)}


@pytest.mark.parametrize("kill", range(200 if SOAK else 12))
def test_no_acknowledged_edit_is_lost_when_a_program_is_killed(tmp_path: Path, kill: int) -> None:
    """R1, at this layer: killed while it appends and compacts."""
    with subprocess.Popen(
        [sys.executable, "-c", TYPING, tmp_path], stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        for _ in range(5 + 3 * kill):
            program.stdout.readline()
        program.send_signal(signal.SIGKILL)
        program.wait()
        rest = program.stdout.read().split()
    acknowledged = int(rest[-1]) if rest and rest[-1].isdecimal() else 4 + 3 * kill
    (found,) = unsaved(tmp_path)
    recovered = recover(tmp_path, found.id)
    assert not recovered.is_damaged
    text = b"".join([recovered.base, *recovered.of(Kind.UPDATE)])
    numbers = [int(number) for number in text.split(b";")[:-1]]
    assert numbers == list(range(len(numbers)))
    assert len(numbers) > acknowledged


@pytest.mark.parametrize("kill", range(200 if SOAK else 6))
def test_a_program_killed_while_it_saves_leaves_a_whole_file(tmp_path: Path, kill: int) -> None:
    path = tmp_path / "a.agreement"
    path.write_bytes(b"old")
    with subprocess.Popen(
        [sys.executable, "-c", SAVING_UNTIL_KILLED, path], stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        last = [int(program.stdout.readline()) for _ in range(1 + 2 * kill)][-1]
        program.send_signal(signal.SIGKILL)
        program.wait()
    data = path.read_bytes()
    assert data == data[:6] * 20_000
    assert int(data[:6]) >= last
