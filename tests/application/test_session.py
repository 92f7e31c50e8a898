"""One open agreement: edits, undo and redo, typing, colleagues and listeners."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.application.ports import UnusableUpdateError
from agreement_studio.application.session import STEPS_KEPT, Cause, Change, Session
from agreement_studio.application.solo import Solo
from agreement_studio.domain.address import UnfitValueError, address_of
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer, choose
from agreement_studio.domain.edits.edit import Edit, Label
from agreement_studio.domain.edits.partners import add_partner
from agreement_studio.domain.edits.records import move_record, remove_record
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from tests.contracts.replayed import Replayed
from tests.strategies import agreements, tables

TABLE = Agreement(
    name="Heartbeat",
    purpose=Purpose(problem="Cold homes make people ill."),
    partners=(Partner(id="council", name="Council"), Partner(id="clinic", name="Clinic")),
)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def ticking() -> Callable[[], datetime]:
    """A clock that is read off a list: a second later each time."""
    moments: Iterator[datetime] = (NOON + timedelta(seconds=n) for n in range(10_000))
    return lambda: next(moments)


def alone(agreement: Agreement = TABLE) -> Session:
    return Session(Solo(agreement), ticking())


def becoming(version: Agreement) -> Edit:
    return Edit(Label("amend"), lambda _: version)


def typing(session: Session, path: str, *texts: str) -> None:
    for text in texts:
        session.apply(answer(address_of(path, session.agreement), text))


class Colleagues:
    """Two people at two computers."""

    def __init__(self, agreement: Agreement = TABLE) -> None:
        replica = Replayed(agreement)
        self.replicas = (replica, replica.copy())
        self.mine, self.theirs = (Session(one, ticking()) for one in self.replicas)

    def exchange(self) -> None:
        mine, theirs = (one.state() for one in self.replicas)
        self.mine.merge(theirs)
        self.theirs.merge(mine)


# ------------------------------------------------------------------ undo and redo


@given(versions=st.lists(agreements(), min_size=2, max_size=3))
def test_undoing_all_and_doing_all_again_gives_every_version_back(
    versions: list[Agreement],
) -> None:
    session = alone(versions[0])
    seen = [session.agreement]
    seen += [session.agreement for one in versions[1:] if session.apply(becoming(one))]
    for version in reversed(seen[:-1]):
        assert session.undo()
        assert session.agreement == version
    assert not session.undo()
    for version in seen[1:]:
        assert session.redo()
        assert session.agreement == version
    assert not session.redo()


@given(versions=st.lists(tables(), min_size=2, max_size=6), data=st.data())
def test_any_walk_through_the_steps_ends_where_the_list_of_steps_says(
    versions: list[Agreement], data: st.DataObject
) -> None:
    session = alone(versions[0])
    for version in versions[1:]:
        session.apply(becoming(version))
    for back in data.draw(st.lists(st.booleans(), max_size=20)):
        if back:
            session.undo()
        else:
            session.redo()
        here = session.steps[-1].after if session.steps else versions[0]
        assert session.agreement == here


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    session = alone()
    session.apply(answer(address_of("place", TABLE), "Ellismoor"))
    session.undo()
    assert not session.apply(answer(address_of("name", TABLE), "Heartbeat"))
    assert not session.apply(becoming(Agreement.model_validate(TABLE.model_dump())))
    assert session.steps == ()
    assert len(session.undone) == 1


def test_a_new_edit_ends_what_could_be_done_again() -> None:
    session = alone()
    typing(session, "name", "One")
    session.undo()
    typing(session, "place", "Ellismoor")
    assert session.undone == ()
    assert not session.redo()


def test_a_failing_edit_leaves_no_trace() -> None:
    session = alone()
    typing(session, "name", "One")
    session.undo()
    before, steps, undone = session.agreement, session.steps, session.undone
    heard: list[Change] = []
    session.subscribe(heard.append)
    with pytest.raises(UnfitValueError):
        session.apply(choose(address_of("jurisdiction", before), "atlantis"))
    assert session.agreement is before
    assert (session.steps, session.undone, heard) == (steps, undone, [])


def test_only_the_last_steps_are_kept() -> None:
    session = alone()
    for number in range(STEPS_KEPT + 5):
        session.apply(choose(address_of("name", TABLE), str(number)))
    assert len(session.steps) == STEPS_KEPT == 2_500
    while session.undo():
        pass
    assert session.agreement.name == "4"


def test_records_left_alone_keep_their_identity_through_edit_undo_and_redo() -> None:
    session = alone()
    clinic, purpose = TABLE.partners[1], TABLE.purpose
    typing(session, "partners.council.name", "Borough")
    for change in (lambda: None, session.undo, session.redo):
        change()
        assert session.agreement.partners[1] is clinic
        assert session.agreement.purpose is purpose


# ------------------------------------------------------------------ typing


def test_typing_in_one_field_is_one_step() -> None:
    session = alone()
    typing(session, "partners.council.name", "C", "Co", "Cou")
    (step,) = session.steps
    assert (step.before, step.at) == (TABLE, NOON + timedelta(seconds=2))
    session.undo()
    assert session.agreement == TABLE
    session.redo()
    assert session.agreement.partners[0].name == "Cou"


def test_typing_in_another_field_is_another_step() -> None:
    session = alone()
    typing(session, "partners.council.name", "C", "Co")
    typing(session, "partners.clinic.name", "K", "Kl")
    typing(session, "partners.council.name", "Cou")
    assert len(session.steps) == 3


def test_typing_after_a_pause_is_a_step_of_its_own() -> None:
    session = alone()
    typing(session, "name", "A", "Ab")
    session.end_typing()
    typing(session, "name", "Abc")
    assert [step.after.name for step in session.steps] == ["Ab", "Abc"]


@pytest.mark.parametrize("between", ["undo and redo", "a choice"])
def test_typing_on_after_something_else_is_a_step_of_its_own(between: str) -> None:
    session = alone()
    typing(session, "name", "A")
    if between == "a choice":
        session.apply(choose(address_of("jurisdiction", TABLE), "wales"))
    else:
        session.undo()
        session.redo()
    before = len(session.steps)
    typing(session, "name", "Ab")
    assert len(session.steps) == before + 1


def test_choices_are_steps_of_their_own() -> None:
    session = alone()
    for jurisdiction in ("wales", "scotland"):
        session.apply(choose(address_of("jurisdiction", TABLE), jurisdiction))
    assert len(session.steps) == 2


def test_what_was_typed_and_deleted_again_leaves_no_step_behind() -> None:
    session = alone()
    typing(session, "place", "E", "El", "E", "")
    assert not session.steps
    assert session.agreement == TABLE
    typing(session, "place", "Q")
    assert [step.after.place for step in session.steps] == ["Q"]


def test_what_a_colleague_did_meanwhile_is_no_part_of_what_i_typed() -> None:
    both = Colleagues()
    typing(both.mine, "name", "A")
    typing(both.theirs, "place", "Ellismoor")
    both.exchange()
    typing(both.mine, "name", "Ab")
    assert len(both.mine.steps) == 2
    both.mine.undo()
    both.mine.undo()
    assert (both.mine.agreement.name, both.mine.agreement.place) == ("Heartbeat", "Ellismoor")


# ------------------------------------------------------------------ colleagues


@given(start=tables(), mine_now=tables(), theirs_now=tables())
def test_undo_of_mine_leaves_what_others_alone_have_changed(
    start: Agreement, mine_now: Agreement, theirs_now: Agreement
) -> None:
    both = Colleagues(start)
    both.mine.apply(becoming(mine_now))
    both.theirs.apply(becoming(theirs_now))
    both.exchange()
    both.mine.undo()
    both.exchange()
    assert both.mine.agreement == both.theirs.agreement
    for name in Agreement.model_fields:
        if getattr(start, name) == getattr(mine_now, name):
            assert getattr(both.mine.agreement, name) == getattr(theirs_now, name)


def test_a_colleagues_edit_is_theirs_to_undo() -> None:
    both = Colleagues()
    both.theirs.apply(add_partner("market", "Market"))
    both.exchange()
    assert both.mine.steps == ()
    assert not both.mine.undo()
    assert len(both.mine.agreement.partners) == 3


def test_undo_leaves_what_a_colleague_wrote_over_it() -> None:
    both = Colleagues()
    typing(both.mine, "name", "Mine")
    both.exchange()
    typing(both.theirs, "name", "Theirs")
    both.exchange()
    assert not both.mine.undo()
    assert both.mine.agreement.name == "Theirs"


def test_my_words_go_and_theirs_stay_in_one_text() -> None:
    both = Colleagues()
    typing(both.mine, "purpose.problem", "Cold and damp homes make people ill.")
    typing(both.theirs, "purpose.problem", "Cold homes make people ill in winter.")
    both.exchange()
    assert both.mine.agreement.purpose.problem == "Cold and damp homes make people ill in winter."
    both.mine.undo()
    assert both.mine.agreement.purpose.problem == "Cold homes make people ill in winter."
    both.mine.redo()
    assert both.mine.agreement.purpose.problem == "Cold and damp homes make people ill in winter."


def test_undoing_my_removal_brings_back_what_a_colleague_wrote_in_it_or_what_was_there() -> None:
    both = Colleagues()
    both.mine.apply(remove_record("partners", "council"))
    typing(both.theirs, "partners.clinic.name", "Quay Clinic")
    both.exchange()
    both.mine.undo()
    both.exchange()
    assert [one.name for one in both.theirs.agreement.partners] == ["Council", "Quay Clinic"]


def test_what_could_be_done_again_outlives_a_merge() -> None:
    both = Colleagues()
    both.mine.apply(move_record("partners", "clinic", behind=""))
    both.mine.undo()
    typing(both.theirs, "place", "Ellismoor")
    both.exchange()
    assert both.mine.redo()
    assert [one.id for one in both.mine.agreement.partners] == ["clinic", "council"]
    assert both.mine.agreement.place == "Ellismoor"


def test_an_update_that_is_none_changes_nothing_and_nobody_hears() -> None:
    session = alone()
    heard: list[Change] = []
    session.subscribe(heard.append)
    with pytest.raises(UnusableUpdateError, match="not shared"):
        session.merge(b"surprise")
    assert session.agreement is TABLE
    session.merge(b"")
    assert heard == []


# ------------------------------------------------------------------ listeners


def test_listeners_find_the_list_of_steps_up_to_date() -> None:
    session = alone()
    heard: list[tuple[Cause, str, int, int]] = []
    session.subscribe(
        lambda change: heard.append(
            (change.cause, session.agreement.name, len(session.steps), len(session.undone))
        )
    )
    typing(session, "name", "New")
    session.undo()
    session.redo()
    assert heard == [
        (Cause.EDIT, "New", 1, 0),
        (Cause.UNDO, "Heartbeat", 0, 1),
        (Cause.REDO, "New", 1, 0),
    ]


def test_all_hear_of_the_first_change_before_the_one_that_a_listener_makes() -> None:
    session = alone()
    first: list[str] = []
    second: list[str] = []

    def answering(change: Change) -> None:
        first.append(change.after.name)
        if change.after.name == "One":
            typing(session, "name", "Two")

    session.subscribe(answering)
    session.subscribe(lambda change: second.append(f"{change.before.name} → {change.after.name}"))
    session.apply(choose(address_of("name", TABLE), "One"))
    assert first == ["One", "Two"]
    assert second == ["Heartbeat → One", "One → Two"]


def test_where_one_listener_raises_all_others_still_hear_everything() -> None:
    session = alone()
    heard: list[str] = []

    def stumbling(change: Change) -> None:
        if change.after.name == "One":
            typing(session, "name", "Two")
        raise LookupError(change.after.name)

    session.subscribe(stumbling)
    session.subscribe(lambda change: heard.append(change.after.name))
    with pytest.raises(LookupError):
        session.apply(choose(address_of("name", TABLE), "One"))
    assert heard == ["One", "Two"]
    assert session.agreement.name == "Two"


def test_whoever_ends_listening_hears_no_more_at_once() -> None:
    session = alone()
    heard: list[str] = []
    ends: list[Callable[[], None]] = []

    def ending(_: Change) -> None:
        for end in ends:
            end()

    session.subscribe(ending)
    ends.append(session.subscribe(lambda change: heard.append(change.after.name)))
    typing(session, "name", "One")
    typing(session, "name", "Two")
    assert heard == []


def test_a_change_names_who_asked_for_it() -> None:
    session = alone()
    heard: list[object] = []
    session.subscribe(lambda change: heard.append(change.origin))
    session.apply(choose(address_of("name", TABLE), "One"), origin="page 1")
    session.undo(origin="menu")
    session.redo()
    assert heard == ["page 1", "menu", None]


def test_a_merge_is_heard_with_its_cause() -> None:
    both = Colleagues()
    heard: list[tuple[Cause, str, str]] = []
    both.theirs.subscribe(lambda one: heard.append((one.cause, one.before.name, one.after.name)))
    typing(both.mine, "name", "One")
    both.exchange()
    assert heard == [(Cause.MERGE, "Heartbeat", "One")]
