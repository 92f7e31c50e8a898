"""The program's own texts, clauses and starters, and documents drafted with them."""

import tomllib
from collections.abc import Callable

import pytest

from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.clause_library.library import load_library
from agreement_studio.drafting.document import Document, Edition
from agreement_studio.drafting.draft import draft
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.texts import Texts, load_texts


@pytest.fixture(scope="session")
def texts() -> Texts:
    return load_texts()


@pytest.fixture(scope="session")
def drafter(texts: Texts) -> Drafter:
    """One drafter for all tests, as in the app: it carries over only what did not change."""
    return Drafter(load_library(), texts)


@pytest.fixture(scope="session")
def drafted(drafter: Drafter) -> Callable[..., Document]:
    def document(
        agreement: Agreement, edition: Edition | None = Edition.CLEAN, *, final: bool = False
    ) -> Document:
        return draft(drafter, agreement, edition, final=final)

    return document


@pytest.fixture(scope="session")
def starter() -> Callable[[str], Agreement]:
    """A starter by name."""

    def read(name: str) -> Agreement:
        path = template("starters") / f"{name}.toml"
        return Agreement.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))

    return read
