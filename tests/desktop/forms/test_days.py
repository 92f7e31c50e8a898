"""A whole day can be chosen from a month, by pointing and by keys, in the box where it is typed."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.entries.days import DayEntry
from agreement_studio.desktop.forms.entries.words import TypedEntry
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.desktop.theme import look
from agreement_studio.desktop.widgets.calendar import CalendarPopup, Month
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.equality import Equality
from agreement_studio.domain.rhythm import Review
from agreement_studio.drafting.answers.formats import first_weekday
from tests.desktop.forms.conftest import Opened

STEP, PATH = "equality", "equality.considered_on"
FIRST = date(2027, 4, 1)
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def held(day: date | None) -> Agreement:
    return Agreement(equality=Equality(considered_on=day))


def answered(page: StepPage, path: str = PATH) -> AnswerField:
    assert page.show_answer(path)
    return next(one for one in page.fields if one.path == path)


def box(page: StepPage) -> DayEntry:
    entry = answered(page).entry
    assert isinstance(entry, DayEntry)
    entry.box.setFocus()
    return entry


def month(entry: DayEntry) -> CalendarPopup:
    assert entry.month is not None
    return entry.month


def opened_by_key(entry: DayEntry) -> CalendarPopup:
    QTest.keyClick(entry.box, Key.Key_F4)
    return month(entry)


def press(entry: DayEntry, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(month(entry).month.view, key)


def click_day(popup: CalendarPopup, day: int) -> None:
    """Clicks a day of the month that is shown."""
    view = popup.month.view
    model = view.model()
    cells = [model.index(row, column) for row in range(1, 7) for column in range(7)]
    first = next(n for n, cell in enumerate(cells) if cell.data() == 1)
    at = view.visualRect(cells[first + day - 1]).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=at)


def test_a_click_opens_the_month_of_the_answer_and_another_chooses(opened: Opened) -> None:
    page, model = opened(STEP, held(FIRST))
    entry = box(page)
    QTest.mouseClick(entry.button, LEFT)
    assert month(entry).title.text() == "April 2027"
    assert month(entry).month.selectedDate() == QDate(2027, 4, 1)
    click_day(month(entry), 21)
    assert entry.box.text() == "21 April 2027"
    assert model.agreement.equality.considered_on == date(2027, 4, 21)


def test_f4_opens_it_arrows_move_and_enter_chooses(opened: Opened, qtbot: QtBot) -> None:
    page, model = opened(STEP, held(FIRST))
    entry = box(page)
    popup = opened_by_key(entry)
    assert QApplication.focusWidget() is popup.month.view
    press(entry, Key.Key_Right, Key.Key_Down, Key.Key_PageDown, Key.Key_Return)
    assert model.agreement.equality.considered_on == date(2027, 5, 9)
    qtbot.waitUntil(lambda: entry.month is None)
    assert page.window().focusWidget() is entry.box


def test_escape_leaves_everything_as_it_was(opened: Opened, qtbot: QtBot) -> None:
    page, model = opened(STEP, held(FIRST))
    entry = box(page)
    opened_by_key(entry)
    press(entry, Key.Key_Right, Key.Key_Escape)
    qtbot.waitUntil(lambda: entry.month is None)
    assert page.window().focusWidget() is entry.box
    assert entry.box.text() == "1 April 2027"
    assert not model.session.steps


def test_a_chosen_day_is_one_step_of_undo_also_after_words_that_were_no_day(
    opened: Opened,
) -> None:
    page, model = opened(STEP, held(FIRST))
    entry = box(page)
    entry.box.selectAll()
    QTest.keyClicks(entry.box, "May 2027")
    assert entry.unfit
    popup = opened_by_key(entry)
    assert popup.title.text() == "May 2027"
    click_day(popup, 3)
    assert not entry.unfit
    assert model.agreement.equality.considered_on == date(2027, 5, 3)
    QTest.keyClick(entry.box, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert model.agreement.equality.considered_on == FIRST
    assert entry.box.text() == "1 April 2027"


def test_what_is_typed_and_then_chosen_are_two_steps(opened: Opened) -> None:
    page, model = opened(STEP)
    entry = box(page)
    QTest.keyClicks(entry.box, "1 April 2027")
    click_day(opened_by_key(entry), 2)
    assert model.agreement.equality.considered_on == date(2027, 4, 2)
    QTest.keyClick(entry.box, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert model.agreement.equality.considered_on == FIRST


def test_months_turn_by_their_buttons_and_today_is_one_click_away(opened: Opened) -> None:
    page, model = opened(STEP, held(FIRST))
    entry = box(page)
    popup = opened_by_key(entry)
    QTest.mouseClick(popup.earlier, LEFT)
    QTest.mouseClick(popup.earlier, LEFT)
    assert popup.title.text() == "February 2027"
    QTest.mouseClick(popup.later, LEFT)
    assert popup.title.text() == "March 2027"
    today = QDate.currentDate()
    QTest.mouseClick(popup.today, LEFT)
    assert model.agreement.equality.considered_on == date(today.year(), today.month(), today.day())


def test_an_empty_box_opens_at_today(opened: Opened) -> None:
    page, _ = opened(STEP)
    assert opened_by_key(box(page)).month.selectedDate() == QDate.currentDate()


@pytest.mark.parametrize("text", ["9999", "99/99/9999", "soon", "0001"])
def test_whatever_stands_in_the_box_a_month_opens(opened: Opened, text: str) -> None:
    page, _ = opened(STEP)
    entry = box(page)
    QTest.keyClicks(entry.box, text)
    assert opened_by_key(entry).title.text()


def test_a_week_begins_as_it_does_in_the_place(qtbot: QtBot) -> None:
    made = Month()
    qtbot.addWidget(made)
    assert first_weekday() == made.firstDayOfWeek().value == Qt.DayOfWeek.Monday.value
    heads = [made.view.model().index(0, column).data() for column in range(7)]
    assert heads == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def test_it_is_named_for_whoever_does_not_see_it(opened: Opened) -> None:
    page, _ = opened(STEP, held(FIRST))
    field = answered(page)
    entry = box(page)
    label = entry.box.accessibleName()
    assert entry.box.accessibleDescription().endswith("F4 opens a month to choose from.")
    assert field.entry is entry
    assert entry.button.accessibleName() == f"Choose a day for “{label}”"
    popup = opened_by_key(entry)
    assert popup.month.view.accessibleName() == f"Choose a day for “{label}”"
    for button in (popup.earlier, popup.later, popup.today):
        assert button.accessibleName()


def test_part_of_a_date_is_typed(opened: Opened) -> None:
    page, _ = opened("learning", Agreement(reviews=(Review(id="r1"),)))
    entry = answered(page, "reviews.r1.next_on").entry
    assert isinstance(entry, TypedEntry)
    assert not isinstance(entry, DayEntry)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_button_stays_within_its_box_and_clear_of_the_words(
    opened: Opened, scale: float
) -> None:
    look().scale_text(scale)
    page, _ = opened(STEP, held(FIRST))
    entry = box(page)
    page.window().resize(500, 700)
    QApplication.processEvents()
    button, line = entry.button, entry.box
    assert line.rect().contains(button.geometry())
    assert min(button.width(), button.height()) >= 24
    end = line.width() - line.textMargins().right()
    assert button.x() >= end - button.width()


def test_it_opens_where_there_is_room_on_the_screen(qtbot: QtBot) -> None:
    low = QWidget()
    qtbot.addWidget(low)
    screen = low.screen().availableGeometry()
    low.setGeometry(screen.right() - 60, screen.bottom() - 40, 60, 30)
    low.show()
    popup = CalendarPopup("Choose a day", FIRST, low)
    popup.show_beneath()
    assert screen.contains(popup.geometry())
    assert popup.geometry().bottom() <= low.mapToGlobal(QPoint(0, 0)).y()
    with qtbot.waitSignal(popup.destroyed):  # before its box is let go of
        popup.close()
