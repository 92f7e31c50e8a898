"""What every clause file promises to whoever reads or changes it."""

import re
from collections.abc import Iterator

import pytest

from agreement_studio.assets import template
from agreement_studio.domain.choices import (
    DecisionRule,
    GoodFaith,
    LawfulRoute,
    Level,
    MoneyClaims,
    Reversible,
    SectionKey,
    Status,
)
from agreement_studio.drafting.clause_library.clause_file import ClauseTemplate
from agreement_studio.drafting.clause_library.library import Library

CLAUSES = template("clauses", "en-GB")
IDS = [path.stem for path in sorted(CLAUSES.glob("CL-*.md"))]
ALWAYS = ("CL-03", "CL-14")

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
SENTENCE_END = re.compile(r"(?<=[.?!:;])\s+|\n\s*\n")
DIVIDING = re.compile(
    r"\b(?:shall|part(?:y|ies)|hereby|herein|thereof|whereas|notwithstanding|forthwith|obligations?"
    r"|terminat\w+|penalt\w+|penalis\w+|indemnif\w+|indemnit(?:y|ies)|warrant(?:s|y|ies)"
    r"|(?<!data )breach\w*|default\w*|disputes?|damages|remed(?:y|ies)|liquidated|endeavours"
    r"|service users?|end users?|suppliers?|contractors?|enforce\w*|litigation|sue[ds]?"
    r"|expel\w*|exclusiv\w+|clawback|set-off|force majeure|deliverables|stakeholders?"
    r"|hard to reach|time is of the essence|inter alia|pursuant)\b",
    re.IGNORECASE,
)
FIGURE = re.compile(r"£|\b(?:19|20)\d\d\b|\b\d{2,}\b")
LONGEST_SENTENCE = 34
USUAL_SENTENCE = 25


@pytest.fixture(params=IDS)
def clause(request: pytest.FixtureRequest, library: Library) -> ClauseTemplate:
    return library.clauses[request.param]


def printed(clause: ClauseTemplate) -> Iterator[str]:
    """Every text of a clause that can be printed, without its answers and conditions."""
    for wording in clause.wordings:
        parts = (wording.heading, wording.body, wording.items and wording.items.body)
        yield from (TAG.sub(" … ", part.text) for part in (*parts, wording.closing) if part)


def sentences(clause: ClauseTemplate) -> Iterator[str]:
    for text in printed(clause):
        yield from (sentence for sentence in SENTENCE_END.split(text) if sentence.strip(" …\n"))


def test_every_clause_says_why_it_is_there_and_where_the_idea_comes_from(
    clause: ClauseTemplate,
) -> None:
    assert clause.note.endswith((".", "?"))
    assert clause.source
    assert "://" not in clause.source
    assert clause.seen_on is not None


def test_no_clause_claims_a_review_that_nobody_made(library: Library) -> None:
    assert sorted(library.unreviewed) == sorted(IDS)


@pytest.mark.parametrize("clause_id", ALWAYS)
def test_nothing_can_take_the_two_standing_clauses_out(clause_id: str, library: Library) -> None:
    clause = library.clauses[clause_id]
    assert clause.when is None
    assert not clause.for_each
    assert clause.light


def test_the_standing_clauses_bind_or_record_the_law_in_every_status(library: Library) -> None:
    for clause_id in ALWAYS:
        for wording in library.clauses[clause_id].wordings:
            assert {effect.value for effect in wording.effects.values()} <= {"binds", "law"}


def test_every_alternate_has_a_name_of_its_own_under_its_clause(clause: ClauseTemplate) -> None:
    names = [wording.id for wording in clause.wordings]
    assert len(set(names)) == len(names)
    assert all(name.startswith(f"{clause.id}/") for name in names[:-1])


def test_headings_are_in_sentence_case_and_end_without_a_stop(clause: ClauseTemplate) -> None:
    for wording in clause.wordings:
        heading = wording.heading.text
        assert not heading.endswith(".")
        words = re.findall(r"[A-Za-z’]+", TAG.sub(" ", heading))
        assert all(word == word.lower() or word == "I" for word in words[1:]), heading


def test_no_clause_uses_words_that_divide(clause: ClauseTemplate) -> None:
    found = [match[0] for text in printed(clause) for match in DIVIDING.finditer(text)]
    assert found == []


def test_figures_that_the_law_may_change_stay_out_of_clauses(clause: ClauseTemplate) -> None:
    found = [match[0] for text in printed(clause) for match in FIGURE.finditer(text)]
    assert found == []


def test_no_sentence_is_too_long_to_be_read_aloud(clause: ClauseTemplate) -> None:
    long = [s for s in sentences(clause) if len(s.replace("…", "").split()) > LONGEST_SENTENCE]
    assert long == []


def test_sentences_are_short_as_a_rule(library: Library) -> None:
    lengths = [
        len(sentence.replace("…", "").split())
        for clause in library.clauses.values()
        for sentence in sentences(clause)
    ]
    short = sum(length <= USUAL_SENTENCE for length in lengths)
    assert short / len(lengths) > 0.97


def test_sections_stand_in_document_order_without_signatures_and_schedules(
    library: Library,
) -> None:
    expected = [key for key in SectionKey if key not in {"signatures", "schedules"}]
    assert [section.key for section in library.sections] == expected
    assert all(section.heading and section.formal for section in library.sections)


@pytest.mark.parametrize(
    ("clause_id", "choices"),
    [
        ("CL-04", Status),
        ("CL-12", Level),
        ("CL-12", LawfulRoute),
        ("CL-12", Reversible),
        ("CL-23", DecisionRule),
        ("CL-43", GoodFaith),
        ("CL-65", MoneyClaims),
    ],
)
def test_every_choice_has_words_of_its_own(
    clause_id: str, choices: type[Status], library: Library
) -> None:
    clause = library.clauses[clause_id]
    whens = [wording.when.text for wording in clause.wordings if wording.when]
    texts = " ".join([*whens, *(wording.body.text for wording in clause.wordings)])
    for choice in choices:
        assert re.search(rf"== [\"']{choice.value}[\"']", texts), choice
