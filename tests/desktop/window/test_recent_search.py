"""Finding one of many recent files on the welcome screen, by letters and by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.window.line_button import LineButton
from agreement_studio.desktop.window.recent_files import FEW, RecentFiles
from agreement_studio.desktop.window.window import Window

NAMES = ("Café on the quay", "Larder", "Orchard", "Choir", "Bakery", "Workshop", "Ferry")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """As many as want a search; two of them in a folder of their own."""
    made = [
        tmp_path / ("Übersee" if name in ("Choir", "Ferry") else "") / f"{name}.agreement"
        for name in NAMES
    ]
    for file in made:
        file.parent.mkdir(exist_ok=True)
        file.touch()
    return made


@pytest.fixture
def recent(window: Window, files: list[Path], qtbot: QtBot) -> RecentFiles:
    """The list of the welcome screen with these files in it, the first of them first."""
    remember(window, files)
    window.activateWindow()
    list_ = window.welcome.recent
    qtbot.waitUntil(lambda: shown(list_) == list(NAMES))
    return list_


def remember(window: Window, files: list[Path]) -> None:
    for file in reversed(files):
        window.preferences.remember(file)
    window.files.recents.show()


def shown(recent: RecentFiles) -> list[str]:
    lines = recent.findChildren(LineButton)
    return [line.text() for line in lines if line.isVisible()]


def typed(recent: RecentFiles, words: str) -> list[str]:
    """What is listed once these words stand in the box."""
    recent.search.clear()
    QTest.keyClicks(recent.search, words)
    return shown(recent)


def press(key: Qt.Key) -> QWidget:
    """A key to whatever has the keyboard; what has it then."""
    before = QApplication.focusWidget()
    assert before is not None
    QTest.keyClick(before, key)
    after = QApplication.focusWidget()
    assert after is not None
    return after


def line(recent: RecentFiles, name: str) -> LineButton:
    return next(one for one in recent.findChildren(LineButton) if one.text() == name)


def test_a_short_list_has_no_box_and_a_long_one_has(
    window: Window, files: list[Path], qtbot: QtBot
) -> None:
    search = window.welcome.recent.search
    remember(window, files[:FEW])
    assert not search.isVisible()
    remember(window, files)
    qtbot.waitUntil(search.isVisible)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("LARD", ["Larder"]),
        ("cafe", ["Café on the quay"]),
        ("quay caf", ["Café on the quay"]),
        ("ubersee", ["Choir", "Ferry"]),
        ("ubersee fer", ["Ferry"]),
        ("  ", list(NAMES)),
    ],
)
def test_letters_of_its_name_or_folder_find_a_file(
    recent: RecentFiles, words: str, found: list[str]
) -> None:
    assert typed(recent, words) == found
    assert not recent.none.isVisible()


def test_where_none_fits_a_sentence_says_so_and_escape_shows_all(recent: RecentFiles) -> None:
    assert typed(recent, "zzz") == []
    assert recent.none.isVisible()
    QTest.keyClick(recent.search, Qt.Key.Key_Escape)
    assert recent.search.text() == ""
    assert shown(recent) == list(NAMES)
    assert not recent.none.isVisible()


def test_the_arrows_lead_into_the_list_along_it_and_back(recent: RecentFiles) -> None:
    QTest.mouseClick(recent.search, LEFT)
    typed(recent, "ubersee")
    assert press(Qt.Key.Key_Down) is line(recent, "Choir")
    assert press(Qt.Key.Key_Down) is line(recent, "Ferry")
    assert press(Qt.Key.Key_Down) is line(recent, "Ferry")
    assert press(Qt.Key.Key_Up) is line(recent, "Choir")
    assert press(Qt.Key.Key_Up) is recent.search
    press(Qt.Key.Key_Down)
    assert press(Qt.Key.Key_Escape) is recent.search
    assert shown(recent) == list(NAMES)


@pytest.mark.parametrize("keys", [(Qt.Key.Key_Return,), (Qt.Key.Key_Down, Qt.Key.Key_Space)])
def test_what_was_found_is_opened_by_keys(recent: RecentFiles, keys: tuple[Qt.Key, ...]) -> None:
    chosen: list[Path] = []
    recent.chosen.connect(chosen.append)
    QTest.mouseClick(recent.search, LEFT)
    typed(recent, "orch")
    for key in keys:
        press(key)
    assert [path.stem for path in chosen] == ["Orchard"]


def test_enter_with_nothing_typed_opens_nothing(recent: RecentFiles) -> None:
    chosen: list[Path] = []
    recent.chosen.connect(chosen.append)
    QTest.keyClick(recent.search, Qt.Key.Key_Return)
    assert chosen == []


def test_what_is_typed_stays_while_the_list_changes_and_goes_with_the_box(
    window: Window, recent: RecentFiles, files: list[Path]
) -> None:
    files[3].unlink()
    files[6].unlink()
    window.files.recents.show()
    typed(recent, "ubersee")
    QTest.mouseClick(recent.search, LEFT)
    gone = press(Qt.Key.Key_Down)
    assert gone.accessibleName() == "Remove “Choir” from the list"
    QTest.mouseClick(gone, LEFT)
    QApplication.processEvents()  # Qt shows what was added to a layout once it is idle
    assert recent.search.text() == "ubersee"
    assert shown(recent) == ["Ferry"]
    window.preferences.forget(files[6])
    window.files.recents.show()
    QApplication.processEvents()
    assert not recent.search.isVisible()
    assert shown(recent) == [name for name in NAMES if name not in ("Choir", "Ferry")]


def test_a_window_without_room_for_the_list_has_no_heading_for_it_either(
    window: Window, recent: RecentFiles, files: list[Path]
) -> None:
    window.resize(700, 600)
    remember(window, files[:2])
    QApplication.processEvents()
    assert not recent.isVisible()
    assert not window.welcome._recent_head.isVisible()


def test_the_list_is_cleared_whole_and_never_while_only_some_of_it_is_shown(
    recent: RecentFiles,
) -> None:
    clear = recent._clear
    assert clear.isVisible()
    typed(recent, "orch")
    assert not clear.isVisible()
