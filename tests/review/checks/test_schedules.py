"""What is left: places still to agree, references to what is gone, findings kept by some of us."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole, State
from agreement_studio.domain.disagreement import Help
from agreement_studio.domain.governance import Body
from agreement_studio.domain.legal import Version
from agreement_studio.domain.outcome import Task
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.rhythm import Leaving
from agreement_studio.domain.who import Who
from agreement_studio.domain.wording import KeptFinding, OpenPoint
from agreement_studio.review.finding import Finding
from agreement_studio.review.reviewer import Reviewer
from agreement_studio.wiring import Studio
from tests.review.reviewing import places, reviewed, spoken
from tests.starters.on_disk import starter


def test_all_open_places_are_spoken_of_once() -> None:
    (finding,) = spoken("X16", Agreement())
    assert finding.sentence.endswith("are still to agree, the first in clause 1.1.")
    assert finding.about == "legal.status"
    assert len(finding.places) == len(set(finding.places)) > 20
    assert "CL-38" in finding.clauses


def test_one_place_is_told_with_its_clause() -> None:
    (finding,) = spoken("X16", starter("marlshire-growth"))
    assert finding.sentence == "One place is still to agree, the first in clause 10.7."
    assert finding.places == ("governance.interests_published_at",)


def test_the_first_place_is_first_as_people_read_and_not_as_digits_sort() -> None:
    agreement = starter("marlshire-growth").amended(leaving=Leaving())
    (finding,) = spoken("X16", agreement)
    assert finding.sentence.endswith("the first in clause 10.7.")
    assert finding.about == "governance.interests_published_at"


def test_a_document_without_gaps_is_left_alone() -> None:
    assert spoken("X16", starter("nethercross-at-home")) == []


def test_a_place_open_only_in_a_table_is_found_there() -> None:
    agreement = starter("nethercross-at-home")
    first, *rest = agreement.indicators
    unmeasured = agreement.amended(indicators=(first.amended(target=None), *rest))
    (finding,) = spoken("X16", unmeasured)
    assert f"indicators.{first.id}.target" in finding.places


@pytest.mark.parametrize(
    ("state", "what", "speaks"),
    [
        (State.DRAFT, "Who pays for the hall?", False),
        (State.READY, "Who pays for the hall?", True),
        (State.SIGNED, "Who pays for the hall?", True),
        (State.READY, " ", False),
    ],
)
def test_parked_points_are_asked_for_before_signing(state: State, what: str, speaks: bool) -> None:
    agreement = starter("nethercross-at-home").amended(
        version=Version(state=state), open_points=(OpenPoint(id="hall", what=what),)
    )
    found = [one for one in spoken("X16", agreement) if one.about == "open_points"]
    assert [one.sentence for one in found] == [
        "One open point is still parked. Could that be settled before you sign?"
    ] * speaks


GONE = Who(partner="gone")


def test_each_reference_to_what_is_gone_is_told_in_its_own_words() -> None:
    agreement = Agreement(
        tasks=(Task(id="plan", what="Print the plan", who_leads=GONE, who_helps=(GONE,)),),
        help=Help(step_back_decided_by="no-board"),
    )
    found = spoken("lost-reference", agreement)
    assert [finding.about for finding in found] == [
        "tasks.plan.who_leads.partner",
        "tasks.plan.who_helps.0.partner",
        "help.step_back_decided_by",
    ]
    assert found[0].sentence == (
        "“Led by” of Print the plan points to a partner that is no longer here."
        " What belongs there now?"
    )
    assert "points to a board or group that is no longer here" in found[2].sentence


def test_references_that_lead_somewhere_are_left_alone() -> None:
    assert spoken("lost-reference", starter("marlshire-growth")) == []
    assert spoken("lost-reference", Agreement(help=Help())) == []


def test_references_are_followed_from_one_edit_to_the_next() -> None:
    studio, reviewer = Studio(), Reviewer()

    def heard(agreement: Agreement) -> tuple[Finding, ...]:
        return reviewer.review(agreement, studio.draft(agreement, None, final=False)).findings

    board = Body(id="board", name="The Board")
    whole = Agreement(bodies=(board,), help=Help(step_back_decided_by="board", step_back_rule="x"))
    for one in (whole, whole.amended(bodies=()), whole, whole.amended(help=Help())):
        assert heard(one) == reviewed(one)


def kept(finding: str, *agreed: str, reason: str = "We know.", **roles: Any) -> Agreement:
    return Agreement(
        partners=(
            Partner(id="council", known_as="the Council"),
            Partner(id="network", known_as="the Network", **roles),
            Partner(id="college", known_as="the College"),
        ),
        kept_findings=(KeptFinding(id="k", finding=finding, reason=reason, agreed_by=agreed),),
    )


EVERYONE = ("council", "network", "college")


def test_what_everyone_agreed_to_keep_is_left_alone() -> None:
    assert spoken("kept", kept("X01", *EVERYONE)) == []


def test_a_must_that_some_kept_is_asked_of_the_others_by_name() -> None:
    (finding,) = spoken("kept", kept("X01", "council"))
    assert finding.about == "kept_findings.k.agreed_by"
    assert finding.sentence == (
        "“No steps for disagreeing” was kept as it is."
        " Do the College and the Network agree to that as well?"
    )
    (finding,) = spoken("kept", kept("X01", "council", "college"))
    assert finding.sentence.endswith("Does the Network agree to that as well?")


def test_only_full_partners_are_asked() -> None:
    assert spoken("kept", kept("X01", "council", "college", role=PartnerRole.OBSERVER)) == []


def test_what_is_good_practice_may_be_kept_by_whoever_likes() -> None:
    assert spoken("kept", kept("X02")) == []


@pytest.mark.parametrize("reason", ["", "  "])
def test_whatever_is_kept_is_kept_with_a_reason(reason: str) -> None:
    assert places("kept", kept("X02", reason=reason)) == ["kept_findings.k.reason"]


def test_a_check_that_no_longer_exists_is_not_asked_about() -> None:
    assert spoken("kept", kept("no-such-check", reason="")) == []
