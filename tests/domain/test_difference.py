"""What differs between two values: by identity first, and never more than there is."""

from hypothesis import given
from typing_extensions import override

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.difference import changed_fields, list_difference, same
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.record import Record
from tests.strategies import agreements, tables

ABC = tuple(Partner(id=one) for one in "abc")


def apart(agreement: Agreement) -> Agreement:
    """An equal agreement of which no part is the same object."""
    return Agreement.model_validate(agreement.model_dump())


@given(one=agreements(), other=agreements())
def test_agreements_are_the_same_when_they_are_equal(one: Agreement, other: Agreement) -> None:
    assert same(one, apart(one))
    assert same(one, other) == (one == other)
    different = {n for n in Agreement.model_fields if getattr(one, n) != getattr(other, n)}
    assert set(changed_fields(one, other)) == different


@given(one=tables(), other=tables())
def test_every_record_is_added_removed_changed_or_as_it_was(
    one: Agreement, other: Agreement
) -> None:
    for name in record_lists():
        before: tuple[Record, ...] = getattr(one, name)
        after: tuple[Record, ...] = getattr(other, name)
        found = list_difference(before, after)
        was, now = ({each.id: each for each in records} for records in (before, after))
        assert found.added == tuple(each for each in after if each.id not in was)
        assert found.removed == tuple(each for each in before if each.id not in now)
        both = [each.id for each in after if each.id in was]
        assert found.changed == tuple(
            (was[each], now[each]) for each in both if was[each] != now[each]
        )
        assert found.moved <= set(both)
        unplaced = found.moved.union(each.id for each in found.added)
        assert found.placed == tuple(n for n, each in enumerate(after) if each.id in unplaced)
        assert bool(found) == (before != after)


def test_what_is_the_same_at_both_ends_is_not_looked_at() -> None:
    class Unlike(Partner):
        """A partner that must not be compared."""

        @override
        def __eq__(self, other: object) -> bool:
            raise AssertionError(self.id)

        __hash__ = Partner.__hash__

    ends = tuple(Unlike(id=f"end{n}") for n in range(4))
    before = (*ends[:2], *ABC, *ends[2:])
    after = (*ends[:2], ABC[0], ABC[2], *ends[2:])
    assert list_difference(before, after).removed == (ABC[1],)
    assert not list_difference(ends, tuple(ends))


def test_one_that_moved_far_is_the_only_one_that_moved() -> None:
    to_the_front = list_difference(ABC, (ABC[2], *ABC[:2]))
    assert (to_the_front.moved, to_the_front.placed) == (frozenset("c"), (0,))
    to_the_end = list_difference(ABC, (*ABC[1:], ABC[0]))
    assert (to_the_end.moved, to_the_end.placed) == (frozenset("a"), (2,))
