"""What is blanked in its field is blanked in sentences too; common words are left alone."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.starters import starter, starters
from agreement_studio.application.templates.roles import Roles
from agreement_studio.application.templates.saving import Extras, made_of
from agreement_studio.application.templates.spelt_numbers import without_spelt_numbers
from agreement_studio.application.templates.template import MAY_GO, About, Choice, Kind
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import readable_json
from agreement_studio.domain.outcome import Contribution
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.who import Who
from agreement_studio.texts import load_texts

ABOUT = About("abcdefgh2345", "1", "A template")
ROLE, FIGURE = "[role]", "[figure]"


def made(agreement: Agreement, *blanked: Kind) -> Agreement:
    about = replace(ABOUT, choice=Choice(blanked=frozenset(blanked)))
    return made_of(agreement, about, Extras(), load_texts()).template.agreement


@pytest.mark.parametrize(
    ("role", "said", "left"),
    [
        ("a cook", "A cook opens; the cooks wash up.", "A [role] opens; the [role] wash up."),
        ("a cook", "We cook on Tuesdays, and who cooks eats.", None),
        ("a cook", "The Larder cooks eighty meals.", None),
        ("a cook", "They eat overcooked rice from the cookhouse.", None),
        ("cooks", "Each cook has a key.", "Each [role] has a key."),
        ("lead mentor", "Ask the Lead\nMentor or lead mentors.", "Ask the [role] or [role]."),
        ("mentor", "Mentors each new starter.", None),
        ("mentor", "Mentors meet. Our mentors ring.", "[role] meet. Our [role] ring."),
        ("treasurer", "Write to treasurers’ desks.", "Write to [role]’ desks."),
        ("chair", "Tell the chair.", "Tell the [role]."),
        ("chair", "Eleven chairs; each chair; get up from the chair.", None),
        ("chair", "A wheel-chair, an armchair and the co-chair.", None),
        ("rota keeper, five paid hours a week", "The rota keeper rings.", "The [role] rings."),
        ("clerk (from the budget)", "The clerk writes.", "The [role] writes."),
        ("deputy", "Both deputies sign.", "Both [role] sign."),
        ("Hope", "We hope that the hope stays.", "We hope that the [role] stays."),
        ("anyone", "Anyone may ask.", None),
        ("two people", "Two people look again.", None),
        ("the partners concerned", "The partners concerned meet.", None),
        ("the emergency services", "Ring the emergency services.", None),
        ("care workers", "The care workers come.", None),
        ("for the farm", "The farm has tractors.", None),
        ("x", "The x is told.", None),
        ("(?:.*)+", "The a+ is told.", None),
    ],
)
def test_a_role_goes_from_sentences_where_a_role_is_meant(
    role: str, said: str, left: str | None
) -> None:
    assert Roles([role]).unsaid(said, ROLE) == (said if left is None else left)


def test_the_longest_role_goes_first_whatever_the_order() -> None:
    roles = ["finance team", "finance team manager", "manager"]
    for given_so in (roles, roles[::-1]):
        found = Roles(given_so).unsaid("Ask the finance team manager or the finance team.", ROLE)
        assert found == "Ask the [role] or the [role]."


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("within six months", "within [figure] months"),
        ("a six-month trial", "a [figure]-month trial"),
        ("ten working days ahead", "[figure] working days ahead"),
        ("Twenty-two hours a week", "[figure] hours a week"),
        ("two or three days", "[figure] or [figure] days"),
        ("a hundred and fifty pounds", "[figure] pounds"),
        ("ten per cent", "[figure] per cent"),
        ("one week’s notice", "[figure] week’s notice"),
        ("one day’s notice", "[figure] day’s notice"),
        ("in weeks two, six and twenty-six", "in weeks [figure]"),
        ("on the first of May", "on the [figure] of May"),
        ("by the twenty-first of March", "by the [figure] of March"),
        ("on June the third", "on June the [figure]"),
        ("One day we may agree.", None),
        ("one of us, four partners, the first meeting", None),
        ("at nine in the morning", None),
        ("someone’s weekly tennis; a tone", None),
        ("the first may speak", None),
        ("two thirds of those present", None),
    ],
)
def test_a_number_in_words_is_a_figure_beside_a_unit_or_a_month(
    said: str, left: str | None
) -> None:
    assert without_spelt_numbers(said, FIGURE) == (said if left is None else left)


def test_what_is_kept_is_kept_in_sentences_too() -> None:
    power = Power(id="a", decision="The cook has six months.", held_now=(Who(role="a cook"),))
    agreement = Agreement(powers=(power,))
    assert made(agreement).powers[0].decision == power.decision
    assert made(agreement, Kind.PEOPLE).powers[0].decision == "The [role] has six months."
    assert made(agreement, Kind.FIGURES).powers[0].decision == "The cook has [figure] months."


def test_figures_in_words_stay_where_they_are_those_of_the_law() -> None:
    power = Power(id="a", decision="six months", statute="the Six Months Order, six months")
    (found,) = made(Agreement(powers=(power,)), *MAY_GO).powers
    assert (found.decision, found.statute) == ("[figure] months", power.statute)


def test_a_name_that_is_an_everyday_word_is_no_role() -> None:
    agreement = Agreement(
        partners=(Partner(id="a", representative="Will"),),
        purpose=Purpose(aim="We will act on the will of neighbours."),
        contributions=(Contribution(id="c", what="We will help."),),
    )
    assert made(agreement, *MAY_GO).purpose.aim == agreement.purpose.aim


@given(roles=st.lists(st.text(max_size=30), max_size=4), said=st.text(max_size=80))
def test_whatever_roles_say_a_text_without_their_last_words_stays(
    roles: list[str], said: str
) -> None:
    held = set(re.findall(r"\w+", said.casefold()))
    ends = {last for role in roles for last in re.findall(r"\w+", role.casefold())}
    if not any(one.startswith(word[:2]) for one in ends for word in held):
        assert Roles(roles).unsaid(said, ROLE) == said


def test_a_text_full_of_numbers_costs_no_more_than_its_length() -> None:
    said = "one " * 25_000
    assert without_spelt_numbers(said, FIGURE) == said


# ------------------------------------------------------------------------ over all the starters


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text by its path; of lists whose length may differ, what stands at the same place."""
    if isinstance(value, dict):
        for name, held in value.items():
            yield from texts(held, f"{path}.{name}")
    elif isinstance(value, list):
        for number, held in enumerate(value):
            yield from texts(held, f"{path}.{len(value)}.{number}")
    elif isinstance(value, str):
        yield path, value


def gone(identifier: str, kind: Kind, mark: str) -> set[str]:
    """What was blanked within the sentences of a starter, in small letters."""
    agreement = read_answers(starter(identifier).path).agreement
    before = dict(texts(json.loads(readable_json(made(agreement)))))
    found: set[str] = set()
    for path, said in texts(json.loads(readable_json(made(agreement, kind)))):
        if mark in said and path in before:
            pattern = r"(.+?)".join(
                map(re.escape, re.split(r"\[(?:role|figure|person|name)\]", said))
            )
            marks = re.findall(r"\[(?:role|figure|person|name)\]", said)
            match = re.fullmatch(pattern, before[path], re.DOTALL)
            assert match is not None, (said, before[path])
            found |= {
                one.casefold() for one, of in zip(match.groups(), marks, strict=True) if of == mark
            }
    return found


SAID_OF_PEOPLE = {
    "marlshire-growth": {
        *("auditor", "chair", "director", "directors", "education inspectorate"),
        *("external auditor", "finance team", "funder", "mentor", "mentors", "secretary"),
        *("scrutiny committee", "student voice lead", "the network’s open meeting", "youth panel"),
    },
    "ellismoor-heartbeat": {
        *("barber", "barbers", "chair", "clinical lead", "convenor", "director", "secretary"),
        *("external auditor", "external auditors", "health and wellbeing board"),
        *("health service ombudsman", "nurse on the line", "pharmacy regulator"),
        *("the national health service body for england", "trained barbers"),
    },
    "saltery-bay-mend": {
        *("chair", "champion", "champions", "education inspectorate", "external auditor"),
        *("finance team", "furniture morning", "furniture mornings", "procurement officer"),
        *("number on every bin store", "scrutiny committee", "secretary", "stairwell meetings"),
    },
    "nethercross-at-home": {
        *("care regulator", "carers’ evening", "convenor", "external auditor"),
        *("external auditors", "manager", "weekly panel"),
    },
    "gate-to-home": {
        *("external auditor", "families’ hour", "governor", "homelessness team", "inspectorate"),
        *("members’ supper", "mentor", "mentors", "probation inspectorate"),
        *("scrutiny committee", "the lantern trust"),
    },
    "brackwater-ready": {
        *("clerk", "driver", "drivers", "external auditor", "observer", "safeguarding lead"),
        *("volunteer mediator from the next valley", "warden", "wardens"),
    },
    "unity-street-larder": {"treasurer"},
    "blank": set(),
}
"""Read one by one: each is a role of that partnership wherever it stands."""

COUNTED = {
    "marlshire-growth": {
        *("two", "three", "five", "six", "ten", "sixteen", "twenty", "forty"),
        *("two, six and twenty", "two, six and twenty-six"),
    },
    "ellismoor-heartbeat": {
        *("one", "two", "three", "five", "six", "ten", "twelve", "twenty", "twenty-two"),
    },
    "saltery-bay-mend": {"one", "two", "three", "four", "eight", "ten"},
    "nethercross-at-home": {"one", "two", "three", "four", "five", "six", "ten", "fifty"},
    "gate-to-home": {"one", "two", "three", "four", "six", "ten", "twelve"},
    "brackwater-ready": {"one", "two", "three", "five", "six", "eight", "nine"},
    "unity-street-larder": {"one", "two", "three", "four", "six"},
    "blank": set(),
}
"""What is counted in words with its unit beside it."""


@pytest.mark.parametrize("identifier", SAID_OF_PEOPLE)
def test_in_a_starter_these_roles_go_from_sentences_and_no_other_words(identifier: str) -> None:
    assert gone(identifier, Kind.PEOPLE, ROLE) == SAID_OF_PEOPLE[identifier]


@pytest.mark.parametrize("identifier", COUNTED)
def test_in_a_starter_these_numbers_in_words_go_and_no_others(identifier: str) -> None:
    in_words = {one for one in gone(identifier, Kind.FIGURES, FIGURE) if not re.search(r"\d", one)}
    assert in_words == COUNTED[identifier]


def test_every_starter_is_read() -> None:
    assert SAID_OF_PEOPLE.keys() == COUNTED.keys() == {one.id for one in starters()}


@pytest.mark.parametrize(
    ("identifier", "words"),
    [
        ("ellismoor-heartbeat", "Each chair belongs to its [role]"),
        ("ellismoor-heartbeat", "the person rings from the chair"),
        ("marlshire-growth", "Mentors each new starter for [figure] months"),
        ("brackwater-ready", "the farm has tractors"),
        ("nethercross-at-home", "people who are paid are care workers"),
        ("unity-street-larder", "Cooks eighty meals on [figure] evenings a week."),
        ("gate-to-home", "Two people who had no part in it"),
    ],
)
def test_common_words_of_a_starter_are_left_alone(identifier: str, words: str) -> None:
    agreement = read_answers(starter(identifier).path).agreement
    held = dict(texts(json.loads(readable_json(made(agreement, *MAY_GO)))))
    assert any(words in said for said in held.values())
