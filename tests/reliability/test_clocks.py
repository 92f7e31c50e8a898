"""R13: a clock that is wrong by years, runs backwards or changes its hour decides nothing."""

import os
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path

import pytest

from agreement_studio.adapters.files.backups import back_up, backups_of
from agreement_studio.adapters.files.journal import Head, Kind, begin, recover, unsaved
from agreement_studio.adapters.files.saving import save
from agreement_studio.adapters.files.stamp import Stamp, read_stamped
from agreement_studio.application.file_ports import BackupReason, ChangedUnderneathError

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
CLOCKS_BACK = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 01:30 twice in Britain
SUMMER = timezone(timedelta(hours=1))
TEN_YEARS = timedelta(days=3652)

CLOCKS = {
    "right": [NOON + timedelta(minutes=n) for n in range(4)],
    "ten years slow": [NOON - TEN_YEARS + timedelta(minutes=n) for n in range(4)],
    "ten years fast": [NOON + TEN_YEARS + timedelta(minutes=n) for n in range(4)],
    "set right after ten years": [NOON - TEN_YEARS, NOON - TEN_YEARS, NOON, NOON],
    "set back by ten years": [NOON + TEN_YEARS, NOON + TEN_YEARS, NOON, NOON],
    "running backwards": [NOON - timedelta(hours=n) for n in range(4)],
    "standing still": [NOON] * 4,
    "an hour twice": [CLOCKS_BACK + timedelta(minutes=30 * n) for n in range(4)],
    "an hour twice, as people read it": [
        (CLOCKS_BACK + timedelta(minutes=30 * n)).astimezone(SUMMER if n < 2 else UTC)
        for n in range(4)
    ],
    "at the beginning of time": [datetime(1970, 1, 1, tzinfo=UTC)] * 4,
    "after 2038": [datetime(2038, 1, 19, 3, 14, 7 + n, tzinfo=UTC) for n in range(4)],
    "to and fro": [NOON, NOON - TEN_YEARS, NOON + TEN_YEARS, NOON],
}


@pytest.fixture(params=CLOCKS)
def clock(request: pytest.FixtureRequest) -> list[datetime]:
    return CLOCKS[request.param]


def dated(path: Path, at: datetime) -> None:
    os.utime(path, (at.timestamp(), at.timestamp()))


def test_saves_follow_one_another_and_changes_are_noticed(
    tmp_path: Path, clock: list[datetime]
) -> None:
    path = tmp_path / "a.agreement"
    stamp: Stamp | None = None
    for number, now in enumerate(clock):
        stamp = save(path, b"%d" % number, stamp).stamp
        dated(path, now)
    for now, later in pairwise(clock):
        path.write_bytes(b"x")
        dated(path, now)
        _, seen = read_stamped(path, 100)
        path.write_bytes(b"y")
        dated(path, later)
        with pytest.raises(ChangedUnderneathError):
            save(path, b"ours", seen)


def test_edits_come_back_in_the_order_they_were_made(tmp_path: Path, clock: list[datetime]) -> None:
    head = Head(lineage="0123456789", began=clock[0].isoformat())
    journal = begin(tmp_path, head, b"")
    for number, now in enumerate(clock):
        journal.append(Kind.UPDATE, b"%d" % number)
        for path in tmp_path.rglob("*.journal"):
            dated(path, now)
    journal.compact(b"0123")
    for path in tmp_path.rglob("*.journal"):
        path.with_name("000001.journal").write_bytes(path.read_bytes()[:-1])
        dated(path, clock[0])
    journal.append(Kind.UPDATE, b"4")
    journal.close()
    (found,) = unsaved(tmp_path)
    recovered = recover(tmp_path, found.id)
    assert (recovered.base, recovered.of(Kind.UPDATE)) == (b"0123", (b"4",))
    assert found.edits == 5


def test_the_latest_backup_is_the_one_made_last(tmp_path: Path, clock: list[datetime]) -> None:
    for number, now in enumerate(clock):
        back_up(tmp_path, "lineage-1", b"%d" % number, now, BackupReason.TIMED)
    kept = backups_of(tmp_path, "lineage-1")
    assert [one.path.read_bytes() for one in kept] == [b"0", b"1", b"2", b"3"]
