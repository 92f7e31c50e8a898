"""Printing goes to the paper that the preview shows, and a refusal is one sentence."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.sending_out.pages import print_on
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
    assert print_on(printer, pages, lambda: None)
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
