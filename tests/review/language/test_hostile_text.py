"""Whatever a text is made of, twice as much of it takes about twice as long."""

import time
from collections.abc import Callable

import pytest

from agreement_studio.review.language.scan import scan
from agreement_studio.review.language.shipped import load_word_list

WORDS = load_word_list()
FULL = 1_000_000
EIGHTH = FULL // 8
FAR_FROM_SQUARE = 24
"""Eight times the text: 8 where the time grows with it, 64 where it grows with its square."""

HOSTILE: dict[str, Callable[[int], str]] = {
    "one word of many phrases, again and again": lambda size: "terminate " * (size // 10),
    "what begins phrases and never ends one": lambda size: "not a not be not the " * (size // 21),
    "gaps": lambda size: "hold hold hold him " * (size // 19),
    "exceptions": lambda size: "data breach of the peace " * (size // 25),
    "hits and nothing else": lambda size: "breach, blame; penalty. " * (size // 24),
    "brackets": lambda size: "(" * (size // 2) + "breach" + ")" * (size // 2),
    "control characters": lambda size: "\x00\x01\x07\x1b" * (size // 4) + " breach",
    "quotation marks": lambda size: "\" “ ‘ ' « breach " * (size // 17),
    "openings that never close": lambda size: "‘breach “" * (size // 9),
    "capitals before Act": lambda size: "Breach Of Act " * (size // 14),
    "joints": lambda size: "sole" + " *_’" * (size // 4) + "discretion",
    "hyphens": lambda size: "step-" * (size // 5) + "breach",
    "lines": lambda size: "breach\n \n" * (size // 9),
    "soft hyphens": lambda size: "br\u00adeach " * (size // 8),
    "one word": lambda size: "breach" * (size // 6) + " breach",
    "spaces": lambda size: "in" + " " * size + "breach",
    "line ends": lambda size: "breach" + "\n" * size + "breach",
}


def seconds(text: str) -> float:
    """CPU time, so that whatever else the machine does is not counted."""
    began = time.process_time()
    scan(text, WORDS)
    return time.process_time() - began


@pytest.mark.parametrize("made", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_the_text_and_not_with_its_square(made: Callable[[int], str]) -> None:
    little, much = made(EIGHTH), made(FULL)
    base = max(min(seconds(little) for _ in range(3)), 0.001)
    assert any(seconds(much) / base < FAR_FROM_SQUARE for _ in range(3))


def test_a_word_is_found_behind_a_million_brackets() -> None:
    text = "(" * 500_000 + "breach" + ")" * 500_000
    assert [hit.start for hit in scan(text, WORDS)] == [500_000]
