"""An application dressed as people see it, and a look that is the same before every test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.theme.look import look
from agreement_studio.desktop.theme.wearing import wear


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    wear(qapp)
    return qapp


@pytest.fixture(autouse=True)
def plain_look(request: pytest.FixtureRequest) -> Iterator[None]:
    """Light, at 100 %, before and after."""
    yield
    if "qapp" in request.fixturenames or "qtbot" in request.fixturenames:
        look().use("light")
        look().scale_text(1.0)
