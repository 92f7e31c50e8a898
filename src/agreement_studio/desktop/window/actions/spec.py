"""One thing that the menus and the toolbar offer, as data."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing that can be done. Its key names what does it, in `commands`."""

    key: str
    words: object
    """What the menu says, with its mnemonic, marked to be translated: always text."""
    menu: str
    """The menu it stands in; a submenu follows behind ``/``."""
    icon: str = ""
    shortcut: QKeySequence.StandardKey | str = ""
    needs: str = ""
    """What must be there: ``agreement``, ``writable``, ``undo`` or ``redo``."""
    choice_of: str = ""
    """The group in which it is one of several choices."""
    parted: bool = False
    """Whether a line stands above it."""

    @property
    def said(self) -> str:
        """Its words in the language of the window."""
        return QCoreApplication.translate(CONTEXT, str(self.words))

    @property
    def shortcuts(self) -> list[QKeySequence]:
        """The keys that do it, the first of them shown in the menu."""
        if isinstance(self.shortcut, str):
            return [QKeySequence(keys) for keys in self.shortcut.split("|") if keys]
        return QKeySequence.keyBindings(self.shortcut)
