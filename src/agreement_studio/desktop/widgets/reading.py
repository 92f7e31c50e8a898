"""Sentences to read under their headings: scrolled, chosen and copied as one text."""

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from agreement_studio.desktop.theme import look, with_role
from agreement_studio.desktop.widgets.marked_words import as_html
from agreement_studio.domain.stretches import Span

Sentence = str | tuple[Span, ...]
"""Plain words, or words in pieces with what went and what came."""
Group = tuple[str, Sequence[Sentence]]
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
        self._groups: tuple[Group, ...] = ()
        look().changed.connect(self._show)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Shows these in place of what it showed."""
        self._groups = tuple(groups)
        self._show()

    def show_sentence(self, sentence: str) -> None:
        """Shows one sentence."""
        self.show_groups([("", [sentence])])

    def _show(self) -> None:
        self.setHtml("".join(_group_as_html(heading, said) for heading, said in self._groups))


def _group_as_html(heading: str, sentences: Sequence[Sentence]) -> str:
    said = [escape(one) if isinstance(one, str) else as_html(one) for one in sentences]
    if not heading:
        return "".join(f"<p>{one}</p>" for one in said)
    items = "".join(f'<li style="margin-bottom: 2px">{one}</li>' for one in said)
    return (
        f'<h4 style="margin-top: 10px; margin-bottom: 2px">{escape(heading)}</h4>'
        f'<ul style="-qt-list-indent: 0; margin: 0 0 0 14px">{items}</ul>'
    )
