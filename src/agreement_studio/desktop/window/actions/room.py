"""What the Room menu offers: the second window for the room, and what is printed for it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from agreement_studio.desktop.window.actions.spec import ActionSpec

ROOM: tuple[ActionSpec, ...] = (
    ActionSpec(
        "room_view",
        QT_TRANSLATE_NOOP("Actions", "&Room view"),
        "room",
        "presentation",
        "F5",
        needs="agreement",
    ),
    ActionSpec(
        "room_panel",
        QT_TRANSLATE_NOOP("Actions", "&Facilitator’s panel"),
        "room",
        "list",
        "Shift+F5",
        needs="agreement",
    ),
    ActionSpec(
        "room_hold",
        QT_TRANSLATE_NOOP("Actions", "&Hold the room view still, or let it follow"),
        "room",
        shortcut="Ctrl+Shift+H",
        needs="agreement",
    ),
    ActionSpec(
        "room_blank",
        QT_TRANSLATE_NOOP("Actions", "&Blank the room view, or show it again"),
        "room",
        shortcut="Ctrl+Shift+B",
        needs="agreement",
    ),
    ActionSpec(
        "worksheets_a4",
        QT_TRANSLATE_NOOP("Actions", "Blank &worksheets on A4…"),
        "room",
        "printer",
        needs="agreement",
        parted=True,
    ),
    ActionSpec(
        "worksheets_a3",
        QT_TRANSLATE_NOOP("Actions", "Blank worksheets on A&3…"),
        "room",
        needs="agreement",
    ),
    ActionSpec(
        "glossary_cards",
        QT_TRANSLATE_NOOP("Actions", "&Glossary cards…"),
        "room",
        needs="agreement",
    ),
)
"""In the order in which the menu lists it."""
