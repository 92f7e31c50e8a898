"""Law: clauses that stay, what a binding agreement must not leave open, who could be bound."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import (
    ClauseEffect,
    Form,
    GoodFaith,
    Jurisdiction,
    MoneyClaims,
    SectionKey,
    Sector,
    Status,
)
from agreement_studio.domain.legal import Legal
from agreement_studio.domain.money import Money
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.risk import GainAndPain
from agreement_studio.domain.wording import OwnClause, WordingOverride
from agreement_studio.review.reviewer import Reviewer
from agreement_studio.wiring import Studio
from tests.review.reviewing import places, spoken

A, B, C = Status.SHARED_COMMITMENT, Status.BINDING, Status.UMBRELLA


def legal(status: Status | None, **answers: Any) -> Agreement:
    return Agreement(legal=Legal(status=status, **answers))


def without(clause: str) -> list[tuple[str, str]]:
    """What is said of a document that lacks a clause."""
    agreement = Agreement()
    document = Studio().draft(agreement, None, final=False)
    sections = tuple(
        replace(section, blocks=tuple(block for block in section.blocks if block.key != clause))
        for section in document.sections
    )
    found = Reviewer().review(agreement, replace(document, sections=sections)).findings
    return [(finding.about, finding.sentence) for finding in found if finding.check == "X12"]


def test_the_two_clauses_that_have_to_stay_are_in_every_document() -> None:
    assert spoken("X12", Agreement()) == []


def test_a_clause_that_is_gone_is_asked_back_by_name() -> None:
    ((about, sentence),) = without("CL-03")
    assert about == "CL-03"
    assert sentence.startswith("The clause that this is no partnership in law is not in")
    ((about, sentence),) = without("CL-14")
    assert about == "CL-14"
    assert sentence.startswith("The clause on the law coming first is not in")


@pytest.mark.parametrize(
    ("clause", "text", "speaks"),
    [
        ("CL-03", "We are friends.", True),
        ("CL-03", "We are a partnership.", True),
        ("CL-03", "This is not a partnership in the law’s sense.", False),
        ("CL-03", "Nothing here makes us\na Partnership.", False),
        ("CL-14", "We do as we said.", True),
        ("CL-14", "What the law asks of us comes before this.", False),
        ("CL-14", "   ", False),
        ("CL-07", "We are friends.", False),
    ],
)
def test_words_of_ones_own_still_say_what_has_to_stay(clause: str, text: str, speaks: bool) -> None:
    by_hand = WordingOverride(id="by-hand", clause_key=clause, text=text)
    found = spoken("X12", Agreement(wording_overrides=(by_hand,)))
    assert [(one.places, one.clauses) for one in found] == [
        (("wording_overrides.by-hand.text",), (clause,))
    ] * speaks


A_POUND = Money(amount=Decimal(1), currency="GBP")
ONLY_IN_B: dict[str, tuple[str, dict[str, Any]]] = {
    "short-lines": ("legal.short_lines", {"short_lines": True}),
    "good-faith": ("legal.good_faith", {"good_faith": GoodFaith.EXCLUDED}),
    "limited-recourse": ("legal.limited_recourse", {"limited_recourse": False}),
    "deed": ("legal.form", {"form": Form.DEED}),
    "liability": ("legal.money_claims", {"money_claims": MoneyClaims.NONE}),
}


@pytest.mark.parametrize("check", ONLY_IN_B)
def test_a_binding_agreement_is_asked_what_it_leaves_open(check: str) -> None:
    place, settled = ONLY_IN_B[check]
    assert places(check, legal(B)) == [place]
    assert places(check, legal(B, **settled)) == []


@pytest.mark.parametrize("check", ONLY_IN_B)
@pytest.mark.parametrize("status", [None, A, C])
def test_an_agreement_that_does_not_bind_is_not_asked(check: str, status: Status | None) -> None:
    assert spoken(check, legal(status)) == []


def test_in_scotland_a_promise_needs_nothing_in_return() -> None:
    assert spoken("deed", legal(B).amended(jurisdiction=Jurisdiction.SCOTLAND)) == []
    assert spoken("deed", legal(B).amended(jurisdiction=Jurisdiction.ENGLAND)) != []


def test_sharing_gains_and_losses_says_whether_money_may_be_asked_for() -> None:
    assert spoken("liability", legal(B).amended(gain_and_pain=GainAndPain(shared=True))) == []


@pytest.mark.parametrize(
    ("cap", "speaks"), [(None, True), (Money(amount=1, currency="GBP"), False)]
)
def test_a_cap_needs_its_amount(cap: Money | None, speaks: bool) -> None:
    capped = legal(A, money_claims=MoneyClaims.CAPPED, money_claims_cap=cap)
    assert places("liability", capped) == ["legal.money_claims_cap"] * speaks


def test_people_who_answer_in_person_are_asked_about() -> None:
    assert places("liability", legal(A, members_protected=False)) == ["legal.members_protected"]


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("We accept no liability to the public.", True),
        ("We are not responsible for what happens to residents.", True),
        ("The Council excludes all liability towards anyone who visits.", True),
        ("We are not responsible. People help themselves.", False),
        ("Each of us answers to people for its own work.", False),
        ("We are responsible to the public.", False),
        ("", False),
    ],
)
def test_nobody_can_take_away_what_people_harmed_may_ask_for(text: str, speaks: bool) -> None:
    own = OwnClause(id="ours", section=SectionKey.LAW, text=text)
    found = spoken("liability", Agreement(own_clauses=(own,)))
    assert [(one.severity.value, one.clauses) for one in found] == [
        ("must", ("own:ours",))
    ] * speaks
    by_hand = WordingOverride(id="by-hand", clause_key="CL-65", text=text)
    found = spoken("liability", Agreement(wording_overrides=(by_hand,)))
    assert [(one.about, one.clauses) for one in found] == [
        ("wording_overrides.by-hand.text", ("CL-65",))
    ] * speaks


KEPT_APART = "legal.information_kept_apart"


def trading(businesses: int, **answers: Any) -> Agreement:
    firms = tuple(Partner(id=f"firm-{n}", sector=Sector.BUSINESS) for n in range(businesses))
    return legal(A, **answers).amended(partners=(*firms, Partner(id="x", sector=Sector.SOCIAL)))


@pytest.mark.parametrize(("businesses", "speaks"), [(0, False), (1, False), (2, True)])
def test_two_businesses_are_asked_whether_they_compete(businesses: int, speaks: bool) -> None:
    assert places("competition", trading(businesses)) == ["legal.competitors_present"] * speaks


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({"competitors_present": False}, []),
        ({"competitors_present": True}, ["legal.information_kept_apart"]),
        (
            {"competitors_present": True, "information_kept_apart": " "},
            ["legal.information_kept_apart"],
        ),
        ({"competitors_present": True, "information_kept_apart": "prices"}, []),
    ],
)
def test_those_who_compete_say_what_they_keep_apart(
    answers: dict[str, Any], found: list[str]
) -> None:
    assert places("competition", trading(2, **answers)) == found


def group(status: Status | None, **answers: Any) -> Agreement:
    partner = Partner(id="street", name="The Street Group", **{"incorporated": False, **answers})
    return legal(status).amended(partners=(partner,))


def test_members_of_a_group_without_form_could_be_bound_in_person() -> None:
    (finding,) = spoken("group-without-form", group(B, signatory="Ann", authority_reference="m"))
    assert finding.severity.value == "must"
    assert finding.sentence.endswith("Its members may be bound personally: take advice.")
    assert finding.about == "partners.street.incorporated"


@pytest.mark.parametrize("status", [A, C])
def test_a_group_without_form_says_who_is_bound_by_the_clauses_that_bind(status: Status) -> None:
    (finding,) = spoken("group-without-form", group(status, signatory="Ann"))
    assert finding.severity.value == "should"
    known = group(status, signatory="Ann", authority_reference="Street meeting, May")
    assert spoken("group-without-form", known) == []


@pytest.mark.parametrize("incorporated", [True, None])
def test_a_partner_with_a_form_or_an_open_answer_is_left_alone(incorporated: bool | None) -> None:
    assert spoken("group-without-form", group(B, incorporated=incorporated)) == []


def test_before_the_kind_of_promise_is_chosen_nobody_is_warned() -> None:
    assert spoken("group-without-form", group(None)) == []


def test_a_clause_of_ones_own_binds_a_group_too() -> None:
    document = Studio().draft(agreement := group(A), None, final=False)
    unbound = replace(document, sections=())
    assert Reviewer().review(agreement, unbound).findings != ()
    said = [f.check for f in Reviewer().review(agreement, unbound).findings]
    assert "group-without-form" not in said
    own = OwnClause(id="o", section=SectionKey.LAW, text="We pay.", effect=ClauseEffect.BINDS)
    binding = Studio().draft(bound := agreement.amended(own_clauses=(own,)), None, final=False)
    only_own = replace(
        binding,
        sections=tuple(
            replace(one, blocks=tuple(b for b in one.blocks if b.key == "own:o"))
            for one in binding.sections
        ),
    )
    said = [f.check for f in Reviewer().review(bound, only_own).findings]
    assert "group-without-form" in said


def crowned(status: Status | None, bodies: int) -> Agreement:
    partners = tuple(Partner(id=f"c{n}", known_as=f"Body {n}", crown=True) for n in range(bodies))
    return legal(status).amended(partners=(*partners, Partner(id="x", crown=False)))


@pytest.mark.parametrize(
    ("status", "bodies", "speaks"),
    [(B, 2, True), (B, 1, False), (A, 2, False), (C, 3, False), (None, 2, False)],
)
def test_two_parts_of_the_crown_cannot_bind_each_other(
    status: Status | None, bodies: int, speaks: bool
) -> None:
    assert places("crown", crowned(status, bodies)) == ["legal.status"] * speaks


def test_the_parts_of_the_crown_are_named() -> None:
    (finding,) = spoken("crown", crowned(B, 2))
    assert finding.sentence.startswith("Body 0 and Body 1 are parts of the Crown")
    assert finding.places == ("legal.status", "partners.c0.crown", "partners.c1.crown")
