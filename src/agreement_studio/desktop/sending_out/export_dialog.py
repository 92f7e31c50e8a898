"""The dialog that sends the agreement out: choices, what comes of each, and a page of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.house_styles import HouseLook
from agreement_studio.application.outgoing import Choices, Format
from agreement_studio.application.sending import Means, Sent, Watch, send_out
from agreement_studio.desktop.questions import Questions
from agreement_studio.desktop.sending_out.background import Background, Job
from agreement_studio.desktop.sending_out.choice_form import ChoiceForm
from agreement_studio.desktop.sending_out.glimpse import Glimpse, glimpse
from agreement_studio.desktop.sending_out.musts_line import MustsLine
from agreement_studio.desktop.sending_out.pages import Kit
from agreement_studio.desktop.sending_out.place_field import PlaceField
from agreement_studio.desktop.sending_out.thumbnail import Thumbnail
from agreement_studio.desktop.sending_out.working_line import WorkingLine
from agreement_studio.desktop.theme import look, spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import LOW, NARROW, fit_over
from agreement_studio.desktop.widgets.labels import label
from agreement_studio.desktop.widgets.scrolling import scrolled
from agreement_studio.domain.agreement import Agreement
from agreement_studio.review.finding import Finding

WIDTH, HEIGHT = 720, 700
_PREVIEW_AFTER = 50  # milliseconds


@dataclass(frozen=True, slots=True)
class Desk:
    """What the dialog works with."""

    means: Means
    house_look: Callable[[Path], HouseLook]
    kit: Kit
    background: Background
    questions: Questions


class ExportDialog(QDialog):
    """It blocks nothing: whatever is still open is shown, and the document is written as asked."""

    sent = Signal(object)
    """The :class:`Sent`, once the file is there; the dialog closes then."""
    asked = Signal(object)
    """A finding that somebody wants to be taken to; the dialog has closed."""

    def __init__(
        self,
        agreement: Agreement,
        choices: Choices,
        place: tuple[Path, str],
        musts: tuple[Finding, ...],
        desk: Desk,
        over: QWidget,
    ) -> None:
        """`place` is the folder, and the name without an ending."""
        super().__init__(over)
        self._agreement, self._desk = agreement, desk
        self._job: Job | None = None
        self._glimpsing: Job | None = None
        self.setWindowTitle(self.tr("Export"))
        self.form = ChoiceForm(choices)
        self.place = PlaceField(*place)
        self.thumbnail = Thumbnail()
        self.musts = MustsLine(musts)
        self.working = WorkingLine()
        self.cancel = Button(self.tr("Cancel"), "secondary")
        self.export = Button("", "primary")
        self.export.setDefault(True)
        self._soon = QTimer(self, singleShot=True, interval=_PREVIEW_AFTER)
        self._lay_out()
        self._connect()
        self.place.follow(self.form.choices)
        self._say_verb()
        self._soon.start()
        fit_over(self, over, WIDTH, HEIGHT)
        self.place.begin()

    def _lay_out(self) -> None:
        self._whole = whole = spaced(QVBoxLayout(self), 28, 24, 28, 20, between=14)
        whole.addWidget(label(self.tr("Export the agreement"), "section"))
        held = QWidget()
        self._both = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight, held), 0, 0, 8, 0,
                            between=28)  # fmt: skip
        self._left = spaced(QVBoxLayout(), between=14)
        self._left.addWidget(self.place)
        self._left.addWidget(self.form)
        self._both.addLayout(self._left, 1)
        self._both.addWidget(self.thumbnail)
        whole.addWidget(scrolled(held), 1)
        whole.addWidget(self.musts)
        foot = spaced(QHBoxLayout(), between=8)
        foot.addWidget(self.working, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.export)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.form.changed.connect(self._follow)
        self.form.asked_for_office.connect(self._ask_for_office)
        self.place.changed.connect(self._say_verb)
        self.place.asked.connect(self._ask_for_place)
        self.musts.asked.connect(self._leave_for)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self.begin)
        self._soon.timeout.connect(self._glimpse)
        look().changed.connect(self._refit)

    # -------------------------------------------------------------------------------- choosing

    def _follow(self) -> None:
        self.place.follow(self.form.choices)
        self._say_verb()
        self._soon.start()

    def _say_verb(self) -> None:
        replaces = self.place.replaces
        self.export.say(self.tr("Replace file") if replaces else self.tr("Export draft"))
        if self.form.choices.final and not replaces:
            self.export.say(self.tr("Export final"))

    def _ask_for_place(self) -> None:
        place = self._desk.questions.place_to_export(self.place.place)
        if place is None:
            return
        endings = {str(one): one for one in Format}
        form = endings.get(place.suffix.casefold())
        if form is not None:
            self.form.use_format(form)
        self.place.take(place)

    def _ask_for_office(self) -> None:
        office = self._desk.questions.office_file(
            self.form.choices.office_file or self.place.folder
        )
        if office is None:
            self.form.show_choices()
        else:
            self.form.use_office(office)

    # --------------------------------------------------------------------------------- a glimpse

    def _glimpse(self) -> None:
        """Shows what the choices come to; what was being worked out for others is given up."""
        if self._glimpsing is not None:
            self._glimpsing.stop()
        agreement, choices, desk = self._agreement, self.form.choices, self._desk

        def work(watch: Watch) -> Glimpse:
            drafts = desk.means.drafts
            return glimpse(agreement, choices, drafts, desk.house_look, desk.kit, watch)

        self._glimpsing = job = desk.background.job(work)
        job.done.connect(self._show_glimpse)
        job.refused.connect(self.working.end)
        job.ended.connect(self._glimpsed)
        desk.background.start(job)

    @property
    def is_settled(self) -> bool:
        """Whether the page that is shown is that of the choices."""
        return self._glimpsing is None and not self._soon.isActive()

    def _glimpsed(self) -> None:
        if self.sender() is self._glimpsing:
            self._glimpsing = None

    def _show_glimpse(self, shown: Glimpse) -> None:
        if self.sender() is self._glimpsing:
            self.thumbnail.show_glimpse(shown, self.form.choices)
            self.form.show_glimpse(shown)

    # ----------------------------------------------------------------------------------- sending

    def begin(self) -> None:
        """Writes the document, off the thread of the window."""
        if self._job is not None:
            return
        agreement, choices, place = self._agreement, self.form.choices, self.place.place
        means = self._desk.means

        def work(watch: Watch) -> Sent:
            return send_out(agreement, choices, place, means, watch)

        self._job = job = self._desk.background.job(work)
        job.reached.connect(self.working.reach)
        job.done.connect(self._finish)
        job.refused.connect(self._refuse)
        job.stopped.connect(self._stopped)
        job.ended.connect(self._ended)
        self._set_working(is_working=True)
        self._desk.background.start(job)

    def _set_working(self, *, is_working: bool) -> None:
        for part in (self.form, self.place, self.musts, self.export):
            part.setEnabled(not is_working)
        self.cancel.say(self.tr("Stop") if is_working else self.tr("Cancel"))
        if is_working:
            self.working.begin()

    def _finish(self, sent: Sent) -> None:
        self.working.end()
        self.sent.emit(sent)
        self.accept()

    def _refuse(self, sentence: str) -> None:
        self.working.end(sentence, "must")

    def _stopped(self) -> None:
        self.working.end(self.tr("Stopped. Nothing was written."))

    def _ended(self) -> None:
        self._job = None
        self._set_working(is_working=False)

    def _leave_for(self, finding: Finding) -> None:
        self.reject()
        self.asked.emit(finding)

    @override
    def reject(self) -> None:
        """Stops the work, or closes where nothing runs."""
        if self._job is not None:
            self._job.stop()
            return
        if self._glimpsing is not None:
            self._glimpsing.stop()
        super().reject()

    # ------------------------------------------------------------------------------------- size

    def _refit(self) -> None:
        fit_over(self, self.parentWidget(), WIDTH, HEIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts things beneath one another where there is no room beside or above."""
        super().resizeEvent(event)
        is_narrow = self.width() / look().scale < NARROW
        way = QBoxLayout.Direction
        self._both.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        is_low = self.height() / look().scale < LOW
        if is_low != (self._left.indexOf(self.musts) >= 0):
            if is_low:
                self._left.addWidget(self.musts)
            else:
                self._whole.insertWidget(self._whole.count() - 1, self.musts)
