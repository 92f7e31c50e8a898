"""A team's own list: read safely, whoever wrote it, and refused with a sentence that helps."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.review.language.entry import Entry
from agreement_studio.review.language.reading import WordListError, read_entries
from agreement_studio.review.language.scan import scan
from agreement_studio.review.language.shipped import load_spelling, load_word_list
from agreement_studio.review.language.word_list import WordList

GOOD = """
[[entry]]
id = "T01"
level = "medium"
why = "We have customers of our own."
phrases = ["key account", "accounts/account (senior) manager", "squeeze … provider"]
exceptions = ["bank account manager"]
forms = { squeeze = ["squeezes"] }
swaps = ["partner"]
"""


def read(text: str) -> tuple[Entry, ...]:
    return read_entries(tomllib.loads(text), "ours.toml", "team", load_spelling())


def told(text: str, entries: tuple[Entry, ...]) -> list[str]:
    return [hit.entry.id for hit in scan(text, load_word_list().with_entries(entries))]


def test_a_team_adds_words_of_its_own_to_ours() -> None:
    entries = read(GOOD)
    assert told("The account senior manager squeezes the small provider.", entries) == [
        "T01",
        "T01",
    ]
    assert told("The bank account manager is in breach.", entries) == ["L01"]


def test_an_entry_with_one_of_our_ids_takes_its_place() -> None:
    entries = read(GOOD.replace("T01", "L01"))
    assert told("A breach by a key account.", entries) == ["L01"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("medium", "grave"), "entry “T01”: “level” is one of high, medium and low."),
        (('why = "We have customers of our own."', ""), "entry “T01”: “why” is missing. Add it."),
        (("swaps =", "regex ="), "entry “T01”: nothing is called “regex” here."),
        (('id = "T01"', 'id = ""'), "entry 1: “id” is missing. Add it."),
        (('["key account",', '["",'), "entry “T01”: “phrases” is a list of texts"),
        (("key account", "key (account"), "“key (account” has a bracket without its partner."),
        (("key account", "(key)"), "may not begin with what can be missing"),
        (("key account", "… account"), "may not begin with what can be missing"),
        (("key account", "key/ account"), "“key/ account” has a stroke with nothing on one side."),
        (("key account", "a/b " * 20), "stands for more than 20,000 wordings"),
        (("key account", "x" * 501), "“phrases” is a list of texts"),
        (('forms = { squeeze = ["squeezes"] }', "forms = 3"), "“forms” names words"),
        (("[[entry]]", "[[word]]"), "a word list holds entries, each beneath a line [[entry]]."),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_with_the_entry_and_what_to_do(
    change: tuple[str, str], sentence: str
) -> None:
    assert change[0] in GOOD
    with pytest.raises(WordListError) as refusal:
        read(GOOD.replace(*change))
    assert str(refusal.value).startswith("ours.toml")
    assert sentence in str(refusal.value)


def test_an_id_that_stands_twice_is_refused() -> None:
    with pytest.raises(WordListError, match="stands twice"):
        read(GOOD + GOOD)


def test_a_list_that_would_fill_the_memory_is_refused() -> None:
    wide = " ".join(["a/b/c/d/e/f/g/h/i/j"] * 4)
    phrases = ", ".join(f'"k{number} {wide}"' for number in range(30))
    with pytest.raises(WordListError, match="more than 200,000 wordings"):
        read(f'[[entry]]\nid = "T1"\nlevel = "low"\nwhy = "w"\nphrases = [{phrases}]')


def test_a_regular_expression_is_refused() -> None:
    for expression in ("a+", "a.*b", "a|b", "^a$", "\\\\bkey\\\\b", "a{2,9}", "a--b"):
        with pytest.raises(WordListError, match=r"plain words|put a word first"):
            read(GOOD.replace("key account", expression))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
KEYS = st.sampled_from(["id", "level", "why", "phrases", "exceptions", "forms", "exact", "swaps"])
ENTRIES = st.lists(st.dictionaries(KEYS, VALUES | st.just("low") | st.lists(st.text(), max_size=3)))


@given(ENTRIES | VALUES)
def test_any_table_is_read_or_refused_in_a_sentence(entry: Any) -> None:
    try:
        entries = read_entries({"entry": entry}, "ours.toml", "team", load_spelling())
    except WordListError as refusal:
        assert str(refusal).startswith("ours.toml")  # noqa: PT017 - either way is right
    else:
        scan("a text", WordList.of(entries))
