"""One question explained: what it asks, why, an example and a trap, as far as there are words."""

from html import escape

from PySide6.QtCore import QCoreApplication

from agreement_studio.texts import FieldText


def explained(said: FieldText) -> str:
    """A heading and paragraphs, as HTML."""
    translate = QCoreApplication.translate
    parts = (
        ("", said.question),
        (translate("Help", "Why"), said.why),
        (translate("Help", "For example"), said.example),
        (translate("Help", "Take care"), said.trap),
    )
    lines = "".join(
        f"<p>{f'<b>{escape(head)}:</b> ' if head else ''}{escape(words)}</p>"
        for head, words in parts
        if words
    )
    return f"<h3>{escape(said.label)}</h3>{lines}"
