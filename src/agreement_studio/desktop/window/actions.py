"""Everything the menus and the toolbar offer, as data."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

CONTEXT = "Actions"
_Standard = QKeySequence.StandardKey


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


MENUS = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("view/palette", QT_TRANSLATE_NOOP("Actions", "&Colours")),
    ("agreement", QT_TRANSLATE_NOOP("Actions", "&Agreement")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)
"""The menus in their order, by key, with what stands on them."""

ACTIONS = (
    ActionSpec(
        "new", QT_TRANSLATE_NOOP("Actions", "&New agreement"), "file", "file-plus", _Standard.New
    ),
    ActionSpec(
        "open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "file", "folder-open", _Standard.Open
    ),
    ActionSpec(
        "save",
        QT_TRANSLATE_NOOP("Actions", "&Save"),
        "file",
        "save",
        _Standard.Save,
        needs="writable",
        parted=True,
    ),
    ActionSpec(
        "save_as",
        QT_TRANSLATE_NOOP("Actions", "Save &as…"),
        "file",
        shortcut="Ctrl+Shift+S",
        needs="writable",
    ),
    ActionSpec(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export draft…"),
        "file",
        "file-output",
        "Ctrl+E",
        needs="agreement",
    ),
    ActionSpec(
        "close",
        QT_TRANSLATE_NOOP("Actions", "&Close agreement"),
        "file",
        shortcut="Ctrl+W",
        needs="agreement",
        parted=True,
    ),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "file", shortcut="Ctrl+Q"),
    ActionSpec(
        "undo",
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        "edit",
        "undo-2",
        _Standard.Undo,
        needs="undo",
    ),
    ActionSpec(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        "edit",
        "redo-2",
        "Ctrl+Shift+Z|Ctrl+Y",
        needs="redo",
    ),
    ActionSpec(
        "larger", QT_TRANSLATE_NOOP("Actions", "&Larger text"), "view", "zoom-in", "Ctrl++|Ctrl+="
    ),
    ActionSpec(
        "smaller", QT_TRANSLATE_NOOP("Actions", "S&maller text"), "view", "zoom-out", "Ctrl+-"
    ),
    ActionSpec(
        "actual_size", QT_TRANSLATE_NOOP("Actions", "&Normal text"), "view", shortcut="Ctrl+0"
    ),
    ActionSpec(
        "sidebar",
        QT_TRANSLATE_NOOP("Actions", "Show or hide the &sections"),
        "view",
        "panel-left",
        "F9",
        needs="agreement",
        parted=True,
    ),
    ActionSpec(
        "next_pane",
        QT_TRANSLATE_NOOP("Actions", "Go to the next &pane"),
        "view",
        shortcut="F6",
        needs="agreement",
    ),
    ActionSpec(
        "palette_system",
        QT_TRANSLATE_NOOP("Actions", "As the s&ystem"),
        "view/palette",
        choice_of="palette",
    ),
    ActionSpec(
        "palette_light", QT_TRANSLATE_NOOP("Actions", "&Light"), "view/palette", choice_of="palette"
    ),
    ActionSpec(
        "palette_dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "view/palette", choice_of="palette"
    ),
    ActionSpec(
        "palette_contrast",
        QT_TRANSLATE_NOOP("Actions", "&High contrast"),
        "view/palette",
        choice_of="palette",
    ),
    ActionSpec(
        "back",
        QT_TRANSLATE_NOOP("Actions", "&Back one section"),
        "agreement",
        "chevron-left",
        "Ctrl+PgUp",
        needs="agreement",
    ),
    ActionSpec(
        "next",
        QT_TRANSLATE_NOOP("Actions", "&Next section"),
        "agreement",
        "chevron-right",
        "Ctrl+PgDown",
        needs="agreement",
    ),
    ActionSpec(
        "first_finding",
        QT_TRANSLATE_NOOP("Actions", "Go to what was n&oticed"),
        "agreement",
        shortcut="F8",
        needs="agreement",
        parted=True,
    ),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About Agreement Studio"), "help", "info"),
)
"""Every action, in the order in which its menu lists it."""
