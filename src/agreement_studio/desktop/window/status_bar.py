"""The status bar: where the latest edit is, where one is, how much there is and was noticed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import look, px, spaced
from agreement_studio.desktop.window.status_item import StatusItem

if TYPE_CHECKING:
    from agreement_studio.application.critical_friend import Look
    from agreement_studio.application.save_report import SaveReport
    from agreement_studio.application.word_count import WordCount
    from agreement_studio.desktop.agreement_model import AgreementModel
    from agreement_studio.drafting.document import Document

_AROUND, _BETWEEN = 24, 6


class StatusBar(QWidget):
    """It says "saved" only of what the file holds. Each fact can be pressed."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """`actions` are the window's; `now` tells the time of a save."""
        super().__init__(parent)
        self._now = now
        self._model: AgreementModel | None = None
        self._report: SaveReport | None = None
        self._at = now()
        self._count: WordCount | None = None
        self.setProperty("pane", "window")
        self.setProperty("edge", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.kept = StatusItem(self.tr("Save the agreement"), "eyebrow", "text2", yields=True)
        self.section = StatusItem(self.tr("Go somewhere else, by its name"))
        self.amount = StatusItem(self.tr("Show the page"))
        self.noticed = StatusItem(self.tr("Show what a careful reader notices"))
        self.zoom = StatusItem(self.tr("Text of normal size"))
        row = spaced(QHBoxLayout(self), 12, 1, 12, 1, between=_BETWEEN)
        row.addWidget(self.kept, 1)
        for item, key in (
            (self.kept, "save"),
            (self.section, "palette"),
            (self.amount, "show_page"),
            (self.noticed, "findings"),
            (self.zoom, "actual_size"),
        ):
            item.clicked.connect(actions[key].trigger)
            if item is not self.kept:
                row.addWidget(item)
        look().changed.connect(self.show_zoom)
        self.show_zoom()

    def follow(self, model: AgreementModel) -> None:
        """Tells of this agreement from now on."""
        self._model, self._report = model, None
        for signal in (model.changed, model.recorded):
            signal.connect(self.show_kept)
        model.saved.connect(self._note_saved)
        model.drafted.connect(self.show_document)
        model.reviewed.connect(self.show_look)
        self._say(self.noticed, "")
        self.show_kept()

    def leave(self) -> None:
        """No agreement is open any more."""
        self._model = None

    def show_step(self, title: str) -> None:
        """Says which step is shown."""
        self._say(self.section, title)

    def show_zoom(self) -> None:
        self._say(self.zoom, f"{round(look().scale * 100)} %")

    def show_document(self, document: Document) -> None:
        """Says how much there is, and how much of it is still to agree."""
        from agreement_studio.application.export import counts  # noqa: PLC0415 - a draft brings it

        held, words = counts(document), self._counted(document)
        clauses = self.tr("%n clause(s)", "", held.clauses)
        to_agree = self.tr("%n to agree", "", held.open_points)
        many = self.tr("%n word(s)", "", words)
        facts = (_plain(many, words), _plain(clauses, held.clauses), to_agree)
        self._say(self.amount, "   ".join(facts))

    def _counted(self, document: Document) -> int:
        from agreement_studio.application.word_count import WordCount  # noqa: PLC0415 - likewise

        self._count = self._count or WordCount()
        return self._count.of(document)

    def show_look(self, seen: Look) -> None:
        """Says how much a careful reader notices; nothing where that is nothing."""
        from agreement_studio.application.begun import spoken_now  # noqa: PLC0415 - likewise
        from agreement_studio.review.finding import Severity  # noqa: PLC0415 - likewise

        noticed = sum(one.severity is not Severity.NOTE for one in spoken_now(seen))
        self._say(self.noticed, self.tr("%n noticed", "", noticed) if noticed else "")

    def _say(self, item: StatusItem, fact: str) -> None:
        item.say(fact)
        self._fit()

    def _fit(self) -> None:
        """Shows as many facts as there is room for beside where the latest edit is."""
        room = self.width() - px(_AROUND) - min(self.kept.whole, self.width() // 2)
        for item in (self.zoom, self.noticed, self.amount, self.section):  # the dearest first
            room -= item.whole + _BETWEEN
            item.setVisible(bool(item.text()) and room >= 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _note_saved(self, report: SaveReport) -> None:
        self._report, self._at = report, self._now()
        self.show_kept()

    def show_kept(self) -> None:
        """Says where the latest edit is: on the disk, in the file, or not yet."""
        if self._model is not None:
            self._say(self.kept, self._kept(self._model))

    def _kept(self, model: AgreementModel) -> str:
        if model.is_read_only:
            return self.tr("Open to read only")
        if model.opened.trouble:
            return self.tr("Not on the disk yet: {why}").format(why=model.opened.trouble)
        if model.path is None:
            return self.tr("Not in a file yet. Every edit is kept on this disk.")
        if model.is_modified:
            edits = model.opened.unsaved_edits
            words = self.tr("%n edit(s) kept on this disk, not in the file yet", "", edits)
            return _plain(words, edits)
        return self._saved(f"{self._at:%H:%M}")

    def _saved(self, time: str) -> str:
        if self._report is None:
            return self.tr("Nothing changed since it was opened")
        if not self._report.is_confirmed:
            return self.tr("Saved at {time}, not confirmed by the disk").format(time=time)
        return self.tr("Saved on this disk at {time}").format(time=time)


def _plain(words: str, number: int) -> str:
    """English without a translation file: Qt only puts in the number."""
    return words.replace("(s)", "" if number == 1 else "s")
