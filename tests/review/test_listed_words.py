"""Words are found whole, with their endings, and not where a longer phrase means something else."""

import tomllib

import pytest

from agreement_studio.assets import resource
from agreement_studio.review.check import CheckFileError
from agreement_studio.review.listed_words import read_list, word_list, words_of

WORK = read_list(
    {
        "words": ["deliver", "run", "provide", "carry", "set up", "hold", "establish"],
        "exactly": ["ran"],
        "unless": ["hold on", "milk run"],
    },
    "these words",
)


@pytest.mark.parametrize(
    "written",
    [
        "deliver",
        "Delivers",
        "DELIVERED",
        "delivering",
        "deliver’s",
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
    with pytest.raises(CheckFileError, match="knows no “word”"):
        read_list({"words": ["run"], "word": ["deliver"]}, "these words")


@pytest.mark.parametrize(
    "table",
    [
        None,
        ["deliver"],
        {},
        {"words": []},
        {"unless": ["hold on"]},
        {"words": "deliver"},
        {"words": ["deliver", 18]},
        {"exactly": [" "]},
        {"words": ["deliver"], "unless": [""]},
    ],
)
def test_a_list_that_cannot_be_used_is_named(table: object) -> None:
    with pytest.raises(CheckFileError, match=r"^these words needs "):
        read_list(table, "these words")


def test_a_list_that_is_not_there_is_named_with_its_file() -> None:
    with pytest.raises(CheckFileError, match=r"^safety.toml: \[nobody\] needs "):
        word_list("safety", "nobody")


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("CHILDREN and parents", True),
        ("young\npeople", True),
        ("under-18s", True),
        ("the children’s ward", True),
        ("babies", True),
        ("childcare", False),
        ("grandchildren", False),
        ("a farm", False),
        ("", False),
    ],
)
def test_people_at_risk_are_known_by_whole_words(text: str, is_found: bool) -> None:
    people = word_list("safety", "people")
    assert people.is_in(text) is is_found
    assert people.is_in("neighbours", text) is is_found


def test_words_of_two_texts_never_make_one_phrase() -> None:
    sites = word_list("safety", "sites")
    assert sites.is_in("a charity", "Larch Care Home")
    assert not sites.is_in("a charity for care", "Home Start")
    assert not sites.is_in("a co-operative", "Farming Together")


@pytest.mark.parametrize("file", sorted(resource("checks", "lists").glob("*.toml")))
def test_every_list_can_be_read_and_no_word_stands_in_it_twice(file: object) -> None:
    path = resource("checks", "lists", str(file))
    for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
        words = [*table.get("words", ()), *table.get("exactly", ())]
        assert word_list(path.stem, name).phrases
        assert len(words) == len(set(words))
