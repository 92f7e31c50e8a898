"""What counts as known without a dictionary."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.spelling_check.known_words import (
    NAMED,
    KnownWords,
    words_of_clauses,
    words_of_names,
)
from agreement_studio.application.spelling_check.own_words import (
    LARGEST,
    MOST,
    bytes_of_words,
    words_from_bytes,
)
from agreement_studio.application.starters import Starter, starters
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.errors import UnreadableFileError


def test_names_places_and_agreed_words_of_an_agreement_are_known() -> None:
    agreement = Agreement.model_validate(
        {
            "name": "Wendlebury",
            "place": "Saltery Bay",
            "partners": [{"id": "one", "name": "Ysgol Gwynfryn", "known_as": "the Ysgol"}],
            "bodies": [{"id": "two", "name": "Al-Khalili Forum"}],
            "groups": [{"id": "three", "name": "Kurmanji-speakers"}],
            "glossary": [{"id": "four", "term": "Sparkhub"}],
        }
    )
    known = words_of_names(agreement)
    for name in ("Wendlebury", "Saltery", "Gwynfryn", "Al-Khalili", "Khalili", "Kurmanji"):
        assert name in known
    assert "Ysgol's" in known
    assert "sparkhub" not in known


@pytest.mark.parametrize(("head", "name"), [(head, one) for head in NAMED for one in NAMED[head]])
def test_every_list_with_names_is_read(head: str, name: str) -> None:
    kind = Agreement.model_fields[head].annotation
    record = get_args(kind)[0]
    says = "Gwynfryn" if record.model_fields[name].annotation is str else ("Gwynfryn",)
    agreement = Agreement.model_validate({head: [{"id": "one", name: says}]})
    assert "Gwynfryn" in words_of_names(agreement)


@pytest.mark.parametrize("entry", starters(), ids=lambda entry: entry.id)
def test_the_names_of_a_whole_agreement_are_read_with_consents_given(entry: Starter) -> None:
    stands = (Consent(id="one", section=SectionKey.POWER),)
    agreement = read_answers(entry.path).agreement.amended(name="Gwynfryn", consents=stands)
    assert "Gwynfryn" in words_of_names(agreement)


def test_a_word_in_small_letters_is_known_in_capitals_and_a_name_only_as_it_is_written() -> None:
    known = KnownWords(["larder", "Gwynfryn"])
    assert "Larder" in known
    assert "LARDER" in known
    assert "gwynfryn" not in known
    assert 5 not in known


def test_the_words_of_our_clauses_are_known_and_their_code_is_not() -> None:
    known = words_of_clauses("en-GB")
    assert "agreement" in known
    assert "endif" not in known
    assert "xx" not in words_of_clauses("xx-XX")


@given(st.lists(st.from_regex(r"[^\W_]{1,60}", fullmatch=True), unique=True))
def test_own_words_come_back_as_they_were_kept(words: list[str]) -> None:
    plain = words_from_bytes(bytes_of_words(words), "here")
    assert words_from_bytes(bytes_of_words(plain), "here") == plain


@given(st.binary(max_size=300))
def test_no_file_of_own_words_does_more_than_be_refused(data: bytes) -> None:
    try:
        words = words_from_bytes(data, "here")
    except UnreadableFileError:
        return
    assert all(word and not any(map(str.isspace, word)) for word in words)


def test_remarks_blank_lines_and_sentences_are_no_words() -> None:
    said = "\ufeff# mine\n\nWendlebury\r\nWendlebury\ntwo words\ndon’t\n" + "x" * 61
    assert words_from_bytes(said.encode(), "here") == ("Wendlebury", "don't")


@pytest.mark.parametrize("data", [b"a" * (LARGEST + 1), b"caf\xe9\n", b"\xff\xfea\x00"])
def test_what_is_no_list_of_words_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"^my-words.txt is [^\n]+\.$"):
        words_from_bytes(data, "my-words.txt")


def test_more_words_than_anybody_adds_are_not_all_taken() -> None:
    many = "\n".join(f"w{number}" for number in range(MOST + 5))
    assert len(words_from_bytes(many.encode(), "here")) == MOST
