"""Whatever was done to the record is told with its place, and what is sound stays readable."""

import hashlib
import json
from random import Random

import pytest

from agreement_studio.domain.ledger import reading
from agreement_studio.domain.ledger.bodies import VersionNamed
from agreement_studio.domain.ledger.ledger import Ledger, merged
from agreement_studio.domain.ledger.reading import Break, Fault, read
from tests.domain.ledger.made_up import MORNING, SOME_HASH, small_ledger

LEDGER = small_ledger()
DATA = LEDGER.written()
LINES = tuple(DATA.splitlines(keepends=True))
SOUND = {entry.hash: entry for entry in LEDGER.entries}
MUTATIONS = 2_000


def breaks(data: bytes) -> list[tuple[int, Fault]]:
    return [(found.line, found.fault) for found in read(data).breaks]


def test_any_single_byte_that_changed_is_noticed() -> None:
    for place, byte in enumerate(DATA):
        for other in {byte ^ 1, byte ^ 0x80, 10, 32} - {byte}:
            changed = bytearray(DATA)
            changed[place] = other
            found = read(bytes(changed))
            assert found.breaks, (place, other)
            assert all(SOUND[entry.hash] == entry for entry in found.ledger.entries)


def test_any_byte_that_is_gone_or_new_is_noticed() -> None:
    for place in range(len(DATA)):
        assert read(DATA[:place] + DATA[place + 1 :]).breaks
        assert read(DATA[:place] + b" " + DATA[place:]).breaks


def test_a_changed_entry_is_told_once_and_the_others_stay_readable() -> None:
    changed = DATA.replace(b"too early", b"too late!")
    number = next(n for n, line in enumerate(LINES, start=1) if b"too early" in line)
    assert breaks(changed) == [(number, Fault.CHANGED)]
    found = read(changed)
    assert len(found.ledger.entries) == len(LINES) - 1
    assert found.breaks[0].sentence == (
        f"The record, line {number}: this entry is not as it was written."
    )


def test_a_changed_hash_is_told_once() -> None:
    stated = LEDGER.entries[0].hash
    changed = DATA.replace(f'"hash":"{stated}"'.encode(), f'"hash":"{SOME_HASH}"'.encode())
    assert breaks(changed) == [(1, Fault.CHANGED)]


def test_blanks_and_other_spellings_of_the_same_are_changes() -> None:
    first = json.loads(LINES[0])
    for line in (json.dumps(first), json.dumps(first, separators=(",", ":")) + "\r"):
        assert breaks(line.encode() + b"\n") == [(1, Fault.CHANGED)]


def test_an_entry_that_is_gone_is_told_where_it_is_missed() -> None:
    assert breaks(b"".join(LINES[1:])) == [(1, Fault.MISSING), (2, Fault.MISSING)]
    assert [entry.line + b"\n" for entry in read(b"".join(LINES[1:])).ledger.entries] == [
        *LINES[1:]
    ]


def test_an_entry_that_stands_there_twice_counts_once() -> None:
    assert breaks(DATA + LINES[1]) == [(5, Fault.DOUBLE)]
    assert read(DATA + LINES[1]).ledger == LEDGER


def test_a_record_broken_off_keeps_what_was_whole() -> None:
    assert breaks(DATA[:-1]) == [(4, Fault.UNENDED)]
    assert read(DATA[:-1]).ledger == LEDGER
    assert set(breaks(DATA[:-9])) == {(4, Fault.UNENDED), (4, Fault.UNREADABLE)}
    assert read(DATA[:-9]).ledger.entries == LEDGER.entries[:-1]


def test_damaged_lines_are_kept_as_they_were_found() -> None:
    consent = next(line for line in LINES if b"council" in line)
    damaged = b"".join((LINES[0], b"{]\n", consent.replace(b"council", b"counsel")))
    found = read(damaged)
    again = read(found.ledger.written())
    assert again.ledger == found.ledger
    assert sorted(found.ledger.written().splitlines()) == sorted(damaged.splitlines())
    assert {fault for _, fault in breaks(damaged)} == {Fault.UNREADABLE, Fault.CHANGED}
    assert merged(found.ledger, LEDGER) == merged(LEDGER, found.ledger)
    assert merged(found.ledger, LEDGER).entries == LEDGER.entries


def test_entries_behind_a_break_can_be_followed() -> None:
    ledger = read(b"".join(LINES[1:])).ledger
    more = ledger.with_entry(VersionNamed(name="n", value_hash=SOME_HASH), at=MORNING)
    assert read(more.written()).ledger == more


def test_lines_and_records_that_are_too_long_are_left_out_and_said_to_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    vast = b'{"at":"' + b"0" * 1_000_001 + b'"}\n'
    found = read(vast + DATA)
    assert found.breaks == (Break(1, Fault.TOO_LONG),)
    assert found.ledger == LEDGER
    assert not found.is_complete
    monkeypatch.setattr(reading, "LINES_LIMIT", 3)
    short = read(DATA)
    assert short.breaks == (Break(4, Fault.TOO_MANY),)
    assert len(short.ledger.entries) == 3
    assert not short.is_complete
    monkeypatch.setattr(reading, "LINES_LIMIT", 4)
    assert read(DATA).is_complete


ODD = {
    "nothing in a line": b"\n",
    "no JSON": b"\xff\xfe\x00\n",
    "no object": b"[1]\n",
    "a number without end": b"9" * 5_000 + b"\n",
    "brackets without end": b"[" * 200_000 + b"\n",
    "not a number": b'{"at":NaN}\n',
    "half a character": b'{"at":"\\ud800"}\n',
    "a key twice": b'{"at":1,"at":2}\n',
}


@pytest.mark.parametrize("data", ODD.values(), ids=ODD)
def test_odd_lines_are_no_entries(data: bytes) -> None:
    assert breaks(data) == [(1, Fault.UNREADABLE)]
    assert read(data).ledger.entries == ()


@pytest.mark.parametrize(
    "said",
    [
        {"at": "2026-11-26T09:00:00"},
        {"at": "yesterday"},
        {"previous": [SOME_HASH, SOME_HASH]},
        {"previous": ["f" * 64, SOME_HASH]},
        {"kind": "Consent now"},
        {"by": "\u0000"},
        {"by": ["Ana"]},
        {"body": []},
    ],
)
def test_an_envelope_that_cannot_be_told_is_no_entry(said: dict[str, object]) -> None:
    fields = {"at": "2026-11-26T09:00:00Z", "kind": "version", "previous": [], **said}
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    fields["hash"] = hashlib.sha256(text.encode()).hexdigest()
    line = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert breaks(line.encode() + b"\n") == [(1, Fault.UNREADABLE)]


def mutated(random: Random) -> bytes:
    """The record after one to four blows: bytes flipped, cut, doubled, swapped or made up."""
    data = DATA
    for _ in range(random.randint(1, 4)):
        a, b = sorted(random.randrange(len(data) + 1) for _ in range(2))
        match random.randrange(6):
            case 0:
                data = data[:a] + data[b:]
            case 1:
                data = data[:b] + data[a:b] + data[b:]
            case 2:
                data = data[:a] + random.randbytes(random.randint(1, 8)) + data[a:]
            case 3:
                data = data[:a] + bytes(byte ^ random.randrange(256) for byte in data[a:b][:9])
            case 4:
                data = data[b:] + data[:a]
            case _:
                data = data[:a] + b"\n" + data[a:]
    return data


def test_two_thousand_damaged_records_are_read_without_a_wrong_entry() -> None:
    random = Random(20261126)  # noqa: S311  # no secret is made here
    for _ in range(MUTATIONS):
        data = mutated(random)
        found = read(data)
        assert all(SOUND[entry.hash] == entry for entry in found.ledger.entries)
        if not found.breaks:  # whole lines were moved, or lost where nothing followed them
            assert {*data.splitlines()} <= {line.strip() for line in LINES}
            assert merged(found.ledger, LEDGER) == LEDGER
        assert read(found.ledger.written()).ledger == found.ledger


def test_a_record_that_lost_its_end_is_told_by_its_heads_alone() -> None:
    shorter = b"".join(LINES[:-1])
    assert read(shorter).breaks == ()
    assert read(shorter).ledger.heads != LEDGER.heads
    assert read(b"") == reading.Reading(Ledger())
