"""How the shipped clauses read once people's answers stand in them."""

import re
from collections.abc import Callable

import pytest

from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import EditionChoice, Status
from agreement_studio.drafting.document import Clause, Document, Edition, Gap, paragraphs_of

STARTERS = [p.stem for p in sorted(template("starters").glob("*.toml")) if p.stem != "index"]
SLIP = re.compile(r" [.,;:](?!\.)|\.\.(?!\.)|[,;:]\.|\.[,;]|;;|,,|\( |\(\)|“”|  ")
STREET = "unity-street-larder"
COUNCIL_WORDS = re.compile(
    r"freedom of information|public money|equality duty|procurement|subsidy|register at|public bod",
    re.IGNORECASE,
)

Drafted = Callable[..., Document]
Starter = Callable[..., Agreement]
ClausesOf = Callable[[Document], tuple[Clause, ...]]
TextOf = Callable[[Clause], str]


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("name", STARTERS)
def test_answers_and_wording_meet_without_a_slip(
    name: str,
    status: Status,
    starter: Starter,
    drafted: Drafted,
    clauses_of: ClausesOf,
    text_of: TextOf,
) -> None:
    document = drafted(starter(name, status))
    slips = [
        (clause.key, text[max(0, match.start() - 40) : match.end() + 20])
        for clause in clauses_of(document)
        for text in text_of(clause).split("\n")
        for match in SLIP.finditer(text)
    ]
    assert slips == []


@pytest.mark.parametrize("edition", [Edition.CLEAN, Edition.LIGHT, Edition.GUIDANCE])
def test_an_agreement_without_any_answer_drafts_and_shows_what_must_be_agreed(
    edition: Edition, drafted: Drafted, clauses_of: ClausesOf
) -> None:
    clauses = clauses_of(drafted(Agreement(), edition))
    gaps = {
        inline.path
        for clause in clauses
        for paragraph in paragraphs_of(clause)
        for inline in paragraph.inlines
        if isinstance(inline, Gap)
    }
    assert gaps >= {
        "legal.status",
        "partners",
        "purpose.problem",
        "purpose.why_together",
        "outcomes",
        "powers",
        "resources",
        "governance.decision_rule",
        "governance.fallback",
        "rungs",
        "leaving.notice_months",
        "jurisdiction",
    }


@pytest.mark.parametrize("edition", [EditionChoice.LIGHT, EditionChoice.FULL])
def test_a_street_group_reads_nothing_about_councils(
    edition: EditionChoice,
    starter: Starter,
    drafted: Drafted,
    clauses_of: ClausesOf,
    text_of: TextOf,
) -> None:
    is_light = edition is EditionChoice.LIGHT
    document = drafted(starter(STREET), Edition.LIGHT if is_light else Edition.CLEAN)
    found = {
        clause.key: COUNCIL_WORDS.findall(text_of(clause))
        for clause in clauses_of(document)
        if COUNCIL_WORDS.search(text_of(clause)) and clause.clause_id != "CL-07"
    }
    assert found == {}


@pytest.mark.parametrize("edition", [Edition.CLEAN, Edition.LIGHT])
@pytest.mark.parametrize("name", STARTERS)
def test_the_two_standing_clauses_are_in_every_document(
    name: str, edition: Edition, starter: Starter, drafted: Drafted, clauses_of: ClausesOf
) -> None:
    ids = {clause.clause_id for clause in clauses_of(drafted(starter(name), edition))}
    assert ids >= {"CL-03", "CL-14"}


def test_the_light_clauses_of_a_street_group_are_short(
    starter: Starter, drafted: Drafted, clauses_of: ClausesOf, text_of: TextOf
) -> None:
    clauses = clauses_of(drafted(starter(STREET), Edition.LIGHT))
    words = sum(len(text_of(clause).split()) for clause in clauses)
    assert words < 2_000


def test_a_partner_s_closed_words_stay_closed(
    starter: Starter, drafted: Drafted, clauses_of: ClausesOf, text_of: TextOf
) -> None:
    street = starter(STREET)
    closed = [c.text for p in street.partners for c in p.constraints if not c.released]
    assert closed
    printed = "\n".join(text_of(clause) for clause in clauses_of(drafted(street)))
    assert not any(words in printed for words in closed)


def test_a_clause_that_does_not_apply_leaves_no_gap_in_the_numbers(
    starter: Starter, drafted: Drafted, clauses_of: ClausesOf
) -> None:
    numbers: dict[str, list[int]] = {}
    for clause in clauses_of(drafted(starter(STREET))):
        section, _, place = clause.number.partition(".")
        numbers.setdefault(section, []).append(int(place))
    assert all(places == list(range(1, len(places) + 1)) for places in numbers.values())
