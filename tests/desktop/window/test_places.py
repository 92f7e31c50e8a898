"""A file is found again where it was left: its step, its answer, its paper, its window."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QScrollBar
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.left_at import LeftAt
from agreement_studio.desktop.preferences import MOST_PLACES, Preferences
from agreement_studio.desktop.preview.agreement_pane import PICTURES, AgreementPane
from agreement_studio.desktop.window.window import Window
from agreement_studio.desktop.window.workspace import Workspace
from tests.desktop.window.conftest import Answers, MakeWindow


def workspace_of(window: Window) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def pane_of(window: Window) -> AgreementPane:
    preview = workspace_of(window).preview
    assert isinstance(preview, AgreementPane)
    return preview


@pytest.fixture
def file(window: Window, answers: Answers, tmp_path: Path) -> Path:
    """A saved agreement, open in the window."""
    assert window.documents.begin("saltery-bay-mend")
    answers.place = tmp_path / "bay.agreement"
    assert window.documents.save()
    return answers.place


def test_the_step_and_the_answer_are_found_again(
    qtbot: QtBot, window: Window, file: Path, make_window: MakeWindow
) -> None:
    QTest.mouseClick(workspace_of(window).sidebar.items["purpose"], Qt.MouseButton.LeftButton)
    workspace_of(window).show_answer("purpose.aim")
    window.close()
    again = make_window()
    assert again.documents.open(file)
    assert workspace_of(again).current == "purpose"
    model = again.documents.model
    assert model is not None
    for _ in range(2):
        qtbot.waitUntil(lambda: isinstance(again.focusWidget(), QPlainTextEdit))
        box = again.focusWidget()
        assert isinstance(box, QPlainTextEdit)
        assert box.toPlainText() == model.agreement.purpose.aim


def bar_of_page(window: Window, step: str) -> QScrollBar:
    area = workspace_of(window).centre.page(step).findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    return area.verticalScrollBar()


def test_the_page_is_scrolled_as_it_was(
    qtbot: QtBot, window: Window, file: Path, make_window: MakeWindow
) -> None:
    workspace_of(window).go("power")
    bar = bar_of_page(window, "power")
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(180)
    assert window.documents.close()
    assert window.documents.open(file)
    bar = bar_of_page(window, "power")
    qtbot.waitUntil(lambda: bar.value() == 180)


def test_the_paper_is_looked_at_as_before(
    qtbot: QtBot, window: Window, file: Path, make_window: MakeWindow
) -> None:
    model, paper = window.documents.model, pane_of(window).paper.paper
    assert model is not None
    model.draft_now()
    QTest.keyClick(paper, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    paper.verticalScrollBar().setValue(paper.verticalScrollBar().maximum() // 2)
    top = paper.at_the_top
    assert top[0]
    window.close()
    again = make_window()
    assert again.documents.open(file)
    paper = pane_of(again).paper.paper
    qtbot.waitUntil(lambda: paper.flow.document is not None)
    assert paper.zoom == 1.1
    assert paper.at_the_top[0] == top[0]
    assert paper.at_the_top[1] == pytest.approx(top[1], abs=2)


def test_the_pictures_and_the_sections_come_back_as_they_were(
    window: Window, file: Path, make_window: MakeWindow
) -> None:
    window.menus.actions["sidebar"].trigger()
    QTest.mouseClick(pane_of(window).tabs[PICTURES], Qt.MouseButton.LeftButton)
    window.close()
    again = make_window()
    assert again.documents.open(file)
    assert not workspace_of(again).shows_sections
    assert pane_of(again).tabs[PICTURES].isChecked()


def test_the_first_file_of_a_window_brings_its_size_along(
    window: Window, file: Path, make_window: MakeWindow
) -> None:
    window.resize(640, 600)  # the screen of tests is no wider than 800
    window.close()
    again = make_window()
    assert again.documents.open(file)
    assert (again.width(), again.height()) == (640, 600)
    again.resize(700, 650)
    assert again.documents.close()
    again.resize(600, 500)
    assert again.documents.open(file)
    assert (again.width(), again.height()) == (600, 500)


def test_a_window_that_was_left_on_a_screen_that_is_gone_is_in_sight(
    window: Window, file: Path, make_window: MakeWindow
) -> None:
    window.move(20_000, 20_000)
    window.close()
    again = make_window()
    assert again.documents.open(file)
    assert again.screen().virtualGeometry().contains(again.frameGeometry().topLeft() + QPoint(9, 9))


@pytest.mark.parametrize(
    "kept",
    ["[]", "[" * 100_000, "no json", '{"FILE": 3}', '{"FILE": {"step": 3, "top": "x"}}'],
)
def test_what_was_kept_wrongly_is_as_if_it_were_never_kept(
    window: Window, file: Path, kept: str
) -> None:
    assert window.documents.close()
    window.preferences._kept.setValue("places/left_at", kept.replace("FILE", str(file)))
    assert window.documents.open(file)
    assert workspace_of(window).current == workspace_of(window).keys[0]


def test_files_left_longest_ago_give_way(tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "window.ini")
    for number in range(MOST_PLACES + 2):
        kept.keep_left_at(tmp_path / f"{number}.agreement", {"step": str(number)})
    kept.keep_left_at(tmp_path / "2.agreement", {"step": "again"})
    kept.keep_left_at(tmp_path / "one more.agreement", {"step": "new"})
    found = [kept.left_at(tmp_path / f"{n}.agreement").text("step") for n in (1, 2, 3, 4)]
    assert found == ["", "again", "", "4"]


def test_only_what_is_of_its_kind_is_taken() -> None:
    assert LeftAt({"zoom": 10**400}).number("zoom", 1.0) == 1.0
    left = LeftAt(json.loads('{"step": 3, "zoom": "x", "top": NaN, "pages": 1, "fits": true}'))
    assert (left.text("step"), left.number("zoom", 1.0), left.number("top")) == ("", 1.0, 0.0)
    assert not left.flag("pages", otherwise=False)
    assert left.flag("fits", otherwise=False)
