"""Dictionaries of this machine: found by their names, and read as anybody may have written them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.dictionaries import careful_reading, hunspell
from agreement_studio.adapters.dictionaries.folders import find, folders
from agreement_studio.adapters.dictionaries.hunspell import (
    HunspellDictionaries,
    HunspellDictionary,
)
from agreement_studio.application.spelling_check.dictionary import Lack, NoDictionaryError
from tests.dictionaries.making import RULES, WORDS, write_dictionary


def opened(folder: Path, language: str = "en-GB") -> HunspellDictionary:
    return HunspellDictionaries(folder / "nothing", [folder]).open(language)


def refused(folder: Path, language: str = "en-GB") -> NoDictionaryError:
    with pytest.raises(NoDictionaryError) as caught:
        opened(folder, language)
    return caught.value


def test_a_word_is_known_with_the_endings_that_the_rules_give(tmp_path: Path) -> None:
    dictionary = opened(write_dictionary(tmp_path))
    for word in ("neighbour", "Neighbours", "neighbour's", "parties", "don't", "café"):
        assert dictionary.has(word)
    for word in ("neighbor", "partys", "cafe", "recieve"):
        assert not dictionary.has(word)


def test_words_like_one_are_suggested(tmp_path: Path) -> None:
    dictionary = opened(write_dictionary(tmp_path))
    assert next(dictionary.suggest("recieve")) == "receive"
    assert "neighbour" in list(dictionary.suggest("nieghbour"))


def test_a_word_with_many_hyphens_takes_no_longer(tmp_path: Path) -> None:
    assert not opened(write_dictionary(tmp_path)).has("-".join("x" * 30))


def test_a_persons_own_folder_comes_first(tmp_path: Path) -> None:
    own, other = tmp_path / "state", tmp_path / "other"
    write_dictionary(own / "dictionaries", words=("mine",))
    write_dictionary(other, words=("theirs",))
    dictionaries = HunspellDictionaries(own, [own / "dictionaries", other])
    assert dictionaries.open("en-GB").has("mine")
    assert folders(own)[0] == own


def test_british_is_not_read_by_an_american_dictionary(tmp_path: Path) -> None:
    fault = refused(write_dictionary(tmp_path, "en_US"))
    assert (fault.lack, fault.about) == (Lack.OTHER_COUNTRY, "en_US")


def test_without_any_dictionary_it_is_said_which_is_missing(tmp_path: Path) -> None:
    write_dictionary(tmp_path, "hyph_en_GB")
    write_dictionary(tmp_path, "de_DE")
    assert refused(tmp_path).lack is Lack.DICTIONARY
    assert refused(tmp_path / "nowhere").lack is Lack.DICTIONARY


def test_names_with_hyphens_and_variants_are_found(tmp_path: Path) -> None:
    write_dictionary(tmp_path, "en_GB-large")
    assert find("en-GB", [tmp_path]).rules.name == "en_GB-large.aff"
    write_dictionary(tmp_path, "en-GB")
    assert find("en-GB", [tmp_path]).words.name == "en-GB.dic"


def test_folders_named_by_the_environment_are_looked_into_in_place_of_the_usual(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGREEMENT_STUDIO_DICTIONARIES", str(tmp_path))
    assert folders(Path("own")) == (Path("own"), tmp_path)
    monkeypatch.delenv("AGREEMENT_STUDIO_DICTIONARIES")
    assert folders(Path("own"))[0] == Path("own")


def test_without_the_library_that_is_said_before_any_file_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hunspell, "find_spec", lambda name: None)
    assert refused(write_dictionary(tmp_path)).lack is Lack.LIBRARY


@pytest.mark.parametrize("size", ["MOST_RULES", "MOST_WORDS"])
def test_a_file_larger_than_any_dictionary_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: str
) -> None:
    write_dictionary(tmp_path)
    monkeypatch.setattr(careful_reading, size, 20)
    fault = refused(tmp_path)
    assert fault.lack is Lack.TOO_LARGE
    assert fault.about.endswith(".aff" if size == "MOST_RULES" else ".dic")


@pytest.mark.parametrize(
    "rules",
    [
        "SET nonsense-8\n",
        "SET rot13\n",
        "SFX S Y many\n",
        "SFX S Y 3\nSFX S 0 s .\n",
        "SFX S Y 1\nSFX S\n",
        "SFX S Y 1\nSFX S 0 s (a+)+$\n",
        "SFX S Y 1\nSFX S 0 (s .\n",
        "SFX S Y 1\nSFX S \\1 s .\n",
        "SFX S Y 1\nSFX S 0 s [[a]\n",
        "SFX S\n",
        "FLAG nonsense\nSFX S Y 1\nSFX S 0 s/A .\n",
        "AF\n",
        "KEY " + "x" * 3_000,
        "SFX S Y 400\n" + "SFX S 0 s .\n" * 400,
        "SET UTF-8\n\x00",
    ],
)
def test_rules_that_are_broken_are_refused(tmp_path: Path, rules: str) -> None:
    fault = refused(write_dictionary(tmp_path, rules=rules))
    assert fault.lack is Lack.BROKEN
    assert fault.about.endswith("en_GB.aff")


def test_words_in_another_encoding_than_the_rules_say_are_refused(tmp_path: Path) -> None:
    write_dictionary(tmp_path)
    (tmp_path / "en_GB.dic").write_bytes("1\ncafé\n".encode("latin-1"))
    assert refused(tmp_path).lack is Lack.BROKEN


def test_what_the_library_would_take_for_a_pattern_is_left_out(tmp_path: Path) -> None:
    rules = (
        f"{RULES}REP 2\nREP (a+)+$ x\nREP f ph\nMAP 1\nMAP aà\nPHONE 1\nPHONE (x x\nCOMPOUNDMIN 0\n"
    )
    dictionary = opened(write_dictionary(tmp_path, rules=rules, words=("photo\tph:(((", "a")))
    assert "photo" in list(dictionary.suggest("foto"))


def test_words_that_take_longer_than_anybody_waits_count_as_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dictionary = opened(write_dictionary(tmp_path))
    monkeypatch.setattr(hunspell, "_LONGEST_LOOK", -1)
    monkeypatch.setattr(hunspell, "_LONGEST_SEARCH", -1)
    assert dictionary.has("qwfpzxcd")
    assert list(dictionary.suggest("recieve")) == []


def test_a_word_may_stand_there_twice_hold_a_stroke_and_be_a_name(tmp_path: Path) -> None:
    words = ("well/S", "well/M", "either\\/or/S", "McDonald", "2nd")
    dictionary = opened(write_dictionary(tmp_path, words=words))
    for word in ("wells", "well's", "either/ors", "McDonald", "MCDONALD"):
        assert dictionary.has(word)
    assert not dictionary.has("mcdonald")


def test_a_word_far_from_any_is_looked_for_among_all(tmp_path: Path) -> None:
    dictionary = opened(write_dictionary(tmp_path, words=("neighbourhood", "a", "of")))
    assert "neighbourhood" in list(dictionary.suggest("naburhooud"))


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    write_dictionary(tmp_path)
    (tmp_path / "en_GB.dic").unlink()
    (tmp_path / "en_GB.dic").mkdir()
    assert refused(tmp_path).lack is Lack.BROKEN


LINES = st.lists(
    st.sampled_from(
        [
            *("SET UTF-8", "FLAG long", "FLAG num", "SFX A Y 1", "SFX A 0 s .", "PFX B N 2"),
            *("PFX B 0 un/A [^u]", "PFX B u un .", "REP 1", "REP a b", "NEEDAFFIX A", "AF 1"),
            *("AF AB", "CIRCUMFIX B", "NOSUGGEST", "KEY qwe|rty", "TRY abc", "BREAK 1", "IGNORE"),
            *("FORBIDDENWORD A", "ONLYINCOMPOUND", "KEEPCASE B", "FULLSTRIP", "#", "SFX A Y 0"),
        ]
    )
    | st.text(max_size=20)
)
ENTRIES = st.lists(st.sampled_from(["a/A", "b/B", "un/AB", "/", "a//", "\\/x/1", "2", "A/1,2"]))


@given(LINES, ENTRIES | st.lists(st.text(max_size=12)), st.text(max_size=12))
def test_no_dictionary_does_more_than_be_refused(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], entries: list[str], word: str
) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    rules = "\n".join(lines).encode("utf-8", "replace").decode()
    words = tuple(entry.encode("utf-8", "replace").decode() for entry in entries)
    write_dictionary(folder, rules=rules, words=words)
    try:
        dictionary = opened(folder)
    except NoDictionaryError:
        return
    assert dictionary.has(word) in {True, False}
    for _ in zip(range(20), dictionary.suggest(word), strict=False):
        pass


def test_the_words_of_the_tests_are_all_known(tmp_path: Path) -> None:
    dictionary = opened(write_dictionary(tmp_path))
    assert all(dictionary.has(word.partition("/")[0]) for word in WORDS)
