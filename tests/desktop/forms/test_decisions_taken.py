"""Decisions are written down beside what is still open, and stay in the record."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.forms.consent.decisions_taken import DecisionsTaken
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.domain.agreement import Agreement
from tests.desktop.forms.conftest import Opened


def taken_on(page: StepPage) -> DecisionsTaken:
    found = page.findChild(DecisionsTaken)
    assert found is not None
    return found


def test_a_decision_is_kept_in_the_record_and_told_and_changes_no_answer(opened: Opened) -> None:
    page, model = opened("review")
    taken = taken_on(page)
    QTest.mouseClick(taken.write_button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is taken.what.focus_target()
    QTest.keyClicks(taken.what.focus_target(), "We begin in May.")
    QTest.keyClicks(taken.why.focus_target(), "The van comes then.")
    QTest.keyClicks(taken.review_on.focus_target(), "1 June 2027")
    QTest.mouseClick(taken.keep_button, Qt.MouseButton.LeftButton)
    assert [text.partition(" Why: ") for text in taken.texts] == [
        (
            "22 November 2026: We begin in May.",
            " Why: ",
            "The van comes then. Looked at again on 1 June 2027.",
        )
    ]
    assert [one.decision.what for one in model.decisions()] == ["We begin in May."]
    assert model.agreement == Agreement()
    assert not taken._form.isVisible()
    assert taken.what.value() is None


def test_a_decision_that_says_nothing_is_not_written_down(opened: Opened) -> None:
    page, model = opened("review")
    taken = taken_on(page)
    taken.write_button.setChecked(True)
    QTest.keyClicks(taken.why.focus_target(), "so")
    QTest.mouseClick(taken.keep_button, Qt.MouseButton.LeftButton)
    assert taken.line.text == "Say what was decided first."
    assert model.decisions() == ()
    assert taken.why.value() == "so"
