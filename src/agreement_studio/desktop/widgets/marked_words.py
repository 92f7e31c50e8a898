"""Words with what went struck out and what came underlined, each behind a sign of its own.

The signs are for whoever does not see the lines: they are read aloud and copied with the words.
"""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import Qt
from typing_extensions import override

from agreement_studio.desktop.theme import colour, look
from agreement_studio.desktop.widgets.labels import WrappedLabel
from agreement_studio.domain.stretches import Span, Stretch

_SIGNS = {Stretch.KEPT: "", Stretch.REMOVED: "−", Stretch.ADDED: "+"}
_LINES = {
    Stretch.REMOVED: ("line-through", "text2"),
    Stretch.ADDED: ("underline", "accent"),
}


class MarkedLabel(WrappedLabel):
    """Such words as running text."""

    def __init__(self, pieces: tuple[Span, ...]) -> None:
        self._pieces = pieces
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(spoken(pieces))
        look().changed.connect(self._show)
        self._show()

    @override
    def words(self) -> str:
        return spoken(self._pieces)

    def _show(self) -> None:
        self.setText(as_html(self._pieces))


def spoken(pieces: Sequence[Span]) -> str:
    """The words as a line of plain text."""
    said = (f"{_SIGNS[kind]}{text}" for kind, text in pieces)
    return " ".join(_apart(pieces, said).split())


def as_html(pieces: Sequence[Span]) -> str:
    """The words as HTML, in the colours of the palette in use."""
    return _apart(pieces, map(_piece, pieces))


def _apart(pieces: Sequence[Span], shown: Iterable[str]) -> str:
    """What is shown of each piece, with a blank between what went and what came for it."""
    before = Stretch.KEPT
    found = []
    for piece, words in zip(pieces, shown, strict=True):
        is_answer = before is Stretch.REMOVED and piece.kind is Stretch.ADDED
        found.append(f" {words}" if is_answer else words)
        before = piece.kind
    return "".join(found)


def _piece(piece: Span) -> str:
    words = f"{_SIGNS[piece.kind]}{escape(piece.text)}"
    if piece.kind is Stretch.KEPT:
        return words
    line, token = _LINES[piece.kind]
    return f'<span style="text-decoration: {line}; color: {colour(token).name()}">{words}</span>'
