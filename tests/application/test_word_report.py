"""The report on the words of a text: where each stands, and that no text makes it slow."""

import time
from collections.abc import Callable

import pytest

from agreement_studio.adapters.files.text_passages import text_passages
from agreement_studio.application.passages import Place, Story, heading_of, typed_number
from agreement_studio.application.word_report import placed_hits
from agreement_studio.application.word_report_lines import place_in_words, report_lines
from agreement_studio.review.language.sentence import LONGEST, sentence_around
from agreement_studio.review.language.shipped import load_word_list

WORDS = load_word_list()
FULL = 400_000
FAR_FROM_SQUARE = 24

HOSTILE: dict[str, Callable[[int], str]] = {
    "a hit on every line": lambda size: "breach\n" * (size // 7),
    "a number on every line": lambda size: "1.2 breach\n" * (size // 11),
    "a heading of signs": lambda size: "# " + "# " * (size // 2) + "x",
    "line ends": lambda size: "x" + "\n \t" * (size // 3) + "breach",
    "one long sentence": lambda size: "the breach and " * (size // 15),
    "numbers": lambda size: "1." * (size // 2) + " breach",
}


def seconds(text: str) -> float:
    began = time.process_time()
    read = text_passages(text.encode(), "theirs.txt")
    assert list(report_lines("theirs.txt", placed_hits(read, WORDS)))
    return time.process_time() - began


@pytest.mark.parametrize("made", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_the_text_and_not_with_its_square(made: Callable[[int], str]) -> None:
    little, much = made(FULL // 8), made(FULL)
    base = max(min(seconds(little) for _ in range(3)), 0.001)
    assert any(seconds(much) / base < FAR_FROM_SQUARE for _ in range(3))


def test_a_sentence_is_shown_whole_or_cut_where_it_is_long() -> None:
    text = "We meet. The partner is at fault here. We part."
    assert sentence_around(text, text.index("at fault"), text.index(" here")) == (
        "The partner is at fault here."
    )
    endless = "and so on " * 200 + "at fault" + " and so on" * 200
    at = endless.index("at fault")
    cut = sentence_around(endless, at, at + 8)
    assert cut.startswith("… ")
    assert cut.endswith(" …")
    assert "at fault" in cut
    assert len(cut) <= LONGEST + 20


@pytest.mark.parametrize(
    ("text", "number", "heading"),
    [
        ("7.2 The fund pays.", "7.2", ""),
        ("Clause 4. Money", "4", "Money"),
        ("MONEY AND TIME", "", "MONEY AND TIME"),
        ("12) Ending well", "12", "Ending well"),
        ("We meet on Tuesdays", "", ""),
        ("2026 was a good year for all of us and the people we work with", "", ""),
    ],
)
def test_numbers_and_headings_that_people_typed(text: str, number: str, heading: str) -> None:
    assert (typed_number(text), heading_of(text)) == (number, heading)


def test_a_place_is_said_in_words() -> None:
    place = Place(Story.TABLE, clause="7.2", heading="Ending well", page=4, paragraph=31)
    assert place_in_words(place) == (
        "Clause 7.2, under “Ending well”, in a table, about page 4, paragraph 31"
    )
    assert place_in_words(Place(line=3)) == "Line 3"
