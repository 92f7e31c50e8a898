"""Words are found whole, with their endings, and not where a longer phrase means something else."""

import tomllib

import pytest

from agreement_studio.assets import resource
from agreement_studio.review.listed_words import read_list, word_list, words_of

WORK = read_list(
    {
        "words": ["deliver", "run", "provide", "carry", "set up", "hold", "establish"],
        "exactly": ["ran"],
        "unless": ["hold on", "milk run"],
    }
)


@pytest.mark.parametrize(
    "written",
    [
        "deliver",
        "Delivers",
        "DELIVERED",
        "delivering",
        "running",
        "ran",
        "provided",
        "providing",
        "carries",
        "carried",
        "carrying",
        "set up",
        "sets up",
        "setting-up",
        "deli\u00advered",
        "establishes",
    ],
)
def test_a_word_is_found_with_its_endings(written: str) -> None:
    assert WORK.first_in(words_of(f"we {written}, at last")) != ""


@pytest.mark.parametrize(
    "written",
    [
        "deliverance",
        "rune",
        "provident",
        "up set",
        "rans",
        "hold on",
        "holding on to",
        "the milk runs",
        "",
    ],
)
def test_a_part_of_a_word_or_another_meaning_is_not_found(written: str) -> None:
    assert WORK.first_in(words_of(written)) == ""


def test_apostrophes_of_either_kind_are_the_same() -> None:
    assert words_of("People’s OWN words") == words_of("people's own words")


def test_what_is_found_is_told_in_small_letters() -> None:
    assert WORK.first_in(words_of("They Set Up a stall")) == "set up"


def test_a_list_holds_nothing_that_would_be_passed_over_in_silence() -> None:
    with pytest.raises(KeyError, match="knows no “word”"):
        read_list({"word": ["deliver"]})


@pytest.mark.parametrize("file", sorted(resource("checks", "lists").glob("*.toml")))
def test_every_list_can_be_read_and_no_word_stands_in_it_twice(file: object) -> None:
    path = resource("checks", "lists", str(file))
    for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
        words = [*table.get("words", ()), *table.get("exactly", ())]
        assert word_list(path.stem, name).phrases
        assert len(words) == len(set(words))
