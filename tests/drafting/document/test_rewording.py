"""Two drafted documents beside each other: whose wording changed, and nothing but wording."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.change_list import change_list
from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Status
from agreement_studio.domain.stretches import Stretch
from agreement_studio.drafting.clause_library.library import load_library
from agreement_studio.drafting.document import (
    Clause,
    Document,
    Effect,
    Paragraph,
    Properties,
    Reference,
    Section,
    Words,
)
from agreement_studio.drafting.draft import draft
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.drafting.rewording import ClauseChange, ClauseChangeKind, compare_wording
from agreement_studio.texts import load_texts
from tests.strategies import agreements

TEXTS = load_texts()


def clause(key: str, number: str, *inlines: Words | Reference, heading: str = "") -> Clause:
    paragraph = Paragraph(f"{key}/p", inlines)
    return Clause(key, number, heading or key, (paragraph,), Effect.INTENT)


def document(*clauses: Clause) -> Document:
    section = Section("section:power", "6", "Power", clauses, part_key="power")
    return Document((section,), Properties("Larder"))


def only(before: Clause, after: Clause) -> ClauseChange:
    (change,) = compare_wording(document(before), document(after))
    return change


def read(change: ClauseChange, *kinds: Stretch) -> str:
    return "".join(span.text for span in change.spans if span.kind in kinds)


def test_clauses_that_only_bear_another_number_have_not_changed() -> None:
    before = clause("CL-2", "6.2", Words("See "), Reference("CL-9", "clause", "9.1"))
    after = clause("CL-2", "6.1", Words("See "), Reference("CL-9", "clause", "8.4", " (Law)"))
    assert compare_wording(document(before), document(after)) == ()


def test_a_reference_to_another_clause_is_another_wording() -> None:
    before = clause("CL-2", "6.2", Words("See "), Reference("CL-9", "clause", "9.1"), Words("."))
    after = clause("CL-2", "6.2", Words("See "), Reference("CL-8", "clause", "9.1"), Words("."))
    change = only(before, after)
    assert change.kind is ClauseChangeKind.REWORDED
    assert read(change, Stretch.KEPT, Stretch.ADDED) == "See clause\u00a09.1."


def test_words_are_shown_with_the_numbers_of_their_own_document() -> None:
    before = clause("CL-2", "6.2", Words("We meet; see "), Reference("CL-9", "clause", "9.1"))
    after = clause("CL-2", "6.2", Words("We all meet; see "), Reference("CL-9", "clause", "9.2"))
    change = only(before, after)
    assert read(change, Stretch.KEPT, Stretch.ADDED) == "We all meet; see clause\u00a09.2"
    assert read(change, Stretch.ADDED) == "all "


def test_private_signs_that_somebody_typed_are_not_taken_for_references() -> None:
    typed = "\U000f0000 and \U000f0001 "
    before = clause("CL-2", "6.2", Words(typed), Reference("CL-9", "clause", "9.1"))
    after = clause("CL-2", "6.2", Words(f"{typed}so "), Reference("CL-9", "clause", "9.1"))
    change = only(before, after)
    assert read(change, Stretch.KEPT, Stretch.REMOVED) == f"{typed}clause\u00a09.1"


def test_another_heading_is_another_wording() -> None:
    change = only(
        clause("CL-2", "6.2", Words("We meet."), heading="Meeting"),
        clause("CL-2", "6.2", Words("We meet."), heading="Coming together"),
    )
    assert read(change, Stretch.KEPT, Stretch.ADDED) == "Coming together\nWe meet."


def test_clauses_come_and_go_by_their_keys() -> None:
    first, second, third = (clause(f"CL-{n}", f"6.{n}", Words(f"We {n}.")) for n in range(3))
    changes = compare_wording(document(first, second), document(second, third))
    assert [(c.kind, c.key) for c in changes] == [
        (ClauseChangeKind.REMOVED, "CL-0"),
        (ClauseChangeKind.ADDED, "CL-2"),
    ]
    assert read(changes[0], Stretch.REMOVED) == "We 0."
    assert read(changes[1], Stretch.ADDED) == "We 2."


def test_the_same_words_that_now_bind_are_a_change_of_effect() -> None:
    before = clause("CL-2", "6.2", Words("We meet."))
    after = replace(before, effect=Effect.BINDS)
    assert only(before, after).kind is ClauseChangeKind.EFFECT


@pytest.fixture(scope="module")
def drafter() -> Drafter:
    return Drafter(load_library(), TEXTS)


@pytest.fixture(scope="module")
def mending() -> Agreement:
    return read_answers(template("starters", "saltery-bay-mend.toml")).agreement


def test_removing_a_decision_removes_its_clause_and_renumbers_the_rest_in_silence(
    drafter: Drafter, mending: Agreement
) -> None:
    after = mending.amended(powers=mending.powers[1:])
    changes = compare_wording(draft(drafter, mending), draft(drafter, after))
    removed = [change.key for change in changes if change.kind is ClauseChangeKind.REMOVED]
    gone = mending.powers[0].id
    assert removed
    assert all(gone in key for key in removed)
    own = {one.id for one in after.powers}
    assert not [change.key for change in changes if change.key.rpartition(":")[2] in own]


def test_the_list_of_changes_tells_of_the_wording_last(
    drafter: Drafter, mending: Agreement
) -> None:
    status = Status.BINDING
    after = mending.amended(
        leaving=mending.leaving.amended(notice_months=9),
        legal=mending.legal.amended(status=status),
    )
    wording = compare_wording(draft(drafter, mending), draft(drafter, after))
    found = change_list(mending, after, TEXTS, wording=wording)
    assert found.groups[-1].heading == "Wording of the clauses"
    told = [one.sentence for one in found.groups[-1].changes]
    assert any("now reads: " in one and "{+nine+}" in one for one in told)
    assert any("its effect was “Statement of intent”, is now “Binding”." in one for one in told)


@settings(max_examples=15)
@given(before=agreements(), after=agreements())
def test_any_two_documents_compare_and_equal_ones_do_not_differ(
    drafter: Drafter, before: Agreement, after: Agreement
) -> None:
    old, new = draft(drafter, before), draft(drafter, after)
    again = draft(Drafter(drafter.library, TEXTS), before)
    assert compare_wording(old, again) == ()
    changes = compare_wording(old, new)
    told = change_list(before, after, TEXTS, wording=changes)
    assert all(one.sentence for one in told)
    for change in changes:
        assert all(span.text for span in change.spans)
