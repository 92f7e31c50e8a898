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
        "new_small",
        QT_TRANSLATE_NOOP("Actions", "New agreement in &ten questions"),
        "file",
        shortcut="Ctrl+Shift+N",
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
        "save_copy",
        QT_TRANSLATE_NOOP("Actions", "Save a cop&y…"),
        "file",
        needs="agreement",
    ),
    ActionSpec(
        "revert",
        QT_TRANSLATE_NOOP("Actions", "Go &back to what is saved"),
        "file",
        "rotate-ccw",
        needs="writable",
    ),
    ActionSpec(
        "open_folder",
        QT_TRANSLATE_NOOP("Actions", "Open the &folder of the file"),
        "file",
        needs="agreement",
    ),
    ActionSpec(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export draft…"),
        "file",
        "file-output",
        "Ctrl+E",
        needs="agreement",
        parted=True,
    ),
    ActionSpec(
        "share",
        QT_TRANSLATE_NOOP("Actions", "S&hare a copy…"),
        "file",
        "users",
        needs="agreement",
    ),
    ActionSpec(
        "export_record",
        QT_TRANSLATE_NOOP("Actions", "Export the &whole record…"),
        "file",
        "download",
        needs="agreement",
    ),
    ActionSpec(
        "page_setup",
        QT_TRANSLATE_NOOP("Actions", "Page set&up…"),
        "file",
        needs="agreement",
        parted=True,
    ),
    ActionSpec(
        "print_preview",
        QT_TRANSLATE_NOOP("Actions", "Print pre&view…"),
        "file",
        "eye",
        needs="agreement",
    ),
    ActionSpec(
        "print",
        QT_TRANSLATE_NOOP("Actions", "&Print…"),
        "file",
        "printer",
        _Standard.Print,
        needs="agreement",
    ),
    ActionSpec(
        "save_template",
        QT_TRANSLATE_NOOP("Actions", "Save as temp&late…"),
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
