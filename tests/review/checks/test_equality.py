"""Equality: thinking that can be shown, measures that hide nobody, and words people can read."""

from datetime import date
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Jurisdiction, PartnerRole, Sector
from agreement_studio.domain.equality import Equality
from agreement_studio.domain.legal import Version
from agreement_studio.domain.outcome import Indicator
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import GroupOfPeople
from agreement_studio.review.finding import Severity
from tests.review.reviewing import spoken


def of_sectors(*sectors: Sector | None, considered: str = "", **answers: Any) -> Agreement:
    return Agreement(
        partners=tuple(Partner(id=f"p{n}", sector=sector) for n, sector in enumerate(sectors)),
        equality=Equality(considered=considered),
        **answers,
    )


@pytest.mark.parametrize(
    ("agreement", "speaks"),
    [
        (of_sectors(Sector.PUBLIC), True),
        (of_sectors(Sector.PUBLIC, considered=" "), True),
        (of_sectors(Sector.PUBLIC, considered="We thought of carers."), False),
        (of_sectors(Sector.SOCIAL, Sector.COMMUNITY, Sector.BUSINESS, None), False),
        (of_sectors(), False),
    ],
)
def test_a_public_body_records_its_thinking(agreement: Agreement, speaks: bool) -> None:
    assert bool(spoken("E01", agreement)) is speaks


def test_the_equality_duty_is_asked_about_once_however_many_public_bodies_there_are() -> None:
    (finding,) = spoken("E01", of_sectors(Sector.PUBLIC, Sector.PUBLIC, Sector.PUBLIC))
    assert finding.severity is Severity.MUST
    assert finding.about == "equality.considered"
    assert finding.sentence == (
        "A public body is among you, and its equality duty goes with it. "
        "What did you think about, and what did you decide?"
    )


def test_an_observing_public_body_brings_no_duty() -> None:
    observer = Partner(id="o", sector=Sector.PUBLIC, role=PartnerRole.OBSERVER)
    assert spoken("E01", Agreement(partners=(observer,))) == []


@pytest.mark.parametrize(
    ("jurisdiction", "severity"),
    [
        (Jurisdiction.NORTHERN_IRELAND, Severity.MUST),
        (None, Severity.MUST),
        (Jurisdiction.OTHER, Severity.SHOULD),
    ],
)
def test_another_country_may_have_no_such_duty(
    jurisdiction: Jurisdiction | None, severity: Severity
) -> None:
    (finding,) = spoken("E01", of_sectors(Sector.PUBLIC, jurisdiction=jurisdiction))
    assert finding.severity is severity


@pytest.mark.parametrize(
    ("splits", "speaks"),
    [
        ([], False),
        ([()], True),
        ([(" ",)], True),
        ([(), ("age",)], False),
    ],
)
def test_some_measure_is_split(splits: list[tuple[str, ...]], speaks: bool) -> None:
    agreement = Agreement(
        indicators=tuple(Indicator(id=f"i{n}", split_by=one) for n, one in enumerate(splits))
    )
    found = spoken("E02", agreement)
    assert [one.sentence for one in found] == (
        ["No measure is split yet. For whom could the average look better than it is?"]
        if speaks
        else []
    )


@pytest.mark.parametrize(
    ("looked", "dated", "speaks"),
    [
        (date(2026, 6, 15), date(2027, 6, 15), False),
        (date(2026, 6, 14), date(2027, 6, 15), True),
        (date(2027, 7, 1), date(2027, 6, 15), False),
        (date(2020, 1, 1), None, False),
        (None, date(2027, 6, 15), False),
    ],
)
def test_equality_is_looked_at_again_after_a_year(
    looked: date | None, dated: date | None, speaks: bool
) -> None:
    agreement = Agreement(equality=Equality(considered_on=looked), version=Version(dated=dated))
    found = spoken("E03", agreement)
    assert [one.sentence for one in found] == (
        ["You looked at equality more than a year ago. What has changed since?"] if speaks else []
    )


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({}, True),
        ({"open_to": " "}, True),
        ({"open_to": "anyone over 40"}, False),
        ({"universality": "Open to all."}, False),
        ({"reason_for_some": "Carers only, because the fund says so."}, False),
    ],
)
def test_people_can_tell_whether_it_is_for_them(answers: dict[str, str], speaks: bool) -> None:
    found = spoken("E04", Agreement(equality=Equality(**answers)))
    assert [one.sentence for one in found] == (
        ["Is this open to everyone on the same terms?"] if speaks else []
    )


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"open_to": "anyone"}, True),
        ({"could_lose": ("", " ")}, True),
        ({"open_to": "anyone", "could_lose": ("people without a car",)}, False),
        ({}, False),
    ],
)
def test_whoever_thinks_of_equality_is_asked_who_could_lose(
    answers: dict[str, Any], speaks: bool
) -> None:
    found = spoken("E05", Agreement(equality=Equality(**answers)))
    assert [one.sentence for one in found] == (
        ["Whoever gains, someone usually loses something. Who?"] if speaks else []
    )


@pytest.mark.parametrize(
    ("jurisdiction", "languages", "speaks"),
    [
        (Jurisdiction.WALES, (), True),
        (Jurisdiction.WALES, ("English",), True),
        (Jurisdiction.WALES, ("English", " welsh "), False),
        (Jurisdiction.WALES, ("Cymraeg a Saesneg",), False),
        (Jurisdiction.ENGLAND, (), False),
        (None, (), False),
    ],
)
def test_wales_is_asked_about_welsh(
    jurisdiction: Jurisdiction | None, languages: tuple[str, ...], speaks: bool
) -> None:
    agreement = Agreement(jurisdiction=jurisdiction, equality=Equality(languages=languages))
    found = spoken("languages", agreement)
    assert bool(found) is speaks
    assert all(one.sentence.startswith("In Wales people may expect") for one in found)


def spoken_at_home(*languages: str, listed: tuple[str, ...] = ("English", " polish")) -> Agreement:
    return Agreement(
        groups=(GroupOfPeople(id="g", languages=languages),), equality=Equality(languages=listed)
    )


def test_languages_that_people_speak_and_nobody_listed_are_named_once() -> None:
    (finding,) = spoken("languages", spoken_at_home("Urdu", "Polish", "Bengali", " Urdu"))
    assert finding.severity is Severity.COULD
    assert finding.sentence == (
        "People affected speak Bengali and Urdu at home. Can they read this and take part?"
    )


@pytest.mark.parametrize("languages", [(), ("", " "), ("Polish",), ("POLISH ", "English")])
def test_languages_that_are_listed_are_left_alone(languages: tuple[str, ...]) -> None:
    assert spoken("languages", spoken_at_home(*languages)) == []
