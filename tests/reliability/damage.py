"""Ways in which bytes come to harm, at random and the same again for the same seed."""

import os
import random
from collections.abc import Callable

SOAK = bool(os.environ.get("SOAK"))
SECTOR = 512

Harm = Callable[[random.Random, bytes, bytes], bytes]
"""Given the dice, the bytes, and those of another such file: the bytes as they are found."""


def _flip_a_bit(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    at = dice.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << dice.randrange(8)]) + data[at + 1 :]


def _change_some_bytes(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.randint(1, 20)):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def _cut_short(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    return data[: dice.randrange(len(data))]


def _zero_a_sector(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    start = dice.randrange(len(data)) // SECTOR * SECTOR
    end = min(len(data), start + SECTOR * dice.randint(1, 3))
    return data[:start] + b"\x00" * (end - start) + data[end:]


def _zero_the_end(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    start = dice.randrange(len(data))
    return data[:start] + b"\x00" * (len(data) - start)


def _splice(dice: random.Random, data: bytes, other: bytes) -> bytes:
    """A part of another file in place of as much of this one."""
    start, source = dice.randrange(len(data)), dice.randrange(len(other))
    part = other[source : source + dice.randint(1, 2 * SECTOR)]
    return data[:start] + part + data[start + len(part) :]


def _end_of_another(dice: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: dice.randrange(len(data))] + other[dice.randrange(len(other)) :]


def _drop_a_piece(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    start = dice.randrange(len(data))
    return data[:start] + data[start + dice.randint(1, SECTOR) :]


def _double_a_piece(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    start = dice.randrange(len(data))
    piece = data[start : start + dice.randint(1, SECTOR)]
    return data[:start] + piece + data[start:]


def _swap_sectors(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    pieces = [data[at : at + SECTOR] for at in range(0, len(data), SECTOR)]
    one, two = dice.randrange(len(pieces)), dice.randrange(len(pieces))
    pieces[one], pieces[two] = pieces[two], pieces[one]
    return b"".join(pieces)


def _add_junk(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    junk = dice.randbytes(dice.randint(1, 100))
    return junk + data if dice.random() < 0.3 else data + junk


HARMS: tuple[Harm, ...] = (
    _flip_a_bit, _change_some_bytes, _cut_short, _zero_a_sector, _zero_the_end, _splice,
    _end_of_another, _drop_a_piece, _double_a_piece, _swap_sectors, _add_junk,
)  # fmt: skip


def harmed(dice: random.Random, data: bytes, other: bytes) -> bytes:
    """The data after one harm that has changed it."""
    while True:
        found = dice.choice(HARMS)(dice, data, other)
        if found != data:
            return found
