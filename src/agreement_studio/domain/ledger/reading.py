"""Reads the record from bytes that anybody may have touched: what is sound, and what is not."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from agreement_studio.domain.ledger.entry import (
    LINE_LIMIT,
    ChangedLineError,
    Entry,
    UnreadableLineError,
    entry_of,
    hash_of,
    said_in,
)
from agreement_studio.domain.ledger.ledger import Ledger, ledger_of

LINES_LIMIT = 100_000
"""The most lines a record may have."""

_STATED = re.compile(rb'"hash":"([0-9a-f]{64})"')


class Fault(StrEnum):
    """What is wrong with a line, in words that follow “line 3: ”."""

    CHANGED = "this entry is not as it was written"
    MISSING = "an entry that it follows is not there"
    UNREADABLE = "this is no entry of the record"
    DOUBLE = "this entry stands there a second time"
    UNENDED = "this line was broken off at its end"
    TOO_LONG = "this line is longer than any entry may be, and was left out"
    TOO_MANY = "the record has more lines than it may have; the rest was left out"


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the chain does not hold. Lines count from 1."""

    line: int
    fault: Fault

    @property
    def sentence(self) -> str:
        return f"The record, line {self.line}: {self.fault.value}."


@dataclass(frozen=True, slots=True)
class Reading:
    """The sound entries, and each place where something is wrong, in the order of the lines."""

    ledger: Ledger
    breaks: tuple[Break, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether all that was read is in the ledger, so that writing it again loses nothing."""
        return not any(found.fault in {Fault.TOO_LONG, Fault.TOO_MANY} for found in self.breaks)


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    data: bytes
    entry: Entry | None = None
    fault: Fault | None = None


def read(data: bytes) -> Reading:
    """The record in these bytes. Never raises: what is wrong is told with its line."""
    *ended, beyond = data.split(b"\n", LINES_LIMIT)
    last = [beyond] if beyond and len(ended) < LINES_LIMIT else []
    lines = [_looked_at(number, line) for number, line in enumerate((*ended, *last), start=1)]
    sound = [line.entry for line in lines if line.entry]
    kept = [line.data for line in lines if _is_kept(line)]
    breaks = (*_broken(lines), *_missing(lines), *_unended(len(ended) + 1, beyond))
    return Reading(ledger_of(sound, kept), tuple(sorted(breaks, key=lambda b: (b.line, b.fault))))


def _looked_at(number: int, data: bytes) -> _Line:
    if len(data) > LINE_LIMIT:
        return _Line(number, data, fault=Fault.TOO_LONG)
    try:
        return _Line(number, data, entry=entry_of(data))
    except ChangedLineError:
        return _Line(number, data, fault=Fault.CHANGED)
    except UnreadableLineError:
        return _Line(number, data, fault=Fault.UNREADABLE)


def _is_kept(line: _Line) -> bool:
    return bool(line.data) and line.fault in {Fault.CHANGED, Fault.UNREADABLE}


def _broken(lines: Iterable[_Line]) -> Iterator[Break]:
    seen: set[str] = set()
    for line in lines:
        if line.fault:
            yield Break(line.number, line.fault)
        elif line.entry:
            if line.entry.hash in seen:
                yield Break(line.number, Fault.DOUBLE)
            seen.add(line.entry.hash)


def _missing(lines: list[_Line]) -> Iterator[Break]:
    """Entries that follow one which is not there, not even as a line that was told of already."""
    known = {line.entry.hash for line in lines if line.entry}
    for line in lines:
        known |= _names_of(line) if line.fault else set()
    for line in lines:
        if line.entry and not known.issuperset(line.entry.previous):
            yield Break(line.number, Fault.MISSING)


def _names_of(line: _Line) -> set[str]:
    """The hashes by which others may know a damaged line: the one it bears, the one it has."""
    if line.fault is Fault.TOO_LONG:
        return set()
    names = {found.decode() for found in _STATED.findall(line.data)}
    try:
        return names | {hash_of(said_in(line.data))}
    except UnreadableLineError:
        return names


def _unended(number: int, beyond: bytes) -> Iterator[Break]:
    """What to say of bytes behind the last end of a line, or behind the last line allowed."""
    if beyond:
        yield Break(number, Fault.TOO_MANY if number > LINES_LIMIT else Fault.UNENDED)
