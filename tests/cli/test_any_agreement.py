"""Whatever an agreement holds, it is drafted in every edition and written in every format."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from agreement_studio.application.export import counts, hidden_data
from agreement_studio.application.ports import WritingOptions
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import canonical_json
from agreement_studio.domain.references import broken_references
from agreement_studio.domain.room_only import outward
from agreement_studio.drafting.document import Edition
from agreement_studio.wiring import FORMATS, Studio
from tests.strategies import agreements


@pytest.fixture(scope="module")
def studio() -> Studio:
    return Studio()


@pytest.mark.parametrize("edition", [None, *Edition])
@settings(max_examples=10)
@given(agreement=agreements())
def test_any_agreement_is_drafted_and_written_in_every_format(
    studio: Studio, edition: Edition | None, agreement: Agreement
) -> None:
    document = studio.draft(agreement, edition, final=False)
    assert counts(document).sections > 0
    for ending in FORMATS:
        data = hidden_data(agreement) if ending == ".docx" else None
        written = studio.writer(Path(f"a{ending}"))(document, WritingOptions(hidden_data=data))
        assert written.data
        assert written.remarks == ()


@settings(max_examples=10)
@given(agreement=agreements())
def test_any_agreement_has_a_readiness_note(studio: Studio, agreement: Agreement) -> None:
    note = studio.readiness_note(agreement)
    for ending in FORMATS:
        assert studio.writer(Path(f"a{ending}"))(note, WritingOptions()).data


@settings(max_examples=10)
@given(agreement=agreements())
def test_a_mark_of_a_draft_is_dropped_only_when_nothing_is_left_to_agree(
    studio: Studio, agreement: Agreement
) -> None:
    document = studio.draft(agreement, None, final=True)
    assert bool(document.draft_mark) == bool(document.gaps())
    assert studio.draft(agreement, None, final=False).draft_mark


@settings(max_examples=10)
@given(agreement=agreements())
def test_every_broken_reference_is_named_with_the_document(
    studio: Studio, agreement: Agreement
) -> None:
    problems = studio.draft(agreement, None, final=False).problems
    for reference in broken_references(agreement):
        assert reference.sentence in problems


@given(agreement=agreements())
def test_what_is_embedded_is_what_may_leave_the_room(agreement: Agreement) -> None:
    assert hidden_data(agreement) == canonical_json(outward(agreement))
