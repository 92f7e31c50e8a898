"""The record grows, merges and comes back whole; its order never rests on a clock."""

import hashlib
import json
from datetime import timedelta, timezone
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.domain.ledger.bodies import Body, ConsentGiven, VersionNamed
from agreement_studio.domain.ledger.entry import TooLongForRecordError, entry_of
from agreement_studio.domain.ledger.ledger import Ledger, ledger_of, merged
from agreement_studio.domain.ledger.reading import Reading, read
from tests.domain.ledger.made_up import MORNING, SOME_HASH, bodies, copies, ledgers, small_ledger


@given(copies=copies())
def test_what_is_written_comes_back_whole(copies: tuple[Ledger, Ledger, Ledger]) -> None:
    one, other, _ = copies
    for ledger in (one, merged(one, other)):
        assert read(ledger.written()) == Reading(ledger)


@given(copies=copies())
def test_copies_merge_to_the_same_in_any_order_and_however_often(
    copies: tuple[Ledger, Ledger, Ledger],
) -> None:
    one, other, third = copies
    both = merged(one, other)
    assert both == merged(other, one)
    assert merged(both, one) == merged(both, both) == both
    assert merged(both, third) == merged(one, merged(other, third))
    assert {e.hash for e in both.entries} == {e.hash for e in (*one.entries, *other.entries)}


@given(copies=copies(), body=bodies)
def test_the_next_entry_names_all_that_nothing_followed(
    copies: tuple[Ledger, Ledger, Ledger], body: Body
) -> None:
    both = merged(*copies[:2])
    more = both.with_entry(body, at=MORNING)
    entry = more.entries[-1]
    assert entry.previous == both.heads
    assert more.heads == (entry.hash,)
    assert more == ledger_of(more.entries)


@given(copies=copies(), random=st.randoms())
def test_each_entry_stands_behind_those_it_names_whatever_the_order_of_the_lines(
    copies: tuple[Ledger, Ledger, Ledger], random: Random
) -> None:
    both = merged(*copies[:2])
    places = {entry.hash: place for place, entry in enumerate(both.entries)}
    for entry in both.entries:
        assert all(places[before] < places[entry.hash] for before in entry.previous)
    lines = both.written().splitlines(keepends=True)
    random.shuffle(lines)
    assert read(b"".join(lines)) == Reading(both)


@given(ledger=ledgers())
def test_bodies_come_back_as_they_were(ledger: Ledger) -> None:
    again = read(ledger.written()).ledger
    assert [entry.body for entry in again.entries] == [entry.body for entry in ledger.entries]
    assert all(entry.body is not None for entry in again.entries)


def test_a_clock_set_back_by_years_changes_no_order() -> None:
    ledger = Ledger()
    for number, years in enumerate((0, -30, 12)):
        at = MORNING + timedelta(days=365 * years)
        ledger = ledger.with_entry(VersionNamed(name=str(number), value_hash=SOME_HASH), at=at)
    bodies_read = [entry.body for entry in read(ledger.written()).ledger.entries]
    assert [getattr(body, "name", "") for body in bodies_read] == ["0", "1", "2"]


def test_anybody_can_work_out_the_hash_of_a_line() -> None:
    line = small_ledger().written().splitlines()[-1]
    said = json.loads(line)
    stated = said.pop("hash")
    text = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hashlib.sha256(text.encode()).hexdigest() == stated
    assert len(said["previous"]) == 2


def test_a_time_is_told_with_its_offset() -> None:
    body = VersionNamed(name="n", value_hash=SOME_HASH)
    there = MORNING.astimezone(timezone(timedelta(hours=5, minutes=30)))
    (entry,) = Ledger().with_entry(body, at=there).entries
    assert entry.at == "2026-11-26T14:30:00+05:30"
    with pytest.raises(ValueError, match="offset"):
        Ledger().with_entry(body, at=there.replace(tzinfo=None))


def test_a_name_loses_what_no_document_can_carry() -> None:
    body = VersionNamed(name="n", value_hash=SOME_HASH)
    assert Ledger().with_entry(body, at=MORNING, by="A\u0000na").entries[0].by == "Ana"


def test_the_record_has_no_place_for_a_private_note() -> None:
    assert "note" not in ConsentGiven.model_fields


def test_an_entry_no_reader_would_take_is_refused_and_nothing_added() -> None:
    vast = VersionNamed(name="n" * 100_000, value_hash=SOME_HASH, note="\U0001f46a" * 100_000)
    ledger = Ledger().with_entry(vast, at=MORNING)
    assert read(ledger.written()) == Reading(ledger)
    with pytest.raises(TooLongForRecordError):
        ledger.with_entry(vast, at=MORNING, by="n" * 100_001)
    endless = vast.amended(note="\U0001f46a" * 300_000)
    with pytest.raises(TooLongForRecordError, match="fewer words"):
        ledger.with_entry(endless, at=MORNING)


def newer(**said: object) -> bytes:
    """A line as a newer program might write it."""
    fields = {"at": "2031-01-01T00:00:00+00:00", "kind": "weather", "previous": [], **said}

    def text(of: object) -> str:
        return json.dumps(of, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    digest = hashlib.sha256(text(fields).encode()).hexdigest()
    return text({**fields, "hash": digest}).encode()


@pytest.mark.parametrize(
    "said",
    [
        {"body": {"sky": ["grey", 1.5, None]}},
        {"kind": "consent", "body": {"level": "undecided", "section": "power"}},
        {"kind": "version", "body": {"name": "n", "value_hash": SOME_HASH, "seal": {"a": 1}}},
        {"signed": {"by": "a key"}, "body": {}},
    ],
)
def test_what_a_newer_program_wrote_is_kept_to_the_byte_and_counts_in_the_chain(
    said: dict[str, object],
) -> None:
    line = newer(**said)
    ledger = read(line + b"\n").ledger
    assert ledger.written() == line + b"\n"
    more = ledger.with_entry(VersionNamed(name="n", value_hash=SOME_HASH), at=MORNING)
    assert more.entries[-1].previous == (entry_of(line).hash,)
    assert read(more.written()) == Reading(more)


def test_a_body_is_read_past_what_a_newer_program_added() -> None:
    line = newer(kind="version", body={"name": "n", "value_hash": SOME_HASH, "seal": 1})
    assert entry_of(line).body == VersionNamed(name="n", value_hash=SOME_HASH)
