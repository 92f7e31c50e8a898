"""Answers for what code writes: every field of every record can be said, or shows its gap."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from agreement_studio.domain.accountability import Line, Subject
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Level, ResourceKind
from agreement_studio.domain.money import Measure, Money
from agreement_studio.domain.outcome import Indicator, Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.shape import values_within
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.facts import Facts
from agreement_studio.drafting.answers.formats import money_text, partial_date_text, quantity_text
from agreement_studio.drafting.answers.speaker import Speaker
from agreement_studio.drafting.document import Gap, Inline, Variable
from agreement_studio.drafting.jurisdiction import NO_PACK, Pack
from agreement_studio.texts import MissingTextError, Texts

POWER = Power(
    id="grants",
    decision="small grants",
    held_now=(Who(partner="m"), Who(partner="c", role="clerk")),
    level=Level.HANDOVER,
    from_date=date(2027, 4, 1),
    limit_value=Money(amount=Decimal("600000.00")),
)
AGREEMENT = Agreement(
    partners=(
        Partner(id="c", name="Marlshire Council", known_as="the Council"),
        Partner(id="m", name="Meadow"),
    ),
    powers=(POWER,),
)


@pytest.fixture(scope="session")
def speaker(texts: Texts) -> Speaker:
    return Speaker(Facts(AGREEMENT, texts, NO_PACK))


def text(inlines: tuple[Inline, ...]) -> str:
    return "".join(inline.text for inline in inlines)


@pytest.mark.parametrize(
    ("field", "says"),
    [
        ("decision", "small grants"),
        ("held_now", "Meadow and the Council’s clerk"),
        ("from_date", "1 April 2027"),
        ("limit_value", "£600,000"),
    ],
)
def test_an_answer_knows_its_field(speaker: Speaker, field: str, says: str) -> None:
    inlines = speaker.answer(POWER, field)
    assert text(inlines) == says
    found = [inline for inline in inlines if isinstance(inline, Variable)]
    assert {variable.path for variable in found} == {f"powers.grants.{field}"}


def test_a_missing_answer_is_a_gap_with_the_words_of_its_field(speaker: Speaker) -> None:
    gap = Gap("powers.grants.conditions", speaker.facts.texts.gap("powers.conditions"))
    assert speaker.answer(POWER, "conditions") == (gap,)
    assert speaker.optional(POWER, "conditions") == ()
    assert not speaker.is_answered(POWER, "conditions")


def test_parts_of_an_amount_share_the_words_of_the_amount(speaker: Speaker) -> None:
    resource = Resource(id="r")
    (gap,) = speaker.answer(resource, "value.amount")
    assert gap == Gap("resources.r.value", speaker.facts.texts.gap("resources.value"))


def test_choices_have_a_label_a_phrase_and_a_meaning(speaker: Speaker) -> None:
    said = {text(speaker.choice(POWER, "level", kind)) for kind in ("label", "phrase", "meaning")}
    assert len(said) == 3
    assert isinstance(speaker.choice(Resource(id="r"), "kind")[0], Gap)


def test_a_record_that_is_gone_prints_the_gap_of_what_points_at_it(speaker: Speaker) -> None:
    line = Line(id="l", accountable="gone", answers_for=(Subject(outcome="gone"),))
    assert isinstance(speaker.answer(line, "accountable")[0], Gap)
    home = "lines.l.answers_for"
    (gap,) = speaker.answer(line.answers_for[0], "outcome", home=home)
    assert gap == Gap(f"{home}.outcome", speaker.facts.gap("lines.answers_for.outcome"))


def test_names_are_joined_each_once(speaker: Speaker) -> None:
    names = (Who(partner="m"), AGREEMENT.partners[0], Who(partner="m"))
    assert text(speaker.names(names, path="plan.agreed_by")) == "Meadow and the Council"
    assert text(speaker.names(names, full=True, last="or")) == "Meadow or Marlshire Council"
    assert isinstance(speaker.name(None, path="help.offered_by")[0], Gap)


def test_a_partner_without_a_name_asks_for_the_name(texts: Texts) -> None:
    agreement = Agreement(partners=(Partner(id="m"),))
    speaker = Speaker(Facts(agreement, texts, NO_PACK))
    gap = Gap("partners.m.name", texts.gap("partners.name"))
    assert speaker.name(Who(partner="m"), path="help.offered_by") == (gap,)
    assert speaker.name(agreement.partners[0]) == (gap,)


def test_words_that_were_not_released_are_not_said(speaker: Speaker) -> None:
    partner = Partner(id="m", own_interest=Shareable(text="secret"))
    assert isinstance(speaker.answer(partner, "own_interest")[0], Gap)


def test_lists_are_said_whole_or_one_by_one(speaker: Speaker) -> None:
    outcome = Outcome(id="o", whose_voice=("parents", "young people"))
    assert text(speaker.items(outcome, "whose_voice")) == "parents and young people"
    assert [text(one) for one in speaker.each(outcome, "whose_voice")] == [
        "parents",
        "young people",
    ]


@pytest.mark.parametrize(
    ("amount", "says"),
    [("600000", "£600,000"), ("12.5", "£12.50"), ("0", "£0"), ("-3", "-£3"), ("0.125", "£0.125")],
)
def test_money_shows_pence_only_where_there_are_some(amount: str, says: str) -> None:
    assert money_text(Money(amount=Decimal(amount))) == says


@pytest.mark.parametrize(
    ("number", "unit", "says"),
    [
        ("61", "%", "61%"),
        ("2.4", "×", "2.4×"),
        ("9", "h", "9 h"),
        ("1200", "", "1,200"),
        ("12.50", " places", "12.5 places"),
    ],
)
def test_signs_close_up_and_words_stand_apart(number: str, unit: str, says: str) -> None:
    assert quantity_text(Decimal(number), unit) == says


@pytest.mark.parametrize(
    ("partial", "says"),
    [("2027", "2027"), ("2027-04", "April 2027"), ("2027-04-01", "1 April 2027")],
)
def test_partial_dates(partial: str, says: str) -> None:
    assert partial_date_text(partial) == says


def test_a_measured_figure_says_when(speaker: Speaker) -> None:
    indicator = Indicator(id="i", baseline=Measure(number=Decimal(61), unit="%", on="2024"))
    assert text(speaker.answer(indicator, "baseline")) == "61% in 2024"


@settings(max_examples=15)
@given(seed=st.integers(0, 2**32))
def test_every_field_of_every_value_can_be_said(
    any_agreement: Callable[[int], Agreement], texts: Texts, seed: int
) -> None:
    agreement = any_agreement(seed)
    speaker = Speaker(Facts(agreement, texts, NO_PACK))
    for path, value in values_within(agreement):
        if path and "." not in path.partition(".")[2]:
            for field in type(value).model_fields:
                assert speaker.answer(value, field), f"{path}.{field}"


def test_every_field_that_can_be_missing_has_words_for_its_gap(texts: Texts) -> None:
    empty = Agreement(partners=(Partner(id="p"),), resources=(Resource(id="r"),))
    facts = NotingFacts(empty, texts, NO_PACK)
    for record in (*empty.partners, *empty.resources, empty.purpose, empty.legal, empty.help):
        for field in type(record).model_fields:
            Speaker(facts).answer(record, field)
    assert {"partners.name", "resources.what", "purpose.problem"} <= facts.asked
    assert sorted(path for path in facts.asked if not _has_gap(texts, path)) == []


class NotingFacts(Facts):
    """Facts that note whose gaps were asked for."""

    def __init__(self, agreement: Agreement, texts: Texts, pack: Pack) -> None:
        super().__init__(agreement, texts, pack)
        self.asked: set[str] = set()

    @override
    def gap(self, text_path: str) -> str:
        self.asked.add(text_path)
        return super().gap(text_path)


def _has_gap(texts: Texts, path: str) -> bool:
    try:
        return bool(texts.gap(path))
    except MissingTextError:
        return False


def test_kinds_of_resources_print_their_labels(speaker: Speaker) -> None:
    resource = Resource(id="r", kind=ResourceKind.STAFF)
    label = speaker.facts.texts.choice("resource_kind", "staff")
    assert text(speaker.answer(resource, "kind")) == label
