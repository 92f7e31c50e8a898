"""What an agreement says, drafted with the clauses that ship."""

import tomllib
from collections.abc import Callable

import pytest

from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Document
from agreement_studio.drafting.wordings import Wordings
from agreement_studio.wiring import Studio


@pytest.fixture(scope="session")
def studio() -> Studio:
    return Studio()


@pytest.fixture(scope="session")
def wordings(studio: Studio) -> Callable[[Agreement], Wordings]:
    return studio.wordings


@pytest.fixture(scope="session")
def drafted(studio: Studio) -> Callable[[Agreement], Document]:
    return lambda agreement: studio.draft(agreement, None, final=False)


@pytest.fixture(scope="session")
def marlshire() -> Agreement:
    path = template("starters") / "marlshire-growth.toml"
    return Agreement.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
