"""Which keys can be given to an action: those that nobody needs while writing or moving about."""

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

_Standard = QKeySequence.StandardKey
WRITING = (
    *(_Standard.Copy, _Standard.Cut, _Standard.Paste, _Standard.SelectAll),
    *(_Standard.DeleteStartOfWord, _Standard.DeleteEndOfWord),
    *(_Standard.MoveToNextWord, _Standard.MoveToPreviousWord),
    *(_Standard.SelectNextWord, _Standard.SelectPreviousWord),
    *(_Standard.MoveToStartOfDocument, _Standard.MoveToEndOfDocument),
    *(_Standard.SelectStartOfDocument, _Standard.SelectEndOfDocument),
)
"""What every box to write in does by keys of its own."""
OF_PAGES = (
    *("Alt+Up", "Alt+Down", "Alt+Return", "Alt+Enter", "Ctrl+.", "F2", "F4"),
    *("Shift+F10", "Alt+F4", "Ctrl+D", "Ctrl+Space"),
)
"""What pages and the paper do by keys of their own, and what the system does."""

_Modifier = Qt.KeyboardModifier
_STRONG = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
_FUNCTION = range(Qt.Key.Key_F1, Qt.Key.Key_F35 + 1)


def why_not(combination: QKeyCombination) -> str:
    """Why these keys cannot be given to an action, as a sentence; ``""`` where they can."""
    translate = QCoreApplication.translate
    keys = QKeySequence(combination)
    told = keys.toString(QKeySequence.SequenceFormat.NativeText)
    if not _is_strong(combination):
        words = translate(
            "Keys",
            "{keys} is for typing. Keys for an action have Ctrl or Alt with them, or are one of "
            "F1 to F12.",
        )
    elif _opens_a_menu(combination):
        words = translate("Keys", "{keys}: Alt with a letter opens menus. Add Ctrl or Shift to it.")
    elif keys.toString() in OF_PAGES or any(keys in QKeySequence.keyBindings(k) for k in WRITING):
        words = translate("Keys", "{keys} has its use while you write. Press other keys.")
    else:
        return ""
    return words.format(keys=told)


def _is_strong(keys: QKeyCombination) -> bool:
    return bool(keys.keyboardModifiers() & _STRONG) or keys.key() in _FUNCTION


def _opens_a_menu(keys: QKeyCombination) -> bool:
    is_sign = Qt.Key.Key_0 <= keys.key() <= Qt.Key.Key_Z
    return is_sign and keys.keyboardModifiers() == _Modifier.AltModifier
