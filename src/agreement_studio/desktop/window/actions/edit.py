"""What the Edit menu offers: undo and redo."""

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
)
"""In the order in which the menu lists it."""
