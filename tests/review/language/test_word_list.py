"""The list that ships: every entry finds what it promises, and nothing it should leave alone."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from agreement_studio.assets import resource, template
from agreement_studio.review.language.entry import Entry, Level
from agreement_studio.review.language.scan import scan
from agreement_studio.review.language.shipped import FAMILIES, entry_of, load_word_list

FIXTURES = tomllib.loads(Path(__file__).with_name("fixtures.toml").read_text(encoding="utf-8"))
WORDS = load_word_list()


def ids_in(text: str) -> list[str]:
    return [hit.entry.id for hit in scan(text, WORDS)]


ENTRIES: list[Any] = [pytest.param(entry, id=entry.id) for entry in WORDS.entries]


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_example_of_an_entry_is_caught_by_it(entry: Entry) -> None:
    assert entry.id in ids_in(entry.example)


@pytest.mark.parametrize("entry", ENTRIES)
def test_no_exception_keeps_a_phrase_of_its_entry_from_ever_being_found(entry: Entry) -> None:
    alone = [wording.replace("*", "soon") for wording in (*entry.phrases, *entry.exact)]
    for wording in alone:
        found = scan(wording, WORDS)
        told_by_another = any(hit.text == wording for hit in found)
        assert told_by_another or entry.id in [hit.entry.id for hit in found], wording


@pytest.mark.parametrize(("entry", "sentence"), FIXTURES["found"].items(), ids=FIXTURES["found"])
def test_what_has_to_be_found_is_found(entry: str, sentence: str) -> None:
    assert entry in ids_in(sentence)


@pytest.mark.parametrize("sentence", FIXTURES["silent"]["sentences"])
def test_what_has_to_stay_silent_does(sentence: str) -> None:
    assert ids_in(sentence) == []


def test_all_seed_entries_are_there_and_ids_stand_once() -> None:
    assert {f"L{number:02}" for number in range(1, 83)} <= set(WORDS.by_id)
    assert len(WORDS.by_id) == len(WORDS.entries)


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_says_why_and_what_to_say_instead_in_words_that_divide_nobody(
    entry: Entry,
) -> None:
    assert entry.why.endswith(".")
    assert entry.swaps
    for sentence in (entry.why, *entry.swaps):
        assert ids_in(sentence) == []
    assert entry.lawyer == "" or entry.lawyer.endswith(".")
    assert entry.family in FAMILIES
    assert '"' not in f"{entry.why}{entry.lawyer}{entry.swaps}".replace("'", "")


def test_clauses_that_an_entry_points_to_are_in_the_library() -> None:
    library = {path.stem for path in template("clauses", "en-GB").glob("CL-*.md")}
    named = {clause for entry in WORDS.entries for clause in entry.clauses}
    assert named <= library
    assert named


def test_every_file_of_the_list_is_read() -> None:
    files = {path.stem for path in resource("language", "en-GB").glob("*.toml")}
    assert files == {*FAMILIES, "spelling"}


def test_words_that_gag_are_marked_for_the_check_on_independence() -> None:
    marked = {hit.entry.check for hit in scan("Partners must not criticise the board.", WORDS)}
    assert marked == {"X14"}
    said = "No partner may make any public statement without the approval of the Council."
    assert [hit.entry.check for hit in scan(said, WORDS)] == ["X14"]
    assert ids_in("Any of us may speak in public; speaking lawfully never affects funding.") == []


@pytest.mark.parametrize("identifier", ["L01", "l01"])
def test_an_entry_is_found_by_its_id(identifier: str) -> None:
    entry = entry_of(identifier)
    assert entry is not None
    assert entry.level is Level.HIGH
    assert entry_of("L999") is None
