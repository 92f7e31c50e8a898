"""People and data: staff with an employer, volunteers with cover, data with an agreement."""

from datetime import date
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Mode, ResourceKind, TransferRisk
from agreement_studio.domain.information import Information
from agreement_studio.domain.partner import PassedWork
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from tests.review.reviewing import places, spoken

TRUST = Who(partner="trust")


def said(check: str, kind: ResourceKind, **answers: Any) -> list[str]:
    resource = Resource(id="help", **{"kind": kind, "what": "helpers", **answers})
    return [finding.sentence for finding in spoken(check, Agreement(resources=(resource,)))]


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({}, "who goes on employing these people, and who supports them day to day?"),
        ({"line_manager": TRUST}, "who goes on employing these people?"),
        ({"employer": TRUST}, "who supports these people day to day?"),
    ],
)
def test_staff_keep_an_employer_and_have_somebody_to_support_them(
    answers: dict[str, Any], sentence: str
) -> None:
    assert said("R07", ResourceKind.STAFF, **answers) == [f"Helpers: {sentence}"]
    assert not said("R07", ResourceKind.STAFF, employer=TRUST, line_manager=TRUST)
    assert not said("R07", ResourceKind.VOLUNTEER_TIME, **answers)


CARE = {"expenses": "fares", "volunteer_cover": "a policy", "safeguarding_note": "training"}


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ({"expenses"}, "their expenses"),
        ({"expenses", "volunteer_cover"}, "their expenses and their insurance"),
        ({"safeguarding_note"}, "checks, training and a person to turn to"),
    ],
)
def test_volunteers_hear_what_is_done_for_them(missing: set[str], words: str) -> None:
    answers = {name: " " if name in missing else text for name, text in CARE.items()}
    (sentence,) = said("R08", ResourceKind.VOLUNTEER_TIME, **answers)
    assert sentence.endswith(f"What about {words}?")
    assert not said("R08", ResourceKind.VOLUNTEER_TIME, **CARE)
    assert not said("R08", ResourceKind.STAFF, **answers)


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"personal_data": True}, True),
        ({"personal_data": True, "data_agreement": " "}, True),
        ({"personal_data": True, "data_agreement": "Agreement of May"}, False),
        ({"personal_data": False}, False),
        ({"personal_data": None}, False),
    ],
)
def test_data_about_people_moves_under_an_agreement(answers: dict[str, Any], speaks: bool) -> None:
    assert bool(said("R09", ResourceKind.DATA, **answers)) is speaks
    assert not said("R09", ResourceKind.NETWORK, **answers)


def test_one_data_agreement_for_the_whole_work_is_enough() -> None:
    resource = Resource(id="list", kind=ResourceKind.DATA, personal_data=True)
    agreement = Agreement(resources=(resource,), information=Information(data_agreement="May"))
    assert not spoken("R09", agreement)


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({"mode": Mode.LENT}, ["transfer_risk"]),
        ({"mode": Mode.POOLED}, ["transfer_risk"]),
        ({"mode": Mode.ALIGNED}, []),
        ({"mode": Mode.ALIGNED, "given_by": TRUST}, ["transfer_risk"]),
        ({"mode": Mode.ALIGNED, "given_by": Who(partner="other")}, []),
        ({"mode": Mode.LENT, "transfer_risk": TransferRisk.NO}, []),
        ({"transfer_risk": TransferRisk.MAYBE}, ["staff_told_on", "staff_at_end"]),
        ({"transfer_risk": TransferRisk.YES, "staff_at_end": "They come home."}, ["staff_told_on"]),
        (
            {"transfer_risk": TransferRisk.YES, "staff_told_on": date(2027, 1, 5)},
            ["staff_at_end"],
        ),
        ({"mode": Mode.LENT, "kind": ResourceKind.VOLUNTEER_TIME}, []),
    ],
)
def test_staff_whose_employer_may_change_are_told_and_looked_after(
    answers: dict[str, Any], asked: list[str]
) -> None:
    agreement = Agreement(
        resources=(Resource(id="help", **{"kind": ResourceKind.STAFF, **answers}),),
        passed_work=(
            PassedWork(id="w", partner="trust", what="the night visits"),
            PassedWork(id="x", partner="other", what=" "),
        ),
    )
    assert places("staff", agreement) == [f"resources.help.{name}" for name in asked]
