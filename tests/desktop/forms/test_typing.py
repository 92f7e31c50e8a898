"""The laws of typing: what is typed is held, undo is the session's, and nobody is disturbed."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.entries.stretch import kept_place, stretch
from agreement_studio.desktop.forms.entries.text_boxes import ProseBox
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.desktop.theme import look
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.rhythm import Duration
from tests.desktop.forms.conftest import Opened

PROBLEM = Address("purpose", "", ("problem",))
CONTROL = Qt.KeyboardModifier.ControlModifier


def field(page: StepPage, path: str) -> AnswerField:
    return next(one for one in page.fields if one.path == path)


def prose(page: StepPage, path: str) -> QPlainTextEdit:
    assert page.show_answer(path)
    target = field(page, path).entry.focus_target()
    assert isinstance(target, QPlainTextEdit)
    return target


def line(page: StepPage, path: str) -> QLineEdit:
    assert page.show_answer(path)
    target = field(page, path).entry.focus_target()
    assert isinstance(target, QLineEdit)
    return target


def test_every_keystroke_is_held_at_once(opened: Opened) -> None:
    page, model = opened("purpose")
    problem = prose(page, "purpose.problem")
    for end in range(1, len("Cold homes") + 1):
        QTest.keyClicks(problem, "Cold homes"[end - 1])
        assert model.agreement.purpose.problem == "Cold homes"[:end]


def test_undo_takes_all_that_was_typed_in_a_row(opened: Opened) -> None:
    page, model = opened("purpose", Agreement(purpose=Purpose(problem="Before. ")))
    problem = prose(page, "purpose.problem")
    QTest.keyClick(problem, Qt.Key.Key_End, CONTROL)
    QTest.keyClicks(problem, "Cold homes")
    assert len(model.session.steps) == 1
    QTest.keyClick(problem, Qt.Key.Key_Z, CONTROL)
    assert model.agreement.purpose.problem == "Before. "
    assert problem.toPlainText() == "Before. "
    QTest.keyClick(problem, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert problem.toPlainText() == "Before. Cold homes"


def test_undo_in_a_line_is_a_step_of_the_agreement_too(opened: Opened) -> None:
    page, model = opened("promise")
    QTest.keyClicks(prose(page, "name"), "Mend")
    begins = line(page, "duration.begins")
    QTest.keyClicks(begins, "1 April 2027")
    QTest.keyClick(begins, Qt.Key.Key_Z, CONTROL)
    assert (model.agreement.name, model.agreement.duration.begins) == ("Mend", None)
    QTest.keyClick(begins, Qt.Key.Key_Z, CONTROL)
    assert model.agreement == Agreement()


def test_what_is_typed_after_leaving_a_field_is_a_step_of_its_own(opened: Opened) -> None:
    page, model = opened("purpose")
    QTest.keyClicks(prose(page, "purpose.problem"), "one")
    prose(page, "purpose.aim")
    QTest.keyClicks(prose(page, "purpose.problem"), "two")
    assert len(model.session.steps) == 2


def test_a_pause_ends_what_undo_takes_at_once(opened: Opened) -> None:
    page, model = opened("purpose")
    problem = prose(page, "purpose.problem")
    QTest.keyClicks(problem, "one ")
    field(page, "purpose.problem").pause.timeout.emit()
    QTest.keyClicks(problem, "two")
    assert len(model.session.steps) == 2
    model.undo()
    assert problem.toPlainText() == "one "


def test_a_change_from_elsewhere_is_shown_and_the_cursor_stays_beside_its_letters(
    opened: Opened,
) -> None:
    page, model = opened("purpose", Agreement(purpose=Purpose(problem="Cold homes here")))
    problem = prose(page, "purpose.problem")
    cursor = problem.textCursor()
    cursor.setPosition(len("Cold homes"))
    problem.setTextCursor(cursor)
    model.apply(answer(PROBLEM, "Very \U0001f976 cold homes here"))
    assert problem.toPlainText() == "Very \U0001f976 cold homes here"
    assert problem.hasFocus()
    QTest.keyClicks(problem, "!")
    assert model.agreement.purpose.problem == "Very \U0001f976 cold homes! here"


def test_a_change_elsewhere_does_not_disturb_who_is_typing(opened: Opened) -> None:
    page, model = opened("purpose")
    problem = prose(page, "purpose.problem")
    QTest.keyClicks(problem, "Cold ho")
    model.apply(answer(Address("purpose", "", ("aim",)), "warm homes"))
    QTest.keyClicks(problem, "mes")
    assert (model.agreement.purpose.problem, problem.hasFocus()) == ("Cold homes", True)
    assert prose(page, "purpose.aim").toPlainText() == "warm homes"


def test_half_a_date_is_kept_as_it_was_typed_and_changes_nothing(opened: Opened) -> None:
    held = Agreement(duration=Duration(begins=date(2027, 4, 1)))
    page, model = opened("promise", held)
    begins = line(page, "duration.begins")
    begins.selectAll()
    QTest.keyClicks(begins, "2 Ap")
    shown = field(page, "duration.begins")
    assert (begins.text(), shown.line.isVisible()) == ("2 Ap", True)
    assert "1 April 2027" in shown.line.text
    assert model.agreement.duration.begins == date(2027, 4, 1)
    prose(page, "name")
    model.apply(answer(Address("name"), "Mend"))
    assert begins.text() == "2 Ap"
    begins.setFocus()
    QTest.keyClick(begins, Qt.Key.Key_End)
    QTest.keyClicks(begins, "ril 2027")
    assert model.agreement.duration.begins == date(2027, 4, 2)
    assert not shown.line.isVisible()


def test_a_date_that_was_typed_reads_as_it_prints_once_it_is_left(opened: Opened) -> None:
    page, _ = opened("promise")
    begins = line(page, "duration.begins")
    QTest.keyClicks(begins, "01/04/2027")
    assert begins.text() == "01/04/2027"
    prose(page, "name")
    assert begins.text() == "1 April 2027"


def test_while_half_a_date_is_typed_a_change_from_elsewhere_is_told_beside_it(
    opened: Opened,
) -> None:
    page, model = opened("promise")
    begins = line(page, "duration.begins")
    QTest.keyClicks(begins, "2 Ap")
    model.apply(answer(Address("duration", "", ("begins",)), "2028-01-05"))
    assert begins.text() == "2 Ap"
    assert "Meanwhile it reads: 5 January 2028" in field(page, "duration.begins").line.text
    QTest.keyClicks(begins, "ril 2027")
    assert model.agreement.duration.begins == date(2027, 4, 2)
    assert field(page, "duration.begins").line.text == ""


def test_nothing_is_lost_when_a_page_is_left_and_come_back_to(opened: Opened) -> None:
    page, model = opened("promise")
    QTest.keyClicks(prose(page, "name"), "Mend")
    begins = line(page, "duration.begins")
    QTest.keyClicks(begins, "2 Ap")
    page.hide()
    model.apply(answer(Address("subtitle"), "by all of us"))
    page.show()
    assert prose(page, "name").toPlainText() == "Mend"
    assert prose(page, "subtitle").toPlainText() == "by all of us"
    assert begins.text() == "2 Ap"


def test_a_hidden_page_hears_of_nothing_until_it_is_shown(opened: Opened) -> None:
    page, model = opened("promise")
    name = field(page, "name").entry.focus_target()
    assert isinstance(name, QPlainTextEdit)
    page.hide()
    model.apply(answer(Address("name"), "Mend"))
    assert name.toPlainText() == ""
    page.show()
    assert name.toPlainText() == "Mend"


def test_who_is_called_otherwise_is_said_so_wherever_they_are_named(opened: Opened) -> None:
    agreement = Agreement(
        partners=(Partner(id="c", name="Council"),),
        contributions=({"id": "x", "partner": "c", "what": "mends"},),
    )
    page, model = opened("outcomes", agreement)
    page.show_answer("contributions.x.partner")
    model.apply(answer(Address("partners", "c", ("known_as",)), "the Town Hall"))
    chosen = field(page, "contributions.x.partner").entry.focus_target()
    assert chosen.property("currentText") == "the Town Hall"


def test_the_focus_tells_which_answer_is_asked_for(opened: Opened) -> None:
    page, _ = opened("promise")
    heard: list[str] = []
    page.asked.connect(heard.append)
    for path in ("name", "duration.begins", "legal.status"):
        page.show_answer(path)
    assert heard == ["name", "duration.begins", "legal.status"]


@given(before=st.text(), after=st.text())
def test_a_stretch_makes_one_text_of_another(before: str, after: str) -> None:
    start, old_end, new_end = stretch(before, after)
    assert before[:start] + after[start:new_end] + before[old_end:] == after


@given(text=st.text(), more=st.text(), place=st.integers(0, 9))
def test_what_is_put_in_before_the_cursor_moves_it_on(text: str, more: str, place: int) -> None:
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    at = min(place, units)
    assert 0 <= kept_place(text, more + text, at) <= units + 2 * len(more)


@given(texts=st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc"))), max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_box_shows_one_text_after_the_other_exactly(qapp: QWidget, texts: list[str]) -> None:
    box = ProseBox(paragraphs=True)
    for text in texts:
        box.hold(text)
        assert box.held() == text.replace("\u2029", "\n")
    box.deleteLater()


def test_selecting_and_styling_is_no_edit(opened: Opened) -> None:
    page, model = opened("purpose", Agreement(purpose=Purpose(problem="Cold")))
    problem = prose(page, "purpose.problem")
    problem.selectAll()
    problem.moveCursor(QTextCursor.MoveOperation.End)
    assert model.session.steps == ()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [240, 333, 480, 901])
@pytest.mark.parametrize("words", [1, 9, 30, 70])
def test_a_box_that_has_room_for_all_its_words_shows_all_of_them(
    qtbot: QtBot, words: int, width: int, scale: float
) -> None:
    look().scale_text(scale)
    held = QWidget()
    column = QVBoxLayout(held)
    box = ProseBox(paragraphs=False)
    column.addWidget(box)
    column.addStretch(1)
    qtbot.addWidget(held)
    box.hold("answered " * words)
    held.resize(width, 900)
    held.show()
    box.selectAll()
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    bar = box.verticalScrollBar()
    qtbot.waitUntil(lambda: (bar.maximum() == 0) is (box.verticalScrollBarPolicy() is off))
