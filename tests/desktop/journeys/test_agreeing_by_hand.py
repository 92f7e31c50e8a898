"""What no template holds, done by hand: a decision, a clause of one's own, consents, a question."""

import os

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.findings.findings_panel import FindingsPanel
from agreement_studio.desktop.forms.consent.consent_matrix import ConsentMatrix
from agreement_studio.desktop.forms.consent.decisions_taken import DecisionsTaken
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.choices import ClauseEffect, ConsentLevel, SectionKey
from agreement_studio.domain.ledger.bodies import ConsentGiven, DecisionTaken, Dissent
from agreement_studio.domain.who import Who
from agreement_studio.domain.wording import OwnClause
from agreement_studio.review.finding import Severity
from tests.desktop.journeys.entering import enter
from tests.desktop.journeys.hands import MouseAndKeyboard, press_key, settle, write
from tests.desktop.journeys.scripted_user import ScriptedUser
from tests.desktop.journeys.stepping import goes_back_to_the_beginning_and_on_to_the_end, noted

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SOAK = bool(os.environ.get("SOAK"))
SQUARES = 1_000 if SOAK else 36
"""How many squares of the grid are gone to one by one: whole rows, with every partner in them."""
REASON = "We would rather wait for the count."
CLAUSE = OwnClause(
    id="ours",
    section=SectionKey.POWER,
    heading="The key to the shed",
    text="Whoever opens the shed holds the key.",
    effect=ClauseEffect.BINDS,
)


def model_of(window: Window) -> AgreementModel:
    assert window.documents.model is not None
    return window.documents.model


def on_page(window: Window) -> QWidget:
    assert window.workspace is not None
    page = window.workspace.centre.stack.currentWidget()
    assert page is not None
    return page


def writes_a_clause_of_their_own(hands: MouseAndKeyboard) -> None:
    model = model_of(hands.window)
    ScriptedUser(hands, model.agreement.amended(own_clauses=(CLAUSE,))).fill_in()
    (made,) = model.agreement.own_clauses
    assert made.amended(id=CLAUSE.id) == CLAUSE


def writes_a_decision_down(hands: MouseAndKeyboard) -> None:
    model = model_of(hands.window)
    first, second, third, *_ = (Who(partner=one.id) for one in model.agreement.partners)
    decided = DecisionTaken(
        what="The van goes out on Saturdays.",
        why="Most people are at home then.",
        alternatives=("Sundays", "not at all"),
        decided_by=(first, second),
        dissent=(
            Dissent(who=third, words="Saturdays are for the market."),
            Dissent(words="Nobody asked the drivers."),
        ),
    )
    hands.go("review")
    taken = on_page(hands.window).findChild(DecisionsTaken)
    assert taken is not None
    hands.press(taken.write_button)
    for name in ("what", "why", "alternatives", "decided_by", "dissent"):
        enter(hands, taken.entries[name], getattr(decided, name))
    before = model.agreement
    hands.press(taken.keep_button)
    assert [one.decision for one in model.decisions()] == [decided]
    assert model.agreement is before
    assert "Saturdays are for the market." in taken.texts[0]


def says_where_every_partner_stands(hands: MouseAndKeyboard) -> None:
    hands.go("review")
    matrix = on_page(hands.window).findChild(ConsentMatrix)
    assert matrix is not None
    settle(hands.window)
    columns = len(matrix.stands.partners)
    assert columns == len(model_of(hands.window).agreement.partners)
    rows = min(len(matrix.stands.sections), -(-SQUARES // columns))
    for place in range(rows * columns):
        row, column = divmod(place, columns)
        level = list(ConsentLevel)[place % len(ConsentLevel)]
        click_square(hands, matrix, row, column)
        says(hands, matrix, level)
        stand = matrix.stands.stand_at(row, column)
        assert stand.consent is not None
        assert stand.consent.level is level


def click_square(hands: MouseAndKeyboard, matrix: ConsentMatrix, row: int, column: int) -> None:
    settle(hands.window)
    view = matrix.view
    place = view.visualRect(matrix.stands.index(row, column)).center()
    area: QWidget | None = matrix
    while not isinstance(area, QScrollArea):
        assert area is not None
        area = area.parentWidget()
    inside = area.widget()
    assert inside is not None
    at = view.viewport().mapTo(inside, place)
    area.ensureVisible(at.x(), at.y(), 0, 60)
    assert view.viewport().visibleRegion().contains(place)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(place)
    )


def says(hands: MouseAndKeyboard, matrix: ConsentMatrix, level: ConsentLevel) -> None:
    saying = matrix.saying
    enter(hands, saying.level, level.value)
    if level in {ConsentLevel.STAND_ASIDE, ConsentLevel.BLOCK}:
        enter(hands, saying.reason, REASON)
    if level is ConsentLevel.BLOCK:
        enter(hands, saying.would_settle, "A count in June.")
    hands.press(saying.record_button)


def keeps_a_question_with_a_reason(hands: MouseAndKeyboard) -> None:
    window, model = hands.window, model_of(hands.window)
    model.draft_now()
    model.review_now()  # so that no other list of questions comes while one is being read
    settle(window)
    press_key(Qt.Key.Key_F7)
    panel = window.findChild(FindingsPanel)
    assert panel is not None
    assert panel.isVisible()
    rows = panel.list.findings.rows
    at = next(n for n, row in enumerate(rows) if can_be_kept_alone(row.finding))
    index = panel.list.findings.index(at, 0)
    panel.list.scrollTo(index)
    place = panel.list.visualRect(index).center()
    QTest.mouseClick(
        panel.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    settle(window)
    hands.press(panel.details.buttons["keep"])
    assert panel.details.asking is not None
    QApplication.processEvents()
    write(hands, panel.details.asking.reason, "We look at it again in June.")
    hands.press(panel.details.asking.keep)
    assert [one.reason for one in model.agreement.kept_findings] == ["We look at it again in June."]


def can_be_kept_alone(finding: object) -> bool:
    """A must rests only once every partner agrees, which is another journey."""
    return getattr(finding, "severity", Severity.MUST) is not Severity.MUST


@pytest.mark.timeout(1800 if SOAK else 600)
def test_a_room_agrees_by_hand_and_all_of_it_is_undone_and_done_again(window: Window) -> None:
    window.documents.begin("saltery-bay-mend")
    model, hands = model_of(window), MouseAndKeyboard(window)
    beginning = model.agreement
    with noted(model) as stood:
        writes_a_clause_of_their_own(hands)
        writes_a_decision_down(hands)
        says_where_every_partner_stands(hands)
        keeps_a_question_with_a_reason(hands)
    consents = len(model.agreement.consents)
    assert {one.partner for one in model.agreement.consents} == {
        one.id for one in model.agreement.partners
    }
    record = model.opened.ledger.entries
    assert sum(isinstance(one.body, ConsentGiven) for one in record) == consents
    assert sum(isinstance(one.body, DecisionTaken) for one in record) == 1
    assert stood[0] is beginning
    goes_back_to_the_beginning_and_on_to_the_end(window, stood)
    assert model.opened.ledger.entries == record
