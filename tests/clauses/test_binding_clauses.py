"""A promise that binds never rests on one that does not."""

import re
from collections.abc import Iterator

import pytest

from agreement_studio.domain.choices import Status
from agreement_studio.drafting.clause_library.clause_file import ClauseTemplate, Wording
from agreement_studio.drafting.clause_library.library import Library
from agreement_studio.drafting.document import Effect

REFERENCE = re.compile(r'"(CL-\d+)" \| clause')
ONE_STATUS = re.compile(r"legal\.status == '([ABC])'")

BIND_IN_ANY_STATUS = {"CL-03", "CL-04", "CL-25", "CL-27", "CL-28", "CL-34", "CL-40", "CL-42"}
BIND_TOO_IN_A_BINDING_AGREEMENT = {
    "CL-12", "CL-15", "CL-16", "CL-17", "CL-20", "CL-22", "CL-23", "CL-32", "CL-36", "CL-38",
    "CL-39", "CL-56", "CL-69",
}  # fmt: skip


def statuses_of(clause: ClauseTemplate, wording: Wording) -> frozenset[Status]:
    """The statuses under which a wording can be printed, as far as its conditions name one."""
    found = frozenset(Status)
    for condition in (clause.when, wording.when):
        named = ONE_STATUS.findall(condition.text) if condition else []
        if named and " or " not in (condition.text if condition else ""):
            found &= {Status(key) for key in named}
    return found


def referred_to(wording: Wording) -> Iterator[str]:
    items = wording.items.body if wording.items else None
    for part in (wording.body, items, wording.closing):
        yield from REFERENCE.findall(part.text) if part else ()


def rests_on_intent(library: Library, status: Status) -> Iterator[str]:
    for clause in library.clauses.values():
        for wording in clause.wordings:
            if status not in statuses_of(clause, wording):
                continue
            if wording.effects[status] is not Effect.BINDS:
                continue
            for target in referred_to(wording):
                effects = {w.effects[status] for w in library.clauses[target].wordings}
                if Effect.INTENT in effects:
                    yield f"{wording.id} binds in {status.value} and rests on {target}"


@pytest.mark.parametrize("status", Status)
def test_no_binding_clause_rests_on_a_statement_of_intent(status: Status, library: Library) -> None:
    assert list(rests_on_intent(library, status)) == []


def test_the_check_sees_a_clause_that_rests_on_intent(library: Library) -> None:
    courts = library.clauses["CL-34"]
    in_b = next(wording for wording in courts.wordings if wording.when)
    assert list(referred_to(in_b)) == ["CL-32"]
    assert library.clauses["CL-32"].effects[Status.SHARED_COMMITMENT] is Effect.INTENT
    assert statuses_of(courts, in_b) == {Status.BINDING}


@pytest.mark.parametrize("clause_id", sorted(BIND_IN_ANY_STATUS))
def test_what_protects_people_and_partners_binds_in_every_status(
    clause_id: str, library: Library
) -> None:
    for wording in library.clauses[clause_id].wordings:
        assert set(wording.effects.values()) == {Effect.BINDS}


@pytest.mark.parametrize("clause_id", sorted(BIND_TOO_IN_A_BINDING_AGREEMENT))
def test_promises_about_power_money_and_leaving_bind_in_b_alone(
    clause_id: str, library: Library
) -> None:
    for wording in library.clauses[clause_id].wordings:
        assert wording.effects[Status.BINDING] is Effect.BINDS
        assert wording.effects[Status.SHARED_COMMITMENT] is Effect.INTENT
        assert wording.effects[Status.UMBRELLA] is Effect.INTENT


def test_whatever_goes_on_after_the_end_binds(library: Library) -> None:
    surviving = [clause for clause in library.clauses.values() if clause.survives]
    assert surviving
    for clause in surviving:
        for wording in clause.wordings:
            assert set(wording.effects.values()) == {Effect.BINDS}, wording.id


def test_good_faith_and_limited_recourse_are_for_binding_agreements_alone(
    library: Library,
) -> None:
    for clause_id in ("CL-43", "CL-44", "CL-46"):
        when = library.clauses[clause_id].when
        assert when is not None
        assert ONE_STATUS.findall(when.text) == ["B"]
