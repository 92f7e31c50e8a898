"""Promise: its kind is chosen, it binds where it has to, and other papers have their place."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import (
    EditionChoice,
    Mode,
    PersonAtRisk,
    ResourceKind,
    Status,
)
from agreement_studio.domain.legal import EarlierDocument, Legal, LinkedDocument
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.safety import Safety
from agreement_studio.domain.wording import WordingOverride
from agreement_studio.drafting.document import Clause, Document
from agreement_studio.review.finding import Severity
from agreement_studio.review.reviewer import Reviewer
from agreement_studio.wiring import Studio
from tests.review.reviewing import places, spoken

STUDIO = Studio()


def of(status: Status | None, **answers: Any) -> Agreement:
    return Agreement(legal=Legal(status=status), **answers)


def test_an_agreement_says_what_kind_of_promise_it_is() -> None:
    assert [(found.about, found.sentence) for found in spoken("X10", of(None))] == [
        (
            "legal.status",
            (
                "What kind of promise is this: a shared commitment, a binding agreement, or one "
                "that stands above others? Silence has cost others dearly."
            ),
        )
    ]
    assert [status for status in Status if spoken("X10", of(status))] == []


def without(document: Document, *clauses: str) -> Document:
    """The document as a team's own set of clauses would give it."""
    sections = (
        replace(
            section,
            blocks=tuple(
                block
                for block in section.blocks
                if not (isinstance(block, Clause) and block.clause_id in clauses)
            ),
        )
        for section in document.sections
    )
    return replace(document, sections=tuple(sections))


@pytest.mark.parametrize(
    ("status", "gone", "speaks"),
    [
        (Status.SHARED_COMMITMENT, ("CL-25", "CL-27"), True),
        (Status.SHARED_COMMITMENT, ("CL-25",), False),
        (Status.SHARED_COMMITMENT, (), False),
        (Status.BINDING, ("CL-25", "CL-27"), False),
        (None, ("CL-25", "CL-27"), False),
    ],
)
def test_even_a_shared_commitment_binds_on_privacy(
    status: Status | None, gone: tuple[str, ...], speaks: bool
) -> None:
    agreement = of(status)
    document = without(STUDIO.draft(agreement, None, final=False), *gone)
    found = Reviewer().review(agreement, document).findings
    assert [finding.about for finding in found if finding.check == "X11"] == speaks * [
        "legal.status"
    ]


@pytest.mark.parametrize(
    ("status", "key", "text", "speaks"),
    [
        (Status.SHARED_COMMITMENT, "CL-25", "We keep it to ourselves.", True),
        (Status.SHARED_COMMITMENT, "CL-25", " ", False),
        (Status.SHARED_COMMITMENT, "CL-28", "It stays ours.", False),
        (Status.BINDING, "CL-25", "We keep it to ourselves.", False),
    ],
)
def test_privacy_in_our_own_words_is_read_again(
    status: Status, key: str, text: str, speaks: bool
) -> None:
    by_hand = WordingOverride(id="ours", clause_key=key, text=text)
    found = spoken("X11", of(status, wording_overrides=(by_hand,)))
    assert [(one.about, one.clauses, one.severity) for one in found] == speaks * [
        ("wording_overrides.ours", ("CL-25",), Severity.SHOULD)
    ]


@pytest.mark.parametrize(("carries_on", "speaks"), [(None, True), (False, False), (True, False)])
def test_an_earlier_agreement_stops_or_carries_on(carries_on: bool | None, speaks: bool) -> None:
    before = EarlierDocument(id="old", name="the 2023 protocol", carries_on=carries_on)
    found = spoken("earlier", Agreement(earlier_documents=(before,)))
    assert [finding.sentence for finding in found] == speaks * [
        "Does the 2023 protocol carry on beside this agreement, or does it stop?"
    ]


def beside(name: str, dated: date | None) -> LinkedDocument:
    identifier = f"d{dated.isoformat() if dated else ''}"
    return LinkedDocument(id=identifier, name=name, dated=dated)


@pytest.mark.parametrize(
    ("documents", "place"),
    [
        (
            [("Grant", date(2026, 1, 1)), ("the grant", date(2027, 1, 1))],
            [],
        ),
        (
            [("The  Grant", date(2026, 1, 1)), ("the grant", date(2027, 1, 1))],
            ["linked_documents.d2026-01-01.dated"],
        ),
        ([("Grant", None), ("Grant", date(2027, 1, 1))], []),
        ([("", date(2026, 1, 1)), ("", date(2027, 1, 1))], []),
    ],
)
def test_two_papers_of_one_title_and_different_dates_are_asked_about(
    documents: list[tuple[str, date | None]], place: list[str]
) -> None:
    listed = tuple(beside(name, dated) for name, dated in documents)
    assert places("earlier", Agreement(linked_documents=listed)) == place


def test_a_twin_is_settled_by_an_answer_about_the_earlier_one() -> None:
    twins = (beside("Grant", date(2026, 1, 1)), beside("Grant", date(2027, 1, 1)))
    answer = EarlierDocument(id="old", name="Grant", dated=date(2026, 1, 1), carries_on=False)
    agreement = Agreement(linked_documents=twins, earlier_documents=(answer,))
    assert spoken("earlier", agreement) == []


TOOLS = Resource(id="tools", kind=ResourceKind.EQUIPMENT, mode=Mode.LENT)
POT = Resource(id="pot", kind=ResourceKind.CASH, mode=Mode.POOLED)
OWN_POT = Resource(id="own", kind=ResourceKind.CASH, mode=Mode.ALIGNED)
LENT_STAFF = Resource(id="staff", kind=ResourceKind.STAFF, mode=Mode.LENT)
OWN_STAFF = Resource(id="team", kind=ResourceKind.STAFF, mode=Mode.ALIGNED)


@pytest.mark.parametrize(
    ("edition", "resources", "at_risk", "speaks"),
    [
        (EditionChoice.STANDARD, (TOOLS, OWN_POT, OWN_STAFF), (PersonAtRisk.NEITHER,), True),
        (EditionChoice.FULL, (TOOLS,), (PersonAtRisk.NEITHER,), True),
        (EditionChoice.LIGHT, (TOOLS,), (PersonAtRisk.NEITHER,), False),
        (EditionChoice.STANDARD, (TOOLS, POT), (PersonAtRisk.NEITHER,), False),
        (EditionChoice.STANDARD, (TOOLS, LENT_STAFF), (PersonAtRisk.NEITHER,), False),
        (EditionChoice.STANDARD, (TOOLS,), (PersonAtRisk.CHILDREN,), False),
        (EditionChoice.STANDARD, (TOOLS,), (), False),
        (EditionChoice.STANDARD, (), (PersonAtRisk.NEITHER,), False),
    ],
)
def test_the_light_edition_is_offered_where_nothing_asks_for_more(
    edition: EditionChoice,
    resources: tuple[Resource, ...],
    at_risk: tuple[PersonAtRisk, ...],
    speaks: bool,
) -> None:
    agreement = Agreement(edition=edition, resources=resources, safety=Safety(applies=at_risk))
    assert places("light", agreement) == speaks * ["edition"]


@pytest.mark.parametrize(
    ("status", "first", "place"),
    [
        (Status.UMBRELLA, (False, True), ["linked_documents.d0.comes_first"]),
        (Status.UMBRELLA, (True, True), []),
        (Status.UMBRELLA, (), ["linked_documents"]),
        (Status.BINDING, (False,), []),
        (None, (), []),
    ],
)
def test_an_agreement_above_others_says_which_of_them_comes_first(
    status: Status | None, first: tuple[bool, ...], place: list[str]
) -> None:
    listed = tuple(LinkedDocument(id=f"d{n}", comes_first=one) for n, one in enumerate(first))
    assert places("precedence", of(status, linked_documents=listed)) == place
