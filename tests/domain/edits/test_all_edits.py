"""What holds for every edit: it changes what it says, nothing else, and can be taken back."""

import pytest
from hypothesis import given

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.difference import same
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.revert import revert
from tests.domain.edits.samples import SAMPLES, TABLE, edit_makers
from tests.strategies import agreements

EACH = pytest.mark.parametrize("edit", [edit for edit, _ in SAMPLES.values()], ids=SAMPLES)


def test_every_edit_there_is_has_a_sample() -> None:
    assert SAMPLES.keys() == edit_makers().keys()


@EACH
def test_it_changes_something_that_can_be_held(edit: Edit) -> None:
    after = edit(TABLE)
    assert not same(TABLE, after)
    assert Agreement.model_validate(after.model_dump()) == after


@EACH
def test_it_can_be_taken_back(edit: Edit) -> None:
    after = edit(TABLE)
    assert revert(TABLE, after, after) == TABLE
    elsewhere = after.amended(place="Ellismoor")
    assert revert(TABLE, after, elsewhere) == TABLE.amended(place="Ellismoor")


@EACH
def test_records_that_stay_as_they_were_are_the_same_objects(edit: Edit) -> None:
    after = edit(TABLE)
    for name in record_lists():
        was = {one.id: one for one in getattr(TABLE, name)}
        for one in getattr(after, name):
            assert one is was.get(one.id) or one != was.get(one.id)


@EACH
def test_one_list_or_one_section_changes(edit: Edit) -> None:
    after = edit(TABLE)
    changed = [
        name for name in Agreement.model_fields if getattr(after, name) is not getattr(TABLE, name)
    ]
    assert len(changed) == 1


@given(agreement=agreements())
def test_at_any_table_it_is_made_or_refused_in_a_sentence(agreement: Agreement) -> None:
    for edit, _ in SAMPLES.values():
        try:
            after = edit(agreement)
        except StudioError as refusal:
            assert refusal.sentence  # noqa: PT017 - either is right
        else:
            assert Agreement.model_validate(after.model_dump()) == after
