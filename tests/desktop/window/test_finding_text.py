"""Finding words on every page and replacing them, with the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from agreement_studio.desktop.finding_text.bar import FindBar
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import answer

NAME, PROBLEM = Address("name"), Address("purpose", "", ("problem",))


def opened(window: Window, action: str = "find") -> FindBar:
    """The bar over a small agreement in which “lamp” stands three times."""
    assert window.documents.begin("blank")
    model = window.documents.model
    assert model is not None
    model.apply(answer(NAME, "Lamp street"))
    model.apply(answer(PROBLEM, "One lamp is out; the other lamp flickers."))
    window.menus.actions[action].trigger()
    bar = window.findChild(FindBar)
    assert bar is not None
    return bar


def held(window: Window) -> tuple[str, str]:
    model = window.documents.model
    assert model is not None
    return model.agreement.name, model.agreement.purpose.problem


def test_the_bar_opens_with_the_cursor_in_it_and_says_how_many_places_there_are(
    window: Window,
) -> None:
    bar = opened(window)
    assert window.focusWidget() is bar.words
    QTest.keyClicks(bar.words, "lamp")
    assert bar.told.text() == "3 found"
    assert not bar.put.isVisible()


def test_enter_goes_through_every_page_and_the_cursor_stays_in_the_bar(window: Window) -> None:
    bar = opened(window)
    QTest.keyClicks(bar.words, "lamp")
    steps = []
    for _ in range(4):
        QTest.keyClick(bar.words, Qt.Key.Key_Return)
        assert window.workspace is not None
        steps.append(window.workspace.current)
    assert window.focusWidget() is bar.words
    assert steps[0] == steps[3]
    assert len(set(steps)) == 2
    assert bar.told.text().startswith("1 of 3")


def test_leaving_the_bar_puts_the_cursor_on_the_words_in_their_answer(window: Window) -> None:
    bar = opened(window)
    QTest.keyClicks(bar.words, "flickers")
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    box = window.focusWidget()
    assert isinstance(box, QPlainTextEdit)
    assert box.textCursor().selectedText() == "flickers"


def test_what_is_marked_is_what_is_looked_for(window: Window) -> None:
    opened(window)
    assert window.workspace is not None
    window.workspace.show_answer("name")
    box = window.focusWidget()
    assert isinstance(box, QPlainTextEdit)
    cursor = box.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)
    window.menus.actions["find"].trigger()
    bar = window.findChild(FindBar)
    assert bar is not None
    assert bar.words.text() == "Lamp"


def test_replacing_goes_from_place_to_place(window: Window) -> None:
    bar = opened(window, "replace")
    QTest.keyClicks(bar.words, "lamp")
    QTest.keyClicks(bar.put, "lamplight")
    for _ in range(4):
        QTest.keyClick(bar.put, Qt.Key.Key_Return)
    name, problem = held(window)
    assert sorted((name, problem)) == [
        "One lamplight is out; the other lamplight flickers.",
        "lamplight street",
    ]


def test_replacing_all_is_one_step_that_says_how_many(window: Window) -> None:
    bar = opened(window, "replace")
    before = held(window)
    QTest.keyClicks(bar.words, "lamp")
    QTest.keyClicks(bar.put, "candle")
    bar.replace_all.click()
    assert held(window) == ("candle street", "One candle is out; the other candle flickers.")
    assert bar.told.text() == "Replaced in 3 places. Undo takes all of it back."
    window.menus.actions["undo"].trigger()
    assert held(window) == before


def test_capitals_count_where_that_is_chosen(window: Window) -> None:
    bar = opened(window)
    QTest.keyClicks(bar.words, "Lamp")
    bar.case.click()
    assert bar.told.text() == "1 found"


def test_the_bar_goes_with_its_agreement(window: Window) -> None:
    bar = opened(window)
    assert window.documents.model is not None
    window.documents.model.discard()
    window.documents.model = None
    window.documents.closed.emit()
    assert not bar.isVisible()
    assert not window.menus.actions["find"].isEnabled()
