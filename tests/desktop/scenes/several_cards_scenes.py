"""Several cards chosen together, and rows about to be dropped on a list."""

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from agreement_studio.desktop.forms.cards import Cards
from agreement_studio.desktop.window.window import Window
from tests.desktop.scenes.scene import FULL, Scenes, begin, each_way


def _list(window: Window, step: str, head: str) -> Cards:
    begin(window, FULL, step)
    page = window.workspace.centre.stack.currentWidget() if window.workspace else None
    assert page is not None
    cards = next(one for one in page.findChildren(Cards) if one.list == head)
    cards.cards[0].head.setChecked(False)
    _settle()
    return cards


def _settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def _chosen(window: Window) -> None:
    cards = _list(window, "power", "powers")
    control = Qt.KeyboardModifier.ControlModifier
    for place in (0, 2, 3):
        QTest.mouseClick(cards.cards[place].head, Qt.MouseButton.LeftButton, control)
    _settle()


def _chosen_on_two_lines(window: Window) -> None:
    cards = _list(window, "resources", "resources")
    head = cards.cards[0].head
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    _settle()


def _dragging(window: Window) -> None:
    """A table is held over the partners."""
    cards = _list(window, "partners", "partners")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/partners.csv")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(cards, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    _settle()


def _dropped(window: Window) -> None:
    """What a table came to, beneath the list."""
    cards = _list(window, "risk", "risks")
    data = QMimeData()
    data.setText("What could happen\tColour\nThe jetty is icy\tred\n\tblue\n")
    cards.rows_in.drop(data)
    area = cards.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    assert area is not None
    _settle()
    area.ensureWidgetVisible(cards.add_button, 0, 200)
    _settle()


SETTING = {
    "chosen-cards": _chosen,
    "chosen-resources": _chosen_on_two_lines,
    "dragging-rows": _dragging,
    "dropped-rows": _dropped,
}

SCENES = Scenes(SETTING, tuple(shot for scene in SETTING for shot in each_way(scene)))
