"""What scanning finds, where it says it stands, and what it leaves alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.review.language.entry import Weight
from agreement_studio.review.language.plain_text import plain_text
from agreement_studio.review.language.scan import scan
from agreement_studio.review.language.shipped import load_word_list
from agreement_studio.review.language.words_of import words_of

WORDS = load_word_list()


def told(text: str) -> list[tuple[str, str]]:
    return [(hit.entry.id, hit.text) for hit in scan(text, WORDS)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("at its SOLE DISCRETION", "SOLE DISCRETION"),
        ("at its sole\ndiscretion", "sole\ndiscretion"),
        ("at its sole   discretion", "sole   discretion"),
        ("at its sole\u00a0discretion", "sole\u00a0discretion"),
        ("at its **sole** discretion", "sole** discretion"),
        ("at its sole dis\u00adcretion", "sole dis\u00adcretion"),
        ("at its sole-discretion", "sole-discretion"),
    ],
)
def test_a_phrase_is_found_however_it_is_set(text: str, written: str) -> None:
    assert ("L42", written) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Partners are penalised.",
        "Partners are penalized.",
        "best endeavours",
        "best endeavors",
        "under‑performance",
        "under–performance",
        "under performance",
        "step‐in rights",
        "indemniﬁed",
        "the partner’s sole risk: at the partner's own risk",
        "INDEMNİFY",
        "If it fails to fulfill its part",
    ],
)
def test_spelling_hyphens_apostrophes_and_ligatures_make_no_difference(text: str) -> None:
    assert told(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "in sole\n\ndiscretion matters",
        "It stands by the sole. Discretion matters.",
        "the sole (discretion)",
        "soles discretionary",
    ],
)
def test_a_phrase_ends_where_a_sentence_a_bracket_or_a_paragraph_does(text: str) -> None:
    assert told(text) == []


def test_the_longest_wording_is_told_and_told_once() -> None:
    assert told("They may terminate this agreement for convenience.") == [
        ("L17", "terminate this agreement for convenience")
    ]
    assert told("Liquidated damages apply.") == [("L04", "Liquidated damages")]


def test_an_exception_silences_what_it_touches_and_nothing_else() -> None:
    assert told("A data breach is no breach of promise.") == [("L01", "breach")]


def test_a_wording_that_says_more_than_an_exception_is_told() -> None:
    assert told("By default, pages are white.") == []
    assert ("L02", "the default notice") in told("On the default notice the grant ends.")


@pytest.mark.parametrize(
    "text",
    [
        'They wrote "the supplier is in breach" to us.',
        "They wrote “the supplier is in breach” to us.",
        "They wrote ‘the supplier is in breach’ to us.",
        "They wrote 'the supplier is in breach' to us.",
        "under the Rehabilitation of Offenders Act 1974",
        "under the Damages (Scotland) Act 1976",
        "the Contracts (Rights of Third Parties) Act 1999",
        "the Enforcement of Judgments Order 2019",
    ],
)
def test_quotations_and_titles_of_statutes_are_never_scanned(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The partners’ breach and the board’s blame",
        'A 6" pipe and a breach',
        "“ a breach",
        "The supplier must act in 2024.",
        "The Supplier breached the Housing Act 1988.",
    ],
)
def test_apostrophes_and_lonely_marks_quote_nothing_and_years_make_no_title(text: str) -> None:
    assert told(text) != []


def test_masked_stretches_are_never_scanned() -> None:
    text = "Breach House, where a breach was found"
    assert [hit.start for hit in scan(text, WORDS)] == [0, 22]
    assert [hit.start for hit in scan(text, WORDS, masked=[(0, 12)])] == [22]


def test_capitals_count_where_the_list_says_so() -> None:
    assert told("Sue and the whereas of it: an sla") == []
    assert [entry for entry, _ in told("WHEREAS an SLA says who may sue")] == ["L77", "L71", "L23"]


def test_high_is_should_the_rest_could_and_quiet_text_gives_notes() -> None:
    text = "The supplier shall indemnify us."
    weights = {hit.entry.id: hit.weight for hit in scan(text, WORDS)}
    assert weights == {"L65": Weight.COULD, "L45": Weight.COULD, "L32": Weight.SHOULD}
    assert {hit.weight for hit in scan(text, WORDS, quiet=True)} == {Weight.NOTE}


def test_no_character_but_those_replaced_changes_its_length_in_small_letters() -> None:
    every = "".join(map(chr, range(0x110000)))
    plain = plain_text(every)
    assert len(plain.cased) == len(plain.small)


JOINTS = st.sampled_from([" ", "\n", "  ", "-", "- ", "‑", "\u00a0", " **", "* ", "’ ", "’", ", "])
PARTS = st.sampled_from(
    ["sole", "discretion", "in", "breach", "of", "step", "rights", "hold", "him", "harmless", "it",
     "data", "dis\u00adcretion", "ﬁnal", "binding", "and", "shall", "not", "under", "any", ".",
     "circumstances", "the", "traders", "customers", "“", "”", "\n\n", "\x00", "Act 1974", "(", "İ"]
)  # fmt: skip
TEXTS = st.lists(st.tuples(PARTS, JOINTS)).map(lambda pairs: "".join(a + b for a, b in pairs))


@given(TEXTS | st.text())
def test_the_first_look_lets_pass_whatever_would_be_found(text: str) -> None:
    plain = plain_text(text)
    if any(WORDS.phrases.find(words_of(plain))):
        assert WORDS.first_look.may_find(text)


@given(TEXTS | st.text())
def test_hits_stand_where_they_say_in_order_and_never_overlap(text: str) -> None:
    hits = scan(text, WORDS)
    assert all(hit.text == text[hit.start : hit.end] != "" for hit in hits)
    assert all(one.end <= next_.start for one, next_ in pairwise(hits))
    assert hits == scan(text, WORDS)
