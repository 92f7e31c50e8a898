"""What the View menu offers: size of text, panes, colours."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from agreement_studio.desktop.window.actions.spec import ActionSpec

VIEW = (
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
        "focus_mode",
        QT_TRANSLATE_NOOP("Actions", "Only the &form"),
        "view",
        shortcut="F11",
        needs="agreement",
    ),
    ActionSpec(
        "show_page",
        QT_TRANSLATE_NOOP("Actions", "The pa&ge of the agreement"),
        "view",
        needs="agreement",
    ),
    ActionSpec(
        "next_pane",
        QT_TRANSLATE_NOOP("Actions", "Go to the next &pane"),
        "view",
        shortcut="F6",
        needs="agreement",
    ),
    ActionSpec(
        "findings",
        QT_TRANSLATE_NOOP("Actions", "What a careful &reader notices"),
        "view",
        shortcut="F7",
        needs="agreement",
        parted=True,
    ),
    ActionSpec(
        "balance",
        QT_TRANSLATE_NOOP("Actions", "&Balance"),
        "view",
        shortcut="Shift+F7",
        needs="agreement",
    ),
    ActionSpec(
        "thread",
        QT_TRANSLATE_NOOP("Actions", "&Thread: how it hangs together"),
        "view",
        shortcut="Ctrl+F7",
        needs="agreement",
    ),
    ActionSpec(
        "notes",
        QT_TRANSLATE_NOOP("Actions", "Show or hide n&otes on the page"),
        "view",
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
)
"""In the order in which the menu lists it."""
