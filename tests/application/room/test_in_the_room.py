"""Who speaks first, how long, what is read back, and what a projector may show."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.room.agenda import agendas
from agreement_studio.application.room.countdown import Countdown, digits
from agreement_studio.application.room.meeting import Meeting
from agreement_studio.application.room.reading_back import SCREENFUL, passages
from agreement_studio.application.room.shown import (
    agenda_shown,
    balance_shown,
    order_line,
    picture_shown,
    question_shown,
    read_back_shown,
)
from agreement_studio.application.room.speaking import speakers
from agreement_studio.application.room.walk import step_keys, stops
from agreement_studio.application.starters import starter
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole, PartnerSize, Sector
from agreement_studio.domain.partner import Partner
from agreement_studio.drafting.document import Edition
from agreement_studio.texts import load_texts
from agreement_studio.wiring import Studio

TEXTS = load_texts()


def saltery() -> Agreement:
    return read_answers(starter("saltery-bay-mend").path).agreement


# ------------------------------------------------------------------------------------ questions


def test_each_step_asks_short_questions_and_says_why_in_a_line() -> None:
    for stop in stops(TEXTS):
        assert stop.way
        for question in stop.questions:
            assert len(question.ask) <= 56, question.ask
            assert question.ask.endswith("?")
            assert 0 < len(question.why) <= 80, question.why


def test_the_walk_is_that_of_the_window() -> None:
    assert tuple(stop.step for stop in stops(TEXTS)) == step_keys()


def test_the_reason_is_shown_only_on_call() -> None:
    stop = stops(TEXTS)[0]
    assert question_shown(stop, 0, with_why=False).line == ""
    assert question_shown(stop, 0, with_why=True).line == stop.questions[0].why


# ----------------------------------------------------------------------------------- who speaks


def test_the_smallest_partner_speaks_first() -> None:
    assert speakers(saltery(), "values")[0].partner == "mend-shed"
    assert speakers(saltery(), "values")[-1].sector == "public"


def test_about_power_whoever_decided_most_speaks_first_and_then_the_smallest() -> None:
    turns = speakers(saltery(), "power")
    assert turns[0].name == "the Council"
    assert turns[1:] == tuple(
        turn for turn in speakers(saltery(), "values") if turn.name != "the Council"
    )


def test_where_nobody_has_said_how_large_they_are_the_sector_suggests_it() -> None:
    agreement = Agreement(
        partners=(
            Partner(id="c", sector=Sector.PUBLIC),
            Partner(id="r", sector=Sector.COMMUNITY),
            Partner(id="s", sector=Sector.SOCIAL, size=PartnerSize.LARGE),
            Partner(id="o", sector=Sector.COMMUNITY, role=PartnerRole.OBSERVER),
            Partner(id="p", is_person=True),
        )
    )
    assert [turn.partner for turn in speakers(agreement, "values")] == ["p", "r", "c", "s", "o"]


@pytest.mark.parametrize("step", ["values", "power"])
@pytest.mark.parametrize("at", [0, 1, 5])
def test_nobody_is_named_unless_that_was_chosen(step: str, at: int) -> None:
    turns = speakers(saltery(), step)
    names = {name for p in saltery().partners for name in (p.name, p.known_as)}
    quiet = order_line(turns, at, step, TEXTS, named=False)
    assert not any(name in quiet for name in names)
    assert turns[at].name[4:] in order_line(turns, at, step, TEXTS, named=True)


def test_a_table_with_nobody_at_it_says_so() -> None:
    assert order_line((), 0, "power", TEXTS, named=True) == TEXTS.phrase("room.order.nobody")


# ---------------------------------------------------------------------------------------- timer


def test_a_timer_runs_waits_and_is_given_more() -> None:
    timer = Countdown(120).started(10.0).stopped(40.0)
    assert timer.left(999.0) == 90.0
    more = timer.started(100.0).longer(110.0)
    assert (more.is_running, more.left(110.0)) == (True, 140.0)
    assert more.again() == Countdown(180)


def test_a_timer_ends_at_nothing_and_can_begin_again() -> None:
    ended = Countdown(60).started(0.0)
    assert (ended.left(61.0), ended.share(61.0)) == (0.0, 0.0)
    assert ended.turned(61.0).left(61.0) == 60.0


def test_one_more_minute_after_the_end_is_one_minute() -> None:
    assert Countdown(60).started(0.0).longer(500.0).left(500.0) == 60.0


@given(
    steps=st.lists(
        st.tuples(st.sampled_from(["turned", "longer", "stopped"]), st.floats(0, 100)), max_size=12
    )
)
def test_whatever_is_pressed_there_is_never_less_than_nothing_nor_more_than_all(
    steps: list[tuple[str, float]],
) -> None:
    timer, now = Countdown(60), 0.0
    for name, later in steps:
        now += later
        timer = getattr(timer, name)(now)
        assert 0 <= timer.left(now) <= timer.length
        assert 0 <= timer.share(now) <= 1


@pytest.mark.parametrize(
    ("seconds", "read"), [(0, "0:00"), (0.2, "0:01"), (86, "1:26"), (3600, "60:00")]
)
def test_time_is_read_in_minutes_and_seconds(seconds: float, read: str) -> None:
    assert digits(seconds) == read


# ------------------------------------------------------------------------------------ read-back


def test_each_clause_is_read_back_whole_in_screenfuls_with_plain_words() -> None:
    document = Studio().draft(saltery(), Edition.GUIDANCE, final=False)
    found = passages(document, TEXTS)
    assert {one.section for one in found} >= {"purpose", "power", "endings"}
    for one in found:
        assert one.plain
        assert len(one.text) <= SCREENFUL or ". " not in one.text
    first = [one for one in found if one.number == "6.1"]
    assert [one.part for one in first] == list(range(1, first[0].parts + 1))
    assert "decide together" in " ".join(one.text for one in first)
    assert read_back_shown(first[0], TEXTS).title.startswith("We read back clause 6.1")


def test_where_there_is_no_clause_that_is_said() -> None:
    assert read_back_shown(None, TEXTS).title == TEXTS.phrase("room.shown.no_clauses")


# --------------------------------------------------------------------------- shown when called


def test_the_balance_asks_questions_and_compares_nobody() -> None:
    shown = balance_shown(saltery(), TEXTS)
    assert "of 6 decisions" in shown.lines[0].text
    assert balance_shown(Agreement(), TEXTS).lines


def test_a_step_shows_its_own_picture_and_else_who_decides() -> None:
    document = Studio().draft(saltery(), None, final=False)
    by_step = {stop.step: stop for stop in stops(TEXTS)}
    power = picture_shown(document, by_step["power"], TEXTS)
    assert power.picture.startswith("<svg")
    assert power.alt
    assert picture_shown(document, by_step["values"], TEXTS) == power
    assert picture_shown(document, by_step["accountability"], TEXTS) != power
    assert picture_shown(None, by_step["power"], TEXTS).picture == ""


def test_the_agenda_shows_the_half_day_one_is_in_and_marks_where() -> None:
    days = next(one for one in agendas() if len(one.parts) == 3)
    second = len(days.parts[0].items)
    shown = agenda_shown(Meeting(days).went(second + 1, 0.0), stops(TEXTS), TEXTS)
    assert shown.title == days.parts[1].title
    assert [line.mark for line in shown.lines].index("now") == 1
    assert replace(Meeting(days)).at is None
    assert agenda_shown(None, stops(TEXTS), TEXTS).title == TEXTS.phrase("room.shown.agenda_none")
