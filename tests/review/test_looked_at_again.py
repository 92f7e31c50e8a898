"""After an edit only what it touched is looked at again, and nothing is missed by that."""

from itertools import pairwise

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.review.reviewer import Reviewer
from agreement_studio.wiring import Studio
from tests.starters.on_disk import PARTNERSHIPS, starter

FIELDS = tuple(Agreement.model_fields)


@pytest.mark.parametrize(("one", "other"), list(pairwise(PARTNERSHIPS)))
def test_turning_one_agreement_into_another_finds_what_a_fresh_look_finds(
    one: str, other: str
) -> None:
    studio, reviewer = Studio(), Reviewer()
    agreement = starter(one)
    for place, name in enumerate(FIELDS):
        agreement = agreement.amended(**{name: getattr(starter(other), name)})
        if place % 7 == 0 or name in {"partners", "bodies", "glossary", "powers"}:
            document = studio.draft(agreement, None, final=False)
            again = reviewer.review(agreement, document)
            assert again == Reviewer().review(agreement, document), name
