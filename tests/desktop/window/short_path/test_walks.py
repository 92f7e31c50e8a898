"""The ten questions and the full walk: two ways through one agreement."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.forms.read_out import ReadOut
from agreement_studio.desktop.window.parts import FULL, SHORT
from agreement_studio.desktop.window.window import Window
from agreement_studio.desktop.window.workspace import Workspace
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import EditionChoice
from agreement_studio.domain.edits.answers import answer
from agreement_studio.review.completeness import Progress


def begun_small(window: Window) -> tuple[Workspace, AgreementModel]:
    assert window.documents.begin_small()
    return reviewed(window)


def reviewed(window: Window) -> tuple[Workspace, AgreementModel]:
    workspace, model = window.workspace, window.documents.model
    assert workspace is not None
    assert model is not None
    model.draft_now()
    model.review_now()
    return workspace, model


def press(window: Window, name: str) -> None:
    line = window.welcome.findChild(QAbstractButton, name)
    assert line is not None
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)


def test_the_welcome_screen_offers_ten_questions_and_all_steps(window: Window) -> None:
    press(window, "new_small")
    workspace, model = reviewed(window)
    assert workspace.walk == SHORT
    assert model.agreement == Agreement(edition=EditionChoice.LIGHT)
    window.documents.close()
    press(window, "new")
    workspace, model = reviewed(window)
    assert workspace.walk == FULL
    assert model.agreement == Agreement()


def test_an_untouched_agreement_invites_and_says_quietly_what_is_to_come(window: Window) -> None:
    for begin in (window.documents.begin_small, lambda: window.documents.begin("blank")):
        begin()
        workspace, _ = reviewed(window)
        assert workspace.strip.finding is None
        assert "Before signing:" in workspace.strip.sentence.accessibleName()


def test_the_sidebar_counts_ten_and_offers_the_rest_without_a_mark(window: Window) -> None:
    workspace, model = begun_small(window)
    items = workspace.sidebar.items
    assert items["problem"].word == "1 of 10"
    assert items["again"].word == "10 of 10"
    assert (items["risk"].progress, items["risk"].word) == (None, "")
    model.apply(answer(Address("purpose", "", ("problem",)), "The café shut."))
    model.review_now()
    assert items["problem"].word == "1 of 10 · Started"
    assert items["gate"].progress is None
    assert items["people_here"].progress is None


def test_back_and_next_walk_the_ten_and_end_with_what_is_taken_as_read(window: Window) -> None:
    workspace, _ = begun_small(window)
    walked = [workspace.current]
    while workspace.foot.next.isVisible():
        QTest.mouseClick(workspace.foot.next, Qt.MouseButton.LeftButton)
        walked.append(workspace.current)
    assert len(walked) == 11
    assert walked[-1] == "taken_as_read"
    workspace.go("risk")
    assert not workspace.foot.next.isVisible()
    QTest.mouseClick(workspace.foot.back, Qt.MouseButton.LeftButton)
    assert workspace.current == "taken_as_read"


def test_changing_the_walk_and_back_changes_nothing_and_keeps_the_place(window: Window) -> None:
    window.documents.begin("unity-street-larder")
    workspace, model = reviewed(window)
    before = model.agreement
    workspace.go("one_decision")
    QTest.mouseClick(workspace.sidebar.other, Qt.MouseButton.LeftButton)
    assert (workspace.walk, workspace.current) == (FULL, "power")
    assert workspace.sidebar.items["power"].progress is Progress.READY
    window.menus.actions["short_walk"].trigger()
    assert (workspace.walk, workspace.current) == (SHORT, "one_decision")
    window.menus.actions["full_walk"].trigger()
    assert workspace.walk == FULL
    assert model.agreement is before
    assert model.undo_label == ""


def test_an_answer_that_only_the_full_walk_asks_is_found_there(window: Window) -> None:
    workspace, model = begun_small(window)
    workspace.show_answer("legal.status")
    assert (workspace.walk, workspace.current) == (SHORT, "promise")
    workspace.show_answer("purpose.who_is_missing")
    assert (workspace.walk, workspace.current) == (FULL, "purpose")
    assert model.undo_label == ""


def test_accepting_what_is_taken_as_read_is_one_step_that_can_be_undone(window: Window) -> None:
    workspace, model = begun_small(window)
    workspace.go("taken_as_read")
    read = workspace.centre.page("taken_as_read").findChild(ReadOut)
    assert read is not None
    point = read.points["status"]
    QTest.mouseClick(point.accept_button, Qt.MouseButton.LeftButton)
    assert model.agreement.legal.status is not None
    assert model.undo_label == "Take as read: Is it legally binding?"
    assert not point.accept_button.isVisible()
    model.undo()
    assert model.agreement == Agreement(edition=EditionChoice.LIGHT)
    assert point.accept_button.isVisible()
    QTest.mouseClick(read.accept_all, Qt.MouseButton.LeftButton)
    assert not read.accept_all.isVisible()
    model.undo()
    assert model.agreement == Agreement(edition=EditionChoice.LIGHT)


def test_whoever_wants_a_point_otherwise_is_taken_to_its_answer(
    window: Window, qtbot: QtBot
) -> None:
    workspace, _ = begun_small(window)
    workspace.go("taken_as_read")
    read = workspace.centre.page("taken_as_read").findChild(ReadOut)
    assert read is not None
    QTest.mouseClick(read.points["status"].change_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: workspace.current == "promise")
