"""Answers that run from right to left keep to themselves, whatever marks they hold."""

from itertools import accumulate
from sys import maxunicode
from unicodedata import bidirectional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.domain.direction import RIGHT_TO_LEFT, balanced, isolated
from tests.turns import without_turns

ISOLATES = {"LRI", "RLI", "FSI"}
EMBEDDINGS = {"LRE", "RLE", "LRO", "RLO"}
TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u0627\u05d0a 1.\n\u2029"
turning = st.text(st.sampled_from(TURNS), max_size=40) | st.text(max_size=20)


def depths(line: str) -> list[int]:
    """How many isolates are open after each character; below 0 where one is ended too often."""
    steps = (
        1 if kind in ISOLATES else -1 if kind == "PDI" else 0 for kind in map(bidirectional, line)
    )
    return list(accumulate(steps, initial=0))


def embeddings_left(line: str) -> int:
    left = 0
    for kind in map(bidirectional, line):
        left = max(0, left - 1) if kind == "PDF" else left + (kind in EMBEDDINGS)
    return left


def lines_of(text: str) -> list[str]:
    """The lines as the bidirectional algorithm sees them."""
    ends = [at for at, kind in enumerate(map(bidirectional, text)) if kind == "B"]
    starts = [0, *(at + 1 for at in ends)]
    return [text[start:end] for start, end in zip(starts, [*ends, len(text)], strict=True)]


@given(turning)
def test_nothing_reaches_out_of_an_isolated_answer(text: str) -> None:
    for line in lines_of(isolated(text)):
        found = depths(line)
        assert min(found) == 0
        assert found[-1] == 0
        assert embeddings_left(line) == 0


@given(turning)
def test_an_answer_that_turns_is_in_one_isolate_from_its_first_character_to_its_last(
    text: str,
) -> None:
    for line in lines_of(isolated(text).replace("\u2028", "\n")):
        if any(bidirectional(c) not in {"L", "EN", "WS", "CS"} for c in line if c in TURNS):
            assert (line[0], line[-1]) == ("\u2068", "\u2069")
            assert min(depths(line)[1:-1]) > 0


@given(turning)
def test_an_answer_keeps_every_character_in_its_order(text: str) -> None:
    assert without_turns(isolated(text)) == without_turns(text)
    shown = iter(isolated(text))
    assert all(character in shown for character in text)


@given(turning)
def test_markup_that_isolates_gets_the_same_without_the_isolate_around_it(text: str) -> None:
    for inside, whole in zip(lines_of(balanced(text)), lines_of(isolated(text)), strict=True):
        found = depths(inside)
        assert (min(found), found[-1]) == (0, 0)
        assert whole in {inside, f"\u2068{inside}\u2069"} or "\u2028" in inside


@given(st.text(st.characters(exclude_categories=["Cs", "Cn"])))
def test_an_answer_in_which_nothing_turns_stays_as_it_is(text: str) -> None:
    plain = "".join(
        c for c in text if bidirectional(c) in {"L", "EN", "ES", "ET", "CS", "B", "S", "WS", "ON"}
    ).replace("\u200e", "")
    if not any("\u0590" <= c <= "\u08ff" or c >= "\ufb1d" for c in plain):
        assert isolated(plain) == balanced(plain) == plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("مجلس النيل", "\u2068مجلس النيل\u2069"),
        ("Carers שותפות", "\u2068Carers שותפות\u2069"),
        ("\u2069النيل", "\u2068\u2068\u2069النيل\u2069"),
        ("\u2067\u202eab", "\u2068\u2067\u202eab\u202c\u2069\u2069"),
        ("ab\u202c", "\u2068ab\u202c\u2069"),
        ("נהר\r\nriver\nנהר", "\u2068נהר\u2069\r\nriver\n\u2068נהר\u2069"),
    ],
)
def test_an_answer_stands_between_an_isolate_and_its_end(text: str, shown: str) -> None:
    assert isolated(text) == shown


def test_every_letter_and_figure_that_runs_right_to_left_is_known() -> None:
    letters = [
        chr(code) for code in range(maxunicode + 1) if bidirectional(chr(code)) in {"R", "AL", "AN"}
    ]
    assert len(letters) > 1000
    assert [one for one in letters if isolated(one) == one] == []
    assert "\u200f" in RIGHT_TO_LEFT
