"""Every dialog and panel: named, told apart, large enough, whole, in the window, left by Esc."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.theme.look import look
from agreement_studio.desktop.window.mishap_dialog import MishapDialog
from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import Studio
from tests.desktop.accessibility.test_audit import LOOKS, settle
from tests.desktop.scenes import (
    document_scenes,
    findings_scenes,
    room_scenes,
    sending_out_scenes,
    template_scenes,
    window_scenes,
)
from tests.desktop.scenes.scene import Scene
from tests.desktop.window.conftest import Answers


def _mishap(window: Window) -> None:
    MishapDialog("Traceback", "window.log", window).open()


SETTING: dict[str, Scene] = {
    "mishap": _mishap,
    **document_scenes.SETTING,
    **findings_scenes.SETTING,
    **room_scenes.SETTING,
    **sending_out_scenes.SETTING,
    **template_scenes.SETTING,
    **window_scenes.SETTING,
}
DIALOGS = (
    *("palette", "shortcuts", "history", "help", "preferences", "rewording", "mishap"),
    *("export", "export-office", "share", "preview", "setup"),
    *("template-save", "template-library", "template-none", "template-try"),
    *("template-compare", "template-update", "template-sample", "room-panel"),
)
PANELS = ("noticed", "kept", "keeping", "balance", "thread", "by-hand", "pictures", "find")
SMALL = (1024, 640)


@pytest.fixture
def window(studio: Studio, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    window = Window(studio, parts(), Preferences(tmp_path / "window.ini"), Answers())
    yield window
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    if window.documents.model is not None:
        window.documents.model.discard()
        window.documents.model = None
    for template in studio.templates.shelved():
        studio.templates.remove(template)
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(window: Window, name: str, scale: float, size: tuple[int, int]) -> QWidget:
    """The dialog of a scene, or the window where the scene is a part of it."""
    look().scale_text(scale)
    window.resize(*size)
    window.show()
    apart = SETTING[name](window)
    settle()
    if apart is not None:
        return apart
    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    return dialogs[-1] if dialogs else window


def wrong_in(whole: QWidget) -> list[str]:
    """All that somebody could not hear, hit or read."""
    return [f"not that {what}: {one}" for what, audit in LOOKS.items() for one in audit(whole)]


def fits(dialog: QWidget, window: Window) -> bool:
    return dialog.width() <= window.width() and dialog.height() <= window.height()


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_can_be_used_in_a_small_window_and_left_by_escape(
    window: Window, name: str
) -> None:
    dialog = shown(window, name, 1.0, SMALL)
    assert wrong_in(dialog) == []
    if name != "room-panel":  # a window of its own, beside the other
        assert fits(dialog, window)
        assert primary_stands_at_the_end(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_can_be_used_at_twice_the_size_of_text(window: Window, name: str) -> None:
    dialog = shown(window, name, 2.0, (1366, 768))
    assert wrong_in(dialog) == []
    assert name == "room-panel" or fits(dialog, window)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", PANELS)
def test_everything_in_every_panel(window: Window, name: str, scale: float) -> None:
    whole = shown(window, name, scale, (1366, 768))
    assert whole is window
    assert wrong_in(whole) == []


def primary_stands_at_the_end(dialog: QWidget) -> bool:
    """Whether there is one primary button at most, and none to the right of it."""
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    ends = {one: one.mapTo(dialog, QPoint(one.width(), 0)).x() for one in buttons}
    primary = [one for one in buttons if one.property("kind") == "primary"]
    return len(primary) <= 1 and all(ends[one] == max(ends.values()) for one in primary)
