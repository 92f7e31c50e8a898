"""The shipped clauses as a library, and documents drafted with them."""

import tomllib
from collections.abc import Callable

import pytest

from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Status
from agreement_studio.drafting.clause_library.library import Library, load_library
from agreement_studio.drafting.document import Clause, Document, Edition, paragraphs_of
from agreement_studio.drafting.draft import draft
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.texts import load_texts


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="session")
def starter() -> Callable[[str], Agreement]:
    """A starter by name, under a status of one's choice."""

    def read(name: str, status: Status | None = None) -> Agreement:
        path = template("starters") / f"{name}.toml"
        agreement = Agreement.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
        if status is None:
            return agreement
        return agreement.amended(legal=agreement.legal.amended(status=status))

    return read


@pytest.fixture(scope="session")
def drafted(library: Library) -> Callable[..., Document]:
    """The document of an agreement with the shipped clauses."""
    drafter = Drafter(library, load_texts())

    def document(agreement: Agreement, edition: Edition = Edition.CLEAN) -> Document:
        return draft(drafter, agreement, edition)

    return document


@pytest.fixture(scope="session")
def clauses_of() -> Callable[[Document], tuple[Clause, ...]]:
    """The clauses of a document, in order."""
    return lambda document: tuple(
        block
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Clause)
    )


@pytest.fixture(scope="session")
def text_of() -> Callable[[Clause], str]:
    """A clause as read: its heading, then a line for each paragraph."""

    def read(clause: Clause) -> str:
        lines = ("".join(i.text for i in p.inlines) for p in paragraphs_of(clause))
        return "\n".join((clause.heading, *lines))

    return read
