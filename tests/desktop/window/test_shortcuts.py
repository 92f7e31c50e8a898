"""Every key in one sheet, and other keys for whoever wants them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from agreement_studio.desktop.command_palette.sheet import ShortcutSheet
from agreement_studio.desktop.own_keys import in_force
from agreement_studio.desktop.window.window import Window

if TYPE_CHECKING:
    from tests.desktop.window.conftest import MakeWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def sheet_at(window: Window, words: str) -> ShortcutSheet:
    """The sheet, at the first action that has these words."""
    if window.documents.model is None:
        assert window.documents.begin("saltery-bay-mend")
    window.menus.actions["shortcuts"].trigger()
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    QTest.keyClicks(sheet.search, words)
    return sheet


def keys(window: Window, action: str) -> list[str]:
    return [one.toString() for one in window.menus.actions[action].shortcuts()]


def test_the_sheet_tells_every_key_and_can_be_taken_along(window: Window) -> None:
    sheet = sheet_at(window, "")
    assert len(sheet.list.lines) == len(window.menus.actions)
    assert ("Find next", "F3") in [(line.words, line.end) for line in sheet.list.lines]
    QTest.mouseClick(sheet.copy_button, LEFT)
    assert "Ctrl+F\tFind" in QGuiApplication.clipboard().text()


def test_an_action_is_found_by_its_keys(window: Window) -> None:
    sheet = sheet_at(window, "ctrl+pgdown")
    assert sheet.list.lines[0].key == "next"


def test_keys_that_nothing_has_are_in_force_at_once_and_at_the_next_start(
    window: Window, make_window: "MakeWindow"
) -> None:
    sheet = sheet_at(window, "find next")
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    assert sheet.focusWidget() is sheet.box
    QTest.keyClick(sheet.box, Qt.Key.Key_J, CONTROL)
    assert sheet.said.text() == "Ctrl+J is “Find next” from now on."
    assert sheet.box.text() == "Ctrl+J"
    assert sheet.list.lines[sheet.list.row].end == "Ctrl+J – yours"
    assert keys(window, "find_next") == ["Ctrl+J"]
    assert window.menus.actions["find_next"].toolTip().endswith("(Ctrl+J)")
    assert keys(make_window(), "find_next") == ["Ctrl+J"]


def test_the_chosen_keys_do_the_action(window: Window) -> None:
    window.preferences.keys.choose("next", ["Ctrl+J"])
    assert window.documents.begin("saltery-bay-mend")
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_J, CONTROL)
    assert window.workspace is not None
    assert window.workspace.current == window.workspace.keys[1]
    QTest.keyClick(window, Qt.Key.Key_PageDown, CONTROL)
    assert window.workspace.current == window.workspace.keys[1]


def test_keys_that_another_action_has_are_taken_only_by_a_click(window: Window) -> None:
    sheet = sheet_at(window, "find next")
    QTest.keyClick(sheet.box, Qt.Key.Key_S, CONTROL)
    assert sheet.said.text() == "Ctrl+S is “Save”. Take the keys from there, or press others."
    assert keys(window, "find_next") == ["F3"]
    QTest.mouseClick(sheet.take, LEFT)
    assert keys(window, "find_next") == ["Ctrl+S"]
    assert "Ctrl+S" not in keys(window, "save")
    assert not sheet.take.isVisible()


def test_keys_for_writing_are_left_to_writing(window: Window) -> None:
    sheet = sheet_at(window, "find next")
    for key, modifier, told in (
        (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier, "J is for typing."),
        (Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier, "Shift+J is for typing."),
        (Qt.Key.Key_C, CONTROL, "Ctrl+C has its use while you write."),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, "Alt+Up has its use while you write."),
        (Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier, "Alt+F: Alt with a letter opens menus."),
    ):
        QTest.keyClick(sheet.box, key, modifier)
        assert sheet.said.text().startswith(told)
        assert keys(window, "find_next") == ["F3"]


def test_tab_and_escape_lead_out_of_the_box(window: Window) -> None:
    sheet = sheet_at(window, "find next")
    sheet.box.setFocus()
    QTest.keyClick(sheet.box, Qt.Key.Key_Tab)
    assert sheet.focusWidget() is sheet.bare
    QTest.keyClick(sheet.box, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_an_action_can_be_without_keys_and_have_ours_again(window: Window) -> None:
    sheet = sheet_at(window, "find next")
    QTest.mouseClick(sheet.bare, LEFT)
    assert keys(window, "find_next") == []
    assert sheet.list.lines[sheet.list.row].end == "no keys – yours"
    QTest.mouseClick(sheet.back, LEFT)
    assert keys(window, "find_next") == ["F3"]
    assert not sheet.back.isEnabled()


def test_every_action_has_our_keys_again_by_one_click(window: Window) -> None:
    sheet = sheet_at(window, "find next")
    assert not sheet.all_back.isEnabled()
    QTest.keyClick(sheet.box, Qt.Key.Key_S, CONTROL)
    QTest.mouseClick(sheet.take, LEFT)
    QTest.mouseClick(sheet.all_back, LEFT)
    assert (keys(window, "find_next"), keys(window, "save")[0]) == (["F3"], "Ctrl+S")
    assert window.preferences.keys.chosen == {}


def test_what_is_in_force_is_what_was_chosen_and_else_ours_where_nobody_took_it() -> None:
    ours = {"save": ["Ctrl+S"], "palette": ["Ctrl+K", "Ctrl+P"], "close": ["Ctrl+W"]}
    chosen = {"close": ("Ctrl+K",), "gone": ("Ctrl+S",)}
    held = in_force(ours, chosen)
    assert held == {"save": ("Ctrl+S",), "palette": ("Ctrl+P",), "close": ("Ctrl+K",)}


def test_what_cannot_be_read_is_as_if_never_chosen(make_window: "MakeWindow") -> None:
    window = make_window()
    for kept in ("[1]", '{"save": 3}', '{"save": "Ctrl+S"}', "[" * 100_000, "not json"):
        window.preferences._kept.setValue("keys/chosen", kept)
        assert window.preferences.keys.chosen == {}
