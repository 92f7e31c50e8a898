"""R4: damaged files and journals: nothing but our own refusals, nothing wrong read, all noticed.

2,000 of each in CI, 100,000 in the soak run. Another seed is another set of harms.
"""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from agreement_studio.adapters.files.container import (
    DamagedFileError,
    NotAnAgreementFileError,
    packed,
    unpacked,
)
from agreement_studio.adapters.files.journal import Head, Kind, Record, begin, recover, unsaved
from agreement_studio.adapters.files.journal.records import HEADER_SIZE
from agreement_studio.domain.errors import UnreadableFileError
from tests.reliability import samples
from tests.reliability.damage import SOAK, harmed

SEEDS = range(4)
EACH = (100_000 if SOAK else 2_000) // len(SEEDS)


@pytest.mark.parametrize("seed", SEEDS)
def test_damaged_agreement_files(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - the same harms each time
    mine = samples.contents()
    theirs = replace(
        samples.contents(agreement_value=samples.agreement().amended(name="Another")),
        lineage="fedcba9876543210",
    )
    file, other = packed(mine), packed(theirs)
    sound = {**samples.members_of(file)}
    rescued = 0
    for _ in range(EACH):
        found = harmed(dice, file, other)
        if found == other:
            continue
        with pytest.raises((DamagedFileError, NotAnAgreementFileError)) as refused:
            unpacked(found, "x.agreement")
        rescue = refused.value.rescue if isinstance(refused.value, DamagedFileError) else None
        if rescue is None:
            continue
        rescued += 1
        assert rescue.agreement in {mine.agreement, theirs.agreement}
        assert rescue.lineage in {"", mine.lineage, theirs.lineage}
        if rescue.lineage == mine.lineage:
            assert all(sound[name] == data for name, data in rescue.members.items())
    assert rescued > EACH // 2


def journal(state: Path, records: list[Record], lineage: str) -> tuple[str, Path]:
    writing = begin(state, Head(lineage=lineage, title="Well together"), b"base" * 50)
    for record in records:
        writing.append(record.kind, record.content)
    writing.close()
    return writing.id, next((state / "journals" / writing.id).glob("*.journal"))


@pytest.mark.parametrize("seed", SEEDS)
def test_damaged_journals(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)  # noqa: S311 - the same harms each time
    kinds = (Kind.UPDATE, Kind.UPDATE, Kind.LEDGER, Kind.VERSION)
    records = [Record(dice.choice(kinds), dice.randbytes(dice.randrange(400))) for _ in range(20)]
    journal_id, path = journal(tmp_path / "mine", records, "lineage-mine")
    _, beside = journal(tmp_path / "theirs", records[5:], "lineage-theirs")
    whole, other = path.read_bytes(), beside.read_bytes()
    ends = ends_of(whole, records)
    recovered_records = 0
    for _ in range(EACH):
        found = harmed(dice, whole, other)
        path.write_bytes(found)
        listed = unsaved(tmp_path / "mine")
        try:
            recovered = recover(tmp_path / "mine", journal_id)
        except UnreadableFileError:
            assert listed == ()
            continue
        finally:
            assert path.read_bytes() == found
        if recovered.head.lineage == "lineage-theirs":
            assert found[: len(other) // 2] == other[: len(other) // 2]
            continue
        assert list(recovered.records) == records[: len(recovered.records)]
        recovered_records += len(recovered.records)
        assert recovered.is_damaged or ends_within_a_record(found, len(recovered.records), ends)
        assert not (recovered.is_damaged and whole.startswith(found))
    assert recovered_records > EACH * len(records) // 4


def ends_of(whole: bytes, records: list[Record]) -> list[int]:
    """Where the base and each record after it end."""
    ends = [len(whole)]
    for record in reversed(records):
        ends.insert(0, ends[0] - HEADER_SIZE - len(record.content))
    return [*ends, ends[-1] + HEADER_SIZE]


def ends_within_a_record(found: bytes, recovered: int, ends: list[int]) -> bool:
    """Whether the file ends before the next record does: then it is as a crash leaves a file.

    A journal that was cut where a record ends is the journal of a moment earlier.
    """
    return len(found) < ends[recovered + 1]
