"""Which words are looked at for their spelling, and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.application.spelling_check.looked_at import misspelt, words_looked_at

TEXTS = st.text() | st.text(
    st.sampled_from("ab’'-‐ \n\tÉe\u0301\u00ad\u200d_1@./:א😀A"), max_size=60
)


def looked_at(text: str) -> list[str]:
    return [word.plain for word in words_looked_at(text)]


def nobody_knows(word: str) -> bool:
    return False


@given(TEXTS)
def test_every_word_stands_where_it_says_and_is_whole(text: str) -> None:
    before = 0
    for start, end, _ in words_looked_at(text):
        assert before <= start < end <= len(text)
        assert not text[start - 1 : start].isalnum()
        assert not text[end : end + 1].isalnum()
        assert not any(sign.isspace() for sign in text[start:end])
        before = end


@given(TEXTS)
def test_what_is_misspelt_is_a_word_or_what_hyphens_divide_it_into(text: str) -> None:
    for start, end, plain in misspelt(text, nobody_knows).words:
        assert plain.replace("-", "")
        assert not text[start - 1 : start].isalnum()
        assert not text[end : end + 1].isalnum()


@given(TEXTS)
def test_nothing_is_misspelt_where_all_is_known_and_nothing_while_nobody_knows(text: str) -> None:
    assert misspelt(text, lambda word: True) == ((), False)
    waiting = misspelt(text, lambda word: None)
    assert waiting.words == ()
    assert waiting.is_waiting == bool(looked_at(text))


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/a-page?of=words",
        "www.example.org",
        "example.org.uk/page",
        "(somebody@example.org)",
        "2nd A4 B2B x_y",
        "NHS NHS’s MPs GDPR-DPA",
        "שלום ירושלים Привет 你好",
        "😀 👩🏽‍🍳 –— … “ ”",
        "a I 1 %",
        "x" * 61,
    ],
)
def test_what_no_dictionary_speaks_of_is_not_looked_at(text: str) -> None:
    assert looked_at(text) == []


def test_apostrophes_of_both_kinds_belong_to_a_word_and_quotes_do_not() -> None:
    said = "‘don’t’ 'don't' the partners’ well-meant offer"
    assert looked_at(said) == ["don't", "don't", "the", "partners", "well-meant", "offer"]


def test_a_sign_that_nobody_sees_is_no_letter() -> None:
    assert looked_at("co\u00adoperate cafe\u0301") == ["cooperate", "café"]


def test_of_a_word_with_hyphens_only_what_is_not_known_is_misspelt() -> None:
    text = "a wel-meant and self-made-up offer"
    known = {"meant", "and", "offer", "self-made-up"}
    found = misspelt(text, lambda word: word in known).words
    assert [text[start:end] for start, end, _ in found] == ["wel"]


def test_words_beyond_the_first_plane_move_no_place() -> None:
    text = "😀😀 wrng"
    assert [text[start:end] for start, end, _ in misspelt(text, nobody_knows).words] == ["wrng"]


def test_a_paragraph_longer_than_anybody_writes_is_left_alone() -> None:
    assert misspelt("wrng " * 5_000, nobody_knows).words == ()
