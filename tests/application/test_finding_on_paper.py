"""Finding words in the agreement as it is drafted."""

import pytest

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.finding_on_paper import PaperSearch
from agreement_studio.application.finding_text import TextSearch, Wanted
from agreement_studio.assets import template
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.drafting.document import Clause, Document, paragraphs_of
from agreement_studio.wiring import Studio


@pytest.fixture(scope="module")
def agreement() -> Agreement:
    return read_answers(template("starters", "saltery-bay-mend.toml")).agreement


def drafted(agreement: Agreement) -> Document:
    return Studio().draft(agreement, None, final=False)


def test_every_place_at_which_the_paper_says_the_words_is_found(agreement: Agreement) -> None:
    document = drafted(agreement)
    wanted = Wanted("takeover")
    said = [one for one in document.paragraphs() if "takeover" in one.text.lower()]
    found = PaperSearch().hits(document, wanted)
    assert {one.key for one in said} <= {one.key for one in found}
    assert len(said) > 0


def test_a_place_is_told_by_the_number_and_heading_of_its_clause(agreement: Agreement) -> None:
    document = drafted(agreement)
    clauses = [block for block in document.blocks() if isinstance(block, Clause)]
    (place,) = PaperSearch().hits(document, Wanted("merger or a takeover"))
    (clause,) = (
        one for one in clauses if place.key in {paragraph.key for paragraph in paragraphs_of(one)}
    )
    assert place.title == f"{clause.number} {clause.heading}"
    assert clause.number


def test_what_only_repeats_an_answer_that_was_found_is_left_out(agreement: Agreement) -> None:
    document, name = drafted(agreement), agreement.partners[0].name
    wanted = Wanted(name)
    answers = {hit.path for hit in TextSearch().hits(agreement, wanted)}
    every = PaperSearch().hits(document, wanted)
    more = PaperSearch().hits(document, wanted, answers)
    assert f"partners.{agreement.partners[0].id}.name" in answers
    assert len(more) < len(every)
    assert not {one.path for one in more} & answers


def test_a_place_within_an_answer_leads_to_it(agreement: Agreement) -> None:
    fresh = answer(Address("purpose", "", ("aim",)), "every zebra has a home").change(agreement)
    (place, *_) = PaperSearch().hits(drafted(fresh), Wanted("zebra"))
    assert place.path == "purpose.aim"


def test_a_clause_that_reads_otherwise_is_looked_through_anew(agreement: Agreement) -> None:
    search, wanted = PaperSearch(), Wanted("zebra")
    assert search.hits(drafted(agreement), wanted) == ()
    fresh = answer(Address("purpose", "", ("aim",)), "every zebra has a home").change(agreement)
    assert search.hits(drafted(fresh), wanted) == PaperSearch().hits(drafted(fresh), wanted) != ()


def test_nothing_is_found_for_no_words(agreement: Agreement) -> None:
    assert PaperSearch().hits(drafted(agreement), Wanted("")) == ()
