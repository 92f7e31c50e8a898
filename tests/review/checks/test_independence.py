"""Speaking for ourselves and together: who speaks, who is thanked, whose other work overlaps."""

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole
from agreement_studio.domain.information import Publicity
from agreement_studio.domain.outcome import Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from tests.review.reviewing import places, spoken

CHAIR = Who(role="the chair")


def outcomes(*spokespeople: Who | None) -> tuple[Outcome, ...]:
    return tuple(Outcome(id=f"o{n}", spokesperson=who) for n, who in enumerate(spokespeople))


@pytest.mark.parametrize(
    ("spokespeople", "speaks"),
    [((), False), ((None,), False), ((None, CHAIR), False), ((None, None), True)],
)
def test_several_outcomes_want_somebody_who_speaks(
    spokespeople: tuple[Who | None, ...], speaks: bool
) -> None:
    found = places("publicity", Agreement(outcomes=outcomes(*spokespeople)))
    assert found == ["publicity.joint_spokesperson"] * speaks


def test_one_voice_for_everything_is_enough() -> None:
    agreement = Agreement(
        outcomes=outcomes(None, None), publicity=Publicity(joint_spokesperson=CHAIR)
    )
    assert spoken("publicity", agreement) == []


def funded(*funders: str, thanks: tuple[str, ...] = ()) -> Agreement:
    return Agreement(
        resources=tuple(Resource(id=f"r{n}", funder=name) for n, name in enumerate(funders)),
        publicity=Publicity(thanks_to=thanks),
    )


def test_a_funder_is_thanked() -> None:
    (finding,) = spoken("publicity", funded("The Lantern Trust", " ", "The Lantern Trust"))
    assert finding.about == "publicity.thanks_to"
    assert finding.sentence.startswith("The Lantern Trust gives money to this.")


@pytest.mark.parametrize(
    "agreement", [funded(), funded(" "), funded("The Trust", thanks=("everyone",))]
)
def test_where_nobody_funds_it_or_somebody_is_thanked_all_is_well(agreement: Agreement) -> None:
    assert spoken("publicity", agreement) == []


def working(*other_work: tuple[str, ...], role: PartnerRole = PartnerRole.FULL) -> Agreement:
    return Agreement(
        partners=tuple(
            Partner(id=f"p{n}", other_work=work, role=role) for n, work in enumerate(other_work)
        )
    )


@pytest.mark.parametrize(
    ("agreement", "speaks"),
    [
        (working((), ()), True),
        (working((), (" ",)), True),
        (working((), ("its own course",)), False),
        (working(()), False),
        (working((), (), role=PartnerRole.OBSERVER), False),
    ],
)
def test_partners_are_asked_once_whether_other_work_overlaps(
    agreement: Agreement, speaks: bool
) -> None:
    assert places("overlap", agreement) == ["partners"] * speaks
