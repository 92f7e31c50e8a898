"""How the window looks: tokens, type, spaces, icons and the marks of the sectors."""

from agreement_studio.desktop.theme.fonts import SANS, SERIF, font
from agreement_studio.desktop.theme.icons import icon, paint_icon
from agreement_studio.desktop.theme.look import Look, colour, look, px
from agreement_studio.desktop.theme.measures import spaced, with_role
from agreement_studio.desktop.theme.tokens import Tokens, tokens

__all__ = [
    "SANS",
    "SERIF",
    "Look",
    "Tokens",
    "colour",
    "font",
    "icon",
    "look",
    "paint_icon",
    "px",
    "spaced",
    "tokens",
    "with_role",
]
