"""What every replica does, whichever engine carries it. Run on each by a class of its own:

    class TestSolo(ReplicaContract):
        def replica_of(self, agreement: Agreement) -> Replica:
            return Solo(agreement)

Those that merge pass :class:`SharedReplicaContract` as well.
"""

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from agreement_studio.application.ports import Replica, UnusableUpdateError, Update
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from tests.strategies import agreements, tables

TABLE = Agreement(
    name="Ellismoor Heartbeat",
    partners=(
        Partner(id="council", name="Ellismoor Council", known_as="the Council"),
        Partner(id="clinic", name="Quay Street Clinic"),
    ),
    powers=(Power(id="grants", decision="small grants", conditions="The panel meets first."),),
)

NO_UPDATE = (b"\x00", b"\xff" * 40, b"no update at all", b"PK\x03\x04" * 9, b"{}" * 50)
"""Bytes that no engine may take for an update, whatever happened to a file on its way."""


class ReplicaContract:
    """The behaviours of the port, alone or shared."""

    def replica_of(self, agreement: Agreement) -> Replica:
        """A replica that holds this agreement and belongs to nobody else yet."""
        raise NotImplementedError

    def test_it_reads_what_it_was_given(self) -> None:
        @given(agreement=agreements())
        def law(agreement: Agreement) -> None:
            assert self.replica_of(agreement).read() == agreement

        law()

    def test_what_is_committed_is_agreed_and_read(self) -> None:
        @given(before=agreements(), after=agreements())
        def law(before: Agreement, after: Agreement) -> None:
            replica = self.replica_of(before)
            agreed = replica.commit(replica.read(), after)
            assert agreed == after
            assert replica.read() == agreed

        law()

    def test_many_edits_in_a_row_are_read_as_the_last_one_left_it(self) -> None:
        @given(versions=st.lists(tables(), min_size=2, max_size=5))
        def law(versions: list[Agreement]) -> None:
            replica = self.replica_of(versions[0])
            for version in versions[1:]:
                assert replica.commit(replica.read(), version) == version

        law()

    def test_records_that_an_edit_leaves_alone_stay_the_same_objects(self) -> None:
        replica = self.replica_of(TABLE)
        before = replica.read()
        council, clinic = before.partners
        renamed = council.amended(name="Ellismoor Borough Council")
        agreed = replica.commit(before, before.amended(partners=(renamed, clinic)))
        assert agreed.partners[1] is clinic
        assert agreed.powers is before.powers
        assert agreed.purpose is before.purpose

    def test_reading_twice_gives_the_same_object(self) -> None:
        replica = self.replica_of(TABLE)
        assert replica.read() is replica.read()
        agreed = replica.commit(replica.read(), TABLE.amended(name="Heartbeat"))
        assert replica.read() is agreed

    @pytest.mark.parametrize("update", NO_UPDATE)
    def test_bytes_that_are_no_update_are_refused_and_change_nothing(self, update: Update) -> None:
        replica = self.replica_of(TABLE)
        before, state = replica.read(), replica.state()
        with pytest.raises(UnusableUpdateError) as refusal:
            replica.merge(update)
        assert refusal.value.sentence
        assert replica.read() is before
        assert replica.state() == state

    def test_merging_its_own_state_again_changes_nothing(self) -> None:
        @given(before=tables(), after=tables())
        def law(before: Agreement, after: Agreement) -> None:
            replica = self.replica_of(before)
            agreed = replica.commit(replica.read(), after)
            merged = replica.merge(replica.state())
            assert merged.agreement is agreed
            assert merged.repairs == ()

        law()

    def test_every_edit_is_heard_in_order_before_commit_returns(self) -> None:
        replica = self.replica_of(TABLE)
        heard: list[str] = []
        replica.on_update(lambda update: heard.append(f"update {isinstance(update, bytes)}"))
        for name in ("One", "Two"):
            replica.commit(replica.read(), TABLE.amended(name=name))
            heard.append(f"committed {name}")
        assert heard == ["update True", "committed One", "update True", "committed Two"]

    def test_all_who_asked_hear_of_an_edit(self) -> None:
        replica = self.replica_of(TABLE)
        first: list[Update] = []
        second: list[Update] = []
        replica.on_update(first.append)
        replica.on_update(second.append)
        replica.commit(replica.read(), TABLE.amended(name="One"))
        assert first == second
        assert len(first) == 1

    def test_nothing_is_missing_for_one_who_has_come_as_far(self) -> None:
        replica = self.replica_of(TABLE)
        before = replica.read()
        assert replica.merge(replica.missing(replica.vector())).agreement is before


class SharedReplicaContract(ReplicaContract):
    """What replicas that merge do besides."""

    def copy_of(self, replica: Replica) -> Replica:
        """Another replica of the same lineage that has come as far."""
        raise NotImplementedError

    def pair(self, agreement: Agreement = TABLE) -> tuple[Replica, Replica]:
        mine = self.replica_of(agreement)
        return mine, self.copy_of(mine)

    def test_a_copy_reads_the_same_and_belongs_to_the_same_document(self) -> None:
        @given(agreement=tables())
        def law(agreement: Agreement) -> None:
            mine, theirs = self.pair(agreement)
            assert theirs.read() == mine.read() == agreement
            assert theirs.lineage == mine.lineage != ""

        law()

    def test_two_that_were_made_apart_are_two_documents(self) -> None:
        assert self.replica_of(TABLE).lineage != self.replica_of(TABLE).lineage

    def test_updates_passed_on_in_order_bring_a_copy_along(self) -> None:
        @given(versions=st.lists(tables(), min_size=2, max_size=4))
        def law(versions: list[Agreement]) -> None:
            mine, theirs = self.pair(versions[0])
            mine.on_update(passing_on_to(theirs))
            for version in versions[1:]:
                mine.commit(mine.read(), version)
                assert theirs.read() == version

        law()

    def test_whoever_was_away_catches_up_by_what_is_missing(self) -> None:
        @given(versions=st.lists(tables(), min_size=2, max_size=4))
        def law(versions: list[Agreement]) -> None:
            mine, theirs = self.pair(versions[0])
            for version in versions[1:]:
                mine.commit(mine.read(), version)
            assert theirs.merge(mine.missing(theirs.vector())).agreement == versions[-1]

        law()

    def test_copies_edited_apart_come_to_one_valid_agreement_in_either_order(self) -> None:
        @given(start=tables(), mine_now=tables(), theirs_now=tables())
        def law(start: Agreement, mine_now: Agreement, theirs_now: Agreement) -> None:
            mine, theirs = self.pair(start)
            third = self.copy_of(mine)
            mine.commit(mine.read(), mine_now)
            theirs.commit(theirs.read(), theirs_now)
            third.merge(theirs.state())
            third.merge(mine.state())
            exchange(mine, theirs)
            assert mine.read() == theirs.read() == third.read()
            assert Agreement.model_validate(mine.read().model_dump()) == mine.read()

        law()

    def test_a_repeated_update_does_no_harm(self) -> None:
        mine, theirs = self.pair()
        mine.commit(mine.read(), TABLE.amended(name="One"))
        once = theirs.merge(mine.state()).agreement
        assert theirs.merge(mine.state()).agreement is once

    def test_a_merge_is_not_heard_as_an_edit_made_here(self) -> None:
        mine, theirs = self.pair()
        heard: list[Update] = []
        theirs.on_update(heard.append)
        mine.commit(mine.read(), TABLE.amended(name="One"))
        theirs.merge(mine.state())
        assert heard == []

    def test_records_that_an_update_does_not_name_stay_the_same_objects(self) -> None:
        mine, theirs = self.pair()
        before = theirs.read()
        council, clinic = mine.read().partners
        renamed = council.amended(name="Ellismoor Borough Council")
        mine.commit(mine.read(), mine.read().amended(partners=(renamed, clinic)))
        merged = theirs.merge(mine.state()).agreement
        assert merged.partners[0] == renamed
        assert merged.partners[1] is before.partners[1]
        assert merged.powers is before.powers

    def test_two_fields_of_one_record_set_apart_both_stand(self) -> None:
        mine, theirs = self.pair()
        change(mine, "partners", "council", name="Ellismoor Borough Council")
        change(theirs, "partners", "council", known_as="the Borough")
        exchange(mine, theirs)
        council = mine.read().partners[0]
        assert (council.name, council.known_as) == ("Ellismoor Borough Council", "the Borough")

    def test_two_people_write_in_one_text(self) -> None:
        mine, theirs = self.pair()
        change(mine, "powers", "grants", conditions="The whole panel meets first.")
        change(theirs, "powers", "grants", conditions="The panel meets first. In public.")
        exchange(mine, theirs)
        assert mine.read().powers[0].conditions == "The whole panel meets first. In public."

    def test_records_added_apart_are_both_there(self) -> None:
        mine, theirs = self.pair()
        for replica, identifier in ((mine, "market"), (theirs, "school")):
            now = replica.read()
            added = (*now.partners, Partner(id=identifier))
            replica.commit(now, now.amended(partners=added))
        exchange(mine, theirs)
        assert {one.id for one in mine.read().partners} == {"council", "clinic", "market", "school"}

    def test_a_record_removed_here_and_another_edited_there(self) -> None:
        mine, theirs = self.pair()
        now = mine.read()
        mine.commit(now, now.amended(partners=now.partners[1:]))
        change(theirs, "partners", "clinic", name="Quay Clinic")
        exchange(mine, theirs)
        assert [one.name for one in mine.read().partners] == ["Quay Clinic"]

    def test_no_record_vanishes_that_nobody_removed(self) -> None:
        @given(mine_now=tables(), theirs_now=tables())
        def law(mine_now: Agreement, theirs_now: Agreement) -> None:
            mine, theirs = self.pair(Agreement())
            mine.commit(mine.read(), mine_now)
            theirs.commit(theirs.read(), theirs_now)
            exchange(mine, theirs)
            for name in ("partners", "powers", "consents"):
                added = {one.id for now in (mine_now, theirs_now) for one in getattr(now, name)}
                assert {one.id for one in getattr(mine.read(), name)} == added

        law()

    @pytest.mark.parametrize("vector", [b"\xff" * 40, b"no vector at all"])
    def test_bytes_that_are_no_vector_are_refused(self, vector: bytes) -> None:
        with pytest.raises(UnusableUpdateError):
            self.replica_of(TABLE).missing(vector)

    def test_any_cut_of_an_update_is_refused_or_does_no_harm(self) -> None:
        @given(data=st.data(), after=tables())
        def law(data: st.DataObject, after: Agreement) -> None:
            assume(after != TABLE)
            mine, theirs = self.pair()
            mine.commit(mine.read(), after)
            state, before = mine.state(), theirs.read()
            share = data.draw(st.integers(0, 999))  # no two states are of quite the same length
            cut = state[: len(state) * share // 1_000]
            try:
                theirs.merge(cut)
            except UnusableUpdateError:
                assert theirs.read() is before
            assert theirs.merge(state).agreement == after

        law()


def change(replica: Replica, head: str, identifier: str, **changes: object) -> None:
    """Commits another value of one record's fields."""
    now = replica.read()
    records = tuple(
        one.amended(**changes) if one.id == identifier else one for one in getattr(now, head)
    )
    replica.commit(now, now.amended(**{head: records}))


def passing_on_to(replica: Replica) -> Callable[[Update], None]:
    def pass_on(update: Update) -> None:
        replica.merge(update)

    return pass_on


def exchange(*replicas: Replica) -> None:
    """Passes what each has to all others."""
    states = [replica.state() for replica in replicas]
    for replica in replicas:
        for state in states:
            replica.merge(state)
