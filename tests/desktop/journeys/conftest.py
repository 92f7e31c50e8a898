"""A window for scripted users: nothing in it but what they do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.window.window import Window
from tests.desktop.window.conftest import Answers, MakeWindow, answers, make_window

__all__ = ["answers", "make_window"]


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    made = make_window()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made
