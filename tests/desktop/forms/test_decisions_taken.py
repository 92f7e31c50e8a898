"""Decisions are written down beside what is still open, and stay in the record."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.forms.consent.decisions_taken import DecisionsTaken
from agreement_studio.desktop.forms.entries.dissent import DissentEntry
from agreement_studio.desktop.forms.entries.rows import Rows
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.ledger.bodies import DecisionTaken, Dissent
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.who import Who
from tests.desktop.forms.conftest import Opened


def taken_on(page: StepPage) -> DecisionsTaken:
    found = page.findChild(DecisionsTaken)
    assert found is not None
    return found


def test_a_decision_is_kept_in_the_record_and_told_and_changes_no_answer(opened: Opened) -> None:
    page, model = opened("review")
    taken = taken_on(page)
    QTest.mouseClick(taken.write_button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is taken.entries["what"].focus_target()
    QTest.keyClicks(taken.entries["what"].focus_target(), "We begin in May.")
    QTest.keyClicks(taken.entries["why"].focus_target(), "The van comes then.")
    QTest.keyClicks(taken.entries["review_on"].focus_target(), "1 June 2027")
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
    assert taken.entries["what"].value() is None


def test_a_decision_that_says_nothing_is_not_written_down(opened: Opened) -> None:
    page, model = opened("review")
    taken = taken_on(page)
    taken.write_button.setChecked(True)
    QTest.keyClicks(taken.entries["why"].focus_target(), "so")
    QTest.mouseClick(taken.keep_button, Qt.MouseButton.LeftButton)
    assert taken.line.text == "Say what was decided first."
    assert model.decisions() == ()
    assert taken.entries["why"].value() == "so"


def dissenting(taken: DecisionsTaken, number: int) -> DissentEntry:
    rows = taken.entries["dissent"]
    assert isinstance(rows, Rows)
    entry = rows.entries[number]
    assert isinstance(entry, DissentEntry)
    return entry


def test_every_field_of_a_decision_is_asked_for_once_with_a_label(opened: Opened) -> None:
    page, _ = opened("review")
    taken = taken_on(page)
    assert taken.entries.keys() == DecisionTaken.model_fields.keys()
    assert all(taken._said(name, "label") for name in taken.entries)


def test_whoever_saw_it_another_way_is_kept_and_told_in_their_own_words(opened: Opened) -> None:
    two = Agreement(
        partners=(Partner(id="c", known_as="the Council"), Partner(id="r", known_as="Residents"))
    )
    page, model = opened("review", two)
    taken = taken_on(page)
    QTest.mouseClick(taken.write_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(taken.entries["what"].focus_target(), "We begin in May.")
    first = dissenting(taken, 0)
    QTest.keyClicks(first.words.focus_target(), "May is too late.")
    first.who.box.choose(("partners", "r"))
    second = dissenting(taken, 1)
    QTest.keyClicks(second.words.focus_target(), "Nobody asked the tenants.")
    QTest.keyClicks(dissenting(taken, 2).who.role, "the driver")
    QTest.mouseClick(taken.keep_button, Qt.MouseButton.LeftButton)
    (kept,) = model.decisions()
    assert kept.decision.dissent == (
        Dissent(who=Who(partner="r"), words="May is too late."),
        Dissent(words="Nobody asked the tenants."),
        Dissent(who=Who(role="the driver")),
    )
    (told,) = taken.texts
    assert told == (
        "22 November 2026: We begin in May. Residents saw it another way: “May is too late.” "
        "Somebody saw it another way: “Nobody asked the tenants.” "
        "The driver saw it another way."
    )
    assert taken.entries["dissent"].value() is None


def test_what_else_was_looked_at_is_told_beside_a_decision(opened: Opened) -> None:
    page, _ = opened("review")
    taken = taken_on(page)
    taken.write_button.setChecked(True)
    QTest.keyClicks(taken.entries["what"].focus_target(), "We begin in May.")
    QTest.keyClicks(taken.entries["alternatives"].focus_target(), "June")
    QTest.mouseClick(taken.keep_button, Qt.MouseButton.LeftButton)
    assert taken.texts == ("22 November 2026: We begin in May. Also looked at: June.",)
