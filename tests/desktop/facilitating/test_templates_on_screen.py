"""A template goes its whole way through the window, by clicks and keys."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from agreement_studio.application.templates.template import ENDING, Kind
from agreement_studio.desktop.assembly.later import Late
from agreement_studio.desktop.facilitating.feature import Templates
from agreement_studio.desktop.facilitating.library_dialog import LibraryDialog
from agreement_studio.desktop.facilitating.sample_dialog import SampleDialog
from agreement_studio.desktop.facilitating.save_dialog import SaveTemplateDialog
from agreement_studio.desktop.facilitating.sheet import Sheet
from agreement_studio.desktop.facilitating.update_dialog import UpdateDialog
from agreement_studio.desktop.preferences_dialog.dialog import PreferencesDialog
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import answer

WindowOf = Callable[[str], Window]
LEFT = Qt.MouseButton.LeftButton
T2 = "ellismoor-heartbeat"


def templates_of(window: Window) -> Templates:
    late = next(one for one in window.findChildren(Late) if "templates" in one.keys)
    late.made()  # or it is made when the window has nothing else to do
    found = window.findChild(Templates)
    assert found is not None
    return found


def opened(window: Window, action: str, kind: type[Sheet]) -> Any:
    """The dialog that a menu's action opens."""
    window.menus.actions[action].trigger()
    sheet = templates_of(window).sheet
    assert isinstance(sheet, kind)
    assert sheet.isVisible()
    return sheet


def press(sheet: QWidget, key: str) -> None:
    button = sheet.findChild(QPushButton, key)
    assert button is not None
    assert button.isEnabled(), key
    assert button.isVisible(), key
    QTest.mouseClick(button, LEFT)


def save_as_file(window: Window, title: str, note: str) -> None:
    sheet = opened(window, "save_template", SaveTemplateDialog)
    assert sheet.file.isEnabled() == bool(sheet.form.title.text())
    sheet.form.title.selectAll()
    QTest.keyClicks(sheet.form.title, title)
    QTest.keyClicks(sheet.form.note, note)
    press(sheet, "file")


def take_in(window: Window) -> LibraryDialog:
    sheet: LibraryDialog = opened(window, "templates", LibraryDialog)
    press(sheet, "import")
    press(sheet, "take_in")
    return sheet


def test_a_template_goes_its_whole_way_by_clicks(
    qtbot: QtBot, window_of: WindowOf, answers: Any, tmp_path: Path
) -> None:
    mara = window_of("mara")
    mara.documents.begin(T2)
    source = mara.documents.model
    assert source is not None
    answers.place = tmp_path / f"one{ENDING}"
    save_as_file(mara, "Hearts", "The first.")
    assert answers.place.exists()
    answers.place = tmp_path / f"one{ENDING}"
    take_in(mara).reject()

    tom = window_of("tom")
    sheet = take_in(tom)
    assert (tmp_path / "tom" / "templates").is_dir()
    assert "nothing in it is run" in sheet.telling.toPlainText()
    press(sheet, "begin")
    begun = tom.documents.model
    assert begun is not None
    assert begun.agreement.made_from.version == "1"
    partner = begun.agreement.partners[0].id
    begun.apply(answer(Address("partners", partner, ("name",)), "Osterby Town Council"))

    source.apply(answer(Address("purpose", "", ("aim",)), "everyone lives longer"))
    dialog = opened(mara, "save_template", SaveTemplateDialog)
    dialog.form.before.setCurrentIndex(1)
    assert dialog.form.title.text() == "Hearts"
    answers.place = tmp_path / f"two{ENDING}"
    press(dialog, "file")

    sheet = take_in(tom)
    press(sheet, "compare")
    assert "everyone lives longer" in sheet.telling.toPlainText()
    sheet.reject()
    update = opened(tom, "update_from_template", UpdateDialog)
    assert [row.box.isChecked() for row in update.rows] == [True]
    press(update, "take")
    assert begun.agreement.purpose.aim == "everyone lives longer"
    assert begun.agreement.partners[0].name == "Osterby Town Council"
    assert begun.agreement.made_from.version == "2"
    begun.undo()
    assert begun.agreement.made_from.version == "1"
    begun.redo()

    begun.save_as(tmp_path / "toms.agreement")
    tom.menus.actions["templates"].trigger()
    used = templates_of(tom).sheet
    assert isinstance(used, LibraryDialog)
    assert "an agreement without a name, from version 2" in used.telling.toPlainText()
    used.reject()


def test_what_is_blanked_is_seen_before_it_is_saved(qtbot: QtBot, window_of: WindowOf) -> None:
    window = window_of("mara")
    window.documents.begin(T2)
    sheet = opened(window, "save_template", SaveTemplateDialog)
    assert not sheet.keep.isEnabled()
    assert "Names and places" in sheet.goes.toPlainText()
    first = sheet.made
    box = sheet.form.blanked[Kind.NAMES]
    QTest.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: sheet.made is not first)
    assert "Names and places" in sheet.stays.toPlainText()
    assert sheet.made.template.agreement.partners[0].name
    QTest.keyClicks(sheet.form.title, "With names")
    press(sheet, "keep")
    (kept,) = window.studio.templates.shelved()
    assert kept.template.about.title == "With names"
    assert kept.template.about.choice.keeps(Kind.NAMES)


def test_a_template_is_tried_before_it_is_used(window_of: WindowOf, qtbot: QtBot) -> None:
    window = kept(window_of("mara"), qtbot)
    sheet = opened(window, "templates", LibraryDialog)
    press(sheet, "try")
    for name in ("Fern Lane Fridges", "Warm Rooms in Osterby", "Learning for Life"):
        assert name in sheet.telling.toPlainText()
    assert "Partners: 9" in sheet.telling.toPlainText()
    press(sheet, "remove")
    assert not sheet.list.lines
    assert window.studio.templates.shelved() == ()
    sheet.reject()


def kept(window: Window, qtbot: QtBot) -> Window:
    """With a template of T2 in the library."""
    window.documents.begin(T2)
    sheet = opened(window, "save_template", SaveTemplateDialog)
    QTest.keyClicks(sheet.form.title, "Hearts")
    press(sheet, "keep")
    qtbot.waitUntil(lambda: templates_of(window).sheet is None)
    return window


def test_made_templates_stand_before_the_starters_and_begin_an_agreement(
    window_of: WindowOf, qtbot: QtBot
) -> None:
    window = kept(window_of("mara"), qtbot)
    window.documents.close()
    card = window.welcome.gallery.cards[0]
    assert card.template.title == "Hearts"
    assert card.picture.isVisible()
    QTest.mouseClick(card, LEFT)
    model = window.documents.model
    assert model is not None
    assert model.agreement.made_from.version == "1"


def test_a_folder_added_in_the_preferences_fills_the_welcome_screen_at_once(
    window_of: WindowOf, qtbot: QtBot, answers: Any
) -> None:
    mara = kept(window_of("mara"), qtbot)
    tom = window_of("tom")
    templates_of(tom)
    assert "Hearts" not in [card.template.title for card in tom.welcome.gallery.cards]
    answers.place = mara.studio.templates.folder
    tom.menus.actions["preferences"].trigger()
    dialog = tom.findChild(PreferencesDialog)
    assert dialog is not None
    QTest.mouseClick(dialog.folders.add, LEFT)
    assert tom.welcome.gallery.cards[0].template.title == "Hearts"
    dialog.accept()


@pytest.mark.parametrize("begins", [True, False])
def test_a_sample_is_seen_before_anybody_begins(
    window_of: WindowOf, qtbot: QtBot, begins: bool
) -> None:
    window = window_of("mara")
    qtbot.waitUntil(lambda: window.welcome.gallery.cards[0].template.id == "marlshire-growth")
    card = window.welcome.gallery.cards[1]
    QTest.mouseClick(card.sample, LEFT)
    qtbot.waitUntil(lambda: window.findChild(SampleDialog) is not None)
    sample = window.findChild(SampleDialog)
    assert sample is not None
    assert window.documents.model is None
    press(sample, "begin" if begins else "close")
    assert (window.documents.model is not None) == begins


def test_a_file_that_is_not_safe_is_refused_in_a_sentence(
    window_of: WindowOf, answers: Any, tmp_path: Path
) -> None:
    window = window_of("mara")
    answers.place = tmp_path / f"bad{ENDING}"
    answers.place.write_bytes(b"PK\x03\x04 no")
    sheet = opened(window, "templates", LibraryDialog)
    press(sheet, "import")
    assert sheet.said.text().startswith(f"bad{ENDING} is not opened")
    assert not sheet.take_in_button.isVisible()
    assert not (tmp_path / "mara" / "templates").exists()
    answers.place = tmp_path
    press(sheet, "share")
    assert sheet.said.text().startswith(f"bad{ENDING} is not opened")
    assert window.studio.templates.shared_folders == (tmp_path,)
    sheet.reject()


def test_a_shared_folder_is_looked_into_and_left(
    window_of: WindowOf, qtbot: QtBot, answers: Any, tmp_path: Path
) -> None:
    mara = kept(window_of("mara"), qtbot)
    answers.place = mara.studio.templates.folder
    sheet = opened(window_of("tom"), "templates", LibraryDialog)
    press(sheet, "share")
    assert sheet.list.lines[0].words == "Hearts, version 1, shared"
    assert not sheet.deeds["remove"].isVisible()
    press(sheet, "leave")
    assert not sheet.list.lines
    assert mara.studio.templates.shelved() != ()
    sheet.reject()


def test_an_agreement_from_no_template_is_told_so(window_of: WindowOf) -> None:
    window = window_of("mara")
    window.documents.begin(T2)
    window.menus.actions["update_from_template"].trigger()
    assert "This agreement was not made from a template of yours." in window.notices.sentences


def test_a_dropped_template_begins_an_agreement(
    window_of: WindowOf, qtbot: QtBot, tmp_path: Path
) -> None:
    window = kept(window_of("mara"), qtbot)
    (shelved,) = window.studio.templates.shelved()
    assert window.documents.open(shelved.path)
    model = window.documents.model
    assert model is not None
    assert model.agreement.made_from.template == shelved.template.about.id


def test_every_control_of_the_dialogs_has_a_name_and_room_for_a_finger(
    window_of: WindowOf, qtbot: QtBot
) -> None:
    window = kept(window_of("mara"), qtbot)
    for action, kind in (("save_template", SaveTemplateDialog), ("templates", LibraryDialog)):
        sheet = opened(window, action, kind)
        for control in sheet.findChildren(QWidget):
            if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                name = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
                assert any(sign.isalpha() for sign in name) or control.accessibleName(), control
            if control.isVisible() and isinstance(control, QAbstractButton):
                assert control.height() >= 22, control
        sheet.reject()
