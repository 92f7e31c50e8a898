"""Underlines in boxes of one line: roles in words, and figures with what they count."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QToolTip

from agreement_studio.application.leaving_findings import kept_words
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.appearance import colour
from agreement_studio.desktop.forms.entries.text_boxes import LineBox
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.desktop.theme import look
from agreement_studio.desktop.window.workspace import Workspace
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.money import Measure
from agreement_studio.domain.who import Who
from tests.desktop.findings.conftest import Opened, look_again
from tests.desktop.findings.test_words_in_fields import choose

PATH = "lines.line-public-money.heard_by"
ROLE = "vendor who may penalise"
HEARD = answer(Address("lines", "line-public-money", ("heard_by",)), (Who(role=ROLE),))


def field_at(workspace: Workspace, path: str) -> AnswerField:
    page = workspace.centre.page(workspace.current)
    assert isinstance(page, StepPage)
    return next(field for field in page.fields if field.path == path)


def line_at(workspace: Workspace, path: str) -> LineBox:
    (line,) = (one for one in field_at(workspace, path).findChildren(LineBox) if one.text())
    return line


def underlined(line: LineBox) -> list[str]:
    return [words.phrase for words in line.underlines.all()]


def painted(line: LineBox, name: str) -> list[int]:
    """Where, from left to right, letters of a line have a colour of the theme behind them."""
    picture = line.grab().toImage()
    wanted = colour(name).rgb()
    ratio = picture.devicePixelRatio()
    inside = range(round(6 * ratio), picture.width() - round(6 * ratio))
    middle = range(round(6 * ratio), picture.height() - round(6 * ratio))
    return [x for x in inside if any(QColor(picture.pixel(x, y)).rgb() == wanted for y in middle)]


@pytest.fixture
def opened_line(opened: Opened) -> tuple[Workspace, AgreementModel, LineBox]:
    workspace, model = opened("saltery-bay-mend", HEARD)
    workspace.go("accountability")
    workspace.show_answer(PATH)
    line = line_at(workspace, PATH)
    line.setFocus()
    line.setCursorPosition(0)
    return workspace, model, line


Line = tuple[Workspace, AgreementModel, LineBox]


def test_the_very_words_of_a_line_are_underlined(opened_line: Line) -> None:
    line = opened_line[2]
    assert underlined(line) == ["vendor", "penalise"]
    assert line.property("finding") == "should"
    shown = painted(line, "should_bg")
    letters = line.fontMetrics().horizontalAdvance("vendor")
    assert shown
    assert len(shown) > letters


def test_underlining_changes_no_letter_no_selection_and_no_step(opened_line: Line) -> None:
    _, model, line = opened_line
    before = model.agreement
    line.setSelection(2, 9)
    caret, chosen = line.cursorPosition(), line.selectedText()
    line.underlines.paint()
    assert (line.cursorPosition(), line.selectedText()) == (caret, chosen)
    assert line.text() == ROLE
    assert not line.isModified()
    assert model.agreement is before


def test_lines_move_with_the_words_while_somebody_types(opened_line: Line) -> None:
    _, model, line = opened_line
    before = painted(line, "should_bg")
    QTest.keyClicks(line, "vague ")  # begins with the letter of the words behind it
    assert underlined(line) == ["vendor", "penalise"]
    further = line.fontMetrics().horizontalAdvance("vague ")
    assert abs(painted(line, "should_bg")[0] - before[0] - further) <= 2
    look_again(model)
    assert underlined(line) == ["vendor", "penalise"]


def test_a_line_goes_where_its_words_are_changed(opened_line: Line) -> None:
    line = opened_line[2]
    line.setCursorPosition(3)
    QTest.keyClicks(line, "x")
    assert underlined(line) == ["penalise"]
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert line.text() == ROLE


def test_letters_beyond_the_first_plane_do_not_shift_a_line(opened_line: Line) -> None:
    _, model, line = opened_line
    line.insert("\U0001f3e0 ")
    assert underlined(line) == ["vendor", "penalise"]
    look_again(model)
    assert underlined(line) == ["vendor", "penalise"]


def test_words_between_letters_from_right_to_left_are_underlined(opened_line: Line) -> None:
    _, model, line = opened_line
    line.selectAll()
    line.insert("المجلس vendor المجلس")
    look_again(model)
    assert underlined(line) == ["vendor"]
    shown = painted(line, "should_bg")
    alone = line.fontMetrics().horizontalAdvance("vendor")
    assert alone - 2 <= shown[-1] - shown[0] + 1 <= alone + 2


def test_one_key_puts_other_words_in_a_line_and_undo_brings_the_old_ones_back(
    opened_line: Line,
) -> None:
    workspace, model, line = opened_line
    QTest.keyClick(line, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    choose("own name")
    (who,) = model.agreement.lines[0].heard_by
    assert who.role == "the partner’s own name who may penalise"
    model.undo()
    (who,) = model.agreement.lines[0].heard_by
    assert who.role == ROLE
    assert line_at(workspace, PATH).text() == ROLE


def test_alt_enter_opens_the_fixes_of_the_words_at_the_caret(opened_line: Line) -> None:
    line = opened_line[2]
    line.end(False)
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction() is menu.actions()[0]
    menu.close()


def test_a_click_with_the_other_button_offers_the_fixes_above_cut_and_paste(
    opened_line: Line,
) -> None:
    line = opened_line[2]
    place = QPoint(line.cursorRect().center().x() + 12, line.height() // 2)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, line.mapToGlobal(place))
    QApplication.sendEvent(line, asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    said = [action.text() for action in menu.actions()]
    assert "own name" in said[0]
    assert any("Paste" in one.replace("&", "") for one in said)
    menu.close()


def test_words_of_a_line_are_passed_over(opened_line: Line) -> None:
    _, model, line = opened_line
    QTest.keyClick(line, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    choose("Not here")
    look_again(model)
    (kept,) = model.agreement.kept_words
    assert (kept.phrase, kept.means_other) == ("vendor", True)
    assert underlined(line) == ["penalise"]


def test_the_link_beneath_a_line_brings_its_words_into_sight(opened_line: Line) -> None:
    workspace, model, line = opened_line
    line.home(False)
    line.insert("somebody " * 30)
    line.home(False)
    look_again(model)
    link = field_at(workspace, PATH).line.link
    assert link is not None
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert line.underlines.here() is line.underlines.all()[0]
    menu.close()


def test_the_reason_is_said_where_the_mouse_rests_and_to_screen_readers(opened_line: Line) -> None:
    _, model, line = opened_line
    place = QPoint(line.cursorRect().center().x() + 12, line.height() // 2)
    asked = QHelpEvent(QEvent.Type.ToolTip, place, line.mapToGlobal(place))
    QApplication.sendEvent(line, asked)
    assert "“vendor”: Seller, not partner." in QToolTip.text()
    QToolTip.hideText()
    assert "“vendor”: Seller, not partner." in line.accessibleDescription()
    for words in line.underlines.all():
        model.apply(kept_words(words, "So the contract calls it.", on=model.today))
    look_again(model)
    assert "vendor" not in line.accessibleDescription()


def test_what_somebody_composes_is_not_disturbed_and_the_lines_come_back(
    opened_line: Line,
) -> None:
    line = opened_line[2]
    line.end(False)
    QApplication.sendEvent(line, QInputMethodEvent("か", []))
    composed = line.grab().toImage()
    line.underlines.paint()
    assert line.grab().toImage() == composed
    done = QInputMethodEvent()
    done.setCommitString("火")
    QApplication.sendEvent(line, done)
    assert line.text() == f"{ROLE}火"
    assert painted(line, "should_bg")


def test_what_a_figure_counts_is_underlined_and_mended_too(opened: Opened) -> None:
    indicator = "working-point"
    path = f"indicators.{indicator}.baseline"
    said = answer(
        Address("indicators", indicator, ("baseline",)), Measure(number=35, unit="service users")
    )
    workspace, model = opened("saltery-bay-mend", said)
    workspace.go("outcomes")
    workspace.show_answer(path)
    line = line_at(workspace, path)
    assert underlined(line) == ["service users"]
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    choose("Use “people”")
    found = next(one for one in model.agreement.indicators if one.id == indicator)
    assert found.baseline == Measure(number=35, unit="people")


def test_the_border_stands_where_the_words_do_and_not_around_blank_lines(
    opened_line: Line,
) -> None:
    field = field_at(opened_line[0], PATH)
    lines = field.findChildren(LineBox)
    assert len(lines) > 1
    assert [bool(one.property("finding")) for one in lines] == [bool(one.text()) for one in lines]


def test_the_caret_may_move_on_in_another_line_once_one_was_taken_away(opened: Opened) -> None:
    workspace, _ = opened(
        "saltery-bay-mend",
        answer(
            Address("lines", "line-public-money", ("heard_by",)), (Who(role=ROLE), Who(role="b"))
        ),
    )
    workspace.go("accountability")
    workspace.show_answer(PATH)
    field = field_at(workspace, PATH)
    other = next(one for one in field.findChildren(LineBox) if one.text() == "b")
    cross = next(one for one in field.findChildren(QToolButton) if one.text() == "×")
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QTest.keyClick(other, Qt.Key.Key_Home)
    QTest.keyClick(other, Qt.Key.Key_End)
    assert [one.text() for one in field.findChildren(LineBox)] == ["b", ""]


def test_lines_wear_the_colours_of_another_theme_at_once(
    opened_line: Line, request: pytest.FixtureRequest
) -> None:
    line = opened_line[2]
    request.addfinalizer(partial(look().use, "light"))
    look().use("contrast")
    assert painted(line, "should_bg")
    assert underlined(line) == ["vendor", "penalise"]
