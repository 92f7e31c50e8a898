"""Ids for what people add in the app: random, so that copies edited apart never meet in one."""

from secrets import choice

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # none that look alike when read aloud or copied
LENGTH = 16
"""In letters of five bits each: 80 bits, so that nobody ever meets the same one twice."""


def new_id() -> str:
    """An id for a new record: lower-case letters and digits, the first one a letter."""
    return choice(_LETTERS[:24]) + "".join(choice(_LETTERS) for _ in range(LENGTH - 1))
