"""Printing: page setup, print preview, and the printer, with the paper that the preview shows."""

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from agreement_studio.application.ports import Paper
from agreement_studio.application.sending import Watch
from agreement_studio.desktop.host import Host
from agreement_studio.desktop.sending_out.background import Background
from agreement_studio.desktop.sending_out.pages import (
    SIZES,
    Kit,
    Pages,
    prepare_printer,
    print_on,
)
from agreement_studio.desktop.sending_out.preview_dialog import PrintPreviewDialog
from agreement_studio.desktop.sending_out.remembering import paper_of
from agreement_studio.desktop.sending_out.setup_dialog import SetupDialog
from agreement_studio.domain.errors import UnwrittenFileError


class Printing(QObject):
    """One for a window; what is set up stays for as long as it is open."""

    def __init__(self, host: Host, kit: Kit, background: Background) -> None:
        super().__init__(host.over)
        self._host, self._kit, self._background = host, kit, background
        self._printer: QPrinter | None = None
        self.preview_dialog: PrintPreviewDialog | None = None
        self.print_dialog: QPrintDialog | None = None
        self.setup_dialog: SetupDialog | None = None

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
        return self._kit.pages(model.document, self.paper, None)

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
        self.print_dialog = dialog
        QDialog.open(dialog)  # its own asks for a slot by name

    # --------------------------------------------------------------------------------- printing

    def print_now(self) -> None:
        """Prints on the printer that was chosen, off the thread of the window."""
        model = self._host.model
        if model is None or model.document is None:
            return
        document, paper, printer, kit = model.document, self.paper, self.printer, self._kit
        printer.setFullPage(True)

        def work(watch: Watch) -> int:
            pages = kit.pages(document, paper, None)
            if not print_on(printer, pages, watch.go_on):
                raise UnwrittenFileError(
                    "The printer could not be reached. Look whether it is on, or export a PDF."
                )
            return pages.count

        job = self._background.job(work)
        job.done.connect(self._printed)
        job.refused.connect(self._refused)
        self._background.start(job)

    def _printed(self, count: int) -> None:
        said = self.tr("Sent {count} pages to the printer.")
        self._host.say(said.format(count=count) if count > 1 else self.tr("Sent 1 page."))

    def _refused(self, sentence: str) -> None:
        self._host.say(sentence)
