"""What can be done with the cards of a list, and with which keys: the end of a step's help."""

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


def about_cards() -> str:
    """A heading and sentences as HTML."""
    translate = QCoreApplication.translate
    heading = translate("Help", "Cards and lists")
    said = (
        translate(
            "Help",
            "On the name of a card, {up} and {down} move it, {remove} removes it and {copy} "
            "duplicates it.",
        ),
        translate(
            "Help",
            "To do this with several cards at once, choose them: hold Ctrl and click, or press "
            "{choose} on their names. Shift reaches from one card to another, with a click or "
            "with {shift_up} and {shift_down}; {every} chooses the whole list, and {none} chooses "
            "none. One undo takes back what was done with all of them.",
        ),
        translate(
            "Help",
            "Drop a table (CSV, or text with tabs) or cells from a spreadsheet on a list, and its "
            "rows come in as if they were pasted. Contact files (vCard) come in on the list of "
            "partners: the organisation, whom to reach there, e-mail address and telephone "
            "number.",
        ),
    )
    keys = {name: _native(key) for name, key in _KEYS.items()}
    sentences = "".join(f"<p>{escape(one.format(**keys))}</p>" for one in said)
    return f"<h3>{escape(heading)}</h3>{sentences}"


_KEYS = {
    "up": "Alt+Up",
    "down": "Alt+Down",
    "remove": "Del",
    "copy": "Ctrl+D",
    "choose": "Ctrl+Space",
    "shift_up": "Shift+Up",
    "shift_down": "Shift+Down",
    "every": "Ctrl+A",
    "none": "Esc",
}


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
