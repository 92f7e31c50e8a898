"""Tab goes on from a page to what stands around it, and PySide still knows whose child is whose."""

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QWidget

from agreement_studio.desktop.widgets.reading_order import stop_beyond
from agreement_studio.desktop.window.window import Window
from agreement_studio.desktop.window.workspace import Workspace


@pytest.fixture
def page(window: Window) -> QWidget:
    assert window.documents.begin("saltery-bay-mend")
    QApplication.processEvents()
    shown = around(window).centre.stack.currentWidget()
    assert shown is not None
    return shown


def around(window: Window) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def test_forwards_it_comes_to_what_is_beneath_the_page(window: Window, page: QWidget) -> None:
    target = stop_beyond(page, forwards=True)
    assert target is not None
    assert around(window).strip.isAncestorOf(target)


def test_backwards_it_comes_to_the_sections(window: Window, page: QWidget) -> None:
    target = stop_beyond(page, forwards=False)
    assert target is not None
    assert around(window).sidebar.isAncestorOf(target)


def test_a_page_that_stands_alone_keeps_it(qapp: QApplication) -> None:
    alone = QWidget()
    assert stop_beyond(alone, forwards=True) is None
    alone.deleteLater()


def test_the_window_stays_nobodys_child(window: Window, page: QWidget) -> None:
    for forwards in (True, False):
        stop_beyond(page, forwards=forwards)
    assert "parent......" not in shiboken6.dump(window)
