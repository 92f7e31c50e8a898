"""The colours of the paper: white under every theme, off-white in the dark.

The paper is what will be printed, so its ink and its marks are those of the page, whatever the
window around it looks like.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final, Protocol

from agreement_studio.pictures.palette import Theme, colours


class Look(Protocol):
    """What the paper needs to know of the window's theme."""

    @property
    def name(self) -> str:
        """light, dark or contrast."""
        ...

    @property
    def text_scale(self) -> float:
        """How much larger than usual the person reads."""
        ...

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing should fade or slide."""
        ...

    def __getitem__(self, token: str) -> str:
        """``#RRGGBB`` of a token of the window."""
        ...


_OWN: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "light": {
            "window": "#F0F3F3", "paper": "#FFFFFF", "ink": "#1A1A1A", "mark": "#DFF0F1",
            "accent": "#0B626D", "focus": "#0B626D", "text": "#172022", "text3": "#5A686A",
            "line": "#DAE0E0", "card": "#FFFFFF", "soft": "#DBEBED", "control": "#7F8C8E",
        },
        "dark": {
            "window": "#14191A", "paper": "#F3F4F2", "ink": "#1A1A1A", "mark": "#D3E7E8",
            "accent": "#67C3CC", "focus": "#7AD3DC", "text": "#E9EEEE", "text3": "#98A6A8",
            "line": "#303A3C", "card": "#212829", "soft": "#1B3E42", "control": "#79878A",
        },
        "contrast": {
            "window": "#000000", "paper": "#FFFFFF", "ink": "#000000", "mark": "#CFF3F6",
            "accent": "#6FE3EE", "focus": "#FFE45C", "text": "#FFFFFF", "text3": "#E0E0E0",
            "line": "#FFFFFF", "card": "#000000", "soft": "#003B42", "control": "#FFFFFF",
        },
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlainLook:
    """The window's tokens as far as the paper needs them, where no theme is loaded."""

    name: str = "light"
    text_scale: float = 1.0
    reduced_motion: bool = False

    def __getitem__(self, token: str) -> str:
        return _OWN[self.name][token]


ON_PAPER: Final = "#0B626D"
"""The accent and the focus ring on paper, which is light under every theme."""


@cache
def page_colours(paper: str, ink: str, mark: str) -> Mapping[str, str]:
    """Colour token to ``#RRGGBB`` for what stands on paper of this colour."""
    own = {"paper": paper, "ink": ink, "mark": mark, "accent": ON_PAPER}
    if ink == _OWN["contrast"]["ink"]:
        own |= {"ink2": ink, "hairline": "#6A6A6A", "rule": ink}
    return colours(Theme.LIGHT) | own


def of_paper(look: Look) -> Mapping[str, str]:
    """The colours of the paper under a theme."""
    return page_colours(look["paper"], look["ink"], look["mark"])
