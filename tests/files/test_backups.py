"""Backups are kept densely for hours and sparsely for months, and no clock loses any."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.files.backups import (
    DAYS,
    HOURS,
    LATEST,
    WEEKS,
    back_up,
    backups_of,
    staying,
)
from agreement_studio.adapters.files.refusals import UnsavedError
from agreement_studio.adapters.files.state_folder import NoStateFolderError
from agreement_studio.application.file_ports import BackupReason
from tests.reliability.recording_disk import RecordingDisk, at

START = datetime(2026, 1, 1, 9, 0, tzinfo=UTC)
TIMES = st.lists(
    st.integers(-20_000, 20_000).map(lambda hours: START + timedelta(hours=hours)), max_size=120
)


def test_a_year_of_copies_every_ten_minutes_leaves_hours_days_and_weeks() -> None:
    times = [START + timedelta(minutes=10 * n) for n in range(6 * 24 * 365)]
    kept = sorted(staying(times))
    assert HOURS + DAYS + WEEKS - 5 <= len(kept) <= HOURS + DAYS + WEEKS + LATEST
    ages = [times[-1] - times[position] for position in kept]
    assert sum(age < timedelta(hours=HOURS) for age in ages) >= HOURS
    assert sum(age < timedelta(days=DAYS) for age in ages) >= HOURS + DAYS - 2
    assert max(ages) > timedelta(weeks=WEEKS - 2)


@given(times=TIMES)
def test_the_latest_copies_stay_whatever_the_clock_said(times: list[datetime]) -> None:
    kept = staying(times)
    assert kept >= set(range(max(0, len(times) - LATEST), len(times)))
    assert len(kept) <= LATEST + HOURS + DAYS + WEEKS


@given(times=TIMES)
def test_thinning_out_twice_is_thinning_out_once(times: list[datetime]) -> None:
    left = [times[position] for position in sorted(staying(times))]
    assert staying(left) == set(range(len(left)))


@given(times=TIMES, hours=st.integers(-12, 14))
def test_the_time_zone_changes_nothing(times: list[datetime], hours: int) -> None:
    zone = timezone(timedelta(hours=hours))
    assert staying([time.astimezone(zone) for time in times]) == staying(times)


def test_a_copy_is_numbered_dated_and_private(tmp_path: Path) -> None:
    made = back_up(tmp_path, "lineage-1", b"one", START, BackupReason.TIMED)
    assert made.path.name == "000001 20260101T090000Z timed.agreement"
    assert made.path.read_bytes() == b"one"
    assert made.path.stat().st_mode & 0o077 == 0
    assert made.path.parent.stat().st_mode & 0o077 == 0
    assert backups_of(tmp_path, "lineage-1") == (made,)
    assert backups_of(tmp_path, "lineage-2") == ()


def test_a_timed_copy_of_the_same_file_is_made_once_and_one_before_a_merge_always(
    tmp_path: Path,
) -> None:
    first = back_up(tmp_path, "lineage-1", b"one", START, BackupReason.TIMED)
    assert (
        back_up(tmp_path, "lineage-1", b"one", START + timedelta(hours=1), BackupReason.TIMED)
        == first
    )
    back_up(tmp_path, "lineage-1", b"one", START, BackupReason.MERGE)
    back_up(tmp_path, "lineage-1", b"one", START, BackupReason.MIGRATION)
    assert [one.why for one in backups_of(tmp_path, "lineage-1")] == [
        BackupReason.TIMED,
        BackupReason.MERGE,
        BackupReason.MIGRATION,
    ]


def test_copies_are_thinned_out_as_they_are_made_and_those_before_a_change_stay(
    tmp_path: Path,
) -> None:
    back_up(tmp_path, "lineage-1", b"migrated", START, BackupReason.MIGRATION)
    back_up(tmp_path, "lineage-1", b"merged", START, BackupReason.MERGE)
    for n in range(60):
        back_up(
            tmp_path, "lineage-1", b"%d" % n, START + timedelta(minutes=n % 50), BackupReason.TIMED
        )
    left = backups_of(tmp_path, "lineage-1")
    assert [one.path.read_bytes() for one in left] == [
        b"migrated",
        b"merged",
        *(b"%d" % n for n in range(55, 60)),
    ]
    assert [one.number for one in left][-1] == 62


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_that_is_wrong_by_years_costs_no_new_copy(tmp_path: Path, years: int) -> None:
    back_up(tmp_path, "lineage-1", b"odd", START + timedelta(days=365 * years), BackupReason.TIMED)
    for n in range(10):
        back_up(tmp_path, "lineage-1", b"%d" % n, START + timedelta(hours=n), BackupReason.TIMED)
    left = [one.path.read_bytes() for one in backups_of(tmp_path, "lineage-1")]
    assert left[-10:] == [b"%d" % n for n in range(10)]


def test_a_copy_that_could_not_be_made_is_told_and_no_other_goes(tmp_path: Path) -> None:
    back_up(tmp_path, "lineage-1", b"one", START, BackupReason.TIMED)
    with pytest.raises(UnsavedError, match="the disk is full"):
        back_up(tmp_path, "lineage-1", b"two", START, BackupReason.MERGE, RecordingDisk(at(2)))
    assert [one.path.read_bytes() for one in backups_of(tmp_path, "lineage-1")] == [b"one"]
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NoStateFolderError, match="a part of its path is a file"):
        back_up(tmp_path / "file" / "state", "lineage-1", b"two", START, BackupReason.MERGE)


@pytest.mark.parametrize("lineage", ["../../elsewhere", "", "a/b", "\x00", "ŷ" * 100, "\ud800"])
def test_a_lineage_is_never_a_way_out_of_the_folder(tmp_path: Path, lineage: str) -> None:
    made = back_up(tmp_path / "state", lineage, b"one", START, BackupReason.TIMED)
    assert made.path.parent.parent == tmp_path / "state" / "backups"


def test_what_else_lies_among_the_copies_is_passed_over(tmp_path: Path) -> None:
    made = back_up(tmp_path, "lineage-1", b"one", START, BackupReason.TIMED)
    for name in ("notes.txt", "000009 29991399T000000Z timed.agreement", ".agreement-1-2.part"):
        made.path.with_name(name).write_bytes(b"")
    back_up(tmp_path, "lineage-1", b"two", START, BackupReason.TIMED)
    assert [one.number for one in backups_of(tmp_path, "lineage-1")] == [1, 2]
    assert made.path.with_name("notes.txt").exists()
