"""Keys that go to the first nine sections, in whichever walk is gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.command_palette.palette import Palette
from agreement_studio.desktop.window.parts import FULL, SHORT
from agreement_studio.desktop.window.window import Window
from agreement_studio.desktop.window.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier


def walked(window: Window, qtbot: QtBot, walk: str = FULL) -> Workspace:
    """The workspace of a begun agreement, with its keys told."""
    assert window.documents.begin("saltery-bay-mend")
    workspace = window.workspace
    assert workspace is not None
    workspace.show_walk(walk)
    window.activateWindow()
    qtbot.waitUntil(lambda: tips(workspace)[0] != "")
    return workspace


def tips(workspace: Workspace) -> list[str]:
    return [item.toolTip() for item in workspace.sidebar.items.values()]


@pytest.mark.parametrize("walk", [FULL, SHORT])
def test_control_and_a_figure_go_to_that_section_of_the_sidebar(
    window: Window, qtbot: QtBot, walk: str
) -> None:
    workspace = walked(window, qtbot, walk)
    for place in (9, 1, 4):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + place), CONTROL)
        assert workspace.current == workspace.keys[place - 1]
        assert workspace.sidebar.items[workspace.current].isChecked()
    assert workspace.walk == walk


def test_the_first_nine_sections_say_their_keys_and_menu_and_sheet_say_their_titles(
    window: Window, qtbot: QtBot
) -> None:
    workspace = walked(window, qtbot)
    titles = [step.title for step in workspace.steps]
    for place, tip in enumerate(tips(workspace), start=1):
        assert tip == (f"{titles[place - 1]} (Ctrl+{place})" if place < 10 else "")
    said = window.menus.actions["section_3"].text()
    assert said == f"Go to section &3 – {titles[2].replace('&', '&&')}"


def test_another_walk_has_other_sections(window: Window, qtbot: QtBot) -> None:
    workspace = walked(window, qtbot)
    workspace.turn()
    first = workspace.steps[0].title
    qtbot.waitUntil(lambda: tips(workspace)[0] == f"{first} (Ctrl+1)")
    assert window.menus.actions["section_1"].text().endswith(f"– {first}")


def test_keys_of_ones_own_go_there_and_the_section_says_so(window: Window, qtbot: QtBot) -> None:
    workspace = walked(window, qtbot)
    window.preferences.keys.choose("section_2", ["Ctrl+J"])
    second = workspace.steps[1].title
    qtbot.waitUntil(lambda: tips(workspace)[1] == f"{second} (Ctrl+J)")
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert workspace.current == workspace.keys[0]
    QTest.keyClick(window, Qt.Key.Key_J, CONTROL)
    assert workspace.current == workspace.keys[1]
    window.preferences.keys.choose("section_2", [])
    qtbot.waitUntil(lambda: tips(workspace)[1] == "")


def test_without_an_agreement_they_name_nothing(window: Window, qtbot: QtBot) -> None:
    walked(window, qtbot)
    assert window.documents.model is not None
    window.documents.model.discard()
    window.documents.model = None
    window.documents.closed.emit()
    action = window.menus.actions["section_1"]
    qtbot.waitUntil(lambda: action.text() == "Go to section &1")
    assert not action.isEnabled()


def test_the_palette_lists_each_section_once_with_its_keys(window: Window, qtbot: QtBot) -> None:
    workspace = walked(window, qtbot)
    window.menus.actions["palette"].trigger()
    palette = window.findChild(Palette)
    assert palette is not None
    QTest.keyClicks(palette.box, "go to:")
    listed = [(line.words, line.end) for line in palette.list.lines]
    assert (f"Go to: {workspace.steps[0].title}", "Ctrl+1") in listed
    assert (f"Go to: {workspace.steps[9].title}", "") in listed
    assert not [words for words, _ in listed if words.startswith("Go to section ")]
