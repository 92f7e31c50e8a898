"""Working through disagreement: steps that exist, end in time and begin with a talk; help."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import KindOfWork
from agreement_studio.domain.disagreement import Beyond, Disagreement, Help, Rung, Trigger
from agreement_studio.domain.governance import Body
from agreement_studio.domain.outcome import Contribution
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.who import Who
from tests.review.reviewing import places, spoken

PAIR = Who(role="the two people concerned")
BOARD = Who(body="board")


def ladder(*rungs: Rung) -> Agreement:
    return Agreement(rungs=rungs, bodies=(Body(id="board", name="The Growth Board"),))


def step(name: str, **answers: Any) -> Rung:
    return Rung(id=name, step=f"Step {name}", **answers)


def of_kind(kind: KindOfWork, **answers: Any) -> Agreement:
    return Agreement(purpose=Purpose(kinds_of_work=(kind,)), **answers)


def test_two_steps_are_enough() -> None:
    assert places("X01", ladder(step("a"), step("b"))) == []
    assert places("X01", ladder(step("a"))) == ["rungs"]


def test_a_step_nobody_has_filled_in_is_no_step() -> None:
    assert places("X01", ladder(step("a"), Rung(id="b", step="  "))) == ["rungs"]


def test_nobody_is_told_that_help_is_missing_before_there_are_steps() -> None:
    assert places("X02", Agreement()) == []


def test_one_neutral_step_is_enough() -> None:
    assert places("X02", ladder(step("a"), step("b", neutral=True))) == []
    assert places("X02", ladder(step("a"), step("b"))) == ["rungs"]


@pytest.mark.parametrize(("days", "speaks"), [((30, 30), False), ((30, 31), True)])
def test_steps_may_take_sixty_days_together(days: tuple[int, int], speaks: bool) -> None:
    steps = ladder(*(step(f"s{n}", within_days=each) for n, each in enumerate(days)))
    assert bool(spoken("X03", steps)) is speaks


def test_a_step_without_days_is_asked_for_them_by_name() -> None:
    (finding,) = spoken("X03", ladder(step("a", within_days=5), step("b")))
    assert finding.about == "rungs.b.within_days"
    assert finding.sentence == "Within how many days is “Step b” done?"


def test_a_step_done_on_the_same_day_has_its_days() -> None:
    assert spoken("X03", ladder(step("a", within_days=0))) == []


@pytest.mark.parametrize(
    ("exceptions", "missing"),
    [
        ((), "safeguarding and fraud"),
        (("fraud",), "safeguarding"),
        (("Anything about safeguarding children",), "fraud"),
        (("abuse", "theft"), ""),
    ],
)
def test_safeguarding_and_fraud_stay_outside_no_blame(
    exceptions: tuple[str, ...], missing: str
) -> None:
    found = spoken(
        "X04", Agreement(disagreement=Disagreement(no_blame=True, exceptions=exceptions))
    )
    assert [finding.about for finding in found] == ["disagreement.exceptions"] * bool(missing)
    assert all(f"cannot cover {missing}." in finding.sentence for finding in found)


def test_without_the_promise_no_exception_is_needed() -> None:
    assert spoken("X04", Agreement()) == []


def test_a_ladder_that_begins_with_a_body_is_asked_to_begin_with_a_talk() -> None:
    (finding,) = spoken("X05", ladder(step("a", who=(BOARD,)), step("b", who=(PAIR,))))
    assert finding.about == "rungs.a.who"
    assert "The first step goes to The Growth Board." in finding.sentence


@pytest.mark.parametrize("who", [(PAIR,), (PAIR, BOARD), ()])
def test_a_talk_may_have_company_and_an_unfinished_step_is_left_alone(who: tuple[Who, ...]) -> None:
    assert spoken("X05", ladder(step("a", who=who), step("b", who=(BOARD,)))) == []


def test_a_body_that_is_gone_is_still_no_talk() -> None:
    (finding,) = spoken("X05", Agreement(rungs=(step("a", who=(Who(body="lost"),)),)))
    assert "The first step goes to a body." in finding.sentence


COVER = Who(role="on-call manager")


@pytest.mark.parametrize(
    ("help_given", "cover", "speaks"),
    [
        (Help(), None, True),
        (Help(cover_by=COVER), None, False),
        (Help(), COVER, False),
    ],
)
def test_cover_for_all_or_for_each_contribution_will_do(
    help_given: Help, cover: Who | None, speaks: bool
) -> None:
    one = Contribution(id="mentors", what="brings mentors", cover_by=cover)
    assert bool(spoken("help", Agreement(help=help_given, contributions=(one,)))) is speaks


def test_where_nobody_does_anything_yet_nobody_has_to_cover() -> None:
    assert spoken("help", Agreement()) == []


@pytest.mark.parametrize(("rule", "speaks"), [("", True), ("  ", True), ("two thirds", False)])
def test_a_body_that_may_ask_a_partner_to_step_back_needs_a_rule(rule: str, speaks: bool) -> None:
    found = places(
        "help",
        Agreement(
            bodies=(Body(id="board", name="The Board"),),
            help=Help(step_back_decided_by="board", step_back_rule=rule),
        ),
    )
    assert found == ["help.step_back_rule"] * speaks


@pytest.mark.parametrize("kind", [KindOfWork.RESILIENCE, KindOfWork.HEALTH])
def test_work_that_floods_and_outbreaks_can_stop_is_asked_about_them(kind: KindOfWork) -> None:
    assert places("beyond-control", of_kind(kind)) == ["beyond.examples"]
    assert places("beyond-control", of_kind(kind, beyond=Beyond(examples=(" ",)))) != []
    assert places("beyond-control", of_kind(kind, beyond=Beyond(examples=("a flood",)))) == []
    assert places("beyond-control", of_kind(kind, beyond=Beyond(replan_by=PAIR))) == []


def test_other_work_is_not_asked_about_floods() -> None:
    assert spoken("beyond-control", of_kind(KindOfWork.FOOD)) == []


def test_emergency_work_is_asked_what_sets_help_going() -> None:
    assert places("activation", of_kind(KindOfWork.RESILIENCE)) == ["triggers"]
    assert places("activation", of_kind(KindOfWork.FOOD)) == []


def called_by(*callers: Who, stand_in: str = "") -> Agreement:
    warning = Trigger(id="warning", event="a red warning", called_by=callers)
    wardens = Partner(id="wardens", name="The Wardens", stand_in=stand_in)
    return of_kind(KindOfWork.RESILIENCE, triggers=(warning,), partners=(wardens,))


LEAD = Who(partner="wardens", role="warden lead")


@pytest.mark.parametrize(
    "agreement",
    [
        called_by(LEAD, Who(role="the clerk")),
        called_by(LEAD, stand_in="the rota keeper"),
        called_by(Who(body="board")),
    ],
)
def test_two_callers_a_stand_in_or_a_body_are_enough(agreement: Agreement) -> None:
    assert spoken("activation", agreement) == []


@pytest.mark.parametrize(
    ("agreement", "says"),
    [
        (called_by(LEAD), "Only The Wardens’s warden lead may call"),
        (called_by(Who(role="the clerk")), "Only the clerk may call"),
        (called_by(), "Who may call for help on “a red warning”?"),
        (called_by(Who(partner="gone")), "Who may call for help"),
    ],
)
def test_a_single_caller_is_asked_for_a_stand_in(agreement: Agreement, says: str) -> None:
    (finding,) = spoken("activation", agreement)
    assert finding.about == "triggers.warning.called_by"
    assert says in finding.sentence
