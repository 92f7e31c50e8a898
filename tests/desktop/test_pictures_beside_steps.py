"""From a step to its picture, in the whole window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.application import make_window
from agreement_studio.desktop.forms.steps import steps
from agreement_studio.desktop.preview.agreement_pane import AgreementPane
from agreement_studio.desktop.preview.drawings import PICTURES
from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import STATE_FOLDER, Studio

WITH_PICTURE = {one.key: one.picture for one in steps() if one.picture}


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Window:
    monkeypatch.setenv(STATE_FOLDER, str(tmp_path_factory.mktemp("state")))
    made = make_window(Studio())
    qtbot.addWidget(made, before_close_func=let_go)
    made.show()
    made.documents.begin("saltery-bay-mend")
    return made


def let_go(window: Window) -> None:
    if window.documents.model is not None:
        window.documents.model.discard()
        window.documents.model = None


def test_every_picture_is_led_to_from_a_step() -> None:
    assert set(WITH_PICTURE.values()) == set(PICTURES)
    assert WITH_PICTURE.keys() >= {"power", "resources", "accountability", "outcomes"}


@pytest.mark.parametrize(("width", "has_right"), [(1366, True), (1024, False)])
def test_a_step_opens_its_picture_beside_it_or_in_its_place(
    window: Window, width: int, has_right: bool
) -> None:
    window.resize(width, 768)
    workspace = window.workspace
    assert workspace is not None
    for key, picture in WITH_PICTURE.items():
        workspace.go(key)
        link = workspace.centre.page(key).findChild(QPushButton, "picture")
        assert link is not None
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        pane = workspace.preview
        assert isinstance(pane, AgreementPane)
        assert pane.isVisible()
        assert pane.pictures is not None
        assert pane.pictures.isVisible()
        assert pane.pictures.choice.currentData() == picture
        assert workspace.right.isVisible() is has_right
