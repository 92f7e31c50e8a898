"""What the Help menu offers: what a step asks, everything by name, what this is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from agreement_studio.desktop.window.actions.spec import ActionSpec

HELP = (
    ActionSpec(
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Help with this step"),
        "help",
        "circle-help",
        "F1",
    ),
    ActionSpec(
        "whats_this",
        QT_TRANSLATE_NOOP("Actions", "What is &this?"),
        "help",
        shortcut="Shift+F1",
    ),
    ActionSpec(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "&What would you like to do?…"),
        "help",
        "search",
        "Ctrl+K|Ctrl+Shift+P",
    ),
    ActionSpec(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        "help",
        shortcut="Ctrl+/",
    ),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About Agreement Studio"), "help", "info"),
)
"""In the order in which the menu lists it."""
