"""Printing goes to the paper that the preview shows, and a refusal is one sentence."""

from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from typing_extensions import override

from agreement_studio.application.sending import StoppedError
from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.sending_out.on_printer import Turn, print_on, whole_file
from agreement_studio.desktop.sending_out.preview_dialog import PrintPreviewDialog
from agreement_studio.desktop.sending_out.printing import Printing
from agreement_studio.desktop.window.window import Window


@pytest.fixture
def printing(begun: Window) -> Printing:
    (found,) = begun.findChildren(Printing)
    return found


def to_file(printing: Printing, place: Path) -> QPrinter:
    printer = printing.printer
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(place))
    return printer


def test_the_preview_shows_every_page_and_turns_them(
    begun: Window, printing: Printing, qtbot: QtBot
) -> None:
    begun.menus.actions["print_preview"].trigger()
    dialog = printing.preview_dialog
    assert isinstance(dialog, PrintPreviewDialog)
    qtbot.waitUntil(lambda: dialog.view.pageCount() > 3)
    pages = printing.pages()
    assert pages is not None
    assert dialog.view.pageCount() == pages.count
    qtbot.waitUntil(lambda: dialog.page.text() == f"Page 1 of {pages.count}")
    dialog.turn(1)
    assert dialog.page.text() == f"Page 2 of {pages.count}"
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert printing.preview_dialog is None


def test_another_paper_is_shown_at_once_and_remembered(
    begun: Window, printing: Printing, qtbot: QtBot
) -> None:
    before = printing.pages()
    begun.menus.actions["page_setup"].trigger()
    dialog = printing.setup_dialog
    assert dialog is not None
    assert dialog.isVisible()
    qtbot.keyClick(dialog.paper.box, Qt.Key.Key_Down)
    assert "inches" in dialog.paper.result.text()
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert printing.setup_dialog is None
    after = printing.pages()
    assert before is not None
    assert after is not None
    assert (before.size.height(), after.size.height()) == (1122.5, 1056.0)
    assert begun.preferences.sending("paper") == "letter"


def test_what_is_printed_is_every_page(
    begun: Window, printing: Printing, qtbot: QtBot, tmp_path: Path
) -> None:
    place = tmp_path / "printed.pdf"
    to_file(printing, place)
    begun.menus.actions["print"].trigger()
    assert printing.print_dialog is not None
    printing.print_dialog.reject()
    printing.print_now()
    qtbot.waitUntil(lambda: any("Sent" in one for one in begun.notices.sentences))
    pages = printing.pages()
    assert pages is not None
    assert place.read_bytes().count(b"/Type /Page\n") == pages.count


def test_only_the_pages_asked_for_are_printed(printing: Printing, tmp_path: Path) -> None:
    printer = to_file(printing, tmp_path / "some.pdf")
    printer.setFromTo(2, 3)
    pages = printing.pages()
    assert pages is not None
    assert print_on(printer, pages, lambda _done, _of: None) == 2
    assert (tmp_path / "some.pdf").read_bytes().count(b"/Type /Page\n") == 2


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)  # it says so as well
def test_a_printer_that_is_not_there_is_told(
    begun: Window, printing: Printing, qtbot: QtBot, tmp_path: Path
) -> None:
    to_file(printing, tmp_path / "gone" / "printed.pdf")
    printing.print_now()
    qtbot.waitUntil(lambda: any("could not be reached" in one for one in begun.notices.sentences))


def test_the_commands_are_there_and_do_nothing_without_an_agreement(window: Window) -> None:
    assert parts().features
    for key in ("export", "print", "print_preview", "share", "save_copy", "export_record"):
        assert not window.menus.actions[key].isEnabled()


# ----------------------------------------------------------------------------------- stopping


def stopping_at(page: int) -> Turn:
    def turn(done: int, _of: int) -> None:
        if done == page:
            raise StoppedError("Stopped.")

    return turn


def test_printing_that_is_stopped_leaves_the_file_that_was_there(
    printing: Printing, tmp_path: Path
) -> None:
    place = tmp_path / "printed.pdf"
    place.write_bytes(b"what was there")
    printer = to_file(printing, place)
    pages = printing.pages()
    assert pages is not None
    with pytest.raises(StoppedError), whole_file(printer):
        print_on(printer, pages, stopping_at(2))
    assert place.read_bytes() == b"what was there"
    assert list(tmp_path.iterdir()) == [place]
    assert printer.outputFileName() == str(place)


def test_printing_shows_how_far_it_is_and_can_be_stopped_before_anything_is_sent(
    begun: Window, printing: Printing, qtbot: QtBot, tmp_path: Path
) -> None:
    place = tmp_path / "printed.pdf"
    to_file(printing, place)
    printing.print_now()
    dialog = printing.printing_dialog
    assert dialog is not None
    dialog.show()
    dialog.count(2, 9)
    assert dialog.sentence.text() == "Sending page 3 of 9 to the printer…"
    qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    assert not dialog.stop.isEnabled()
    qtbot.waitUntil(lambda: printing.printing_dialog is None)
    assert begun.notices.sentences[-1] == "Stopped. Nothing was printed."
    assert not place.exists()


class CannotAbort(QPrinter):
    """A printer as those of Linux are: what was sent is printed."""

    @override
    def outputFileName(self) -> str:
        return ""


def test_what_may_still_come_out_of_the_printer_is_said(printing: Printing, tmp_path: Path) -> None:
    printer = CannotAbort()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sent.pdf"))
    pages = printing.pages()
    assert pages is not None
    with pytest.raises(StoppedError, match=f"may still print 2 of {pages.count} pages"):
        print_on(printer, pages, stopping_at(2))


# ------------------------------------------------------------------------------ an office's look


def test_paper_wears_the_look_of_the_office_that_was_chosen_last(
    begun: Window, printing: Printing, tmp_path: Path
) -> None:
    plain = printing.pages()
    office = Document()
    office.sections[0].page_height = Mm(260)
    office.save(str(tmp_path / "office.docx"))
    begun.preferences.keep_sending("style", "office")
    begun.preferences.keep_sending("office_file", str(tmp_path / "office.docx"))
    worn = printing.pages()
    assert plain is not None
    assert worn is not None
    assert (round(plain.size.height()), round(worn.size.height())) == (1122, 983)


def test_an_office_file_that_cannot_be_read_is_said_and_ours_is_worn(
    begun: Window, printing: Printing, tmp_path: Path
) -> None:
    (tmp_path / "office.docx").write_bytes(b"no Word file")
    begun.preferences.keep_sending("style", "office")
    begun.preferences.keep_sending("office_file", str(tmp_path / "office.docx"))
    worn = printing.pages()
    assert worn is not None
    assert round(worn.size.height()) == 1122
    assert "office.docx" in begun.notices.sentences[-1]
