"""Pages around a real session, off the screen."""

import os
import tomllib
from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agreement_studio.assets import template
from agreement_studio.desktop.forms.step_page import StepPage, step_page
from agreement_studio.domain.agreement import Agreement
from tests.desktop.forms.open_model import OpenModel

Opened = Callable[..., tuple[StepPage, OpenModel]]


def starter(name: str) -> Agreement:
    path = template("starters") / f"{name}.toml"
    return Agreement.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def saltery() -> Agreement:
    return starter("saltery-bay-mend")


@pytest.fixture
def opened(qapp: QApplication) -> Iterator[Opened]:
    """The page of a step, shown, and the model beneath it.

    Pages are kept and deleted by us, as a window does: Python's collector must never be the one.
    """
    pages: list[tuple[StepPage, OpenModel]] = []

    def show(key: str, agreement: Agreement | None = None) -> tuple[StepPage, OpenModel]:
        model = OpenModel(agreement or Agreement())
        page = step_page(key, model)
        pages.append((page, model))
        page.resize(760, 900)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page)
        return page, model

    yield show
    for page, model in pages:
        page.close()
        page.deleteLater()
        model.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
