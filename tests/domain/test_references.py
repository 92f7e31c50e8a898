"""References: legal when broken, found wherever they stand, and told with the nearest id."""

import json

from hypothesis import given

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.disagreement import Rung
from agreement_studio.domain.outcome import Contribution, Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.references import HINTED, ReferenceCheck, broken_references
from agreement_studio.domain.shape import field_paths, reference_target
from agreement_studio.domain.who import Who
from tests.strategies import agreements

GONE = "Z_9"
"""An id that the strategies use and never give to a record."""


@given(agreement=agreements())
def test_every_id_of_no_record_is_found_wherever_it_stands(agreement: Agreement) -> None:
    """Counted in the JSON, where a text of that kind is always quoted whole."""
    standing = json.dumps(agreement.model_dump(mode="json")).count(f'"{GONE}"')
    found = broken_references(agreement)
    assert sum(reference.identifier == GONE for reference in found) == standing


@given(agreement=agreements())
def test_a_reference_is_broken_exactly_when_its_record_is_not_there(agreement: Agreement) -> None:
    for reference in broken_references(agreement):
        there = {record.id for record in getattr(agreement, reference.target)}
        assert reference.identifier not in there


def test_a_reference_deep_inside_is_named_with_path_and_nearest_id() -> None:
    agreement = Agreement(
        partners=(Partner(id="council"),),
        rungs=(Rung(id="first", who=(Who(role="chair"), Who(partner="counsil"))),),
    )
    (broken,) = broken_references(agreement)
    assert broken.sentence == (
        "rungs.first.who.1.partner names “counsil”, which is not among partners. "
        "Did you mean “council”?"
    )


def test_whole_references_are_left_alone() -> None:
    agreement = Agreement(
        partners=(Partner(id="council"),),
        outcomes=(Outcome(id="work"),),
        contributions=(Contribution(id="c", outcome="work", partner="council"),),
    )
    assert broken_references(agreement) == ()


def test_thousands_of_broken_references_are_found_without_a_long_search() -> None:
    partners = tuple(Partner(id=f"p{number}") for number in range(2_000))
    contributions = tuple(Contribution(id=f"c{n}", partner=f"q{n}") for n in range(2_000))
    broken = broken_references(Agreement(partners=partners, contributions=contributions))
    assert len(broken) == 2_000
    assert not any(reference.nearest for reference in broken[HINTED:])


def test_every_reference_points_into_a_list_of_records() -> None:
    targets = {reference_target(model, name) for _, model, name in field_paths(Agreement)} - {""}
    assert {"partners", "outcomes", "powers", "resources", "bodies", "groups"} <= targets
    assert targets <= Agreement.model_fields.keys()


@given(before=agreements(), after=agreements())
def test_a_check_kept_from_edit_to_edit_finds_what_a_new_one_finds(
    before: Agreement, after: Agreement
) -> None:
    mixed = before.amended(partners=after.partners, outcomes=after.outcomes)
    kept = ReferenceCheck()
    for agreement in (before, mixed, after, before):
        assert kept.broken(agreement) == broken_references(agreement)
