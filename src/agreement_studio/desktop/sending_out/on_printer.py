"""Pages on a printer: those that were asked for, and none that are claimed and not there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from agreement_studio.application.ports import Paper
from agreement_studio.application.sending import StoppedError
from agreement_studio.desktop.sending_out.pages import Pages
from agreement_studio.domain.errors import UnwrittenFileError

translate = QCoreApplication.translate

SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
Turn = Callable[[int, int], None]
"""Called before each page with how many are done and how many there are; may raise StoppedError."""


def prepare_printer(printer: QPrinter, paper: Paper, title: str) -> None:
    """Sets a printer to whole sheets of a paper: the margins are on the pages already."""
    printer.setPageSize(QPageSize(SIZES[paper]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDocName(title)
    printer.setCreator("Agreement Studio")


def print_on(printer: QPrinter, pages: Pages, turn: Turn) -> int:
    """Prints the pages that were asked for, as large as the sheet; how many were sent.

    Raises:
        UnwrittenFileError: the printer did not begin.
        StoppedError: `turn` raised it; its sentence says what may still come out of the printer.
    """
    first = printer.fromPage() or 1
    last = min(printer.toPage() or pages.count, pages.count)
    wanted = range(first, last + 1)
    turn(0, len(wanted))
    painter = QPainter()
    if not painter.begin(printer):
        raise UnwrittenFileError(
            "The printer could not be reached. Look whether it is on, or export a PDF."
        )
    try:
        for done, page in enumerate(wanted):
            _go_on(printer, turn, done, len(wanted))
            _paint(painter, printer, pages, page)
    finally:
        painter.end()
    return len(wanted)


def _go_on(printer: QPrinter, turn: Turn, done: int, of: int) -> None:
    """Turns to the next page, or takes back what was sent as far as the system lets us."""
    if not done:
        return
    try:
        turn(done, of)
    except StoppedError:
        if printer.abort() or printer.outputFileName():
            raise
        said = translate("Printing", "Stopped. The printer may still print {done} of {of} pages.")
        raise StoppedError(said.format(done=done, of=of)) from None
    printer.newPage()


def _paint(painter: QPainter, printer: QPrinter, pages: Pages, page: int) -> None:
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    scale = min(sheet.width() / pages.size.width(), sheet.height() / pages.size.height())
    painter.save()
    painter.scale(scale, scale)
    pages.paint(painter, page - 1)
    painter.restore()


@contextmanager
def whole_file(printer: QPrinter) -> Iterator[None]:
    """Where a printer prints to a file, that is there whole in the end or not at all."""
    named = printer.outputFileName()
    if not named:
        yield
        return
    place = Path(named)
    begun = place.with_name(f".{place.stem}.begun{place.suffix}")
    printer.setOutputFileName(str(begun))
    try:
        yield
        begun.replace(place)
    finally:
        printer.setOutputFileName(named)
        begun.unlink(missing_ok=True)
