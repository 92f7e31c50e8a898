"""Pages around a real session, off the screen."""

import os
import tomllib
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from pytestqt.qtbot import QtBot

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
def opened(qtbot: QtBot) -> Opened:
    """The page of a step, shown, and the model beneath it."""

    def show(key: str, agreement: Agreement | None = None) -> tuple[StepPage, OpenModel]:
        model = OpenModel(agreement or Agreement())
        page = step_page(key, model)
        model.setParent(page)
        qtbot.addWidget(page)
        page.resize(760, 900)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page, model

    return show
