"""Numbers as Word prints them in lists: 3, c, C, iii, III."""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _letters(number: int) -> str:
    """After z, Word repeats the letter: aa, bb, cc."""
    if number < 1:
        return ""
    times, index = divmod(number - 1, len(_LETTERS))
    return _LETTERS[index] * (times + 1)


def _roman(number: int) -> str:
    printed = ""
    for size, letters in _ROMAN:
        count, number = divmod(number, size)
        printed += letters * count
    return printed


_PRINTED: dict[str, Callable[[int], str]] = {
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "decimalZero": "{:02d}".format,
    "bullet": lambda _: "",
    "none": lambda _: "",
}


MOST = 9_999
"""Larger numbers print as figures: no list is that long, and letters would fill pages."""


def formatted(number: int, number_format: str) -> str:
    """One number in one of Word's formats; formats unknown here print as plain figures."""
    if not 0 <= number <= MOST and number_format not in {"bullet", "none"}:
        return str(number)
    return _PRINTED.get(number_format, str)(number)
