"""What is unfinished is unfinished on purpose; everything else is finished."""

import pytest

from agreement_studio.domain.choices import LineKind, Mode, ResourceKind
from tests.starters.gaps import gaps
from tests.starters.on_disk import PARTNERSHIPS, index, starter

ON_PURPOSE = {
    "marlshire-growth": {
        "governance: interests_published_at",
        "chamber-firms: nobody answers for it",
        "chamber-seat: nobody answers for it",
    },
    "ellismoor-heartbeat": {
        "practice-figures: data_agreement",
        "information: data_agreement",
        "governance: fallback",
    },
    "saltery-bay-mend": {"bay-fund: underspend"},
    "nethercross-at-home": {"governance: coordinator_paid"},
    "gate-to-home": {
        "no-blame: safeguarding",
        "line-deposits: redress",
        "line-population: redress",
    },
    "brackwater-ready": {
        "volunteers: volunteer_cover",
        "knock-list: data_agreement",
        "information: data_agreement",
    },
    "unity-street-larder": set[str](),
}
each_partnership = pytest.mark.parametrize("name", PARTNERSHIPS)


@each_partnership
def test_a_starter_lacks_exactly_what_it_leaves_open_on_purpose(name: str) -> None:
    assert gaps(starter(name)) == ON_PURPOSE[name]


@each_partnership
def test_the_index_tells_of_what_is_left_open(name: str) -> None:
    assert bool(index()[name]["unfinished"]) is bool(ON_PURPOSE[name])


def test_an_extra_payment_to_tidewell_may_be_a_purchase() -> None:
    bay = starter("saltery-bay-mend")
    priced = [payment for payment in bay.payments if payment.for_priced_service]
    assert [(p.to_who.partner, p.resource) for p in priced if p.to_who] == [
        ("tidewell", "bay-fund"),
    ]
    assert any("be a purchase?" in point.what for point in bay.open_points)


def test_no_one_line_to_the_public_at_gate_to_home_says_how_things_are_put_right() -> None:
    lines = [line for line in starter("gate-to-home").lines if line.kind is LineKind.PUBLIC]
    assert len(lines) == 2
    assert not any(line.redress for line in lines)


def test_the_home_care_firm_keeps_its_time_out_of_the_pooled_fund() -> None:
    nethercross = starter("nethercross-at-home")
    assert nethercross.costs.statutory_pooling
    pooled = [r for r in nethercross.resources if r.mode is Mode.POOLED]
    assert {r.given_by.partner for r in pooled if r.given_by} == {"council", "trust"}
    (team_time,) = (r for r in nethercross.resources if r.id == "team-time")
    assert team_time.mode is Mode.ALIGNED


@each_partnership
def test_public_cash_is_answered_for_in_public(name: str) -> None:
    agreement = starter(name)
    public = [line for line in agreement.lines if line.kind is LineKind.PUBLIC]
    answered = {subject.resource for line in public for subject in line.answers_for}
    cash = {r.id for r in agreement.resources if r.public_money and r.kind is ResourceKind.CASH}
    assert cash <= answered


@each_partnership
def test_only_whole_population_results_are_answered_for_together(name: str) -> None:
    for line in starter(name).lines:
        if line.collective:
            assert not line.accountable
            assert all(subject.outcome for subject in line.answers_for)
        else:
            assert line.accountable not in {who.partner for who in line.to_whom}


@each_partnership
def test_the_ladder_begins_with_two_people_and_soon_has_a_neutral(name: str) -> None:
    rungs = starter(name).rungs
    assert len(rungs) >= 3
    assert "two people" in rungs[0].who[0].role
    assert any(rung.neutral for rung in rungs)
    assert all(rung.within_days for rung in rungs)
    assert sum(rung.within_days or 0 for rung in rungs) <= 60


@each_partnership
def test_there_is_enough_of_everything_to_work_with(name: str) -> None:
    agreement = starter(name)
    assert len(agreement.tasks) >= 6
    assert len(agreement.glossary) >= 4
    assert 1 <= len(agreement.governance.unanimous_matters) <= 7
    assert agreement.covers
    assert agreement.reviews
    assert all(risk.first_mover and risk.affects_people for risk in agreement.risks)
    assert any(indicator.split_by for indicator in agreement.indicators)
    assert agreement.equality.considered_on is not None
    assert agreement.equality.considered_on.year == 2026


@each_partnership
def test_no_partner_decides_most_of_what_the_law_leaves_open(name: str) -> None:
    agreement = starter(name)
    open_rows = [power for power in agreement.powers if not power.statutory]
    for partner in agreement.partners:
        alone = [p for p in open_rows if [who.partner for who in p.held_now] == [partner.id]]
        assert len(alone) <= 0.6 * len(open_rows)
