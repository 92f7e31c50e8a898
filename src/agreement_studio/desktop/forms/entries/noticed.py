"""The underlines in a box for words: what they are about, and the fixes that go with them."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QTextCharFormat
from PySide6.QtWidgets import QMenu, QToolTip, QWidget
from typing_extensions import override

from agreement_studio.application.noticed_words import NoticedWords
from agreement_studio.desktop.forms.appearance import colour, font
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

Marked = tuple[int, int, NoticedWords]
"""From where to where words stand in a box, counted as Qt counts, and what was noticed."""


class Underlines(QObject):
    """They move with the words while somebody types, and go where the words are changed.

    What kind of box it is makes no difference to what is offered: that is all here.
    """

    chosen = Signal(object, str, str)
    """The ``NoticedWords``, what is to be done about them, and what is to stand instead."""

    def __init__(self, box: QWidget) -> None:
        super().__init__(box)
        self._is_watching = False

    # --------------------------------------------------------------------- what a kind of box does

    def show(self, noticed: Sequence[NoticedWords], text: str) -> None:
        """Underlines words of `text`, which is what the box holds; none takes all lines away."""
        raise NotImplementedError

    def wear(self) -> None:
        """Shows the lines in the colours of now, where there are any."""
        raise NotImplementedError

    def marked(self) -> Iterable[Marked]:
        """Every underline, whether or not its words still stand there."""
        raise NotImplementedError

    def standing(self, start: int, end: int) -> str:
        """What the box holds there now."""
        raise NotImplementedError

    def caret(self) -> int:
        """Where the caret stands."""
        raise NotImplementedError

    def place_at(self, point: QPoint) -> int:
        """The place in the text at a point of the surface."""
        raise NotImplementedError

    def beneath(self, start: int) -> QPoint:
        """The point of the screen right beneath a place in the text."""
        raise NotImplementedError

    def put(self, start: int, end: int, instead: str) -> None:
        """Puts other words there, as if somebody had typed them."""
        raise NotImplementedError

    @property
    def surface(self) -> QWidget:
        """What the words are painted on."""
        raise NotImplementedError

    # ------------------------------------------------------------------------------ what is where

    def at(self, position: int) -> NoticedWords | None:
        """The words at or right before a place in the box."""
        found = (one for start, end, one in self._live() if start <= position <= end)
        return next(found, None)

    def here(self) -> NoticedWords | None:
        """The words at the caret."""
        return self.at(self.caret())

    def under(self, point: QPoint) -> NoticedWords | None:
        """The words at a point of the box."""
        return self.at(self.place_at(point))

    def about(self, finding: Finding) -> NoticedWords | None:
        """The first words that a finding is about."""
        return next((one for *_, one in self._live() if one.finding is finding), None)

    def all(self) -> tuple[NoticedWords, ...]:
        """All words that are underlined now, in their order."""
        return tuple(one for *_, one in self._live())

    def _live(self) -> Iterator[Marked]:
        """Those whose words still stand as they were noticed."""
        for start, end, one in self.marked():
            if " ".join(self.standing(start, end).split()) == one.phrase:
                yield start, end, one

    def replace(self, words: NoticedWords, instead: str) -> bool:
        """Puts other words in their place; False where they are no longer there."""
        place = next(((start, end) for start, end, one in self._live() if one is words), None)
        if place is None:
            return False
        self.put(*place, instead)
        return True

    # ----------------------------------------------------------------------------------- the menu

    def menu(self, words: NoticedWords) -> QMenu:
        """What can be done about some words, the reason first."""
        menu = QMenu(self.surface)
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

    def open_menu_at(self, event: QContextMenuEvent, make_usual: Callable[[], QMenu]) -> bool:
        """Opens the fixes for the words under the mouse, above the box's usual menu; else False."""
        words = self.under(event.pos())
        if words is None:
            return False
        menu, usual = self.menu(words), make_usual()
        usual.setParent(menu)
        menu.addSeparator()
        menu.addActions(usual.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())
        return True

    def open_menu(self, about: NoticedWords | None = None) -> bool:
        """Opens the fixes for some words, or for those at the caret; False where there are none."""
        words = about or self.here() or next(iter(self.all()), None)
        start = next((start for start, _, one in self._live() if one is words), None)
        if words is None or start is None:
            return False
        menu = self.menu(words)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.beneath(start))
        menu.setActiveAction(menu.actions()[0])
        return True

    # ---------------------------------------------------------------------------------- hovering

    def watch(self) -> None:
        """Says the reason where the mouse rests; from the first underline on, not before."""
        if not self._is_watching:
            self._is_watching = True
            self.surface.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.under(event.pos())
            if words is not None:
                QToolTip.showText(event.globalPos(), reason_of(words), self.surface)
                return True
        return super().eventFilter(watched, event)


def reason_of(words: NoticedWords) -> str:
    """Why some words were noticed, and what else could be said."""
    return isolated(words.finding.sentence)


def look_of(words: NoticedWords) -> QTextCharFormat:
    """How words are underlined, by how much it matters."""
    severity = words.finding.severity
    line = QTextCharFormat()
    dots = QTextCharFormat.UnderlineStyle.DotLine
    line.setUnderlineStyle(_LINES.get(severity, dots))
    line.setUnderlineColor(colour(severity.value if severity in _LINES else "could"))
    if severity in _LINES:
        line.setBackground(colour(f"{severity.value}_bg"))
    return line
