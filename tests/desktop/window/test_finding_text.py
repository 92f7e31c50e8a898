"""Finding words on every page and replacing them, with the keyboard."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.finding_text.bar import FindBar
from agreement_studio.desktop.preview.paper import Paper
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


# ------------------------------------------------------------------------------------- on paper


def on_paper(window: Window, words: str) -> tuple[FindBar, Paper]:
    """The bar, with the sample drafted and words looked for that only the paper says."""
    assert window.documents.begin("saltery-bay-mend")
    model = window.documents.model
    assert model is not None
    model.draft_now()
    window.menus.actions["find"].trigger()
    bar, paper = window.findChild(FindBar), window.findChild(Paper)
    assert bar is not None
    assert paper is not None
    QTest.keyClicks(bar.words, words)
    return bar, paper


def test_what_only_the_paper_says_is_found_and_shown_there(window: Window) -> None:
    bar, paper = on_paper(window, "a takeover")
    assert bar.told.text().endswith("more on paper")
    assert bar.told.text().startswith("0 in answers")
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    assert "on paper: " in bar.told.text()
    assert window.focusWidget() is bar.words
    strip = paper.flow.keyed(paper.lit.found)
    assert strip is not None
    assert "a takeover" in strip.said
    assert strip in [seen.strip for seen in paper.window_on.seen]


def test_the_words_are_marked_on_paper_while_they_are_looked_for(window: Window) -> None:
    bar, paper = on_paper(window, "a takeover")
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    (seen,) = (one for one in paper.window_on.seen if one.strip.key == paper.lit.found)
    place = QRect(0, int(seen.top), paper.viewport().width(), int(seen.height))
    marked = paper.viewport().grab(place).toImage()
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert paper.lit.wanted is None
    assert window.focusWidget() is paper
    assert paper.viewport().grab(place).toImage() != marked


def test_what_the_paper_says_leads_to_its_answer(window: Window) -> None:
    bar, _ = on_paper(window, "until")
    while not bar.answer.isVisible():
        QTest.keyClick(bar.words, Qt.Key.Key_Return)
    assert "on paper: " in bar.told.text()
    QTest.mouseClick(bar.answer, Qt.MouseButton.LeftButton)
    assert window.workspace is not None
    focused = window.focusWidget()
    assert focused is not None
    assert window.workspace.centre.isAncestorOf(focused)


def test_replacing_leaves_what_only_the_paper_says(window: Window) -> None:
    bar = opened(window, "replace")
    model = window.documents.model
    assert model is not None
    model.draft_now()
    QTest.keyClicks(bar.words, "agreement")
    assert not bar.replace.isEnabled()
    assert bar.told.text().startswith("0 in answers")


def test_an_edit_is_looked_through_once_it_is_drafted(window: Window, qtbot: QtBot) -> None:
    bar, _ = on_paper(window, "a takeover")
    told, model = bar.told.text(), window.documents.model
    assert model is not None
    model.apply(answer(PROBLEM, "This is a takeover."))
    qtbot.waitUntil(lambda: bar.told.text() != told)
    assert bar.told.text().startswith("1 in answers")


def test_in_a_narrow_window_the_paper_comes_forward(window: Window) -> None:
    window.resize(700, 600)
    bar, paper = on_paper(window, "a takeover")
    assert not paper.isVisible()
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    assert paper.isVisible()
    assert window.focusWidget() is bar.words


def test_the_bar_goes_with_its_agreement(window: Window) -> None:
    bar = opened(window)
    assert window.documents.model is not None
    window.documents.model.discard()
    window.documents.model = None
    window.documents.closed.emit()
    assert not bar.isVisible()
    assert not window.menus.actions["find"].isEnabled()
