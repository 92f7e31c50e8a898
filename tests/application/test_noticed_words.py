"""The very words of an answer that a finding is about, and leaving what was noticed."""

from collections.abc import Callable

import pytest

from agreement_studio.application.leaving_findings import (
    asked_again,
    left_because,
    passed_over,
    who_must_agree,
    words_of,
)
from agreement_studio.application.noticed_words import noticed_words
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.edit import EditRefusedError
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.review.keeping import Sorted
from agreement_studio.wiring import Studio

PATH = "purpose.aim"
TEXT = "😀 Penalties are due from whoever is to blame."

Look = Callable[[Agreement], Sorted]


@pytest.fixture
def look(studio: Studio) -> Look:
    return lambda agreement: studio.critical_friend().look(agreement).findings


@pytest.fixture
def pressed(marlshire: Agreement) -> Agreement:
    return answer(Address("purpose", "", ("aim",)), TEXT)(marlshire)


def told(look: Look, agreement: Agreement) -> list[Finding]:
    return [one for one in look(agreement).open if PATH in one.places]


def phrases(look: Look, agreement: Agreement) -> list[str]:
    return [one.phrase for one in noticed_words(TEXT, told(look, agreement))]


def test_words_are_found_where_they_stand(look: Look, pressed: Agreement) -> None:
    found = noticed_words(TEXT, told(look, pressed))
    assert [TEXT[one.start : one.end] for one in found] == ["Penalties", "to blame"]
    assert [one.path for one in found] == [PATH, PATH]
    assert found[0].finding.severity is Severity.SHOULD


def test_what_stands_instead_has_the_capital_of_a_sentence(look: Look, pressed: Agreement) -> None:
    first, second = noticed_words(TEXT, told(look, pressed))
    assert first.instead[0] == "What we will adjust together"
    assert second.instead == ("what in the system led to this",)


def test_without_a_finding_no_word_is_noticed(pressed: Agreement) -> None:
    assert pressed.purpose.aim == TEXT
    assert noticed_words(TEXT, ()) == ()
    elsewhere = Finding("A07", Severity.SHOULD, "power", "Who answers?", (PATH,))
    assert noticed_words(TEXT, (elsewhere,)) == ()


def test_words_that_are_passed_over_are_noticed_no_more(look: Look, pressed: Agreement) -> None:
    first, _ = noticed_words(TEXT, told(look, pressed))
    quiet = passed_over(first)(pressed)
    assert phrases(look, quiet) == ["to blame"]
    assert phrases(look, asked_again(quiet.kept_words[0])(quiet)) == ["Penalties", "to blame"]


def test_a_finding_about_words_is_left_by_keeping_the_words(look: Look, pressed: Agreement) -> None:
    finding = noticed_words(TEXT, told(look, pressed))[1].finding
    kept = left_because(finding, pressed, "It quotes our charter.")(pressed)
    (word,) = kept.kept_words
    assert (word.phrase, word.where, word.reason) == ("to blame", PATH, "It quotes our charter.")
    assert phrases(look, kept) == ["Penalties"]


def test_another_finding_is_left_with_all_it_rests_on_and_asked_again(
    look: Look, marlshire: Agreement
) -> None:
    finding = next(one for one in look(marlshire).open if one.severity is Severity.SHOULD)
    assert words_of(finding, marlshire) is None
    kept = left_because(finding, marlshire, "We know.")(marlshire)
    assert [one.finding for one in look(kept).kept] == [finding]
    assert finding in look(asked_again(kept.kept_findings[0])(kept)).open


def test_nothing_is_left_without_a_reason(look: Look, marlshire: Agreement) -> None:
    finding = look(marlshire).open[0]
    with pytest.raises(EditRefusedError, match="Say why it is kept"):
        left_because(finding, marlshire, " ")(marlshire)


def test_a_must_asks_every_full_partner_and_all_else_asks_nobody(
    look: Look, marlshire: Agreement
) -> None:
    by_weight = {one.severity: one for one in look(marlshire).open}
    assert len(who_must_agree(by_weight[Severity.MUST], marlshire)) == len(marlshire.partners)
    assert who_must_agree(by_weight[Severity.SHOULD], marlshire) == ()
