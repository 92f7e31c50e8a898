"""Figures as people say them, told back beneath the box."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.money import Measure
from agreement_studio.domain.outcome import Indicator, Outcome
from tests.desktop.forms.conftest import Opened

ONE = Agreement(
    outcomes=(Outcome(id="o", name="Fed"),), indicators=(Indicator(id="i", outcome="o"),)
)


def write(page: StepPage, path: str, text: str) -> AnswerField:
    assert page.show_answer(path)
    box = QApplication.focusWidget()
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box, text)
    return next(field for field in page.fields if field.path == path)


def held_in(field: AnswerField) -> str:
    box = field.entry.focus_target()
    assert isinstance(box, QLineEdit)
    return box.text()


def measures(agreement: Agreement) -> tuple[Measure | None, Measure | None]:
    (indicator,) = agreement.indicators
    return indicator.baseline, indicator.target


def test_a_figure_with_a_day_in_words_is_told_back_as_it_was_understood(opened: Opened) -> None:
    page, model = opened("outcomes", ONE)
    field = write(page, "indicators.i.baseline", "31 % (Sept 2026)")
    assert field.line.text == "Read as 31% in September 2026."
    assert measures(model.agreement) == (Measure(number=31, unit="%", on="2026-09"), None)
    assert page.show_answer("indicators.i.target")
    assert held_in(field) == "31% in September 2026"


def test_what_is_typed_as_it_will_be_printed_is_not_told_again(opened: Opened) -> None:
    page, _ = opened("outcomes", ONE)
    assert write(page, "indicators.i.baseline", "31% in September 2026").line.text == ""


def test_a_day_in_figures_is_told_in_words_so_that_day_and_month_are_plain(opened: Opened) -> None:
    page, _ = opened("partners", Agreement.model_validate({"partners": [{"id": "p"}]}))
    assert write(page, "partners.p.joins_on", "03/04/2027").line.text == "Read as 3 April 2027."


def test_a_day_that_was_not_understood_changes_nothing_and_says_what_to_write(
    opened: Opened,
) -> None:
    page, model = opened("outcomes", ONE)
    field = write(page, "indicators.i.target", "12 families in summer 2027")
    assert "write a year, a month or a day" in field.line.text
    assert held_in(field) == "12 families in summer 2027"
    assert model.agreement == ONE


def test_a_move_answers_both_questions_in_whichever_box_and_is_one_step(opened: Opened) -> None:
    both = (Measure(number=31, unit="%"), Measure(number=45, unit="%", on="2028-03"))
    for name in ("baseline", "target"):
        page, model = opened("outcomes", ONE)
        field = write(page, f"indicators.i.{name}", "from 31% to 45% by March 2028")
        assert field.line.text == "Read as from 31% to 45% in March 2028."
        assert measures(model.agreement) == both
        model.undo()
        assert model.agreement == ONE


def test_a_move_whose_day_was_not_understood_changes_neither_of_the_two(opened: Opened) -> None:
    page, model = opened("outcomes", ONE)
    write(page, "indicators.i.target", "from 31% to 45% in summer 2027")
    assert model.agreement == ONE


@pytest.mark.parametrize("far", ["31.123456789", "9" * 60])
def test_a_move_that_an_agreement_has_no_room_for_changes_nothing_and_is_told(
    opened: Opened, far: str
) -> None:
    page, model = opened("outcomes", ONE)
    field = write(page, "indicators.i.target", f"from {far}% to {far}%")
    assert field.line.text
    assert model.agreement == ONE


def test_a_move_replaces_no_answer_of_its_neighbour(opened: Opened) -> None:
    page, model = opened("outcomes", ONE)
    held = Measure(number=28, unit="%")
    model.apply(answer(Address("indicators", "i", ("baseline",)), held))
    field = write(page, "indicators.i.target", "from 31% to 45%")
    assert field.line.text == "Read as from 31% to 45%. “From what” stays as it is."
    assert measures(model.agreement) == (held, Measure(number=45, unit="%"))


def test_what_a_move_said_for_its_neighbour_stays_once_it_was_left(opened: Opened) -> None:
    page, model = opened("outcomes", ONE)
    write(page, "indicators.i.target", "from 31% to 45%")
    assert page.show_answer("indicators.i.baseline")
    write(page, "indicators.i.target", "45% of us")
    assert measures(model.agreement) == (
        Measure(number=31, unit="%"),
        Measure(number=45, unit="% of us"),
    )
