"""Divisive words: found in what people wrote, muted where the text binds, silent where kept."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ClauseEffect, SectionKey, Status
from agreement_studio.domain.edits.kept import keep_word, pass_over_word
from agreement_studio.domain.glossary import SectorWords, Term
from agreement_studio.domain.legal import Legal
from agreement_studio.domain.outcome import Contribution
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.wording import OwnClause
from agreement_studio.review.finding import Finding, Severity
from tests.review.reviewing import reviewed, spoken

WHERE = "contributions.one.what"


def doing(what: str, **more: Any) -> Agreement:
    return Agreement(contributions=(Contribution(id="one", what=what),), **more)


def own(text: str, effect: ClauseEffect = ClauseEffect.INTENT) -> Agreement:
    clause = OwnClause(
        id="ours", section=SectionKey.ENDINGS, heading="Ours", text=text, effect=effect
    )
    return Agreement(own_clauses=(clause,), legal=Legal(status=Status.BINDING))


def words(agreement: Agreement) -> list[Finding]:
    return [one for one in reviewed(agreement) if one.check.startswith("L")]


def test_a_word_is_told_with_its_reason_what_to_say_and_where_it_stands() -> None:
    (found,) = spoken("L32", doing("Indemnifies the others for all of it."))
    assert found.severity is Severity.SHOULD
    assert found.places == (WHERE,)
    assert found.section == "outcomes"
    assert found.sentence.startswith("“Indemnifies”: Moves a whole risk")
    assert "Say instead: each partner carries" in found.sentence


def test_innocent_looks_alike_are_silent() -> None:
    assert words(doing("Tells each other of any data breach; remedies a harm.")) == []


def test_what_is_never_looked_at_may_say_anything() -> None:
    quoted = Agreement(
        purpose=Purpose(problem="They penalise us and call it a breach."),
        partners=(Partner(id="p", name="Supplier Breach Ltd", known_as="the Vendor"),),
        glossary=(Term(id="t", term="client", says=SectorWords(business="the vendor’s buyer")),),
        resources=(Resource(id="r", funder_document="Terms on Clawback and Penalties"),),
    )
    assert words(quoted) == []


def test_a_name_within_a_sentence_is_no_hit() -> None:
    named = doing(
        "Sees that Vendor Row gets its seats.", partners=(Partner(id="p", name="Vendor Row"),)
    )
    assert words(named) == []


@pytest.mark.parametrize(
    ("effect", "severity"),
    [
        (ClauseEffect.INTENT, Severity.SHOULD),
        (ClauseEffect.BINDS, Severity.NOTE),
        (ClauseEffect.LAW, Severity.NOTE),
    ],
)
def test_text_that_binds_or_tells_the_law_gets_quiet_notes(
    effect: ClauseEffect, severity: Severity
) -> None:
    (found,) = spoken("L32", own("Each partner will indemnify the others.", effect))
    assert found.severity is severity
    assert found.clauses == ("own:ours",)


def test_a_word_kept_for_a_reason_is_silent_there_and_nowhere_else() -> None:
    twice = Agreement(
        contributions=(
            Contribution(id="one", what="Pays a penalty."),
            Contribution(id="two", what="Pays a penalty."),
        )
    )
    assert len(spoken("L03", twice)) == 2
    kept = keep_word("k", "penalty", WHERE, reason="the statute says so")(twice)
    assert [one.about for one in spoken("L03", kept)] == ["contributions.two.what"]
    everywhere = pass_over_word("k", "Penalty", "")(twice)
    assert spoken("L03", everywhere) == []


def test_a_word_with_a_meaning_of_our_own_is_silent() -> None:
    meant = doing("Pays a penalty.", glossary=(Term(id="t", term="Penalty"),))
    assert spoken("L03", meant) == []


def test_what_stays_in_the_room_says_so() -> None:
    held = Agreement(partners=(Partner(id="p", own_interest=Shareable(text="To sue the rest")),))
    (found,) = words(held)
    assert found.stays_in_room


def test_several_such_words_are_summed_up_in_one_sentence() -> None:
    once = doing("Will indemnify the others.")
    assert spoken("X13", once) == []
    (found,) = spoken("X13", doing("Will indemnify and hold harmless the others, and sue."))
    assert found.places == (WHERE,)
    assert found.sentence.startswith(("2 phrases", "3 phrases"))


def test_a_wording_that_gags_a_partner_is_asked_about() -> None:
    (found,) = spoken("X14", own("No partner shall make any public statement about this work."))
    assert found.places == ("own_clauses.ours.text",)
    assert spoken("X14", own("Each partner may speak and campaign in public.")) == []


def test_words_of_buying_ask_whether_it_is_a_purchase() -> None:
    (found,) = spoken("R13", doing("Delivers the course for the contract price."))
    assert "sounds like buying" in found.sentence


def test_a_million_brackets_and_control_marks_do_not_stop_it() -> None:
    assert words(doing("(" * 50_000 + "x" + ")" * 49_000)) == []
