"""A screen reader counts, the window moves on, and the reader asks for what it counted."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.widgets.scrolling import scrolled
from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import Studio
from tests.desktop.closing import close_all
from tests.desktop.window.conftest import Answers


def parts_of(widget: QWidget) -> int:
    """How many parts a reader counts in it, each of which is there."""
    heard = QAccessible.queryAccessibleInterface(widget)
    assert heard is not None
    assert all(heard.child(at) is not None for at in range(heard.childCount()))
    return heard.childCount()


def test_a_bar_that_was_counted_may_be_asked_for_after_its_page_was_left(qtbot: QtBot) -> None:
    tall = QWidget()
    tall.setMinimumHeight(2000)
    area: QScrollArea = scrolled(tall)
    qtbot.addWidget(area)
    area.show()
    counted = parts_of(area)
    area.hide()
    heard = QAccessible.queryAccessibleInterface(area)
    assert heard is not None
    for at in range(counted + 3):
        heard.child(at)
    assert heard.child(counted + 3) is None


@pytest.mark.qt_log_ignore("Invalid index at")  # lists say so, and answer with nothing
def test_nothing_in_the_window_ends_when_asked_for_more_than_it_has(
    qapp: QApplication, studio: Studio, tmp_path: Path
) -> None:
    window = Window(studio, parts(), Preferences(tmp_path / "window.ini"), Answers())
    window.show()
    window.documents.begin("saltery-bay-mend")
    assert window.workspace is not None
    for step in parts().steps:
        window.workspace.go(step.key)
        qapp.processEvents()
    asked = 0
    for widget in (window, *window.findChildren(QWidget)):
        heard = QAccessible.queryAccessibleInterface(widget)
        if heard is not None:
            for beyond in (heard.childCount(), heard.childCount() + 9):
                heard.child(beyond)  # whoever takes any number ends the program here
            asked += 1
    assert asked > 1000
    close_all(qapp, [window])
