"""The status bar tells facts that can be pressed; the form can be had alone."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agreement_studio.application.word_count import WordCount
from agreement_studio.desktop.command_palette.palette import Palette
from agreement_studio.desktop.findings.findings_panel import FindingsPanel
from agreement_studio.desktop.theme import look
from agreement_studio.desktop.window.window import Window
from agreement_studio.desktop.window.workspace import Workspace
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import answer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from tests.desktop.window.conftest import Answers

FULL = "saltery-bay-mend"


def begun(window: Window) -> Workspace:
    assert window.documents.begin(FULL)
    model, workspace = window.documents.model, window.workspace
    assert model is not None
    assert workspace is not None
    model.draft_now()
    model.review_now()
    return workspace


def press(button: "QAbstractButton") -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_pressing_where_it_is_kept_saves_the_agreement(
    window: Window, answers: "Answers", tmp_path: Path
) -> None:
    begun(window)
    answers.place = tmp_path / "saltery.agreement"
    press(window.status.kept)
    assert answers.place.is_file()
    assert window.status.kept.text().startswith("Saved on this disk at ")


def test_the_section_is_named_and_leads_to_any_other(window: Window) -> None:
    workspace = begun(window)
    workspace.go("power")
    assert window.status.section.text() == "Power we hand over, share and keep"
    press(window.status.section)
    palette = window.findChild(Palette)
    assert palette is not None
    assert palette.isVisible()


def test_more_words_in_an_answer_are_more_words_in_the_status(window: Window) -> None:
    begun(window)
    model = window.documents.model
    assert model is not None

    def words() -> int:
        return int(window.status.amount.text().partition(" ")[0])

    before = words()
    assert before > 1_000
    longer = f"{model.agreement.purpose.problem} And five words more here."
    model.apply(answer(Address("purpose", "", ("problem",)), longer))
    model.draft_now()
    assert words() > before
    assert model.document is not None
    assert words() == WordCount().of(model.document)


def test_what_was_noticed_opens_as_a_list(window: Window) -> None:
    begun(window)
    assert window.status.noticed.text().endswith(" noticed")
    press(window.status.noticed)
    panel = window.findChild(FindingsPanel)
    assert panel is not None
    assert panel.isVisible()


def test_the_page_and_the_size_of_text_are_one_press_away(window: Window) -> None:
    workspace = begun(window)
    workspace.show_beside("findings")
    press(window.status.amount)
    panel = window.findChild(FindingsPanel)
    assert panel is not None
    assert not panel.isVisible()
    window.menus.actions["larger"].trigger()
    assert window.status.zoom.text() == "110 %"
    press(window.status.zoom)
    assert look().scale == 1.0


# -------------------------------------------------------------------------------- the form alone


def around(window: Window) -> set[str]:
    """What is seen beside the form."""
    workspace = window.workspace
    assert workspace is not None
    parts = {
        "toolbar": window.toolbar,
        "status": window.status,
        "sidebar": workspace.sidebar,
        "page": workspace.right,
        "strip": workspace.strip,
        "foot": workspace.foot,
        "head": workspace.centre.head,
    }
    return {name for name, widget in parts.items() if widget.isVisible()}


def test_the_form_alone_comes_and_goes_with_f11(window: Window) -> None:
    workspace = begun(window)
    before = around(window)
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert around(window) == set()
    assert workspace.centre.isVisible()
    assert window.menuBar().height() == 0 or window.menuBar().maximumHeight() == 0
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert around(window) == before


def test_escape_brings_everything_back_and_shortcuts_work_meanwhile(window: Window) -> None:
    begun(window)
    before = around(window)
    model = window.documents.model
    assert model is not None
    model.apply(answer(Address("place"), "Stockport"))
    QTest.keyClick(window, Qt.Key.Key_F11)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert model.agreement.place != "Stockport"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert around(window) == before


def test_another_agreement_is_shown_with_everything_around_it(window: Window) -> None:
    begun(window)
    before = around(window)
    window.menus.actions["focus_mode"].trigger()
    model = window.documents.model
    assert model is not None
    model.discard()
    window.documents.model = None
    window.documents.closed.emit()
    QApplication.processEvents()
    begun(window)
    assert around(window) == before
