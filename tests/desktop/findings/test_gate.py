"""What is noticed on the page “Should we collaborate?”: beside its questions, as elsewhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.forms.eight_questions import EightQuestions, OneQuestion
from agreement_studio.desktop.window.workspace import Workspace
from agreement_studio.domain.address import Address
from agreement_studio.domain.choices import Colour, ReadinessQuestion
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import remove_record
from tests.desktop.findings.conftest import Opened, look_again
from tests.desktop.findings.test_words_in_fields import choose

PRESSED = "One of us is to blame."


def said(identifier: str, sentence: str) -> Edit:
    return answer(Address("readiness_answers", identifier, ("sentence",)), sentence)


def coloured(identifier: str, colour: Colour) -> Edit:
    return answer(Address("readiness_answers", identifier, ("colour",)), colour)


Gate = Callable[..., tuple[EightQuestions, AgreementModel]]


@pytest.fixture
def gate(opened: Opened) -> Gate:
    def at_the_gate(*edits: Edit) -> tuple[EightQuestions, AgreementModel]:
        workspace, model = opened("saltery-bay-mend", *edits)
        workspace.go("gate")
        return questions_of(workspace), model

    return at_the_gate


def questions_of(workspace: Workspace) -> EightQuestions:
    (questions,) = workspace.centre.page("gate").findChildren(EightQuestions)
    return questions


def spoken(questions: EightQuestions) -> list[ReadinessQuestion]:
    return [one for one, shown in questions.questions.items() if shown.line.text]


def bring(questions: EightQuestions) -> OneQuestion:
    return questions.questions[ReadinessQuestion.BRING]


def test_words_are_underlined_beside_their_own_question_and_no_other(gate: Gate) -> None:
    questions, _ = gate(said("ready-bring", PRESSED))
    assert spoken(questions) == [ReadinessQuestion.BRING]
    shown = bring(questions)
    assert shown.line.text.startswith("“to blame”: Makes")
    assert [one.phrase for one in shown.sentence.box.underlines.all()] == ["to blame"]
    assert questions.line.text == ""


def test_one_key_mends_the_words_at_the_gate_and_undo_brings_them_back(gate: Gate) -> None:
    questions, model = gate(said("ready-bring", PRESSED))
    box = bring(questions).sentence.box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    choose("what in the system led to this")
    held = {one.id: one.sentence for one in model.agreement.readiness_answers}
    assert held["ready-bring"] == "One of us is what in the system led to this."
    model.undo()
    assert box.held() == PRESSED


def test_what_is_noticed_of_all_eight_stands_above_them(gate: Gate) -> None:
    questions, _ = gate(
        coloured("ready-better", Colour.RED), coloured("ready-more-than-one", Colour.RED)
    )
    assert "A grant or a contract may serve people better" in questions.line.text
    assert spoken(questions) == []


def test_what_is_noticed_of_all_eight_can_be_kept_for_a_reason(gate: Gate) -> None:
    questions, model = gate(
        coloured("ready-better", Colour.RED), coloured("ready-more-than-one", Colour.RED)
    )
    link = questions.line.link
    assert link is not None
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    asking = questions.line.asking
    assert asking is not None
    QTest.keyClicks(asking.reason, "The contract ends in May.")
    QTest.keyClick(asking.reason, Qt.Key.Key_Return)
    look_again(model)
    assert [kept.finding for kept in model.agreement.kept_findings if kept.place][-1] == "U03"
    assert questions.line.text == ""


def test_what_was_put_right_at_the_gate_is_said_no_more(gate: Gate) -> None:
    questions, model = gate(said("ready-bring", PRESSED))
    model.apply(said("ready-bring", "A workshop and a lorry."))
    look_again(model)
    assert spoken(questions) == []
    assert not bring(questions).sentence.box.property("finding")


def test_a_question_without_an_answer_repeats_not_what_is_said_of_all(gate: Gate) -> None:
    questions, model = gate(
        coloured("ready-better", Colour.RED), coloured("ready-more-than-one", Colour.RED)
    )
    model.apply(remove_record("readiness_answers", "ready-bring"))
    look_again(model)
    assert "A grant or a contract" in questions.line.text
    assert spoken(questions) == []
