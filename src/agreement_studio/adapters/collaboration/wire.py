"""What the bytes of an update hold, told without the engine.

Bytes of others come here first. The engine decodes nested values by recursion, and a hundred
kilobytes of brackets end the whole program; it also keeps an update whose forerunners have not
arrived, and pycrdt 0.14 then orders things differently from one copy to the next. So an update is
let through only where its form is sound, it is made of what agreements are made of, and all that
it builds on is there.

The form is version 1 of the Yjs update format, as written by ``lib0``: numbers of 7 bits a byte,
lowest first; texts by their length in bytes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from agreement_studio.application.ports import UnusableUpdateError

DEEPEST = 1
"""How deep lists may be nested: an entry is a list of texts."""
_LARGEST = 2**53 - 1
_WIDEST = 63
"""Bits after which no number goes on."""

_COLLECTED, _DELETED, _STRING, _TYPE, _ANY, _SKIPPED = 0, 1, 4, 7, 8, 10
_TEXT = 2
_HAS_LEFT, _HAS_RIGHT, _HAS_KEY, _KIND = 0x80, 0x40, 0x20, 0x1F

_YES, _WORDS, _LIST = 120, 119, 117
"""Plain values by their tag. The engine knows more, but agreements hold texts: see `layout`."""

Vector = Mapping[int, int]
"""For each client, how many of its changes there are."""


@dataclass(slots=True)
class Extent:
    """What an update brings and what it builds on, by client."""

    starts: dict[int, int] = field(default_factory=dict)
    """The first change it brings."""
    ends: dict[int, int] = field(default_factory=dict)
    """Behind the last change it brings."""
    needs: dict[int, int] = field(default_factory=dict)
    """Behind the last change it mentions."""

    def follows(self, vector: Vector) -> bool:
        """Whether all that the update builds on is there already or comes with it."""
        return all(start <= vector.get(one, 0) for one, start in self.starts.items()) and all(
            need <= max(vector.get(one, 0), self.ends.get(one, 0))
            for one, need in self.needs.items()
        )


def extent_of(update: bytes, vector: Vector = MappingProxyType({})) -> Extent:
    """What an update brings and needs, for a document that has come as far as `vector`.

    Raises:
        UnusableUpdateError: it is no update, or of no kind that agreements use.
    """
    return _read(partial(_UpdateReader, vector=vector), update).extent


def refuse_gaps(state: bytes) -> None:
    """Refuses what is not a whole state, from the first change on.

    Raises:
        UnusableUpdateError: it is no update, or it builds on what is not there.
    """
    if not extent_of(state).follows({}):
        raise UnusableUpdateError(
            "The history of this agreement has gaps, so it cannot be read. Open a backup."
        )


def settled(state: bytes) -> bytes:
    """The same state in one order: the engine's own is another each time.

    Raises:
        UnusableUpdateError: it is no update.
    """
    read = _read(partial(_UpdateReader, vector={}), state)
    deletions = (read.deletions[client] for client in sorted(read.deletions, reverse=True))
    return state[: read.deletions_from] + b"".join(deletions)


def vector_of(data: bytes) -> dict[int, int]:
    """A vector, read.

    Raises:
        UnusableUpdateError: the bytes are no vector.
    """
    return _read(_VectorReader, data).vector


_Reading = TypeVar("_Reading", bound="_Reader")


def _read(reader: Callable[[bytes], _Reading], data: bytes) -> _Reading:
    try:
        return reader(data)
    except (IndexError, ValueError):  # it ends too soon, or holds what cannot be
        raise UnusableUpdateError(
            "What arrived is no change of an agreement that this program can read, so it was left "
            "out. Ask its sender to send it again."
        ) from None


class _Reader:
    """Reads on through bytes. Whatever is not there raises IndexError, what is odd ValueError."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def number(self) -> int:
        data, at = self._data, self._at
        byte = data[at]
        at += 1
        value = byte & 0x7F
        shift = 7
        while byte & 0x80:
            byte = data[at]
            at += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if value > _LARGEST or shift > _WIDEST:
                raise ValueError("number")
        self._at = at
        return value

    def byte(self) -> int:
        value = self._data[self._at]
        self._at += 1
        return value

    def skip(self, count: int) -> None:
        self._at += count
        if self._at > len(self._data):
            raise IndexError

    def text(self) -> str:
        length = self.number()
        start = self._at
        self.skip(length)
        return self._data[start : self._at].decode()

    def finish(self) -> None:
        if self._at != len(self._data):
            raise ValueError("more than an update")


class _VectorReader(_Reader):
    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self.vector: dict[int, int] = {}
        for _ in range(self.number()):
            client = self.number()
            self.vector[client] = self.number()
        self.finish()


class _UpdateReader(_Reader):
    def __init__(self, data: bytes, vector: Vector) -> None:
        super().__init__(data)
        self.extent = Extent()
        self._vector = vector
        self._known = 0
        """How many of the next changes are known already."""
        for _ in range(self.number()):
            self._client()
        count = self.number()
        self.deletions_from = self._at
        self.deletions: dict[int, bytes] = {}
        """What was deleted, by client, as it stands in the update."""
        for _ in range(count):
            self._deletions()
        self.finish()

    def _client(self) -> None:
        count, client, clock = self.number(), self.number(), self.number()
        if client in self.extent.ends:
            raise ValueError("a client twice")
        self.extent.starts[client] = clock
        for _ in range(count):
            self._known = self._vector.get(client, 0) - clock
            clock += self._struct()
        if clock > _LARGEST:
            raise ValueError("number")
        self.extent.ends[client] = clock

    def _deletions(self) -> None:
        start = self._at
        client = self.number()
        for _ in range(self.number()):
            clock = self.number()
            self._mentions(client, clock + self.number())
        self.deletions[client] = self.deletions.get(client, b"") + self._data[start : self._at]

    def _mentions(self, client: int, clock: int) -> None:
        needs = self.extent.needs
        if needs.get(client, 0) < clock:
            needs[client] = clock

    def _struct(self) -> int:
        """Reads one change and tells how many it counts for."""
        info = self.byte()
        kind = info & _KIND
        if kind == _COLLECTED:
            return self.number()
        if info & _HAS_LEFT:
            self._mentions(self.number(), self.number() + 1)
        if info & _HAS_RIGHT:
            self._mentions(self.number(), self.number() + 1)
        if not info & (_HAS_LEFT | _HAS_RIGHT):
            self._parent()
            if info & _HAS_KEY:
                self.text()
        return self._content(kind)

    def _parent(self) -> None:
        if self.number():
            self.text()
        else:
            self._mentions(self.number(), self.number() + 1)

    def _content(self, kind: int) -> int:
        if kind == _ANY and self.number() == 1:
            self._value(0)
            return 1
        if kind == _STRING:
            return self._string(self.text())
        if kind == _DELETED:
            return self.number()
        if kind == _TYPE and self.number() == _TEXT:
            return 1
        raise ValueError("a kind that no agreement uses")  # a gap, a drawing, another document

    def _string(self, text: str) -> int:
        """Counts a text as the engine does, which drops its known beginning.

        That must end between two characters: within one, the engine would miscount from there on.
        """
        if text.isascii():
            return len(text)
        units = text.encode("utf-16-le")
        if 0 < self._known < len(units) // 2:
            units[: 2 * self._known].decode("utf-16-le")
        return len(units) // 2

    def _value(self, depth: int) -> None:
        tag = self.byte()
        if tag == _WORDS:
            self.text()
        elif tag == _LIST and depth < DEEPEST:
            for _ in range(self.number()):
                self._value(depth + 1)
        elif tag != _YES:
            raise ValueError("a value that no agreement holds")
