"""Decisions and named versions in the record, and values that are not as they were kept."""

import hashlib
import json
from datetime import UTC, date, datetime

import pytest

from agreement_studio.application.decisions import (
    NothingDecidedError,
    decisions,
    due_for_review,
    record_decision,
)
from agreement_studio.application.versions import (
    UnfitVersionNameError,
    name_version,
    unsound_versions,
    versions,
)
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.ledger.bodies import DecisionTaken, Dissent
from agreement_studio.domain.ledger.entry import TooLongForRecordError
from agreement_studio.domain.ledger.ledger import Ledger, merged
from agreement_studio.domain.ledger.reading import read
from agreement_studio.domain.who import Who

MORNING = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
TEA = DecisionTaken(
    what="Every meeting begins with tea.",
    why="People talk sooner.",
    alternatives=("coffee",),
    decided_by=(Who(body="table"),),
    dissent=(Dissent(who=Who(partner="bakery"), words="It takes ten minutes."),),
    review_on=date(2027, 3, 1),
)


def test_a_decision_is_read_back_with_its_dissent() -> None:
    ledger = record_decision(Ledger(), TEA, at=MORNING, by="Ana")
    (found,) = decisions(read(ledger.written()).ledger)
    assert found.decision == TEA
    assert (found.by, found.at) == ("Ana", "2026-11-26T09:00:00+00:00")
    assert found.hash == ledger.heads[0]


def test_decisions_come_up_on_their_day_the_longest_overdue_first() -> None:
    ledger = Ledger()
    for what, day in (("b", date(2027, 2, 1)), ("a", date(2027, 1, 1)), ("c", None)):
        decision = TEA.amended(what=what, review_on=day)
        ledger = record_decision(ledger, decision, at=MORNING)
    due = [found.decision.what for found in due_for_review(ledger, date(2027, 2, 1))]
    assert due == ["a", "b"]
    assert due_for_review(ledger, date(2026, 12, 31)) == ()


def test_a_decision_that_decides_nothing_is_not_written_down() -> None:
    with pytest.raises(NothingDecidedError, match="what was decided"):
        record_decision(Ledger(), DecisionTaken(what=" "), at=MORNING)


def test_a_version_is_kept_by_the_hash_of_what_it_said() -> None:
    agreement = Agreement(name="Larder")
    made = name_version(Ledger(), agreement, " after workshop 1 ", at=MORNING, note="Warm.")
    assert made.value_hash == hashlib.sha256(made.value).hexdigest()
    assert Agreement.model_validate(json.loads(made.value)) == agreement
    (version,) = versions(read(made.ledger.written()).ledger)
    assert (version.name, version.note, version.value_hash) == (
        "after workshop 1",
        "Warm.",
        made.value_hash,
    )
    assert unsound_versions(made.ledger, {made.value_hash: made.value}) == ()


def test_versions_named_apart_are_all_there_after_merging() -> None:
    start = name_version(Ledger(), Agreement(), "first", at=MORNING).ledger
    one = name_version(start, Agreement(name="A"), "sent to legal", at=MORNING)
    other = name_version(start, Agreement(name="B"), "sent to legal", at=MORNING)
    both = versions(merged(one.ledger, other.ledger))
    assert [version.name for version in both] == ["first", "sent to legal", "sent to legal"]
    assert {v.value_hash for v in both[1:]} == {one.value_hash, other.value_hash}


def test_a_value_that_changed_or_went_missing_is_told_with_the_version() -> None:
    first = name_version(Ledger(), Agreement(name="A"), "first", at=MORNING)
    second = name_version(first.ledger, Agreement(name="B"), "second", at=MORNING)
    twice = name_version(second.ledger, Agreement(name="B"), "again", at=MORNING)
    stored = {first.value_hash: first.value + b" ", "f" * 64: b"a stranger's"}
    assert [found.sentence for found in unsound_versions(twice.ledger, stored)] == [
        "The version “first” no longer says what it said when it was named.",
        "The version “second” is named in the record, and what it said is missing.",
    ]


@pytest.mark.parametrize("name", ["", " \n", "\u0000", "n" * 201])
def test_a_version_needs_a_name_people_can_say(name: str) -> None:
    with pytest.raises(UnfitVersionNameError, match="a name of at most 200"):
        name_version(Ledger(), Agreement(), name, at=MORNING)


def test_a_note_no_field_can_hold_is_refused() -> None:
    with pytest.raises(TooLongForRecordError):
        name_version(Ledger(), Agreement(), "first", at=MORNING, note="n" * 100_001)
