"""Misspelt words where people write: underlined, mended by mouse or key, added to one's own."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from agreement_studio.application.spelling_check.dictionary import Dictionary
from agreement_studio.desktop.forms.entries.misspelt import look_of_misspelt
from agreement_studio.desktop.forms.entries.text_boxes import LineBox, ProseBox
from agreement_studio.desktop.preferences_dialog.dialog import PreferencesDialog
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import address_of
from agreement_studio.domain.edits.answers import answer
from agreement_studio.wiring import Studio
from tests.desktop.spelling.conftest import MakeWindow, at_answer, underlined

SAID = "We share our kichen with the neighbour. "


def write(box: ProseBox, text: str) -> None:
    box.setFocus()
    QTest.keyClicks(box, text)


def aim(window: Window) -> str:
    assert window.documents.model is not None
    return window.documents.model.agreement.purpose.aim


def right_click(box: QWidget, at: QPoint) -> None:
    """The system tells of it so; off the screen there is none."""
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, box.mapToGlobal(at))
    QApplication.sendEvent(box, asked)


def press_menu_key(box: QWidget) -> None:
    """As above: at the middle of what it has, since it knows of no caret."""
    at = box.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, box.mapToGlobal(at))
    QApplication.sendEvent(box, asked)


def press_ctrl_period(box: QWidget) -> None:
    QTest.keyClick(box, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)


def press_alt_return(box: QWidget) -> None:
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)


def middle_of(box: ProseBox, word: str) -> QPoint:
    cursor = QTextCursor(box.document())
    cursor.setPosition(box.held().index(word) + len(word) // 2)
    return box.cursorRect(cursor).center()


def open_menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def offered(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


@pytest.fixture
def written(window: Window, qtbot: QtBot) -> ProseBox:
    """A box in which somebody has misspelt a word."""
    box = at_answer(window, "purpose.aim")
    write(box, SAID)
    qtbot.waitUntil(lambda: underlined(box) == ["kichen"])
    return box


def test_a_misspelt_word_is_underlined_once_it_is_written(window: Window, qtbot: QtBot) -> None:
    box = at_answer(window, "purpose.aim")
    write(box, "partys")
    other = at_answer(window, "purpose.problem")
    write(other, "We agre ")
    qtbot.waitUntil(lambda: underlined(other) == ["agre"])
    assert underlined(box) == ["partys"]


def test_the_word_that_is_being_typed_is_left_alone(written: ProseBox, qtbot: QtBot) -> None:
    write(written, "nobdy")
    write(at_answer_of(written, "purpose.problem"), "colur ")
    qtbot.waitUntil(lambda: underlined(written) == ["kichen", "nobdy"])
    written.setFocus()
    written.moveCursor(QTextCursor.MoveOperation.End)
    write(written, "x")
    assert underlined(written) == ["kichen"]
    QTest.keyClick(written, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: underlined(written) == ["kichen", "nobdyx"])


def at_answer_of(box: ProseBox, path: str) -> ProseBox:
    window = box.window()
    assert isinstance(window, Window)
    return at_answer(window, path)


def test_the_line_is_of_another_shape_than_those_of_findings() -> None:
    styles = QTextCharFormat.UnderlineStyle
    of_findings = {styles.WaveUnderline, styles.DotLine}
    assert look_of_misspelt().underlineStyle() not in {*of_findings, styles.NoUnderline}


def test_a_right_click_offers_words_like_it_and_one_step_undoes_the_choice(
    window: Window, written: ProseBox, qtbot: QtBot
) -> None:
    right_click(written.viewport(), middle_of(written, "kichen"))
    menu = open_menu(qtbot)
    assert offered(menu)[:2] == ["&1  kitchen", "&Add “kichen” to my words"]
    assert "Select All" in " ".join(offered(menu))
    QTest.keyClick(menu, Qt.Key.Key_1)
    assert aim(window) == SAID.replace("kichen", "kitchen")
    assert underlined(written) == []
    QTest.keyClick(written, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert aim(window) == SAID
    QTest.keyClick(written, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert aim(window) == ""


@pytest.mark.parametrize("press", [press_menu_key, press_ctrl_period, press_alt_return])
def test_a_key_offers_words_like_the_one_at_the_caret(
    window: Window, written: ProseBox, qtbot: QtBot, press: Callable[[QWidget], None]
) -> None:
    cursor = written.textCursor()
    cursor.setPosition(SAID.index("kichen") + 3)
    written.setTextCursor(cursor)
    press(written)
    menu = open_menu(qtbot)
    QTest.keyClick(menu, Qt.Key.Key_1)
    assert aim(window) == SAID.replace("kichen", "kitchen")
    QTest.keyClick(written, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert aim(window) == SAID


def test_where_no_word_is_like_it_the_menu_says_so(
    window: Window, written: ProseBox, qtbot: QtBot
) -> None:
    write(written, "zzqzzqzz ")
    qtbot.waitUntil(lambda: len(underlined(written)) == 2)
    right_click(written.viewport(), middle_of(written, "zzqzzqzz"))
    menu = open_menu(qtbot)
    assert offered(menu)[0] == "No word like it was found"
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert aim(window) == f"{SAID}zzqzzqzz "


def test_an_added_word_is_known_in_every_box_of_every_window_at_once(
    window: Window, written: ProseBox, make_window: MakeWindow, state: Path, qtbot: QtBot
) -> None:
    beside = at_answer(window, "purpose.problem")
    write(beside, "A kichen ")
    other = at_answer(make_window(), "purpose.aim")
    write(other, "Kichen's ")
    qtbot.waitUntil(lambda: underlined(beside) == ["kichen"] and underlined(other) != [])
    right_click(written.viewport(), middle_of(written, "kichen"))
    QTest.keyClick(open_menu(qtbot), Qt.Key.Key_A)
    assert [underlined(box) for box in (written, beside, other)] == [[], [], []]
    assert (state / "my-words.txt").read_text(encoding="utf-8") == "kichen\n"


def test_names_in_the_agreement_are_known(window: Window, written: ProseBox, qtbot: QtBot) -> None:
    model = window.documents.model
    assert model is not None
    write(written, "Gwynfryn and kolour ")
    qtbot.waitUntil(lambda: underlined(written) == ["kichen", "Gwynfryn", "kolour"])
    model.apply(answer(address_of("name", model.agreement), "Gwynfryn’s larder"))
    qtbot.waitUntil(lambda: underlined(written) == ["kichen", "kolour"])


def test_a_line_of_words_is_looked_at_and_a_figure_is_not(window: Window, qtbot: QtBot) -> None:
    assert window.workspace is not None
    line = LineBox(window.workspace, is_words=True)
    figure = LineBox(window.workspace)
    for box in (line, figure):
        box.resize(300, 40)
        box.show()
        box.setFocus()
        box.insert("😀 ")
        QTest.keyClicks(box, "two kichen ")
    qtbot.waitUntil(lambda: "kichen" in underlined(line))
    assert underlined(figure) == []
    line.setCursorPosition(line.text().index("kichen") + 3)
    right_click(line, line.cursorRect().center())
    QTest.keyClick(open_menu(qtbot), Qt.Key.Key_1)
    assert line.text() == "😀 two kitchen "


def preferences(window: Window) -> PreferencesDialog:
    window.menus.actions["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    return dialog


def press_tick(tick: QCheckBox) -> None:
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(8, tick.height() // 2))


def test_the_preference_takes_all_lines_away_and_brings_them_back(
    window: Window, written: ProseBox, qtbot: QtBot
) -> None:
    dialog = preferences(window)
    assert dialog.spelling.isChecked()
    assert not dialog.spelling_hint.isVisible()
    press_tick(dialog.spelling)
    assert underlined(written) == []
    press_tick(dialog.spelling)
    qtbot.waitUntil(lambda: underlined(written) == ["kichen"])
    dialog.reject()
    window.menus.actions["check_spelling"].trigger()
    assert underlined(written) == []
    assert "Spelling is no longer checked." in said(window)
    window.menus.actions["check_spelling"].trigger()
    qtbot.waitUntil(lambda: underlined(written) == ["kichen"])
    assert "Misspelt words are underlined from now on." in said(window)


def said(window: Window) -> list[str]:
    """What stands above the page."""
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_asked_for_where_there_is_no_dictionary_it_says_what_is_missing(
    state: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    without_dictionary(state)
    window = make_window()
    for _ in range(2):
        window.menus.actions["check_spelling"].trigger()
    qtbot.waitUntil(lambda: any("no dictionary of British English" in one for one in said(window)))


def without_dictionary(state: Path) -> None:
    for path in (state / "dictionaries").iterdir():
        path.unlink()


def with_american(state: Path) -> None:
    for path in (state / "dictionaries").iterdir():
        path.rename(path.with_name(path.name.replace("GB", "US")))


def with_broken_rules(state: Path) -> None:
    (state / "dictionaries" / "en_GB.aff").write_text("SFX S Y 1\nSFX S 0 (((\n", encoding="utf-8")


def with_broken_words(state: Path) -> None:
    (state / "my-words.txt").write_bytes(b"\xff\xfe")


@pytest.mark.parametrize(
    ("lacking", "sentence"),
    [
        (without_dictionary, "There is no dictionary of British English here. Put en_GB.aff"),
        (with_american, "There is a dictionary en_US here, but none of British English, which"),
        (with_broken_rules, "en_GB.aff is not written as dictionaries are, so it is not read."),
        (with_broken_words, "is not UTF-8 text. Save it as UTF-8"),
    ],
)
def test_the_preferences_say_in_one_sentence_what_is_missing(
    state: Path,
    make_window: MakeWindow,
    qtbot: QtBot,
    lacking: Callable[[Path], None],
    sentence: str,
) -> None:
    lacking(state)
    window = make_window()
    box = at_answer(window, "purpose.aim")
    write(box, SAID)
    dialog = preferences(window)
    qtbot.waitUntil(lambda: sentence in dialog.spelling_hint.text())
    assert dialog.spelling_hint.isVisible()
    if lacking is not with_broken_words:
        assert underlined(box) == []
    QTest.keyClicks(dialog.search, "language")
    assert not dialog.spelling_hint.isVisible()


def test_without_the_library_nothing_is_underlined_and_the_preferences_say_so(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = "agreement_studio.adapters.dictionaries.hunspell.find_spec"
    monkeypatch.setattr(module, lambda name: None)
    window = make_window()
    write(at_answer(window, "purpose.aim"), SAID)
    dialog = preferences(window)
    qtbot.waitUntil(lambda: "install the package “spylls”" in dialog.spelling_hint.text())
    assert underlined(at_answer(window, "purpose.aim")) == []


class SlowDictionaries:
    """They open when they are let."""

    own_folder = Path("dictionaries")

    def __init__(self) -> None:
        self.may_open = threading.Event()

    def open(self, language: str) -> Dictionary:
        assert self.may_open.wait(60)
        return NothingInIt()


class NothingInIt:
    def has(self, word: str) -> bool:
        return False

    def suggest(self, word: str) -> Iterator[str]:
        return iter(())


def test_typing_does_not_wait_for_the_dictionary(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio, slow = Studio(), SlowDictionaries()
    monkeypatch.setattr(studio, "dictionaries", slow, raising=False)
    window = make_window(studio)
    box = at_answer(window, "purpose.aim")
    write(box, "Qwfp zxcd ")
    assert aim(window) == "Qwfp zxcd "
    assert underlined(box) == []
    slow.may_open.set()
    qtbot.waitUntil(lambda: underlined(box) == ["Qwfp", "zxcd"])


def test_a_key_has_only_its_own_paragraph_looked_at(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = window.documents.model
    assert model is not None
    box = at_answer(window, "purpose.aim")
    text = "\n".join(f"paragraph {number} of kichen" for number in range(200))
    model.apply(answer(address_of("purpose.aim", model.agreement), text))
    qtbot.waitUntil(lambda: underlined(box).count("kichen") == 200)
    looked: list[str] = []
    read = box.misspelt.found_in

    def counted(text: str, begin: int = 0) -> object:
        looked.append(text)
        return read(text, begin)

    monkeypatch.setattr(box.misspelt, "found_in", counted)
    box.moveCursor(QTextCursor.MoveOperation.Start)
    write(box, "x")
    assert set(looked) == {"xparagraph 0 of kichen"}
