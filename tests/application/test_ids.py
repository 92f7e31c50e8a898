"""Ids for what people add: fit for any list, and never the same twice."""

import re

from agreement_studio.application.ids import LENGTH, new_id
from agreement_studio.domain.record import ID_PATTERN


def test_ids_fit_every_list_and_do_not_meet() -> None:
    made = {new_id() for _ in range(10_000)}
    assert len(made) == 10_000
    assert all(re.match(ID_PATTERN, one) and len(one) == LENGTH for one in made)


def test_ids_begin_with_a_letter_so_that_nothing_takes_them_for_a_number() -> None:
    assert all(new_id()[0].isalpha() for _ in range(1_000))
