"""Who does what by when: everyone has something to do, and the first step has a date."""

from datetime import date
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole, TaskState
from agreement_studio.domain.outcome import Contribution, Outcome, Plan, Task
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.rhythm import Duration
from agreement_studio.domain.who import Who
from agreement_studio.review.finding import Severity
from tests.review.reviewing import spoken

DAY = date(2027, 3, 31)
AGREED = Plan(agreed_by=Who(role="the board"))


def one(**answers: Any) -> Agreement:
    """One partner and one outcome."""
    started: dict[str, Any] = {
        "partners": (Partner(id="bakery", name="the Bakery"),),
        "outcomes": (Outcome(id="o", name="Steady work"),),
        "plan": AGREED,
    }
    return Agreement(**(started | answers))


@pytest.mark.parametrize(
    ("partner", "outcome", "speaks"),
    [
        ("bakery", "o", False),
        ("bakery", "gone", True),
        ("bakery", "", True),
        ("other", "o", True),
    ],
)
def test_a_partner_helps_with_an_outcome(partner: str, outcome: str, speaks: bool) -> None:
    work = Contribution(id="c", partner=partner, outcome=outcome)
    assert [
        (found.about, found.sentence) for found in spoken("O10", one(contributions=(work,)))
    ] == (speaks * [("partners.bakery", "Which outcome will the Bakery help with?")])


def test_nobody_is_asked_what_they_do_before_there_is_an_outcome() -> None:
    assert spoken("O10", one(outcomes=())) == []
    assert spoken("O10", one(outcomes=(Outcome(id="o", name=" "),))) == []


@pytest.mark.parametrize("role", [PartnerRole.OBSERVER, PartnerRole.ASSOCIATE])
def test_only_full_partners_are_asked_for_their_part(role: PartnerRole) -> None:
    assert spoken("O10", one(partners=(Partner(id="a", role=role),))) == []


WORK = Contribution(id="c", partner="bakery", outcome="o")
MORE = Contribution(id="d", partner="gone", outcome="o")


def step(identifier: str, **answers: Any) -> Task:
    return Task(id=identifier, **answers)


@pytest.mark.parametrize(
    ("contributions", "tasks", "speaks"),
    [
        ((WORK, MORE), (), True),
        ((WORK,), (step("t", contribution="c"),), True),
        ((WORK,), (step("t", due=DAY),), False),
        ((), (), False),
    ],
)
def test_a_plan_without_any_date_is_asked_about_once(
    contributions: tuple[Contribution, ...], tasks: tuple[Task, ...], speaks: bool
) -> None:
    agreement = one(contributions=contributions, tasks=tasks)
    assert [finding.sentence for finding in spoken("workplan", agreement)] == speaks * [
        "Nothing here has a date yet. What happens first, who does it, and by when?"
    ]


@pytest.mark.parametrize(
    ("agreed_by", "tasks", "speaks"),
    [
        (None, (step("t", due=DAY),), True),
        (Who(), (step("t", due=DAY),), True),
        (Who(role="the board"), (step("t", due=DAY),), False),
        (None, (), False),
    ],
)
def test_somebody_agrees_the_next_plan(
    agreed_by: Who | None, tasks: tuple[Task, ...], speaks: bool
) -> None:
    found = spoken("workplan", one(plan=Plan(agreed_by=agreed_by), tasks=tasks))
    assert [(finding.about, finding.severity) for finding in found] == speaks * [
        ("plan.agreed_by", Severity.COULD)
    ]


def test_a_contribution_has_a_dated_step_once_others_have() -> None:
    undated = one(
        contributions=(WORK, MORE), tasks=(step("t", due=DAY), step("u", contribution="c"))
    )
    assert [(found.about, found.sentence) for found in spoken("undated", undated)] == [
        ("contributions.c", "What is the Bakery’s first step here, and by when?"),
        ("contributions.d", "Who does this, what is the first step, and by when?"),
    ]
    dated = one(contributions=(WORK,), tasks=(step("t", contribution="c", due=DAY),))
    assert spoken("undated", dated) == []
    assert spoken("undated", one(contributions=(WORK, MORE))) == []


@pytest.mark.parametrize(
    ("answers", "ends", "speaks"),
    [
        ({"due": date(2027, 4, 1)}, DAY, True),
        ({"due": DAY}, DAY, False),
        ({"due": date(2027, 4, 1), "state": TaskState.DONE}, DAY, False),
        ({"due": date(2027, 4, 1), "state": TaskState.MOVED}, DAY, True),
        ({"due": date(2027, 4, 1)}, None, False),
        ({}, DAY, False),
    ],
)
def test_a_step_comes_before_the_end(
    answers: dict[str, Any], ends: date | None, speaks: bool
) -> None:
    late = one(tasks=(step("t", what="Open day", **answers),), duration=Duration(ends=ends))
    assert [(found.about, found.sentence) for found in spoken("late-step", late)] == speaks * [
        (
            "tasks.t.due",
            "“Open day” is due after the agreement ends. Does the date move, or does the end?",
        )
    ]


BAKERY, ROLE, GONE = Who(partner="bakery"), Who(role="the board"), Who(partner="gone")


@pytest.mark.parametrize(
    ("leads", "percent"),
    [
        ((BAKERY, BAKERY, BAKERY, ROLE, ROLE), 0),
        ((BAKERY, BAKERY, BAKERY, ROLE), 75),
        ((BAKERY, BAKERY, BAKERY), 0),
        ((BAKERY, BAKERY, BAKERY, None), 0),
        ((GONE, GONE, GONE, GONE), 0),
        ((), 0),
    ],
)
def test_one_that_leads_on_nearly_all_steps_is_asked_whether_it_can(
    leads: tuple[Who | None, ...], percent: int
) -> None:
    tasks = tuple(step(f"t{n}", who_leads=who) for n, who in enumerate(leads))
    assert [finding.sentence for finding in spoken("one-leads", one(tasks=tasks))] == bool(
        percent
    ) * [
        (
            f"The Bakery leads on {percent}% of the steps in the plan. "
            "Can it carry that, and does everyone want it?"
        )
    ]
