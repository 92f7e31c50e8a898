"""Word lists are edited by people: words stand by themselves, and a slip is named."""

from typing import Any

import pytest

from agreement_studio.review.check import CheckFileError
from agreement_studio.review.word_lists import any_of, words_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CHILDREN and parents", "CHILDREN"),
        ("young\npeople", "young\npeople"),
        ("under-18s", "under-18s"),
        ("childcare", None),
        ("grandchildren", None),
        ("", None),
    ],
)
def test_a_word_is_found_where_it_stands_by_itself(text: str, found: str | None) -> None:
    match = any_of("safety", "people").search(text)
    assert (match.group() if match else None) == found


@pytest.mark.parametrize(
    "tables",
    [
        {},
        {"safety": {}},
        {"safety": {"people": []}},
        {"safety": {"people": "children"}},
        {"safety": {"people": ["children", 18]}},
        {"safety": {"people": [" "]}},
    ],
)
def test_a_list_that_cannot_be_used_is_named(tables: dict[str, Any]) -> None:
    with pytest.raises(CheckFileError, match=r"\[safety\] needs a list of words called “people”"):
        words_of(tables, "safety", "people")
