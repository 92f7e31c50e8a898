"""What an edit writes, reads and hands back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.collaboration.fresh import fresh_state
from agreement_studio.adapters.collaboration.replica import SharedReplica
from agreement_studio.application.ports import Update
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from tests.collaboration.company import LINEAGE
from tests.strategies import tables

START = Agreement(
    partners=tuple(Partner(id=f"p{number}", name=f"Partner {number}") for number in range(300)),
    powers=(Power(id="grants", decision="grants"),),
)


@given(versions=st.lists(tables(), min_size=2, max_size=5))
def test_where_nobody_else_edits_the_very_value_comes_back(versions: list[Agreement]) -> None:
    replica = SharedReplica.fresh(versions[0], LINEAGE)
    for version in versions[1:]:
        assert replica.commit(replica.read(), version) is version


@given(versions=st.lists(tables(), min_size=2, max_size=5))
def test_a_replica_that_took_its_value_over_goes_on_like_one_that_read_it(
    versions: list[Agreement],
) -> None:
    state = fresh_state(versions[0], LINEAGE)
    known = SharedReplica.opened(state, LINEAGE, client=7, known=versions[0])
    assert known.read() is versions[0]
    read = SharedReplica.opened(state, LINEAGE, client=7)
    for version in versions[1:]:
        assert known.commit(known.read(), version) is version
        assert read.commit(read.read(), version) == version
    assert known.state() == read.state()


def test_an_edit_of_one_field_sends_that_field_and_nothing_else() -> None:
    updates = _updates(START, START.amended(partners=_renamed(150)))
    assert len(updates) == 2
    assert b"p150.name" not in updates[1]
    assert len(updates[1]) < 60


def test_a_move_sends_one_record() -> None:
    partners = START.partners
    moved = (*partners[:10], partners[200], *partners[10:200], *partners[201:])
    updates = _updates(START, START.amended(partners=moved))
    assert len(updates[1]) < 60


def _updates(start: Agreement, end: Agreement) -> list[Update]:
    """What is sent for the first edit anybody makes, and for the one from `start` to `end`."""
    replica = SharedReplica.opened(fresh_state(start, LINEAGE), LINEAGE, client=7)
    updates: list[Update] = []
    replica.on_update(updates.append)
    replica.commit(replica.read(), start.amended(subtitle="begun"))
    replica.commit(replica.read(), end.amended(subtitle="begun"))
    return updates


def _renamed(place: int) -> tuple[Partner, ...]:
    partners = list(START.partners)
    partners[place] = partners[place].amended(name="Another")
    return tuple(partners)


def test_only_the_records_that_an_update_names_are_other_objects() -> None:
    mine = SharedReplica.fresh(START, LINEAGE)
    yours = SharedReplica.opened(mine.state(), LINEAGE)
    before = yours.read()
    mine.commit(mine.read(), START.amended(partners=_renamed(150)))
    merged = yours.merge(mine.missing(yours.vector())).agreement
    others = [now is was for was, now in zip(before.partners, merged.partners, strict=True)]
    assert others.count(False) == 1
    assert merged.powers is before.powers


def test_where_a_hearer_fails_the_edit_stands() -> None:
    replica = SharedReplica.fresh(START, LINEAGE)

    def fail(update: Update) -> None:
        raise OSError(len(update))

    replica.on_update(fail)
    named = START.amended(name="Bay")
    with pytest.raises(OSError, match=r"\d+"):
        replica.commit(replica.read(), named)
    assert replica.read() is named


@given(versions=st.lists(tables(), min_size=2, max_size=4))
def test_updates_kept_one_by_one_give_the_same_as_the_state(versions: list[Agreement]) -> None:
    """A journal keeps updates, a file the state."""
    start = fresh_state(versions[0], LINEAGE)
    replica = SharedReplica.opened(start, LINEAGE)
    journal: list[Update] = []
    replica.on_update(journal.append)
    for version in versions[1:]:
        replica.commit(replica.read(), version)
    again = SharedReplica.opened(start, LINEAGE)
    for update in journal:
        again.merge(update)
    assert again.read() == replica.read()
    assert again.vector() == replica.vector()
