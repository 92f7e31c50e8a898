"""How hard a text is to read: the formulae, and the hardest sentences by name."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.wording import OwnClause
from agreement_studio.review.readability import (
    HARDEST,
    Reading,
    document_reading,
    reading_of,
    sentences_of,
    syllables_per_word,
)
from agreement_studio.wiring import Studio
from tests.starters.on_disk import starter

TEXT = "We meet on Monday. Everybody listens to everybody else."
"""Two sentences, nine words, 45 letters; three words of more than six letters."""


def test_lix_and_ari_follow_their_formulae() -> None:
    reading = reading_of(TEXT)
    assert reading == Reading(sentences=2, words=9, long_words=3, characters=45)
    assert reading.lix == pytest.approx(9 / 2 + 100 * 3 / 9)
    assert reading.ari == pytest.approx(4.71 * 45 / 9 + 0.5 * 9 / 2 - 21.43)


@pytest.mark.parametrize("text", ["", "   ", "...", "!?", "\n\n"])
def test_where_there_are_no_words_nothing_is_hard(text: str) -> None:
    reading = reading_of(text)
    assert (reading.words, reading.lix, reading.ari) == (0, 0, 0)
    assert syllables_per_word(text) == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three?", 3),
        ("He said “Go.” Then he went.", 2),
        ("It costs £1.50 a year, e.g. for tea.", 1),
        ("a first line\na second line", 2),
        ("no end", 1),
    ],
)
def test_sentences_end_where_people_see_them_end(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count


def test_seven_letters_make_a_long_word_and_six_do_not() -> None:
    assert reading_of("listen").long_words == 0
    assert reading_of("listens").long_words == 1
    assert reading_of("people’s").long_words == 1


@given(st.lists(st.sampled_from([TEXT, "Short one.", "Nothing in here is very long."])))
def test_readings_add_up(texts: list[str]) -> None:
    together = sum(map(reading_of, texts), Reading())
    assert together == reading_of("\n".join(texts))


@given(st.text(max_size=200))
def test_any_text_has_a_reading(text: str) -> None:
    reading = reading_of(text)
    assert reading.long_words <= reading.words
    assert (reading.words > 0) == (reading.sentences > 0)
    assert reading.lix >= 0


def test_longer_words_have_more_syllables() -> None:
    assert syllables_per_word("cat dog hen") == 1
    assert syllables_per_word("responsibility") >= 5


LONGEST = (
    "Organisations participating throughout implementation acknowledge continuing accountability"
    " regarding documentation and communication, irrespective of subsequent reorganisations."
)


def test_the_hardest_sentences_of_a_document_are_named_with_their_clause() -> None:
    own = OwnClause(id="ours", section=SectionKey.LAW, text=f"We meet. {LONGEST} We talk.")
    agreement = starter("unity-street-larder").amended(own_clauses=(own,))
    reading = document_reading(Studio().draft(agreement, None, final=False))
    assert len(reading.hardest) == HARDEST
    assert reading.hardest[0].text == LONGEST
    assert reading.hardest[0].clause == "own:ours"
    assert [one.lix for one in reading.hardest] == sorted(
        (one.lix for one in reading.hardest), reverse=True
    )


def test_clauses_add_up_to_the_whole_and_open_places_are_not_read() -> None:
    reading = document_reading(Studio().draft(Agreement(), None, final=False))
    assert sum((one.reading for one in reading.clauses), Reading()) == reading.whole
    assert all("to agree" not in sentence.text for sentence in reading.hardest)


def test_an_empty_document_has_nothing_hard() -> None:
    document = replace(Studio().draft(Agreement(), None, final=False), sections=())
    assert document_reading(document).clauses == ()
    assert document_reading(document).hardest == ()
