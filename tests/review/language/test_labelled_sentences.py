"""How many adversarial sentences are found, and how many of those found are adversarial."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from agreement_studio.review.language.scan import scan
from agreement_studio.review.language.shipped import load_word_list

FOLDER = Path(__file__).with_name("labelled")
WORDS = load_word_list()
Labelled = Mapping[str, list[str]]


def labelled(name: str) -> Any:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def figures() -> Any:
    return labelled("figures")


def is_found(sentence: str) -> bool:
    return bool(scan(sentence, WORDS))


def shares(sentences: Labelled, missed: int, wrong: int) -> tuple[float, float]:
    found = len(sentences["adversarial"]) - missed
    return round(found / len(sentences["adversarial"]), 3), round(found / (found + wrong), 3)


def test_there_are_a_hundred_sentences_of_each_kind_and_none_stands_twice() -> None:
    first, second = labelled("first"), labelled("second")
    assert all(len(first[kind]) >= 100 for kind in ("adversarial", "collaborative", "innocent"))
    assert sum(map(len, second.values())) == 100
    every = [one for group in (*first.values(), *second.values()) for one in group]
    assert len(set(every)) == len(every)


def test_precision_and_recall_on_the_first_set_are_as_accepted(
    figures: Any, record_property: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    sentences = labelled("first")
    missed = [one for one in sentences["adversarial"] if not is_found(one)]
    wrong = [
        one for kind in ("collaborative", "innocent") for one in sentences[kind] if is_found(one)
    ]
    recall, precision = shares(sentences, len(missed), len(wrong))
    record_property("recall", recall)
    record_property("precision", precision)
    with capsys.disabled():
        print(f"\nwords, first set: recall {recall}, precision {precision}")  # noqa: T201 - the report
    assert (recall, precision) == (figures["first"]["recall"], figures["first"]["precision"]), (
        missed,
        wrong,
    )


def test_no_collaborative_sentence_is_ever_questioned() -> None:
    assert [one for one in labelled("first")["collaborative"] if is_found(one)] == []


def test_the_figures_of_the_second_set_follow_from_what_was_missed_and_wrongly_found(
    figures: Any,
) -> None:
    sentences, scored = labelled("second"), figures["second"]
    assert set(scored["missed"]) <= set(sentences["adversarial"])
    assert set(scored["wrongly_found"]) <= {*sentences["collaborative"], *sentences["innocent"]}
    counted = shares(sentences, len(scored["missed"]), len(scored["wrongly_found"]))
    assert counted == (scored["recall"], scored["precision"])
