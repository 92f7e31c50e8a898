"""Numbers of items as documents print them: a, b … z, aa, ab; i, ii, iii."""

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def letters(number: int) -> str:
    """1 → a, 26 → z, 27 → aa, 28 → bb: as Word counts its lists."""
    times, rest = divmod(number - 1, len(_ALPHABET))
    return _ALPHABET[rest] * (times + 1)


def roman(number: int) -> str:
    """1 → i, 4 → iv, 9 → ix."""
    found = ""
    for value, numeral in _ROMAN:
        times, number = divmod(number, value)
        found += numeral * times
    return found
