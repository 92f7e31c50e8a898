"""Find and replace: what one window looks for, and where it is in going through it."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from agreement_studio.application.finding_text import Hit, TextSearch, replace_all, replace_one
from agreement_studio.desktop.finding_text.bar import FindBar
from agreement_studio.desktop.finding_text.telling import place_in_words
from agreement_studio.desktop.host import Commands, Host
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen


def feature(host: Host) -> Commands:
    """The commands of finding, for one window."""
    finding = Finding(host)
    return {
        "find": partial(finding.open, replacing=False),
        "replace": partial(finding.open, replacing=True),
        "find_next": partial(finding.go, 1),
        "find_previous": partial(finding.go, -1),
    }


class Finding(QObject):
    """The search of one window. Its bar is made when it is first wanted."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.over)
        self.setObjectName("finding_text")
        self._host = host
        self._search = TextSearch()
        self._hits: tuple[Hit, ...] = ()
        self._at = -1
        self.bar: FindBar | None = None
        host.closed.connect(self.leave)

    def open(self, *, replacing: bool) -> None:
        """Shows the bar, with what is marked in the answer as what is looked for."""
        if self._host.model is None:
            return
        if self.bar is None:
            self.bar = self._made()
        self.bar.open_for(_marked(self._host.over.focusWidget()), replacing=replacing)
        self.look()

    def _made(self) -> FindBar:
        bar = FindBar()
        self._host.pin(bar)
        bar.typed.connect(self._begin_again)
        bar.went.connect(self.go)
        bar.asked_to_replace.connect(self.replace)
        bar.asked_to_replace_all.connect(self.replace_all)
        bar.left.connect(self.leave)
        return bar

    def leave(self) -> None:
        """Puts the bar away, with the keyboard where the answer is."""
        if self.bar is not None and self.bar.isVisible():
            hit = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
            self.bar.hide()
            if hit is not None and self._host.model is not None:
                self._show(hit)
        self._search, self._hits, self._at = TextSearch(), (), -1

    # ------------------------------------------------------------------------------- finding

    def look(self) -> None:
        """Looks again, in the agreement as it is now."""
        model = self._host.model
        if self.bar is None or model is None:
            return
        self._hits = self._search.hits(model.agreement, self.bar.wanted)
        self._at = min(self._at, len(self._hits) - 1)
        self.bar.say(self._told(), may_replace=bool(self._hits) and not model.is_read_only)

    def go(self, by: int) -> None:
        """Goes to the next place, or the one before; from the last to the first."""
        if self._host.model is None:
            return
        if self.bar is None or not self.bar.words.text():
            self.open(replacing=False)
            return
        self.look()
        if not self._hits:
            return
        first = 0 if by > 0 else len(self._hits) - 1
        self._at = (self._at + by) % len(self._hits) if self._at >= 0 else first
        self._show_current()

    def replace(self) -> None:
        """Puts the other words in the place that is shown, and goes on to the next."""
        model, bar = self._host.model, self.bar
        if model is None or bar is None or not bar.replace.isEnabled():
            return
        if self._at < 0:
            self.go(1)
            return
        model.end_typing()
        hit = self._hits[self._at]
        if not model.apply(replace_one(hit, bar.put.text())):
            self.look()
            return
        self.look()
        passed = tuple(n for n, one in enumerate(self._hits) if self._is_passed(one, hit))
        self._at = (passed[-1] if passed else -1) if self._hits else -1
        self.go(1)

    @staticmethod
    def _is_passed(one: Hit, replaced: Hit) -> bool:
        """Whether a place stands within what was just put in, so that it is not offered at once."""
        return one.route == replaced.route and one.start <= replaced.start

    def replace_all(self) -> None:
        """Puts the other words in every place, as one step, and says how many there were."""
        model, bar = self._host.model, self.bar
        if model is None or bar is None:
            return
        self.look()
        model.end_typing()
        count = len(self._hits)
        if model.apply(replace_all(bar.wanted, bar.put.text())):
            self.look()
            words = self.tr("Replaced in {count} places. Undo takes all of it back.")
            if count == 1:
                words = self.tr("Replaced in one place. Undo takes it back.")
            bar.say(words.format(count=count), may_replace=bool(self._hits))

    # ------------------------------------------------------------------------------- showing

    def _begin_again(self) -> None:
        self._at = -1
        self.look()

    def _told(self) -> str:
        if self.bar is None or not self.bar.words.text():
            return self.tr("Looks through every answer on every page")
        if not self._hits:
            return self.tr("Not found in any answer")
        if self._at < 0:
            return self.tr("{count} found").format(count=len(self._hits))
        place = place_in_words(self._hits[self._at], self._host, texts_on_screen())
        said = self.tr("{number} of {count} · {place}")
        return said.format(number=self._at + 1, count=len(self._hits), place=place)

    def _show_current(self) -> None:
        bar, model = self.bar, self._host.model
        if bar is None or model is None:
            return
        box = next((one for one in (bar.words, bar.put) if one.hasFocus()), None)
        self._show(self._hits[self._at])
        bar.say(self._told(), may_replace=not model.is_read_only)
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, hit: Hit) -> None:
        self._host.show_answer(hit.path)
        _mark(self._host.over.focusWidget(), hit)


def _marked(widget: QWidget | None) -> str:
    """The words that are marked where the cursor is, if they are on one line."""
    if isinstance(widget, QLineEdit):
        return widget.selectedText()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        words = widget.textCursor().selectedText()
        return "" if "\u2029" in words else words
    return ""


def _mark(widget: QWidget | None, hit: Hit) -> None:
    """Marks what was found, where the box that holds it has the cursor."""
    start, end = (_counted_by_qt(hit.text[:place]) for place in (hit.start, hit.end))
    if isinstance(widget, QLineEdit) and widget.text() == hit.text:
        widget.setSelection(start, end - start)
    elif isinstance(widget, QPlainTextEdit | QTextEdit) and widget.toPlainText() == hit.text:
        cursor = widget.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        widget.setTextCursor(cursor)


def _counted_by_qt(text: str) -> int:
    """The length of a text as Qt counts it: some signs are two."""
    return len(text.encode("utf-16-le")) // 2
