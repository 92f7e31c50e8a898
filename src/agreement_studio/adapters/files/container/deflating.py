"""Deflates in stretches that follow the content, and keeps them: after an edit few are done again.

A stretch ends where its last bytes say so, so that what is put in before it moves the later ends
along. Each is deflated with the one before it for a dictionary, as one continuous stream: any
inflate reads it, and it is as short as one deflated at once. Equal data give equal bytes, whatever
was kept.
"""

import re
import zlib
from collections.abc import Iterator
from typing import Final

LEVEL = 6
"""How hard zlib tries."""
LEAST: Final = 32 * 1024
"""The shortest stretch: as far back as deflate looks, so that the one before it is all it sees."""
MOST: Final = 4 * LEAST
"""The longest stretch, where no end is found."""

_EIGHTH: Final = bytes(byte for byte in range(256) if byte * 157 % 256 < 32)  # noqa: PLR2004
_END: Final = re.compile(b"[" + re.escape(_EIGHTH) + b"]{3}")
"""Three bytes of an eighth of all that there are, mixed from all scripts: once in 2,000 or so."""

_Key = tuple[bytes, bytes, bool]
"""The stretch before, the stretch, and whether it is the last."""


class Deflating:
    """Deflates one member after each edit. What is kept is that of the last time."""

    def __init__(self) -> None:
        self._kept: dict[_Key, bytes] = {}

    def deflated(self, data: bytes) -> bytes:
        """A raw stream, without header or check."""
        made: dict[_Key, bytes] = {}
        pieces: list[bytes] = []
        before = b""
        for stretch, is_last in stretches(data):
            key = before, stretch, is_last
            made[key] = piece = self._kept.get(key) or _piece(*key)
            pieces.append(piece)
            before = stretch
        self._kept = made
        return b"".join(pieces)


def stretches(data: bytes) -> Iterator[tuple[bytes, bool]]:
    """The stretches of some data, each with whether it is the last; at least one, maybe empty."""
    start = 0
    while True:
        found = _END.search(data, start + LEAST, start + MOST)
        end = found.end() if found else min(start + MOST, len(data))
        yield data[start:end], end == len(data)
        if end == len(data):
            return
        start = end


def _piece(before: bytes, stretch: bytes, is_last: bool) -> bytes:  # noqa: FBT001 - from a key
    window = before[-LEAST:]
    if window:
        packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, zdict=window)
    else:
        packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(stretch) + packer.flush(zlib.Z_FINISH if is_last else zlib.Z_SYNC_FLUSH)
