"""A box that takes the keys themselves in place of letters."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import with_role

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_ALONE = {_Key.Key_Control, _Key.Key_Shift, _Key.Key_Alt, _Key.Key_Meta, _Key.Key_AltGr}
_LEADS_ON = {_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Escape, _Key.Key_Return, _Key.Key_Enter}
_PLAIN = (_Modifier.NoModifier, _Modifier.ShiftModifier, _Modifier.KeypadModifier)


class KeyBox(QLineEdit):
    """Shows the keys an action has. Tab, Enter and Escape do what they always do."""

    pressed = Signal(object)
    """The ``QKeyCombination`` of keys that were pressed together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        with_role(self, "body")
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Press keys here"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @override
    def event(self, arg__1: QEvent) -> bool:
        """No shortcut of the window takes what is pressed here."""
        if isinstance(arg__1, QKeyEvent) and not _leads_on(arg__1):
            if arg__1.type() == QEvent.Type.ShortcutOverride:
                arg__1.accept()
                return True
            if arg__1.type() == QEvent.Type.KeyPress:
                self._take(arg__1)
                return True
        return super().event(arg__1)

    def _take(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() not in _ALONE and not event.isAutoRepeat():
            self.pressed.emit(_combination(event))


def _leads_on(event: QKeyEvent) -> bool:
    return event.key() in _LEADS_ON and event.modifiers() in _PLAIN


def _combination(event: QKeyEvent) -> QKeyCombination:
    """What was pressed; Shift that only makes another sign of a key, such as "?", is that sign."""
    modifiers = event.modifiers() & ~_Modifier.KeypadModifier
    sign = event.text()
    if sign.isprintable() and sign and not (sign.isalpha() or sign.isspace()):
        modifiers &= ~_Modifier.ShiftModifier
    return QKeyCombination(modifiers, _Key(event.key()))
