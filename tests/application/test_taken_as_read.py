"""What a small group takes as read: it fills in what nobody said, and never what somebody did."""

from datetime import date

from agreement_studio.application.taken_as_read import (
    Default,
    Standing,
    defaults,
    standing,
    take_all_as_read,
    take_as_read,
)
from agreement_studio.domain.accountability import Line
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ResourceKind, Stance, Status
from agreement_studio.domain.disagreement import Rung
from agreement_studio.domain.legal import Legal
from agreement_studio.domain.outcome import Contribution, Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import GroupOfPeople
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from agreement_studio.texts import load_texts

TODAY = date(2026, 11, 26)
BAKERY = Who(partner="bakery")
STREET = Agreement(
    partners=(
        Partner(id="bakery", name="Kiln Lane Bakery", contact_role="Shop manager"),
        Partner(id="cooks", name="Student Cooks", known_as="the cooks"),
    ),
    groups=(GroupOfPeople(id="street", name="Neighbours on the street"),),
    outcomes=(Outcome(id="fed", name="Nobody goes hungry", place="Unity Street"),),
    resources=(
        Resource(id="oven", given_by=Who(partner="cooks"), what="Its oven"),
        Resource(id="gifts", given_by=BAKERY, what="Gifts from neighbours", host=BAKERY),
    ),
    powers=(
        Power(id="bread", decision="where the bread goes"),
        Power(id="safe", decision="whether food is safe", stance=Stance.KEPT),
    ),
    lines=(Line(id="line"),),
)


def one(key: str) -> Default:
    return next(default for default in defaults() if default.key == key)


def read() -> Agreement:
    return take_all_as_read(TODAY)(STREET)


def test_every_point_has_its_sentence_and_no_sentence_stands_for_nothing() -> None:
    prefix = "taken_as_read."
    written = {name for name in load_texts().phrases if name.startswith(prefix)}
    assert written == {f"{prefix}{default.key}" for default in defaults()}


def test_accepting_a_point_fills_in_its_answer_and_only_that() -> None:
    after = take_as_read(one("status"), TODAY)(STREET)
    assert after == STREET.amended(legal=Legal(status=Status.SHARED_COMMITMENT))


def test_an_answer_that_is_there_stays_as_it_is() -> None:
    binding = STREET.amended(legal=Legal(status=Status.BINDING))
    assert take_as_read(one("status"), TODAY)(binding) == binding
    assert [partner.known_as for partner in read().partners] == ["Kiln Lane Bakery", "the cooks"]


def test_nothing_is_open_once_everything_has_been_accepted() -> None:
    after = read()
    assert {standing(default, after, TODAY) for default in defaults()} == {
        Standing.TAKEN,
        Standing.OTHERWISE,
    }
    said_otherwise = [d.key for d in defaults() if standing(d, after, TODAY) is Standing.OTHERWISE]
    assert said_otherwise == ["names"]


def test_accepting_twice_changes_nothing_the_second_time() -> None:
    assert take_all_as_read(TODAY)(read()) == read()


def test_a_point_that_was_said_otherwise_is_told_from_one_taken_as_read() -> None:
    binding = STREET.amended(legal=Legal(status=Status.BINDING))
    assert standing(one("status"), STREET, TODAY) is Standing.OPEN
    assert standing(one("status"), read(), TODAY) is Standing.TAKEN
    assert standing(one("status"), binding, TODAY) is Standing.OTHERWISE


def test_it_begins_on_the_day_of_the_evening_and_decisions_move_then() -> None:
    after = read()
    assert after.duration.begins == TODAY
    assert [power.from_date for power in after.powers] == [TODAY, None]


def test_who_it_is_for_comes_from_the_first_question() -> None:
    (outcome,) = read().outcomes
    assert (outcome.population, read().place) == ("neighbours on the street", "Unity Street")
    assert read().purpose.aim == "nobody goes hungry"


def test_whoever_holds_the_money_looks_after_it_and_answers_for_it() -> None:
    oven, gifts = read().resources
    assert (oven.kind, oven.steward) == (ResourceKind.IN_KIND, None)
    assert (gifts.kind, gifts.steward) == (ResourceKind.CASH, BAKERY)
    (line,) = read().lines
    assert (line.accountable, line.for_what) == ("bakery", "gifts from neighbours")


def test_without_money_a_line_is_for_what_we_promise_and_says_still_who_answers() -> None:
    poor = STREET.amended(resources=())
    (line,) = take_all_as_read(TODAY)(poor).lines
    assert (line.accountable, line.for_what) == ("", "what we promise here")


def test_each_answers_for_what_it_brings_unless_it_has_said_what_it_does() -> None:
    bakes = Contribution(id="bakes", outcome="fed", partner="bakery", what="Bakes")
    after = take_as_read(one("parts"), TODAY)(STREET.amended(contributions=(bakes,)))
    assert [(c.partner, c.what) for c in after.contributions] == [
        ("bakery", "Bakes"),
        ("cooks", "Brings its oven"),
    ]


def test_the_steps_of_a_disagreement_are_ours_only_where_nobody_named_one() -> None:
    assert [rung.step for rung in read().rungs] == [
        "Talk, face to face",
        "Sit down with somebody whom both trust",
    ]
    tea = STREET.amended(rungs=(Rung(id="tea", step="Tea"),))
    after = take_as_read(one("steps"), TODAY)(tea)
    assert [(rung.step, rung.within_days) for rung in after.rungs] == [("Tea", 7)]


def test_an_answer_to_a_complaint_is_promised_only_where_there_is_a_door() -> None:
    assert read().complaints.days is None
    knocked = STREET.amended(complaints=STREET.complaints.amended(door="Knock at number 2."))
    after = take_all_as_read(TODAY)(knocked)
    assert (after.complaints.answered_by, after.complaints.days) == (BAKERY, 5)
