"""Everything the menus and the toolbar offer: one module for each menu."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from agreement_studio.desktop.window.actions.agreement import AGREEMENT
from agreement_studio.desktop.window.actions.edit import EDIT
from agreement_studio.desktop.window.actions.file import FILE
from agreement_studio.desktop.window.actions.help import HELP
from agreement_studio.desktop.window.actions.room import ROOM
from agreement_studio.desktop.window.actions.spec import ActionSpec
from agreement_studio.desktop.window.actions.view import VIEW
from agreement_studio.desktop.window.actions.window import WINDOW

MENUS = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("view/palette", QT_TRANSLATE_NOOP("Actions", "&Colours")),
    ("agreement", QT_TRANSLATE_NOOP("Actions", "&Agreement")),
    ("agreement/section", QT_TRANSLATE_NOOP("Actions", "&Go to section")),
    ("room", QT_TRANSLATE_NOOP("Actions", "&Room")),
    ("window", QT_TRANSLATE_NOOP("Actions", "&Window")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)
"""The menus in their order, by key, with what stands on them."""

ACTIONS: tuple[ActionSpec, ...] = (*FILE, *EDIT, *VIEW, *AGREEMENT, *ROOM, *WINDOW, *HELP)
"""Every action, in the order in which its menu lists it."""
