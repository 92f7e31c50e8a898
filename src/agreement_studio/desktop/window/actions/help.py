"""What the Help menu offers: what this is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from agreement_studio.desktop.window.actions.spec import ActionSpec

HELP = (
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About Agreement Studio"), "help", "info"),
)
"""In the order in which the menu lists it."""
