"""The palette that Qt's own parts are painted with, from the tokens."""

from collections.abc import Mapping

from PySide6.QtGui import QColor, QPalette

from agreement_studio.desktop.theme.tokens import Tokens

_ROLE = QPalette.ColorRole
ROLES: Mapping[QPalette.ColorRole, str] = {
    _ROLE.Window: "window",
    _ROLE.Base: "card",
    _ROLE.AlternateBase: "surface",
    _ROLE.Button: "card",
    _ROLE.Text: "text",
    _ROLE.WindowText: "text",
    _ROLE.ButtonText: "text",
    _ROLE.BrightText: "must",
    _ROLE.ToolTipBase: "text",
    _ROLE.ToolTipText: "card",
    _ROLE.Highlight: "accent",
    _ROLE.HighlightedText: "on_accent",
    _ROLE.Link: "accent",
    _ROLE.LinkVisited: "accent",
    _ROLE.PlaceholderText: "text3",
    _ROLE.Light: "card",
    _ROLE.Midlight: "sunken",
    _ROLE.Mid: "line",
    _ROLE.Dark: "control",
    _ROLE.Shadow: "text",
    _ROLE.Accent: "accent",
}
_QUIET_WHEN_DISABLED = (_ROLE.Text, _ROLE.WindowText, _ROLE.ButtonText)


def palette(tokens: Tokens) -> QPalette:
    """Qt's palette for a set of tokens."""
    made = QPalette()
    for role, token in ROLES.items():
        made.setColor(role, QColor(tokens.colours[token]))
    for role in _QUIET_WHEN_DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.colours["text3"]))
    return made
