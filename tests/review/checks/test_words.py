"""Words we share: those that mean different things, acronyms, and fixed meanings in use."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey, Sector, TermKind
from agreement_studio.domain.glossary import Term
from agreement_studio.domain.governance import Body
from agreement_studio.domain.legal import LinkedDocument
from agreement_studio.domain.outcome import Indicator, Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.wording import OwnClause, WordingOverride
from tests.review.reviewing import places, spoken

TWO_SECTORS = (
    Partner(id="council", name="Marlshire Council", sector=Sector.PUBLIC),
    Partner(id="circle", name="Carers Circle", sector=Sector.SOCIAL),
)


def said(text: str, **answers: Any) -> Agreement:
    """Two partners, and a clause of their own that says this."""
    own = OwnClause(id="ours", section=SectionKey.PURPOSE, heading="Ours", text=text)
    return Agreement(**{"partners": TWO_SECTORS, "own_clauses": (own,), **answers})


def shared(term: str, **answers: Any) -> Term:
    return Term(id=term.lower().replace(" ", "-"), term=term, **answers)


def fixed(term: str, meaning: str = "what we say it is.") -> Term:
    return shared(term, kind=TermKind.FIXED_MEANING, agreed_meaning=meaning)


# ------------------------------------------------------------------------------------------ X15


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Volunteers help.", False),
        ("Volunteers help. A volunteer’s time is free.", True),
        ("The scrutiny committee and the scrutiny panel.", False),
        ("Scrutiny is good, and scrutiny is public.", True),
        ("Co-production today, co-production tomorrow.", True),
        ("Our outcomes are outcomes, and our values values.", False),
        ("", False),
    ],
)
def test_a_word_that_sectors_hear_differently_is_asked_about_once_it_is_used_twice(
    text: str, speaks: bool
) -> None:
    assert places("X15", said(text)) == ["glossary"] * speaks


VOLUNTEERS = "Volunteers help. Every volunteer is thanked."


def test_a_word_with_its_row_in_the_glossary_is_settled() -> None:
    assert spoken("X15", said(VOLUNTEERS, glossary=(shared("the volunteers"),))) == []
    assert spoken("X15", said(VOLUNTEERS, glossary=(shared("asset"),))) != []


@pytest.mark.parametrize("sectors", [(), (Sector.PUBLIC,), (Sector.PUBLIC, Sector.PUBLIC)])
def test_among_partners_of_one_sector_a_word_needs_no_translation(
    sectors: tuple[Sector, ...],
) -> None:
    partners = tuple(Partner(id=f"p{n}", sector=sector) for n, sector in enumerate(sectors))
    assert spoken("X15", said(VOLUNTEERS, partners=partners)) == []


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Write the DPIA.", False),
        ("Write the DPIA. Keep the DPIA.", True),
        ("Write the data protection impact assessment (DPIA). Keep the DPIA.", False),
        ("Write the DPIA (data protection impact assessment). Keep the DPIA.", False),
        ("Ask the NHS. Thank the NHS. Tell the GP and the GP.", False),
        ("See MC/GG/2026 and MC/GG/2027.", False),
    ],
)
def test_an_acronym_used_twice_is_opened_somewhere(text: str, speaks: bool) -> None:
    found = spoken("X15", said(text))
    assert [one.clauses for one in found] == [("own:ours",)] * speaks
    assert all("What does “DPIA” stand for?" in one.sentence for one in found)


@pytest.mark.parametrize(
    "answers",
    [
        {"glossary": (shared("DPIA"),)},
        {"name": "The DPIA Partnership"},
        {"bodies": (Body(id="b", name="DPIA Board"),)},
        {"linked_documents": (LinkedDocument(id="d", name="The DPIA of May"),)},
    ],
)
def test_an_acronym_that_stands_in_a_name_or_among_the_words_is_known(
    answers: dict[str, Any],
) -> None:
    assert spoken("X15", said("Write the DPIA. Keep the DPIA.", **answers)) == []


# ---------------------------------------------------------------------------------- definitions


@pytest.mark.parametrize(
    ("term", "text", "speaks"),
    [
        ("the four wards", "People in four wards.", False),
        ("steady work", "Steady works matter.", False),
        ("steady work", "Work is steady.", True),
        ("round", "Rounds begin at six.", False),
        ("red kite", "", True),
        ("2030", "", False),
    ],
)
def test_a_fixed_meaning_is_used_somewhere(term: str, text: str, speaks: bool) -> None:
    agreement = said(text, glossary=(fixed(term),))
    assert (
        places("definitions", agreement) == [f"glossary.{agreement.glossary[0].id}.term"] * speaks
    )


def test_a_word_used_only_in_a_table_is_used() -> None:
    agreement = Agreement(
        glossary=(fixed("red kite"),),
        outcomes=(Outcome(id="o", name="Birds return"),),
        indicators=(Indicator(id="i", outcome="o", measure="pairs", source="the red kite count"),),
    )
    assert spoken("definitions", agreement) == []
    assert spoken("definitions", agreement.amended(indicators=())) != []


def test_a_word_of_shared_meaning_need_not_be_used() -> None:
    assert spoken("definitions", Agreement(glossary=(shared("asset"),))) == []


def test_a_word_listed_twice_is_asked_about_once() -> None:
    twice = (shared("the Wards"), shared("ward"), shared("warden"))
    (finding,) = spoken("definitions", Agreement(glossary=twice))
    assert finding.sentence.startswith("“ward” stands in the words you share more than once.")


@pytest.mark.parametrize(("meaning", "speaks"), [("", True), ("  ", True), ("a week.", False)])
def test_a_fixed_meaning_has_a_meaning(meaning: str, speaks: bool) -> None:
    found = places("definitions", said("A sprint.", glossary=(fixed("sprint", meaning),)))
    assert found == ["glossary.sprint.agreed_meaning"] * speaks


def test_a_row_without_its_word_is_left_alone() -> None:
    assert spoken("definitions", Agreement(glossary=(Term(id="a"), Term(id="b", term=" ")))) == []


# ------------------------------------------------------------------------------------ undefined


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We pay for the Services each month.", "“Services”"),
        ("The Services start on the Commencement Date.", "“Services” and “Commencement Date”"),
        ("We thank the Council and the Carers Circle.", ""),
        ("We meet on the Monday before the Easter break.", ""),
        ("We follow the Care Act and the Code.", ""),
        ("We ring the Samaritans Welcome Line.", ""),
        ("We pay for the services.", ""),
        ("Services are free.", ""),
    ],
)
def test_a_capital_that_looks_like_a_fixed_meaning_is_asked_about(text: str, words: str) -> None:
    found = spoken("undefined", said(text))
    assert [one.about for one in found] == ["own_clauses.ours.text"] * bool(words)
    assert all(one.sentence.startswith(f"{words}: the capital") for one in found)


@pytest.mark.parametrize(
    "answers",
    [
        {"glossary": (fixed("Services"),)},
        {"bodies": (Body(id="b", name="Services Board"),)},
        {"name": "Marlshire Services Partnership"},
    ],
)
def test_a_capital_from_a_name_or_the_glossary_is_explained(answers: dict[str, Any]) -> None:
    assert spoken("undefined", said("We pay for the Services.", **answers)) == []


def test_our_own_wording_put_by_hand_is_read_as_well() -> None:
    by_hand = WordingOverride(id="w", clause_key="CL-07", text="Each Deliverable is free.")
    (finding,) = spoken("undefined", Agreement(wording_overrides=(by_hand,)))
    assert (finding.about, finding.clauses) == ("wording_overrides.w.text", ("CL-07",))
