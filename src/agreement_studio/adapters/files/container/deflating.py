"""Deflates in stretches that follow the content, and keeps them: after an edit few are done again.

A stretch ends where its last bytes say so, so that what is put in before it moves the later ends
along. Each is deflated with the one before it for a dictionary, as one continuous stream: any
inflate reads it, and it is as short as one deflated at once. Equal data give equal bytes, whatever
was kept.
"""

import re
import zlib
from dataclasses import dataclass
from typing import Final

LEVEL = 6
"""How hard zlib tries."""
LEAST: Final = 32 * 1024
"""The shortest stretch: as far back as deflate looks, so that the one before it is all it sees."""
MOST: Final = 4 * LEAST
"""The longest stretch, where no end is found."""

_EIGHTH: Final = bytes(byte for byte in range(256) if byte * 157 % 256 < 32)  # noqa: PLR2004 - 32 of 256 bytes
_END: Final = re.compile(b"[" + re.escape(_EIGHTH) + b"]{3}")
"""Three bytes of an eighth of all that there are, mixed from all scripts: once in 2,000 or so."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of some data, deflated."""

    data: bytes
    is_last: bool
    piece: bytes

    def stands_in(self, data: bytes, start: int) -> bool:
        """Whether this is the stretch of `data` there: where it ends is told by its own bytes."""
        stop = start + len(self.data)
        return self.is_last == (stop == len(data)) and data.startswith(self.data, start)


class Deflating:
    """Deflates one member after each edit. What is kept is that of the last time."""

    def __init__(self) -> None:
        self._following: dict[bytes, Stretch] = {}
        """Each stretch by the one before it."""

    def deflated(self, data: bytes) -> bytes:
        """A raw stream, without header or check."""
        return b"".join([stretch.piece for stretch in self.stretches(data)])

    def stretches(self, data: bytes) -> list[Stretch]:
        """The stretches of some data, at least one, which may be empty."""
        following: dict[bytes, Stretch] = {}
        found: list[Stretch] = []
        before, start, is_last = b"", 0, False
        while not is_last:
            stretch = self._following.get(before)
            if stretch is None or not stretch.stands_in(data, start):
                stretch = _stretch(data, start, before)
            following[before] = stretch
            found.append(stretch)
            before, is_last = stretch.data, stretch.is_last
            start += len(before)
        self._following = following
        return found


def _stretch(data: bytes, start: int, before: bytes) -> Stretch:
    found = _END.search(data, start + LEAST, start + MOST)
    end = found.end() if found else min(start + MOST, len(data))
    is_last = end == len(data)
    return Stretch(data[start:end], is_last, _piece(before, data[start:end], is_last=is_last))


def _piece(before: bytes, stretch: bytes, *, is_last: bool) -> bytes:
    window = before[-LEAST:]
    if window:
        packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, zdict=window)
    else:
        packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(stretch) + packer.flush(zlib.Z_FINISH if is_last else zlib.Z_SYNC_FLUSH)
