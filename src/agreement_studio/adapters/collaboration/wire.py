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
from typing import TypeVar

from agreement_studio.application.ports import UnusableUpdateError

DEEPEST = 32
"""How deep a value may be nested; those of agreements go to 6."""
_LARGEST = 2**53 - 1
_WIDEST = 63
"""Bits after which no number goes on."""

_COLLECTED, _DELETED, _STRING, _TYPE, _ANY, _SKIPPED = 0, 1, 4, 7, 8, 10
_MAP, _TEXT = 1, 2
_HAS_LEFT, _HAS_RIGHT, _HAS_KEY, _KIND = 0x80, 0x40, 0x20, 0x1F

_FIXED = {127: 0, 126: 0, 124: 4, 123: 8, 122: 8, 121: 0, 120: 0}
"""Plain values by their tag, with the bytes that follow: none, fractions, yes and no."""
_INTEGER, _WORDS, _OBJECT, _LIST = 125, 119, 118, 117

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


def extent_of(update: bytes) -> Extent:
    """What an update brings and needs.

    Raises:
        UnusableUpdateError: it is no update, or of no kind that agreements use.
    """
    return _read(_UpdateReader, update).extent


def refuse_gaps(state: bytes) -> None:
    """Refuses what is not a whole state, from the first change on.

    Raises:
        UnusableUpdateError: it is no update, or it builds on what is not there.
    """
    if not extent_of(state).follows({}):
        raise UnusableUpdateError(
            "The history of this agreement has gaps, so it cannot be read. Open a backup of the file."
        )


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
    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self.extent = Extent()
        for _ in range(self.number()):
            self._client()
        for _ in range(self.number()):
            self._deletions()
        self.finish()

    def _client(self) -> None:
        count, client, clock = self.number(), self.number(), self.number()
        if client in self.extent.ends:
            raise ValueError("a client twice")
        self.extent.starts[client] = clock
        for _ in range(count):
            length = self._struct()
            if not length:
                raise ValueError("an empty change")
            clock += length
        if clock > _LARGEST:
            raise ValueError("number")
        self.extent.ends[client] = clock

    def _deletions(self) -> None:
        client = self.number()
        for _ in range(self.number()):
            clock = self.number()
            self._mentions(client, clock + self.number())

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
        if kind == _ANY:
            count = self.number()
            for _ in range(count):
                self._value(0)
            return count
        if kind == _STRING:
            text = self.text()
            return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
        if kind == _DELETED:
            return self.number()
        if kind == _TYPE and self.number() in {_MAP, _TEXT}:
            return 1
        raise ValueError("a kind that no agreement uses")  # a gap, a drawing, another document

    def _value(self, depth: int) -> None:
        tag = self.byte()
        if tag == _WORDS:
            self.text()
        elif tag in _FIXED:
            self.skip(_FIXED[tag])
        elif tag == _INTEGER:
            self.number()
        elif tag in {_LIST, _OBJECT} and depth < DEEPEST:
            for _ in range(self.number()):
                if tag == _OBJECT:
                    self.text()
                self._value(depth + 1)
        else:
            raise ValueError("a value that no agreement holds")
