"""What the Edit menu offers: undo and redo, find and replace."""

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence

from agreement_studio.desktop.window.actions.spec import ActionSpec

_Standard = QKeySequence.StandardKey

EDIT = (
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
        "history",
        QT_TRANSLATE_NOOP("Actions", "&What was done…"),
        "edit",
        "clock",
        "Ctrl+Alt+Z",
        needs="agreement",
    ),
    ActionSpec(
        "find",
        QT_TRANSLATE_NOOP("Actions", "&Find…"),
        "edit",
        "search",
        "Ctrl+F",
        needs="agreement",
        parted=True,
    ),
    ActionSpec(
        "find_next",
        QT_TRANSLATE_NOOP("Actions", "Find &next"),
        "edit",
        shortcut="F3",
        needs="agreement",
    ),
    ActionSpec(
        "find_previous",
        QT_TRANSLATE_NOOP("Actions", "Find &previous"),
        "edit",
        shortcut="Shift+F3",
        needs="agreement",
    ),
    ActionSpec(
        "replace",
        QT_TRANSLATE_NOOP("Actions", "R&eplace…"),
        "edit",
        shortcut="Ctrl+H",
        needs="writable",
    ),
    ActionSpec(
        "check_spelling",
        QT_TRANSLATE_NOOP("Actions", "Check spelling, or &stop"),
        "edit",
        parted=True,
    ),
    ActionSpec(
        "preferences",
        QT_TRANSLATE_NOOP("Actions", "Preferen&ces…"),
        "edit",
        "settings",
        "Ctrl+,",
        parted=True,
    ),
)
"""In the order in which the menu lists it."""
