"""Sentences to read under their headings: scrolled, chosen and copied as one text."""

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from agreement_studio.desktop.theme import px, with_role

Group = tuple[str, Sequence[str]]
"""A heading, and the sentences under it."""


class Reading(QTextBrowser):
    """A page of sentences, which a screen reader walks as headings and lists."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what it is called where it is not seen."""
        super().__init__(parent)
        with_role(self, "body")
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setProperty("bare", "true")  # nothing can be typed here

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Shows these in place of what it showed."""
        self.setHtml("".join(_as_html(heading, said) for heading, said in groups))

    def show_sentence(self, sentence: str) -> None:
        """Shows one sentence."""
        self.setHtml(f"<p>{escape(sentence)}</p>")


def _as_html(heading: str, sentences: Sequence[str]) -> str:
    items = "".join(f'<li style="margin-bottom: 2px">{escape(one)}</li>' for one in sentences)
    return (
        f'<h4 style="margin-top: 10px; margin-bottom: 2px">{escape(heading)}</h4>'
        f'<ul style="-qt-list-indent: 0; margin: 0 0 0 {px(14)}px">{items}</ul>'
    )
