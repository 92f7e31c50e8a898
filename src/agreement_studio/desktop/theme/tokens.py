"""The colours of the window, read from a data file that anyone can edit."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from agreement_studio.assets import resource
from agreement_studio.pictures.palette import sector_codes


@dataclass(frozen=True, slots=True)
class Tokens:
    """One palette: what things are painted with, by the part that the colour plays."""

    name: str
    """``light``, ``dark`` or ``contrast``."""
    colours: Mapping[str, str]
    """Token to ``#RRGGBB``; the sectors' colours are tokens by their key."""
    hairline: int
    """How thick the lines between panes and around cards are, in pixels."""
    shadow: int
    """How dark a card's shadow is, in percent of black."""
    scrim: int
    """How dark the window becomes beneath a dialog, in percent."""


@cache
def tokens() -> Mapping[str, Tokens]:
    """Every palette by name, in the order of ``resources/palettes/window.toml``."""
    path = resource("palettes", "window.toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        name: Tokens(
            name,
            table["colours"] | _sector_colours(is_dark=table["sectors"] == "dark"),
            table["hairline"],
            table["shadow"],
            table["scrim"],
        )
        for name, table in tables.items()
    }


def _sector_colours(*, is_dark: bool) -> dict[str, str]:
    return {key: code.dark if is_dark else code.light for key, code in sector_codes().items()}
