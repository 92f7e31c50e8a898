"""Which faces letters are set in, where the one asked for may not be on this computer."""

from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from agreement_studio.desktop.theme.fonts import SANS

OURS: Final = ("Source Serif 4", "Liberation Serif", "serif")
"""The faces of the paper, where it has none of an office."""
_PLAIN: Final = (SANS, "Liberation Sans", "sans-serif")
_WITH_SERIFS: Final = frozenset(
    (
        *("baskerville", "book antiqua", "bookman old style", "cambria", "century"),
        *("century schoolbook", "constantia", "garamond", "georgia", "palatino linotype"),
        *("sitka text", "times", "times new roman"),
    )
)
"""Faces of offices that have serifs; most have none."""
_NO_FACE: Final = "a face that no computer has"


@cache
def families(face: str) -> tuple[str, ...]:
    """The face, and after it those that stand in for it; ours where none is asked for."""
    kept = OURS if not face or face.casefold() in _WITH_SERIFS else _PLAIN
    if not face or QFontDatabase.hasFamily(face):
        return tuple(dict.fromkeys((*((face,) if face else ()), *kept)))
    taken = QFontInfo(QFont(face)).family()
    is_chosen = taken != QFontInfo(QFont(_NO_FACE)).family()  # such as one of the same widths
    return (face, taken, *kept) if is_chosen else (face, *kept)


def stand_in(face: str) -> str:
    """The face that is set in place of another, or "" where that one is here."""
    if not face or QFontDatabase.hasFamily(face):
        return ""
    return QFontInfo(QFont(list(families(face)))).family()
