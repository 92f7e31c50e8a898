"""Buttons: one primary to a region, quieter ones beside it; one with an icon alone has a name."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from typing_extensions import override

from agreement_studio.desktop.theme import icon, px, with_role
from agreement_studio.desktop.theme.icons import LARGE, SMALL

_THIN_SPACE = "\u2009"  # between icon and text, where Qt leaves too little
_ICON_TINTS = {"primary": "on_accent", "quiet": "accent", "link": "accent"}


class Button(QPushButton):
    """A push button with a verb and an object on it: "Export draft"."""

    def __init__(
        self, text: str, kind: str = "secondary", symbol: str = "", *, icon_after: bool = False
    ) -> None:
        """`kind` is primary, secondary, quiet (accent text), plain (grey text) or link (small)."""
        super().__init__()
        self._has_icon = bool(symbol)
        self._icon_after = icon_after
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if symbol:
            self.setIcon(icon(symbol, _ICON_TINTS.get(kind, "text2")))
        if icon_after:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        with_role(self, "small" if kind == "link" else "strong")
        self.setIconSize(QSize(px(SMALL), px(SMALL)))
        self.say(text)

    def say(self, text: str) -> None:
        """Changes what stands on the button, which is also its accessible name."""
        shown = text.replace("&", "&&")
        if self._has_icon:
            shown = f"{shown}{_THIN_SPACE}" if self._icon_after else f"{_THIN_SPACE}{shown}"
        self.setText(shown)
        self.setAccessibleName(text)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.setIconSize(QSize(px(SMALL), px(SMALL)))
        super().changeEvent(event)


class ToolButton(QToolButton):
    """A button with an icon, and with a text beside it where it is given one.

    `name` is its tooltip and what it is called where it is not seen.
    """

    def __init__(self, symbol: str, name: str, text: str = "") -> None:
        super().__init__()
        with_role(self, "body")
        self.setIcon(icon(symbol))
        self.setIconSize(QSize(px(LARGE), px(LARGE)))
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor where it was
        if text:
            self.setText(f"{_THIN_SPACE}{text}")
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.setIconSize(QSize(px(LARGE), px(LARGE)))
        super().changeEvent(event)
