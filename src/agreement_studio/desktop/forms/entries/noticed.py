"""The underlines in a box for words: what they are about, and the fixes that go with them."""

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit, QToolTip
from typing_extensions import override

from agreement_studio.application.noticed_words import NoticedWords
from agreement_studio.desktop.forms.appearance import colour, font
from agreement_studio.desktop.forms.entries.stretch import units
from agreement_studio.domain.direction import isolated
from agreement_studio.review.finding import Finding, Severity

MOST = 500
"""Of the underlines in one box: in a text with more of them, the first."""
INSTEAD, KEEP, NOT_HERE = "instead", "keep", "not_here"
_LINES = {
    Severity.MUST: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Severity.SHOULD: QTextCharFormat.UnderlineStyle.WaveUnderline,
}
"""How words are underlined; the others with dots."""


class Underlines(QObject):
    """They move with the words while somebody types, and go where the words are changed."""

    chosen = Signal(object, str, str)
    """The ``NoticedWords``, what is to be done about them, and what is to stand instead."""

    def __init__(self, box: QPlainTextEdit) -> None:
        super().__init__(box)
        self._marks: list[tuple[QTextCursor, NoticedWords]] = []
        box.viewport().installEventFilter(self)

    def _box(self) -> QPlainTextEdit:
        return cast("QPlainTextEdit", self.parent())

    def show(self, noticed: Sequence[NoticedWords], text: str) -> None:
        """Underlines words of `text`, which is what the box holds; none takes all lines away."""
        box = self._box()
        self._marks = [(self._cursor(one, text), one) for one in noticed[:MOST]]
        box.setExtraSelections([_selection(cursor, one) for cursor, one in self._marks])

    def _cursor(self, words: NoticedWords, text: str) -> QTextCursor:
        cursor = QTextCursor(self._box().document())
        cursor.setPosition(units(text[: words.start]))
        cursor.setPosition(units(text[: words.end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # ------------------------------------------------------------------------------ what is where

    def at(self, position: int) -> NoticedWords | None:
        """The words at or right before a place in the box."""
        found = (one for at, one in self._live() if at.anchor() <= position <= at.position())
        return next(found, None)

    def here(self) -> NoticedWords | None:
        """The words at the caret."""
        return self.at(self._box().textCursor().position())

    def about(self, finding: Finding) -> NoticedWords | None:
        """The first words that a finding is about."""
        return next((one for _, one in self._live() if one.finding is finding), None)

    def _live(self) -> Iterator[tuple[QTextCursor, NoticedWords]]:
        """Those whose words still stand as they were noticed."""
        for at, one in self._marks:
            if " ".join(at.selectedText().split()) == one.phrase:
                yield at, one

    def replace(self, words: NoticedWords, instead: str) -> bool:
        """Puts other words in their place; False where they are no longer there."""
        at = next((at for at, one in self._live() if one is words), None)
        if at is None:
            return False
        edit = QTextCursor(at)
        edit.insertText(instead)
        self._box().setTextCursor(edit)
        return True

    # ----------------------------------------------------------------------------------- the menu

    def menu(self, words: NoticedWords) -> QMenu:
        """What can be done about some words, the reason first."""
        menu = QMenu(self._box())
        self.add_to(menu, words)
        return menu

    def add_to(self, menu: QMenu, words: NoticedWords) -> None:
        translate = QCoreApplication.translate
        menu.setFont(font("body"))
        use, leave_out = (
            translate("Underlines", "Use “{words}” instead"),
            translate("Underlines", "Leave it out"),
        )
        for instead in words.instead:
            self._offer(menu, use.format(words=instead), words, INSTEAD, instead)
        if not words.instead:
            self._offer(menu, leave_out, words, INSTEAD, "")
        menu.addSeparator()
        self._offer(menu, translate("Underlines", "Keep, because…"), words, KEEP)
        self._offer(
            menu, translate("Underlines", "Not here: it means something else"), words, NOT_HERE
        )

    def _offer(
        self, menu: QMenu, said: str, words: NoticedWords, kind: str, instead: str = ""
    ) -> None:
        action = menu.addAction(said.replace("&", "&&"))
        action.triggered.connect(lambda: self.chosen.emit(words, kind, instead))

    def open_menu(self, about: NoticedWords | None = None) -> bool:
        """Opens the fixes for some words, or for those at the caret; False where there are none."""
        words = about or self.here() or next((one for _, one in self._live()), None)
        place = next((at for at, one in self._live() if one is words), None)
        if words is None or place is None:
            return False
        box = self._box()
        start = QTextCursor(place)
        start.setPosition(place.anchor())
        corner = box.cursorRect(start).bottomLeft()
        menu = self.menu(words)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(box.viewport().mapToGlobal(corner))
        menu.setActiveAction(menu.actions()[0])
        return True

    # ---------------------------------------------------------------------------------- hovering

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.under(event.pos())
            if words is not None:
                QToolTip.showText(event.globalPos(), reason_of(words), self._box().viewport())
                return True
        return super().eventFilter(watched, event)

    def under(self, point: QPoint) -> NoticedWords | None:
        """The words at a point of the box."""
        return self.at(self._box().cursorForPosition(point).position())


def reason_of(words: NoticedWords) -> str:
    """Why some words were noticed, and what else could be said."""
    return isolated(words.finding.sentence)


def _selection(cursor: QTextCursor, words: NoticedWords) -> QTextEdit.ExtraSelection:
    severity = words.finding.severity
    line = QTextCharFormat()
    dots = QTextCharFormat.UnderlineStyle.DotLine
    line.setUnderlineStyle(_LINES.get(severity, dots))
    line.setUnderlineColor(colour(severity.value if severity in _LINES else "could"))
    if severity in _LINES:
        line.setBackground(colour(f"{severity.value}_bg"))
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = cursor, line
    return selection
