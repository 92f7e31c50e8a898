"""The review looks again only at what an edit touched, and says the same as one begun afresh."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import EditionChoice
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.records import move_record, remove_record
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.parts import record_lists
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.review.reviewer import Reviewer
from agreement_studio.wiring import Studio
from tests.review.reviewing import reviewed
from tests.starters.on_disk import PARTNERSHIPS, starter
from tests.strategies import agreements

_STUDIO = Studio()


def look(reviewer: Reviewer, agreement: Agreement) -> tuple[Finding, ...]:
    return reviewer.review(agreement, _STUDIO.draft(agreement, None, final=False)).findings


@settings(max_examples=60)
@given(versions=st.lists(agreements(), min_size=2, max_size=4))
def test_whatever_came_before_a_review_says_what_a_fresh_one_says(
    versions: list[Agreement],
) -> None:
    reviewer = Reviewer()
    for version in versions:
        assert look(reviewer, version) == reviewed(version)


@given(data=st.data(), name=st.sampled_from(PARTNERSHIPS))
@settings(max_examples=40)
def test_after_any_edits_a_review_says_what_a_fresh_one_says(data: Any, name: str) -> None:
    reviewer, agreement = Reviewer(), starter(name)
    look(reviewer, agreement)
    filled = [n for n in record_lists() if getattr(agreement, n)]
    for _ in range(3):
        kind = data.draw(st.sampled_from(filled))
        records = getattr(agreement, kind)
        if not records:
            continue
        record = data.draw(st.sampled_from(records))
        edit = data.draw(st.sampled_from((remove_record, move_record)))
        agreement = edit(kind, record.id)(agreement)
        assert look(reviewer, agreement) == reviewed(agreement)


def test_an_edit_of_one_partner_lets_the_rules_look_at_that_partner_only() -> None:
    many = Agreement(partners=tuple(Partner(id=f"p{n}", name=f"P{n}") for n in range(400)))
    few = Agreement(partners=many.partners[:4])
    runs = []
    for agreement in (few, many):
        reviewer = Reviewer()
        look(reviewer, agreement)
        before = reviewer.runs
        look(reviewer, answer(Address("partners", "p2", ("contact_phone",)), "9")(agreement))
        runs.append(reviewer.runs - before)
    assert runs[0] == runs[1]


def test_nothing_is_looked_at_when_nothing_changed() -> None:
    reviewer, agreement = Reviewer(), starter("marlshire-growth")
    before = look(reviewer, agreement)
    runs = reviewer.runs
    assert look(reviewer, agreement) == before
    assert reviewer.runs == runs


def test_a_light_agreement_hears_musts_only_and_the_rest_as_quiet_notes() -> None:
    pair = Agreement(partners=(Partner(id="a"), Partner(id="b")), edition=EditionChoice.LIGHT)
    assert {f.severity for f in reviewed(pair)} <= {Severity.MUST, Severity.NOTE}
    assert "P03" in {f.check for f in reviewed(pair) if f.severity is Severity.NOTE}


@given(agreement=agreements())
@settings(max_examples=60)
def test_whatever_people_wrote_a_finding_points_at_what_is_there(agreement: Agreement) -> None:
    for finding in reviewed(agreement):
        assert finding.sentence.strip()
        assert len(finding.rests_on) == 64
        for place in finding.places:
            head, *rest = place.split(".")
            assert head in Agreement.model_fields
            if head in record_lists() and rest:
                assert rest[0] in {record.id for record in getattr(agreement, head)}
