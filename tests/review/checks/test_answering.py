"""One name a line, somebody for everything that moved, and legal duties in plain sight."""

from typing import Any

import pytest

from agreement_studio.domain.accountability import Line, Subject
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import IndicatorKind, Level, LineKind, Mode, Sector, Stance
from agreement_studio.domain.outcome import Contribution, Indicator
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from agreement_studio.review.finding import Severity
from tests.review.reviewing import places, spoken

FUND = (Subject(resource="fund"),)
NAMED = (Partner(id="a", name="the Council"), Partner(id="b", name="Harvest"))


def of_lines(*lines: dict[str, Any]) -> Agreement:
    """Lines ``l0``, ``l1``, … of two partners."""
    return Agreement(
        partners=NAMED,
        lines=tuple(
            Line(id=f"l{n}", **{"for_what": "the fund", **line}) for n, line in enumerate(lines)
        ),
    )


def public(partner: str, subjects: tuple[Subject, ...] = FUND, **answers: Any) -> dict[str, Any]:
    return {"kind": LineKind.PUBLIC, "accountable": partner, "answers_for": subjects, **answers}


def test_two_partners_with_the_same_line_are_asked_which_of_them_it_is() -> None:
    (finding,) = spoken("A03", of_lines(public("a"), public("b")))
    assert finding.sentence == (
        "The Council and Harvest each answer for “the fund” in the same way. "
        "Which one should people turn to?"
    )
    assert finding.places == ("lines.l0.accountable", "lines.l1.accountable")


@pytest.mark.parametrize(
    "second",
    [
        public("a"),
        public(""),
        public("b", kind=LineKind.BOARD),
        public("b", subjects=(Subject(resource="other"),)),
        public("b", subjects=(Subject(power="fund"),)),
        public("b", subjects=()),
    ],
)
def test_lines_of_another_partner_kind_or_subject_do_not_clash(second: dict[str, Any]) -> None:
    assert spoken("A03", of_lines(public("a"), second)) == []


def test_a_duty_that_the_law_gives_to_each_is_answered_for_by_each() -> None:
    duty = (Subject(duty="public sector equality duty"),)
    assert spoken("A03", of_lines(public("a", duty), public("b", duty))) == []


def test_lines_whose_kind_is_not_said_yet_do_not_clash() -> None:
    assert spoken("A03", of_lines(public("a", kind=None), public("b", kind=None))) == []


def test_a_partner_that_is_gone_is_still_told_apart() -> None:
    (finding,) = spoken("A03", of_lines(public("a"), public("gone")))
    assert "a partner without a name" in finding.sentence


def collective(*subjects: Subject, **answers: Any) -> dict[str, Any]:
    return {"collective": True, "answers_for": subjects, "for_what": "fewer strokes", **answers}


@pytest.mark.parametrize(
    ("kinds", "speaks"),
    [
        ([IndicatorKind.POPULATION], False),
        ([IndicatorKind.POPULATION, IndicatorKind.HOW_MUCH], False),
        ([IndicatorKind.BETTER_OFF], True),
        ([None], True),
        ([], True),
    ],
)
def test_all_answer_together_only_for_a_whole_population(
    kinds: list[IndicatorKind | None], speaks: bool
) -> None:
    agreement = of_lines(collective(Subject(outcome="o"))).amended(
        indicators=tuple(
            Indicator(id=f"i{n}", outcome="o", kind=kind) for n, kind in enumerate(kinds)
        )
    )
    assert bool(spoken("A04", agreement)) is speaks


@pytest.mark.parametrize(
    "subject",
    [
        Subject(resource="fund"),
        Subject(power="p"),
        Subject(contribution="c"),
        Subject(duty="the equality duty"),
        Subject(),
    ],
)
def test_nothing_but_an_outcome_is_answered_for_together(subject: Subject) -> None:
    agreement = of_lines(collective(Subject(outcome="o"), subject)).amended(
        indicators=(Indicator(id="i", outcome="o", kind=IndicatorKind.POPULATION),)
    )
    (finding,) = spoken("A04", agreement)
    assert finding.severity is Severity.MUST
    assert finding.sentence.startswith("Which one partner answers for “fewer strokes”?")


def test_a_collective_line_for_nothing_in_particular_is_asked_for_its_outcome() -> None:
    (finding,) = spoken("A04", of_lines(collective()))
    assert finding.severity is Severity.SHOULD
    assert finding.sentence == "Which outcome do all of you answer for together in “fewer strokes”?"
    assert spoken("A04", of_lines({"answers_for": ()})) == []


@pytest.mark.parametrize(
    ("spokesperson", "speaks"),
    [(None, True), (Who(), True), (Who(role=" "), True), (Who(role="chair"), False)],
)
def test_somebody_speaks_for_all(spokesperson: Who | None, speaks: bool) -> None:
    line = collective(spokesperson=spokesperson)
    assert bool(spoken("A05", of_lines(line))) is speaks
    assert spoken("A05", of_lines({**line, "collective": False})) == []


@pytest.mark.parametrize(
    ("to_whom", "speaks"),
    [
        ((Who(partner="a"),), True),
        ((Who(partner="a"), Who(partner="a")), True),
        ((Who(partner="a", role="trustees"),), False),
        ((Who(partner="a"), Who(body="board")), False),
        ((Who(partner="b"),), False),
        ((), False),
    ],
)
def test_a_partner_does_not_answer_to_itself_alone(to_whom: tuple[Who, ...], speaks: bool) -> None:
    found = spoken("A06", of_lines(public("a", to_whom=to_whom)))
    assert bool(found) is speaks
    assert all(one.sentence.startswith("The Council answers only to itself") for one in found)


def test_a_line_without_a_name_does_not_answer_to_itself() -> None:
    assert spoken("A06", of_lines(public("", to_whom=(Who(role="anyone"),)))) == []
    assert spoken("A06", of_lines(public("", to_whom=(Who(),)))) == []


SHARED = Power(id="x", decision="the rota", level=Level.TOGETHER)
POOL = Resource(id="x", what="the pot", mode=Mode.POOLED)
DOES = Contribution(id="x", what="Opens the door.")


def test_everything_that_moved_or_is_shared_is_looked_at_on_its_own() -> None:
    agreement = Agreement(powers=(SHARED,), resources=(POOL,), contributions=(DOES,))
    assert [(one.about, one.sentence) for one in spoken("A07", agreement)] == [
        ("powers.x", "Who answers for “the rota”?"),
        ("resources.x", "Who answers for “the pot”?"),
        ("contributions.x", "Who answers for “Opens the door”?"),
    ]
    answered = agreement.amended(lines=(Line(id="l", answers_for=(Subject(resource="x"),)),))
    assert places("A07", answered) == ["powers.x", "contributions.x"]


@pytest.mark.parametrize(
    "agreement",
    [
        Agreement(powers=(SHARED.amended(stance=Stance.KEPT),)),
        Agreement(powers=(SHARED.amended(level=Level.SHAPE),)),
        Agreement(powers=(SHARED.amended(level=None),)),
        Agreement(resources=(POOL.amended(mode=Mode.LENT),)),
        Agreement(resources=(POOL.amended(mode=None),)),
    ],
)
def test_what_stays_where_it_was_needs_no_line(agreement: Agreement) -> None:
    assert spoken("A07", agreement) == []


def test_pooled_public_money_is_asked_about_once() -> None:
    agreement = Agreement(resources=(POOL.amended(public_money=True),))
    assert spoken("A07", agreement) == []
    assert places("A01", agreement) == ["resources.x"]


def of_duties(sector: Sector | None, *duties: str, kind: LineKind | None = None) -> Agreement:
    partner = Partner(id="a", name="the Council", sector=sector, statutory_duties=duties)
    return Agreement(partners=(partner,), lines=(Line(id="l", kind=kind, accountable="a"),))


@pytest.mark.parametrize(
    ("agreement", "speaks"),
    [
        (of_duties(Sector.PUBLIC, "best value", kind=LineKind.BOARD), True),
        (of_duties(Sector.PUBLIC, "best value", kind=LineKind.STATUTORY), False),
        (of_duties(Sector.SOCIAL, "best value"), False),
        (of_duties(None, "best value"), False),
        (of_duties(Sector.PUBLIC, " "), False),
        (of_duties(Sector.PUBLIC), False),
    ],
)
def test_duties_of_a_public_body_stay_in_plain_sight(agreement: Agreement, speaks: bool) -> None:
    assert bool(spoken("A10", agreement)) is speaks


def test_a_statutory_line_of_another_partner_shows_nothing() -> None:
    agreement = of_duties(Sector.PUBLIC, "best value", kind=LineKind.STATUTORY)
    (line,) = agreement.lines
    (finding,) = spoken("A10", agreement.amended(lines=(line.amended(accountable="b"),)))
    assert finding.sentence == (
        "Where can people see that the Council still answers for its own legal duties?"
    )


@pytest.mark.parametrize(
    ("of_a", "of_b", "speaks"), [(2, 0, False), (3, 0, True), (3, 2, False), (4, 2, True)]
)
def test_one_partner_in_most_lines_is_asked_about(of_a: int, of_b: int, speaks: bool) -> None:
    lines = of_lines(*[{"accountable": "a"}] * of_a, *[{"accountable": "b"}] * of_b)
    assert bool(spoken("A11", lines)) is speaks


def test_lines_of_all_together_count_and_lines_of_nobody_do_not() -> None:
    of_a: list[dict[str, Any]] = [{"accountable": "a"}] * 3
    assert spoken("A11", of_lines(*of_a, {"collective": True}, {"collective": True})) == []
    (finding,) = spoken("A11", of_lines(*of_a, {}, {}))
    assert finding.sentence == "The Council answers in 3 of 3 lines. Is that what everyone wants?"
