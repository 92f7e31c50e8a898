"""What the File menu offers: begin, open, save, send out, leave."""

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence

from agreement_studio.desktop.window.actions.spec import ActionSpec

_Standard = QKeySequence.StandardKey

FILE = (
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
        "save_template",
        QT_TRANSLATE_NOOP("Actions", "Save as &template…"),
        "file",
        "layout-grid",
        needs="agreement",
        parted=True,
    ),
    ActionSpec("templates", QT_TRANSLATE_NOOP("Actions", "Te&mplates…"), "file"),
    ActionSpec(
        "close",
        QT_TRANSLATE_NOOP("Actions", "&Close agreement"),
        "file",
        shortcut="Ctrl+W",
        needs="agreement",
        parted=True,
    ),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "file", shortcut="Ctrl+Q"),
)
"""In the order in which the menu lists it."""
