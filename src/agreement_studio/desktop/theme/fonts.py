"""The two faces that ship: the program speaks in a sans, the agreement in a serif."""

from collections.abc import Mapping
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from agreement_studio.assets import resource
from agreement_studio.desktop.theme.look import px

SANS = "Atkinson Hyperlegible Next"
SERIF = "Source Serif 4"

ROLES: Mapping[str, tuple[int, int]] = {
    "caption": (12, 500),
    "eyebrow": (12, 600),
    "small": (13, 400),
    "label": (13, 600),
    "body": (14, 400),
    "strong": (14, 600),
    "card": (16, 600),
    "section": (20, 600),
    "step": (26, 600),
    "display": (34, 600),
}
"""Size in pixels at 100 %, and weight, by what a text is for. There are no other sizes."""

_TIGHTER_FROM = 26  # large text is set a little closer
_TIGHTER = 98.5  # percent


class MissingFontError(RuntimeError):
    """A font file that ships is missing or damaged."""


@cache
def load_fonts() -> tuple[str, ...]:
    """Makes the shipped faces known to Qt, once; gives the names of their families.

    Raises:
        MissingFontError: a file cannot be used.
    """
    families: dict[str, None] = {}
    for path in sorted(resource("fonts").glob("*/*.ttf")):
        known = QFontDatabase.applicationFontFamilies(
            QFontDatabase.addApplicationFont(str(path)),
        )
        if not known:
            raise MissingFontError(f"{path} cannot be used as a font. Install the program again.")
        families.update(dict.fromkeys(known))
    return tuple(families)


def font(role: str, family: str = SANS) -> QFont:
    """The font for a role, at the size of text in use."""
    size, weight = ROLES[role]
    made = QFont(family)
    made.setPixelSize(px(size))
    made.setWeight(QFont.Weight(weight))
    if size >= _TIGHTER_FROM:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _TIGHTER)
    return made
