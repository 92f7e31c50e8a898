"""What tests of the paper share: agreements as they are drafted, and a paper on a screen."""

import os
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.assets import template
from agreement_studio.desktop.preview.preview import Preview
from agreement_studio.domain.agreement import Agreement
from agreement_studio.wiring import Studio
from tests.desktop.preview.looking import Drafting


@pytest.fixture
def draft() -> Drafting:
    """Drafts one version after another, as the window does."""
    return partial(Studio().draft, edition=None, final=False)


@pytest.fixture
def larder() -> Agreement:
    return read_answers(template("starters", "unity-street-larder.toml")).agreement


@pytest.fixture
def marlshire() -> Agreement:
    return read_answers(template("starters", "marlshire-growth.toml")).agreement


@pytest.fixture
def preview(qtbot: QtBot) -> Preview:
    """An empty preview in a pane of the usual size."""
    made = Preview()
    qtbot.addWidget(made)
    made.resize(420, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made
