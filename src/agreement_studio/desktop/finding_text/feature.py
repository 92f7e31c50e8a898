"""Find and replace: what one window looks for, and where it is in going through it."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from agreement_studio.application.finding_on_paper import OnPaper, PaperSearch
from agreement_studio.application.finding_text import Hit, TextSearch, replace_all, replace_one
from agreement_studio.desktop.agreement_model import AgreementModel
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
        self._search, self._on_paper = TextSearch(), PaperSearch()
        self._hits: tuple[Hit, ...] = ()
        self._places: tuple[Hit | OnPaper, ...] = ()  # the hits, then what only the paper says
        self._at = -1
        self.bar: FindBar | None = None
        host.closed.connect(self.leave)
        host.opened.connect(self._follow)
        if host.model is not None:
            self._follow(host.model)

    def _follow(self, model: AgreementModel) -> None:
        """Looks again once what was edited is drafted."""
        model.drafted.connect(self._look_again)

    def _look_again(self) -> None:
        if self.bar is not None and self.bar.isVisible():
            self.look()

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
        bar.asked_for_answer.connect(self._go_to_answer)
        bar.left.connect(self.leave)
        return bar

    def leave(self) -> None:
        """Puts the bar away, with the keyboard where the answer is."""
        if self.bar is not None and self.bar.isVisible():
            place = self._place
            self.bar.hide()
            if place is not None and self._host.model is not None:
                self._show(place)
        self._host.show_found(None)
        self._search, self._on_paper = TextSearch(), PaperSearch()
        self._hits, self._places, self._at = (), (), -1

    @property
    def _place(self) -> Hit | OnPaper | None:
        """The place that is shown."""
        return self._places[self._at] if 0 <= self._at < len(self._places) else None

    # ------------------------------------------------------------------------------- finding

    def look(self) -> None:
        """Looks again, in the agreement as it is now."""
        model = self._host.model
        if self.bar is None or model is None:
            return
        wanted = self.bar.wanted
        self._hits = self._search.hits(model.agreement, wanted)
        said: tuple[OnPaper, ...] = ()
        if model.document is not None:
            said = self._on_paper.hits(model.document, wanted, {hit.path for hit in self._hits})
        self._places = (*self._hits, *said)
        self._at = min(self._at, len(self._places) - 1)
        place = self._place
        self._host.show_found(wanted if wanted.words else None)
        self._say(place)

    def _say(self, place: Hit | OnPaper | None) -> None:
        if self.bar is not None and self._host.model is not None:
            self.bar.say(
                self._told(),
                may_replace=bool(self._hits) and not self._host.model.is_read_only,
                has_answer=isinstance(place, OnPaper) and bool(self._host.title_of(place.path)),
            )

    def go(self, by: int) -> None:
        """Goes to the next place, or the one before; from the last to the first."""
        if self._host.model is None:
            return
        if self.bar is None or not self.bar.words.text():
            self.open(replacing=False)
            return
        self.look()
        count = len(self._places)
        if count:
            first = 0 if by > 0 else count - 1
            self._at = (self._at + by) % count if self._at >= 0 else first
            self._show_current()

    def _go_to_answer(self) -> None:
        """From words on paper to the answer they come from."""
        place = self._place
        if isinstance(place, OnPaper):
            self._host.show_answer(place.path)

    def replace(self) -> None:
        """Puts the other words in the place that is shown, and goes on to the next."""
        model, bar = self._host.model, self.bar
        if model is None or bar is None or not bar.replace.isEnabled():
            return
        hit = self._place
        if not isinstance(hit, Hit):
            self._at = -1
            self.go(1)
            return
        model.end_typing()
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
            return self.tr("Looks through every answer, and the agreement on paper")
        place, found = self._place, len(self._places)
        if not found:
            return self.tr("Not found in any answer, nor on paper")
        if place is None:
            return self._counted(len(self._hits), found - len(self._hits))
        said = self.tr("{number} of {count} · {place}")
        if isinstance(place, Hit):
            words = place_in_words(place, self._host, texts_on_screen())
        else:
            words = self.tr("on paper: {title}").format(title=place.title)
        return said.format(number=self._at + 1, count=found, place=words)

    def _counted(self, answers: int, on_paper: int) -> str:
        if not on_paper:
            return self.tr("{count} found").format(count=answers)
        said = self.tr("{count} in answers, {more} more on paper")
        return said.format(count=answers, more=on_paper)

    def _show_current(self) -> None:
        bar, place = self.bar, self._place
        if bar is None or place is None:
            return
        box = next((one for one in (bar.words, bar.put) if one.hasFocus()), None)
        self._show(place)
        self._say(place)
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, place: Hit | OnPaper) -> None:
        if isinstance(place, OnPaper):
            self._host.show_found(self.bar.wanted if self.bar else None, place.key)
            return
        self._host.show_answer(place.path)
        _mark(self._host.over.focusWidget(), place)


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
