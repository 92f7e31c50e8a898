"""What an action is called, and its keys as people read them."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence


def plain(action: QAction) -> str:
    """What stands on its menu, without the sign that marks its mnemonic."""
    text = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
    if action.actionGroup() is None:
        return text
    return QCoreApplication.translate("Palette", "Colours: {choice}").format(choice=text)


def keys_of(action: QAction) -> str:
    """Its keys; those that only some keyboards have, such as “Open”, are left out."""
    native = QKeySequence.SequenceFormat.NativeText
    told = (keys.toString(native) for keys in action.shortcuts())
    return ", ".join(keys for keys in told if "+" in keys or keys[1:].isdigit())
