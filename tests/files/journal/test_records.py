"""The records of a journal read back as they were written, and only where they were written."""

import struct
import zlib

from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.files.journal.records import (
    HEADER_SIZE,
    Fault,
    Kind,
    Place,
    Record,
    framed,
    scan,
)

RECORDS = st.lists(st.builds(Record, st.sampled_from(Kind), st.binary(max_size=80)), max_size=8)


def journal(records: list[Record]) -> bytes:
    place, data = Place(), b""
    for record in records:
        frame, place = framed(record, place)
        data += frame
    return data


@given(records=RECORDS)
def test_what_was_written_is_read(records: list[Record]) -> None:
    data = journal(records)
    scanned = scan(data)
    assert list(scanned.records) == records
    assert (scanned.good, scanned.fault, scanned.end.number) == (len(data), None, len(records))


@given(records=RECORDS.filter(bool), share=st.floats(0, 1, exclude_max=True))
def test_a_cut_gives_what_stood_before_it(records: list[Record], share: float) -> None:
    data = journal(records)
    cut = int(len(data) * share)
    scanned = scan(data[:cut])
    assert list(scanned.records) == records[: len(scanned.records)]
    assert scanned.fault is (None if scanned.good == cut else Fault.TORN)


@given(records=RECORDS.filter(bool), data=st.data())
def test_a_changed_byte_is_damage_and_nothing_wrong_is_read(
    records: list[Record], data: st.DataObject
) -> None:
    whole = bytearray(journal(records))
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    scanned = scan(bytes(whole))
    assert scanned.fault is Fault.DAMAGED
    assert list(scanned.records) == records[: len(scanned.records)]
    assert scanned.good <= at


@given(records=RECORDS.filter(bool), others=RECORDS.filter(bool))
def test_a_record_of_another_journal_does_not_fit(
    records: list[Record], others: list[Record]
) -> None:
    foreign = journal([Record(Kind.HEAD, b"another"), *others])
    second = foreign[HEADER_SIZE + len(b"another") :]
    scanned = scan(journal(records) + second)
    assert list(scanned.records) == records
    assert scanned.fault is Fault.DAMAGED


@given(records=RECORDS, junk=st.binary(min_size=HEADER_SIZE, max_size=200))
def test_junk_behind_the_last_record_is_damage(records: list[Record], junk: bytes) -> None:
    scanned = scan(journal(records) + junk)
    assert list(scanned.records) == records
    assert scanned.fault is Fault.DAMAGED


def test_the_layout_is_the_one_that_is_written_down() -> None:
    frame, place = framed(Record(Kind.UPDATE, b"abc"), Place(7, 0x01020304))
    header = b"AJR1\x03" + struct.pack("<QLL", 7, 0x01020304, 3)
    own = zlib.crc32(header)
    assert frame == header + struct.pack("<LL", own, zlib.crc32(b"abc", own)) + b"abc"
    assert place == Place(8, zlib.crc32(b"abc", own))
    assert len(header) + 8 == HEADER_SIZE == 29
