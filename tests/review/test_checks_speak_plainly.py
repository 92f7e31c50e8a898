"""What the checks say themselves: clean of divisive words, and short enough to be read aloud."""

import pytest

from agreement_studio.review.check import Check, load_checks
from agreement_studio.review.language.scan import scan
from agreement_studio.review.language.shipped import load_word_list

LONGEST = 200
"""The most characters a sentence of a check holds before its facts are put in."""


def said(check: Check) -> list[str]:
    others = [saying.sentence for saying in check.other.values()]
    return [check.title, check.sentence, check.why, check.settle, *others]


@pytest.mark.parametrize("check", load_checks().values(), ids=load_checks())
def test_a_check_uses_no_word_that_the_word_list_points_out(check: Check) -> None:
    found = [(hit.text, text) for text in said(check) for hit in scan(text, load_word_list())]
    assert found == []


@pytest.mark.parametrize("check", load_checks().values(), ids=load_checks())
def test_a_check_is_short_and_accuses_nobody(check: Check) -> None:
    for text in said(check):
        assert len(text) <= LONGEST, text
        assert "!" not in text
        for word in ("error", "violation", "wrong use", "invalid", "you must", "you failed"):
            assert word not in text.casefold(), text
