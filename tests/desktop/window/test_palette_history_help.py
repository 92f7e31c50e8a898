"""What every document program owes: everything by name, the list of steps, help on each step."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWhatsThis
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.command_palette.palette import Palette
from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.help.feature import HelpWindow
from agreement_studio.desktop.history.history_dialog import HistoryDialog
from agreement_studio.desktop.preferences_dialog.dialog import PreferencesDialog
from agreement_studio.desktop.preview.paper_view import PaperView
from agreement_studio.desktop.theme import look
from agreement_studio.desktop.widgets.buttons import ToolButton
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import choose
from agreement_studio.wiring import Studio

if TYPE_CHECKING:
    from tests.desktop.window.conftest import Answers, MakeWindow


def opened(window: Window, action: str, template: str = "saltery-bay-mend") -> None:
    assert window.documents.begin(template)
    window.menus.actions[action].trigger()


def lines(window: Window) -> list[str]:
    palette = window.findChild(Palette)
    assert palette is not None
    return [line.words for line in palette.list.lines]


def type_and_choose(window: Window, words: str) -> None:
    palette = window.findChild(Palette)
    assert palette is not None
    QTest.keyClicks(palette.box, words)
    QTest.keyClick(palette.box, Qt.Key.Key_Return)


def test_a_step_is_reached_by_some_of_its_name(window: Window) -> None:
    opened(window, "palette")
    type_and_choose(window, "go power hand")
    assert window.workspace is not None
    assert window.workspace.current == "power"


def test_a_card_is_reached_by_its_name(window: Window) -> None:
    opened(window, "palette")
    model = window.documents.model
    assert model is not None
    type_and_choose(window, model.agreement.partners[-1].name)
    assert window.workspace is not None
    assert window.workspace.current == "partners"


def test_an_action_is_done_by_its_name(window: Window) -> None:
    opened(window, "palette")
    type_and_choose(window, "next section")
    assert window.workspace is not None
    assert window.workspace.current == window.workspace.keys[1]


def test_what_cannot_be_done_now_is_not_offered(window: Window) -> None:
    window.menus.actions["palette"].trigger()
    assert not any(line.startswith("Save") for line in lines(window))
    assert any(line.startswith("Open") for line in lines(window))


def test_the_arrows_choose_while_the_cursor_stays_in_the_box(window: Window) -> None:
    opened(window, "palette")
    palette = window.findChild(Palette)
    assert palette is not None
    QTest.keyClick(palette.box, Qt.Key.Key_Down)
    assert palette.list.row == 1
    QTest.keyClicks(palette.box, "zzzz qqqq")
    assert lines(window) == []
    assert palette.none.isVisibleTo(palette)
    QTest.keyClick(palette.box, Qt.Key.Key_Return)


def test_any_step_back_and_forth_can_be_chosen_from_the_list(window: Window) -> None:
    opened(window, "history")
    model, dialog = window.documents.model, window.findChild(HistoryDialog)
    assert model is not None
    assert dialog is not None
    first = model.agreement.name
    for name in ("One", "Two", "Three"):
        model.apply(choose(Address("name"), name))
    assert dialog.lines.rowCount() == 4
    assert dialog.lines.stringList()[3].endswith("now")
    for place, name in ((1, "One"), (3, "Three"), (0, first), (2, "Two")):
        dialog.went.emit(place)
        assert model.agreement.name == name
        assert dialog.list.currentIndex().row() == place
    assert dialog.lines.stringList()[3].endswith("(taken back)")


def test_help_tells_what_the_step_asks_and_why(window: Window) -> None:
    opened(window, "help")
    page = window.findChild(HelpWindow)
    assert page is not None
    assert page.text.toPlainText().startswith("Why we are here")
    assert window.workspace is not None
    for key in window.workspace.keys:
        window.workspace.go(key)
        window.menus.actions["help"].trigger()
        words = page.text.toPlainText()
        assert len(words.splitlines()) > 3, key


def test_help_with_a_step_that_has_lists_tells_what_can_be_done_with_their_cards(
    window: Window,
) -> None:
    opened(window, "help")
    assert window.workspace is not None
    window.workspace.go("partners")
    window.menus.actions["help"].trigger()
    told = window.findChild(HelpWindow)
    assert told is not None
    words = told.text.toPlainText()
    assert "Ctrl+D" in words
    assert "vCard" in words


def test_help_without_an_agreement_tells_how_to_begin(window: Window) -> None:
    window.menus.actions["help"].trigger()
    page = window.findChild(HelpWindow)
    assert page is not None
    assert page.text.toPlainText().startswith("How to begin")
    assert "(Ctrl+K)" in page.text.toPlainText()
    window.preferences.keys.choose("palette", ["Ctrl+J"])
    window.menus.actions["help"].trigger()
    assert "(Ctrl+J)" in page.text.toPlainText()
    window.preferences.keys.choose("palette", [])
    window.menus.actions["help"].trigger()
    assert "do?” finds" in page.text.toPlainText()


def what_is_told() -> str:
    """What stands in the small window of “What is this?”; nothing where there is none."""
    shown = [one for one in QApplication.topLevelWidgets() if one.inherits("QWhatsThat")]
    return "told" if any(one.isVisible() for one in shown) else ""


def test_what_is_this_tells_about_the_answer_that_the_keyboard_is_on(
    window: Window, qtbot: QtBot
) -> None:
    assert window.documents.begin("saltery-bay-mend")
    assert window.workspace is not None
    window.workspace.show_answer("purpose.problem")
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: what_is_told() == "told")
    assert not QWhatsThis.inWhatsThisMode()
    QWhatsThis.hideText()


def test_what_is_this_is_asked_by_a_click_where_the_keyboard_is_on_nothing_that_tells(
    window: Window,
) -> None:
    window.menus.actions["whats_this"].trigger()
    assert QWhatsThis.inWhatsThisMode()
    QWhatsThis.leaveWhatsThisMode()


def test_answers_sections_findings_and_paper_tell_what_they_are(window: Window) -> None:
    assert window.documents.begin("saltery-bay-mend")
    workspace, paper = window.workspace, window.findChild(PaperView)
    assert workspace is not None
    assert paper is not None
    assert "needs attention" in workspace.sidebar.whatsThis()
    assert "None keeps you" in workspace.strip.whatsThis()
    assert "F2" in paper.whatsThis()
    fields = workspace.centre.page("purpose").findChildren(AnswerField)
    assert fields
    for field in fields:
        assert "<h3>" in field.whatsThis()


def test_a_preference_works_at_once_and_all_can_be_set_back(window: Window) -> None:
    window.menus.actions["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.palettes, "d")
    dialog.palettes.activated.emit(dialog.palettes.currentIndex())
    dialog.sizes.setCurrentIndex(dialog.sizes.findData(1.5))
    dialog.sizes.activated.emit(dialog.sizes.currentIndex())
    dialog.reopens.click()
    assert (look().tokens.name, look().scale) == ("dark", 1.5)
    kept = window.preferences
    assert (kept.palette, kept.text_scale, kept.restores_session) == ("dark", 1.5, False)
    dialog.back.click()
    assert (kept.palette, kept.text_scale, kept.restores_session) == ("system", 1.0, True)
    assert dialog.sizes.currentText() == "100 %"


def test_a_preference_is_found_by_words_of_it_or_of_what_it_offers(window: Window) -> None:
    window.menus.actions["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    assert dialog.focusWidget() is dialog.search
    QTest.keyClicks(dialog.search, "dark")
    assert dialog.palettes.isVisible()
    assert not dialog.sizes.isVisible()
    assert not dialog.folders.isVisible()
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.palettes
    dialog.search.setFocus()
    QTest.keyClicks(dialog.search, "ness of elephants")
    assert dialog.none.isVisible()
    assert not dialog.palettes.isVisible()
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.folders.isVisible()
    assert not dialog.none.isVisible()


def test_motion_language_and_start_are_kept_and_set_back(window: Window) -> None:
    assert window.documents.begin("unity-street-larder")
    window.menus.actions["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    paper = window.findChild(PaperView)
    assert paper is not None
    dialog.still.click()
    assert look().is_still
    assert paper.glow.is_still
    dialog.welcomes.click()
    dialog.languages.setCurrentIndex(dialog.languages.findData("en-GB"))
    dialog.languages.activated.emit(dialog.languages.currentIndex())
    kept = window.preferences
    assert (kept.reduces_motion, kept.welcomes, kept.language) == (True, False, "en-GB")
    dialog.back.click()
    assert (kept.reduces_motion, kept.welcomes, kept.language) == (False, True, "")
    assert not paper.glow.is_still


def test_folders_with_templates_are_added_and_left(
    make_window: "MakeWindow", answers: "Answers", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    monkeypatch.setenv("AGREEMENT_STUDIO_STATE", str(tmp_path / "state"))
    window.studio = Studio()
    answers.place = tmp_path
    window.menus.actions["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    looked_again: list[bool] = []
    window.welcome.gallery.stale.connect(partial(looked_again.append, True))
    dialog.folders.add.click()
    assert window.studio.templates.shared_folders == (tmp_path,)
    assert looked_again
    (leave,) = (one for one in dialog.folders.findChildren(ToolButton) if not one.isHidden())
    leave.click()
    assert not window.studio.templates.shared_folders
