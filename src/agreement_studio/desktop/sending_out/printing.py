"""Printing: page setup, print preview, and the printer, with the paper that the preview shows."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from agreement_studio.application.house_styles import HouseLook
from agreement_studio.application.ports import Paper
from agreement_studio.application.sending import StoppedError, Watch
from agreement_studio.desktop.host import Host
from agreement_studio.desktop.sending_out.background import Background, Job
from agreement_studio.desktop.sending_out.look_to_print import Looks, office_to_print
from agreement_studio.desktop.sending_out.on_printer import (
    SIZES,
    prepare_printer,
    print_on,
    whole_file,
)
from agreement_studio.desktop.sending_out.pages import Kit, Pages
from agreement_studio.desktop.sending_out.preview_dialog import PrintPreviewDialog
from agreement_studio.desktop.sending_out.printing_dialog import PrintingDialog
from agreement_studio.desktop.sending_out.remembering import paper_of
from agreement_studio.desktop.sending_out.setup_dialog import SetupDialog
from agreement_studio.domain.errors import StudioError


class Printing(QObject):
    """One for a window; what is set up stays for as long as it is open."""

    def __init__(self, host: Host, kit: Kit, background: Background) -> None:
        super().__init__(host.over)
        self._host, self._kit, self._background = host, kit, background
        self._looks = Looks(host.studio.house_look)
        self._printer: QPrinter | None = None
        self.preview_dialog: PrintPreviewDialog | None = None
        self.print_dialog: QPrintDialog | None = None
        self.setup_dialog: SetupDialog | None = None
        self.printing_dialog: PrintingDialog | None = None

    @property
    def printer(self) -> QPrinter:
        """The printer; looking for one takes a moment, so it is found when it is first needed."""
        if self._printer is None:
            self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            prepare_printer(self._printer, paper_of(self._host.preferences), "")
        return self._printer

    @property
    def paper(self) -> Paper:
        """The paper that is set up: what is wider than A4 is broken into pages as Letter is."""
        chosen = self.printer.pageLayout().pageSize().id()
        return next((paper for paper, size in SIZES.items() if size == chosen), Paper.A4)

    def pages(self) -> Pages | None:
        """The agreement as it is now, on the paper that is set up; None where none is open."""
        model = self._host.model
        if model is None:
            return None
        if model.document is None:
            model.draft_now()
        if model.document is None:
            return None
        return self._kit.pages(model.document, self.paper, self._look(), _to_the_end)

    def _look(self) -> HouseLook | None:
        """The look of the office; ours where its file cannot be read, which is said."""
        try:
            return self._looks.look(office_to_print(self._host))
        except StudioError as fault:
            self._host.say(fault.sentence)
            return None

    # ---------------------------------------------------------------------------------- dialogs

    def set_up(self) -> None:
        """Asks for the paper."""
        if self.setup_dialog is not None:
            return
        dialog = SetupDialog(self.paper, self.preview_dialog or self._host.over)
        dialog.chosen.connect(self._use_paper)
        dialog.finished.connect(self._set_up)
        self.setup_dialog = dialog
        dialog.open()

    def _set_up(self) -> None:
        if self.setup_dialog is not None:
            self.setup_dialog.deleteLater()
            self.setup_dialog = None

    def _use_paper(self, paper: str) -> None:
        prepare_printer(self.printer, Paper(paper), self.printer.docName())
        self._host.preferences.keep_sending("paper", paper)
        if self.preview_dialog is not None:
            self.preview_dialog.show_again()

    def preview(self) -> None:
        """Shows the pages as they will come out of the printer."""
        model = self._host.model
        if model is None or self.preview_dialog is not None:
            return
        dialog = PrintPreviewDialog(self.printer, self.pages, self._host.over)
        dialog.asked_to_print.connect(self.ask_and_print)
        dialog.asked_to_set_up.connect(self.set_up)
        dialog.finished.connect(self._closed)
        self.preview_dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        if self.preview_dialog is not None:
            self.preview_dialog.deleteLater()
            self.preview_dialog = None

    def ask_and_print(self) -> None:
        """Asks for the printer and prints."""
        model = self._host.model
        if model is None:
            return
        self.printer.setDocName(model.agreement.name)
        dialog = QPrintDialog(self.printer, self._host.over)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile)
        dialog.accepted.connect(self.print_now)
        dialog.finished.connect(dialog.deleteLater)  # a new one each time: printers come and go
        self.print_dialog = dialog
        QDialog.open(dialog)  # its own asks for a slot by name

    # --------------------------------------------------------------------------------- printing

    def print_now(self) -> None:
        """Prints on the printer that was chosen, off the thread of the window."""
        model = self._host.model
        if model is None or model.document is None or self.printing_dialog is not None:
            return
        document, paper, printer, kit = model.document, self.paper, self.printer, self._kit
        look = self._look()
        printer.setFullPage(True)

        def work(watch: Watch) -> int:
            def turn(done: int, of: int) -> None:
                _go_on(watch)
                watch.count(done, of)

            pages = kit.pages(document, paper, look, partial(_go_on, watch))
            with whole_file(printer):
                return print_on(printer, pages, turn)

        job = self._background.job(work)
        job.done.connect(self._printed)
        job.refused.connect(self._host.say)
        job.stopped.connect(self._stopped)
        self._show_progress(job)
        self._background.start(job)

    def _show_progress(self, job: Job) -> None:
        dialog = PrintingDialog(self._host.over)
        dialog.asked_to_stop.connect(job.stop)
        job.counted.connect(dialog.count)
        job.ended.connect(self._ended)
        self.printing_dialog = dialog
        dialog.begin()

    def _printed(self, count: int) -> None:
        said = self.tr("Sent {count} pages to the printer.")
        self._host.say(said.format(count=count) if count > 1 else self.tr("Sent 1 page."))

    def _ended(self) -> None:
        if self.printing_dialog is not None:
            self.printing_dialog.end()
            self.printing_dialog.deleteLater()
            self.printing_dialog = None

    def _stopped(self, sentence: str) -> None:
        self._host.say(sentence)


def _go_on(watch: Watch) -> None:
    if watch.is_stopped():
        said = QCoreApplication.translate("Printing", "Stopped. Nothing was printed.")
        raise StoppedError(said)


def _to_the_end() -> None:
    """A preview is laid out to its end."""
