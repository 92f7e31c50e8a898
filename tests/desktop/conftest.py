"""An application dressed as people see it, and a look that is the same before every test."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.starters import starter
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.theme.look import look
from agreement_studio.desktop.theme.wearing import wear
from agreement_studio.desktop.widgets.reading_aloud import read_aloud_with_care
from agreement_studio.wiring import Studio


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    wear(qapp)
    read_aloud_with_care()
    return qapp


@pytest.fixture(autouse=True)
def plain_look(request: pytest.FixtureRequest) -> Iterator[None]:
    """Light, at 100 %, before and after."""
    yield
    if "qapp" in request.fixturenames or "qtbot" in request.fixturenames:
        look().use("light")
        look().scale_text(1.0)
        look().be_still(wanted=False)


@pytest.fixture(scope="session")
def studio() -> Studio:
    """One for all tests: it keeps what it has read."""
    return Studio()


@pytest.fixture
def make_model(qapp: QApplication, studio: Studio) -> Iterator[Callable[[str], AgreementModel]]:
    """Begins an agreement from a starting template, as the window would."""
    models: list[AgreementModel] = []

    def make(identifier: str) -> AgreementModel:
        agreement = read_answers(starter(identifier).path).agreement
        models.append(AgreementModel(studio.desk.begin(agreement), studio))
        return models[-1]

    yield make
    for model in models:
        model.discard()
