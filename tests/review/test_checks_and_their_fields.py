"""Every check that a careful reader makes, and every clause, finds its answers in the model."""

import tomllib
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

import pytest

from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Frozen
from agreement_studio.domain.shape import model_of
from agreement_studio.review.check import load_checks
from agreement_studio.review.rulebook import all_rules

COUNTS = {
    "P": 6,
    "U": 4,
    "V": 6,
    "O": 11,
    "C": 12,
    "R": 13,
    "K": 3,
    "A": 11,
    "G": 9,
    "E": 5,
    "X": 18,
}
NUMBERED = {
    f"{letter}{number:02}" for letter, count in COUNTS.items() for number in range(1, count + 1)
}
"""The checks known by letter and number: a reader of reports looks for each of them."""

_NAMES = """
    contact workplan definitions meetings standards earlier funder insurance short-lines
    safety help records publicity costs liability control succession payments legal-powers
    extension staff heritage pause languages beyond-control activation overlap light research
    referral survival competition register honesty complaints person own-habits who-is-missing
    what-this-replaces barriers links adoption group-without-form crown good-faith
    limited-recourse deed precedence breach-notice private-matters names lost-reference kept
"""
NAMED = set(_NAMES.split())
"""The checks known by a name: what published agreements hold, and what partners say of theirs."""


def places(model: type[Frozen], prefix: str = "") -> Iterator[str]:
    """Every place of the model at every depth, groups of answers included."""
    for name, info in model.model_fields.items():
        yield f"{prefix}{name}"
        inner = model_of(info.annotation)
        if inner is not None:
            yield from places(inner, f"{prefix}{name}.")


CLAUSE_TEXT = "clauses"
"""What a check declares that reads the drafted text."""
PLACES = frozenset({CLAUSE_TEXT, *places(Agreement)})


def unknown(reads: Iterable[str]) -> dict[str, list[str]]:
    """What names no place of the model, with the nearest that do."""
    return {path: get_close_matches(path, PLACES, 2) for path in reads if path not in PLACES}


def test_no_check_is_forgotten() -> None:
    listed = set(load_checks())
    assert sorted((NUMBERED | NAMED) - listed) == []


def test_every_check_has_its_rule_and_every_rule_its_check() -> None:
    assert {one.id for one in all_rules().values()} == set(load_checks())


@pytest.mark.parametrize("identifier", sorted(load_checks()))
def test_every_answer_that_a_check_reads_is_in_the_model(identifier: str) -> None:
    lost = unknown(load_checks()[identifier].reads)
    assert lost == {}, f"{identifier} reads what is not there; nearest: {lost}"


@pytest.mark.parametrize("identifier", sorted(load_checks()))
def test_a_check_is_named_in_a_few_words_and_reads_each_answer_once(identifier: str) -> None:
    check = load_checks()[identifier]
    assert 2 <= len(check.title.split()) <= 10
    assert len(check.reads) == len(set(check.reads)) >= 1


def test_a_misspelt_answer_is_named_with_the_nearest() -> None:
    lost = unknown(["powers.lawfull_route", "powers.level"])
    assert list(lost) == ["powers.lawfull_route"]
    assert lost["powers.lawfull_route"][0] == "powers.lawful_route"


def test_no_two_checks_look_for_the_same_thing() -> None:
    titles = [check.title for check in load_checks().values()]
    assert len(titles) == len(set(titles))


def front_matter(clause: str) -> dict[str, Any]:
    text = template("clauses", "en-GB", f"{clause}.md").read_text(encoding="utf-8")
    return tomllib.loads(text.split("+++")[1])


CLAUSES = sorted(path.stem for path in template("clauses", "en-GB").glob("CL-*.md"))


def test_the_first_forty_one_clauses_are_all_there() -> None:
    assert {f"CL-{number:02}" for number in range(1, 42)} <= set(CLAUSES)


@pytest.mark.parametrize("clause", CLAUSES)
def test_every_answer_that_a_clause_reads_is_in_the_model(clause: str) -> None:
    lost = unknown(front_matter(clause).get("reads", []))
    assert lost == {}, f"{clause} reads what is not there; nearest: {lost}"
