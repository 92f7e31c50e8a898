"""The stretches in which two texts differ: exact, by whole words, and never slow."""

import difflib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.domain import matching
from agreement_studio.domain.record import TEXT_LIMIT
from agreement_studio.domain.splice import Splice, spliced, splices, word_splices

words = st.sampled_from(("we", "share", "the", "lease", " ", ". ", "é", "\U0001f600", "\n", "of"))
texts = st.lists(words, max_size=150).map("".join) | st.text(max_size=60)
pairs = st.tuples(texts, texts)


@given(pair=pairs)
def test_the_changes_made_to_the_old_text_give_the_new_one(pair: tuple[str, str]) -> None:
    old, new = pair
    assert spliced(old, splices(old, new)) == new
    assert spliced(old, word_splices(old, new)) == new


@given(pair=pairs)
def test_stretches_come_first_to_last_and_never_touch_an_empty_change(
    pair: tuple[str, str],
) -> None:
    changes = splices(*pair)
    for one, following in pairwise(changes):
        assert one.stop <= following.start
    assert all(one.text or one.start < one.stop for one in changes)


@given(text=texts)
def test_equal_texts_differ_nowhere(text: str) -> None:
    assert splices(text, text) == word_splices(text, text) == ()


@given(before=texts, typed=st.text(min_size=1, max_size=5), after=texts)
def test_typing_is_one_stretch_as_short_as_what_was_typed(
    before: str, typed: str, after: str
) -> None:
    (change,) = splices(before + after, before + typed + after)
    assert change.start == change.stop
    assert len(change.text) == len(typed)


def test_what_readers_are_shown_are_whole_words() -> None:
    assert splices("the cat", "the car") == (Splice(6, 7, "r"),)
    assert word_splices("the cat", "the car") == (Splice(4, 7, "car"),)


def test_letters_are_not_mixed_within_words_where_much_has_changed() -> None:
    old = "The panel of eight residents meets on the first Monday of each month at the hall."
    new = "Every panel of eight neighbours meets on the last Monday of each month at the library."
    replaced = [old[one.start : one.stop] for one in splices(old, new)]
    assert replaced == ["The", "residents", "first", "hall"]


def test_words_that_stand_once_hold_a_long_text_together() -> None:
    old = " ".join(f"word{number}" for number in range(2_000))
    new = old.replace("word500 ", "").replace("word1500", "another")
    assert word_splices(old, new) == (
        Splice(old.index("word500 "), old.index("word501"), ""),
        Splice(old.index("word1500"), old.index(" word1501"), "another"),
    )


LONGEST = {
    "letters that are all different": (
        "".join(chr(0x4E00 + number % 20_000) for number in range(TEXT_LIMIT)),
        "".join(chr(0xAC00 + number % 11_000) for number in range(TEXT_LIMIT)),
    ),
    "one word over and over": ("a " * 50_000, "b " + "a c " * 24_999),
    "signs only": (".," * 50_000, ",." * 49_000),
    "words the other way round": (
        " ".join(str(number) for number in range(16_000)),
        " ".join(str(number) for number in reversed(range(16_000))),
    ),
    "few words between many that stand once": (
        " ".join(f"{number} " + "a b b a " * 5 for number in range(2_000)),
        " ".join(f"{number} " + "b a a b " * 5 for number in range(2_000)),
    ),
}


@pytest.mark.parametrize(("old", "new"), LONGEST.values(), ids=LONGEST)
def test_the_longest_texts_are_compared_closely_only_in_short_stretches(
    monkeypatch: pytest.MonkeyPatch, old: str, new: str
) -> None:
    """Bounds the work, not the time: entries compared with one another, for each entry there is."""
    compared: list[int] = []

    class Counted(difflib.SequenceMatcher[str]):
        def __init__(self, _isjunk: None, a: list[str], b: list[str], *, autojunk: bool) -> None:
            compared.append(len(a) * len(b))
            super().__init__(None, a, b, autojunk)

    monkeypatch.setattr(difflib, "SequenceMatcher", Counted)
    assert spliced(old, word_splices(old, new)) == new
    assert max(compared, default=0) <= matching.CLOSELY
    assert sum(compared) <= matching.CLOSELY * len(old) // 20
