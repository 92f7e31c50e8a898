"""The paper beside the page: with notes on it."""

from agreement_studio.desktop.window.window import Window
from tests.desktop.scenes.scene import FULL, Scenes, begin, each_way


def _notes(window: Window) -> None:
    begin(window, FULL, "power")
    window.menus.actions["notes"].trigger()
    assert window.workspace is not None
    window.workspace.go("resources")


SETTING = {"paper-notes": _notes}

SCENES = Scenes(SETTING, each_way("paper-notes"))
