"""The colours and the sector code, read from data files that anyone can edit.

Drawings name colours by token ("ink", "brand", "public"); only a renderer turns them into values,
so the same drawing serves paper and a dark window.
"""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from agreement_studio.assets import resource


class Theme(StrEnum):
    """The ground that colours are chosen for."""

    LIGHT = "light"
    DARK = "dark"


class MarkShape(StrEnum):
    """The outline of a sector's mark."""

    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    HOUSE = "house"


@dataclass(frozen=True, slots=True)
class SectorCode:
    """How one sector is shown everywhere: shape, letter and colour together."""

    key: str
    name: str
    letter: str
    shape: MarkShape
    mark: str  # the shape as a character, for running text
    light: str
    dark: str


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def sector_codes() -> dict[str, SectorCode]:
    """Every sector's code by key, in the order of the file."""
    return {
        key: SectorCode(key=key, **entry | {"shape": MarkShape(entry["shape"])})
        for key, entry in _read(resource("palettes", "sectors.toml")).items()
    }


@cache
def colours(theme: Theme = Theme.LIGHT) -> dict[str, str]:
    """Colour token to ``#RRGGBB`` on one ground; the sectors' colours are tokens by their key."""
    page: dict[str, str] = _read(resource("palettes", "page.toml"))[theme.value]
    dark = theme is Theme.DARK
    return page | {key: code.dark if dark else code.light for key, code in sector_codes().items()}


_LINEAR_BELOW = 0.04045  # where the sRGB curve begins (IEC 61966-2-1)


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= _LINEAR_BELOW else ((share + 0.055) / 1.055) ** 2.4


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two ``#RRGGBB`` colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
