"""Misspelt words in a box for words: which they are, and what is offered for each."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QMenu, QWidget

from agreement_studio.application.spelling_check.looked_at import misspelt
from agreement_studio.desktop.forms.appearance import colour
from agreement_studio.desktop.forms.entries.noticed import Underlines
from agreement_studio.desktop.forms.entries.stretch import units
from agreement_studio.desktop.spelling.menu import SpellingMenu
from agreement_studio.desktop.spelling.speller import Speller, speller_above


class Misspelling(NamedTuple):
    """A misspelt word, from where to where it stands in the box, as Qt counts."""

    start: int
    end: int
    plain: str
    said: str


class _Asked(NamedTuple):
    """The menu that waits for what can be suggested."""

    word: Misspelling
    point: QPoint | None
    make_usual: Callable[[], QMenu] | None


class MisspeltWords(QObject):
    """Of one box. Nothing is asked of the dictionary before the box is shown.

    The word that is being typed is left alone until the caret leaves it.
    """

    def __init__(self, box: QWidget, places: Underlines) -> None:
        """`places` tells where words stand in the box."""
        super().__init__(box)
        self._widget, self._places = box, places
        self._speller: Speller | None = None
        self._typed_at: int | None = None
        self._asked: _Asked | None = None
        self._has_waiting = False

    # --------------------------------------------------------------------- what a kind of box does

    def watch(self) -> None:
        """Hears from now on what is typed, and looks at every word."""
        raise NotImplementedError

    def look_again(self) -> None:
        """Looks at every word."""
        raise NotImplementedError

    def look_at_waiting(self) -> None:
        """Looks at the words of which nobody knew."""
        raise NotImplementedError

    def look_at(self, place: int) -> None:
        """Looks at the words of the paragraph at a place."""
        raise NotImplementedError

    def paragraph_at(self, place: int) -> tuple[int, str]:
        """Where the paragraph at a place begins, and what it says."""
        raise NotImplementedError

    @property
    def may_be_changed(self) -> bool:
        """Whether another word can be put in."""
        raise NotImplementedError

    # --------------------------------------------------------------------------- what is misspelt

    def begin(self) -> None:
        """The box is shown: what knows of spelling is above it by now."""
        if self._speller is not None:
            return
        self._speller = speller_above(self._widget)
        if self._speller is not None:
            self._speller.learned.connect(self.look_at_waiting)
            self._speller.changed.connect(self.look_again)
            self._speller.checker.suggested.connect(self._answer)
            self.watch()

    def found_in(self, text: str, begin: int = 0) -> Iterator[Misspelling]:
        """The misspelt words of a paragraph, which begins at that place of the box."""
        self._has_waiting = False
        if self._speller is None or not self._speller.is_on:
            return
        found = misspelt(text, self._speller.verdict)
        self._has_waiting = found.is_waiting
        for word in found.words:
            start, end = begin + units(text[: word.start]), begin + units(text[: word.end])
            if self._typed_at is None or not start < self._typed_at <= end:
                yield Misspelling(start, end, word.plain, text[word.start : word.end])

    def at(self, place: int) -> Misspelling | None:
        """The misspelt word at a place of the box."""
        begin, text = self.paragraph_at(place)
        return next(
            (one for one in self.found_in(text, begin) if one.start <= place <= one.end), None
        )

    def hear(self) -> None:
        """The text reads otherwise; with the keyboard here, somebody is typing."""
        self._typed_at = self._places.caret() if self._widget.hasFocus() else None

    def follow_caret(self) -> None:
        """The caret went elsewhere, or to where it goes by typing."""
        if self._typed_at is not None and self._typed_at != self._places.caret():
            self.leave()

    def leave(self) -> None:
        """Nothing is being typed any more."""
        place, self._typed_at = self._typed_at, None
        if place is not None and self._speller is not None:
            self.look_at(place)

    # ----------------------------------------------------------------------------------- the menu

    def open_menu_at(self, event: QContextMenuEvent, make_usual: Callable[[], QMenu]) -> bool:
        """Opens what is offered for the word that is meant; False where none is misspelt there.

        From the keyboard that is the word at the caret.
        """
        by_keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        if by_keyboard:
            self.leave()
        place = self._places.caret() if by_keyboard else self._places.place_at(event.pos())
        return self._ask(place, None if by_keyboard else event.globalPos(), make_usual)

    def open_menu(self) -> bool:
        """Opens what is offered for the word at the caret; False where it is not misspelt."""
        self.leave()
        return self._ask(self._places.caret(), None, None)

    def _ask(
        self, place: int, point: QPoint | None, make_usual: Callable[[], QMenu] | None
    ) -> bool:
        """Has others like the word looked for: the menu opens with them, so that nothing jumps."""
        word = self.at(place)
        if word is None or self._speller is None:
            return False
        self._asked = _Asked(word, point, make_usual)
        self._speller.suggest(word.plain)
        return True

    def _answer(self, plain: str, instead: tuple[str, ...]) -> None:
        asked = self._asked
        if asked is None or asked.word.plain != plain or self._speller is None:
            return
        self._asked = None
        word = asked.word
        menu = SpellingMenu(word.said, instead if self.may_be_changed else None, self._widget)
        menu.chosen.connect(partial(self._put, word))
        menu.added.connect(partial(self._speller.add, word.plain))
        if asked.make_usual is not None:
            menu.append(asked.make_usual())
        menu.popup(asked.point or self._places.beneath(word.start))

    def _put(self, word: Misspelling, instead: str) -> None:
        """Puts another word there, unless it reads otherwise by now: one step to undo."""
        if self._speller is not None and self.at(word.start) == word:
            self._speller.end_typing()
            self._places.put(word.start, word.end, instead)
            self._speller.end_typing()


def look_of_misspelt() -> QTextCharFormat:
    """A plain line: what a careful reader notices has waves, or dots, beneath it."""
    line = QTextCharFormat()
    line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    line.setUnderlineColor(colour("accent"))
    return line
