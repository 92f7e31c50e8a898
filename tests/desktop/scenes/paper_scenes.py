"""The paper beside the page: with notes on it, and with words selected."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agreement_studio.desktop.preview.paper import Paper
from agreement_studio.desktop.window.window import Window
from tests.desktop.scenes.scene import FULL, Scenes, begin, each_way


def _notes(window: Window) -> None:
    begin(window, FULL, "power")
    window.menus.actions["notes"].trigger()
    assert window.workspace is not None
    window.workspace.go("resources")


def _selected(window: Window) -> None:
    begin(window, FULL, "power")
    window.workspace.show_paper()  # type: ignore[union-attr]  # an agreement is open
    paper = next(iter(window.findChildren(Paper)))
    paper.show_key("CL-12")
    for key in (Qt.Key.Key_Down,) * 16:
        QTest.keyClick(paper, key, Qt.KeyboardModifier.ShiftModifier)


SETTING = {"paper-notes": _notes, "paper-selected": _selected}

SCENES = Scenes(SETTING, tuple(shot for scene in SETTING for shot in each_way(scene)))
