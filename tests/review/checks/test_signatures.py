"""Signing: somebody with authority, own bodies that agreed, and everyone heard on every section."""

from datetime import date
from typing import Any

import pytest

from agreement_studio.application.consents import give_consent
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ConsentLevel, PartnerRole, SectionKey, State
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.legal import Approval, Version
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.review.reviewer import Reviewer
from agreement_studio.wiring import Studio
from tests.review.reviewing import places, spoken

NEAR = [State.READY, State.SIGNED]


def signing(state: State = State.READY, number: str = "3", **answers: Any) -> Agreement:
    return Agreement(
        version=Version(state=state, number=number),
        partners=(Partner(id="council", name="Marlshire Council", **answers),),
    )


@pytest.mark.parametrize("state", NEAR)
@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({}, ["partners.council.signatory"]),
        ({"signatory": "Chief Executive"}, ["partners.council.authority_reference"]),
        ({"signatory": " ", "authority_reference": "m. 4"}, ["partners.council.signatory"]),
        ({"signatory": "Chief Executive", "authority_reference": "m. 4"}, []),
        ({"role": PartnerRole.OBSERVER}, []),
    ],
)
def test_somebody_with_authority_signs_for_each_full_partner(
    state: State, answers: dict[str, Any], found: list[str]
) -> None:
    assert places("P05", signing(state, **answers)) == found


@pytest.mark.parametrize("state", [State.DRAFT, State.WORKSHOP, State.LEGAL])
def test_nobody_is_asked_for_signatures_or_approvals_too_early(state: State) -> None:
    early = signing(state, approval_body="Cabinet")
    assert [*spoken("P05", early), *spoken("control", early)] == []


DAY = date(2026, 11, 5)


def approved(version: str, on: date | None = DAY) -> Approval:
    return Approval(id=f"a{version}", partner="council", version=version, on=on)


@pytest.mark.parametrize(
    ("answers", "approvals", "says"),
    [
        ({}, (), ""),
        ({"approval_body": "Cabinet"}, (), "Has Cabinet of Marlshire Council agreed to this?"),
        ({"approval_body": "Cabinet", "approved_on": DAY}, (), ""),
        ({"approval_body": "Cabinet"}, (approved("3"),), ""),
        ({"approval_body": "Cabinet"}, (approved("3", None),), "Has Cabinet"),
        ({"approval_body": "Cabinet"}, (approved("2"),), "agreed to another version"),
        ({"approval_body": "Cabinet", "approved_on": DAY}, (approved("2"),), "another version"),
        ({"approval_body": "Cabinet"}, (approved("2"), approved("3")), ""),
    ],
)
def test_a_partners_own_body_agrees_to_this_very_version(
    answers: dict[str, Any], approvals: tuple[Approval, ...], says: str
) -> None:
    found = spoken("control", signing(**answers).amended(approvals=approvals))
    assert [finding.about for finding in found] == ["partners.council.approved_on"] * bool(says)
    assert all(says in finding.sentence for finding in found)


def said(*consents: Consent) -> Agreement:
    return Agreement(
        partners=(Partner(id="network", known_as="the Network"),),
        purpose=Purpose(problem="The bus does not run."),
        consents=consents,
    )


def stands(level: ConsentLevel | None, name: str = "c", **answers: Any) -> Consent:
    answers = {"partner": "network", "section": SectionKey.PURPOSE, **answers}
    return Consent(id=name, level=level, **answers)


@pytest.mark.parametrize(
    ("consent", "says"),
    [
        (stands(ConsentLevel.STAND_ASIDE), "The Network stands aside on “Why we are here”."),
        (stands(ConsentLevel.BLOCK), "What would settle it?"),
        (stands(ConsentLevel.BLOCK, would_settle=" "), "What would settle it?"),
        (stands(ConsentLevel.BLOCK, would_settle="A seat"), "has said what would settle it"),
    ],
)
def test_a_partner_that_stands_aside_or_blocks_is_asked_to_talk(
    consent: Consent, says: str
) -> None:
    (finding,) = spoken("X17", said(consent))
    assert finding.about == "consents.c.level"
    assert says in finding.sentence


@pytest.mark.parametrize(
    "consent",
    [
        stands(None),
        stands(ConsentLevel.SUPPORT),
        stands(ConsentLevel.CAN_LIVE_WITH),
        stands(ConsentLevel.BLOCK, partner="gone"),
    ],
)
def test_a_partner_that_can_live_with_it_is_left_in_peace(consent: Consent) -> None:
    assert spoken("X17", said(consent)) == []


def test_the_last_word_of_a_partner_counts() -> None:
    block, fine = stands(ConsentLevel.BLOCK, "b"), stands(ConsentLevel.SUPPORT, "a")
    assert spoken("X17", said(block, fine)) == []
    assert places("X17", said(fine, block)) == ["consents.b.level"]


def test_whoever_consented_to_other_words_is_shown_the_new_ones() -> None:
    studio, reviewer = Studio(), Reviewer()
    agreement = said()
    yes = stands(ConsentLevel.SUPPORT)
    given = give_consent(studio.wordings(agreement), yes).edit(agreement)

    def heard(one: Agreement) -> list[str]:
        found = reviewer.review(one, studio.draft(one, None, final=False)).findings
        return [f"{f.about}: {f.sentence}" for f in found if f.check == "X18"]

    assert heard(given) == []
    reworded = given.amended(purpose=Purpose(problem="The bus runs at the wrong hours."))
    (line,) = heard(reworded)
    assert line.startswith("consents.")
    assert "“Why we are here” has changed since the Network said where it stands." in line
    assert heard(reworded.amended(purpose=given.purpose)) == []


def test_a_consent_that_names_no_wording_is_not_called_outdated() -> None:
    assert spoken("X18", said(stands(ConsentLevel.SUPPORT))) == []


def test_what_is_said_of_an_outdated_consent_may_leave_the_room() -> None:
    assert not Reviewer().checks["X18"].stays_in_room
