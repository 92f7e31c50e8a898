"""What the Window menu offers: the windows that are open."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from agreement_studio.desktop.window.actions.spec import ActionSpec

WINDOW = (
    ActionSpec(
        "new_window",
        QT_TRANSLATE_NOOP("Actions", "&New window"),
        "window",
        shortcut="Ctrl+Alt+N",
    ),
)
"""In the order in which the menu lists it."""
