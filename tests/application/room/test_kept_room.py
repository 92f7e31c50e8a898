"""A facilitator's notes and the agenda's place: written down, read back, and never trusted."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.files.room_shelf import FOLDER, StateRoomShelf
from agreement_studio.application.room.agenda import agendas
from agreement_studio.application.room.kept import (
    KeptRoom,
    Place,
    from_bytes,
    place_in,
    taken_up,
    to_bytes,
)
from agreement_studio.application.room.meeting import Meeting

FIRST = agendas()[0]
places = st.none() | st.builds(
    Place,
    st.text(max_size=12),
    st.none() | st.integers(0, 30),
    st.lists(st.floats(0, 80_000), max_size=9).map(tuple),
)


@given(kept=st.builds(KeptRoom, st.text(st.characters()), places))
def test_what_is_written_down_is_read_back(kept: KeptRoom) -> None:
    assert from_bytes(to_bytes(kept)) == kept


@given(data=st.binary() | st.text().map(str.encode))
def test_what_is_no_such_file_is_as_if_there_were_none(data: bytes) -> None:
    assert from_bytes(data) == KeptRoom()


def test_no_number_and_no_letter_of_a_changed_file_is_beyond_writing_down() -> None:
    far = "9" * 400
    place = f'{{"agenda": "a", "at": {far}, "taken": [{far}, -{far}, NaN, Infinity]}}'
    kept = from_bytes(f'{{"notes": "\\ud800", "place": {place}}}'.encode())
    assert from_bytes(to_bytes(kept)) == kept
    assert kept.place is not None
    assert kept.place.taken == (24 * 3600.0, 0.0, 0.0, 24 * 3600.0)
    assert taken_up(kept.place, agendas()) is None


def test_of_a_file_that_somebody_changed_only_what_fits_is_taken() -> None:
    assert from_bytes(b'{"notes": "n", "place": {"agenda": 3}}') == KeptRoom("n")
    held = b'{"notes": 3, "place": {"agenda": "a", "at": 1, "taken": [-1, "x", NaN, true, 9]}}'
    assert from_bytes(held) == KeptRoom("", Place("a", 1, (0.0, 0.0, 0.0, 0.0, 9.0)))
    assert from_bytes(b'{"place": {"agenda": "a", "at": true, "taken": []}}') == KeptRoom()


def test_a_meeting_is_taken_up_where_it_was_left_and_time_between_counts_for_nothing() -> None:
    meeting = Meeting(FIRST).went(0, 0.0).went(2, 90.0)
    place = place_in(meeting, 150.0)
    again = taken_up(place, agendas())
    assert again is not None
    assert (again.at, again.left, again.next) == (None, 2, 2)
    assert (again.seconds(0, 9_000.0), again.seconds(2, 9_000.0)) == (90.0, 60.0)
    assert place_in(again, 9_999.0) == place
    begun = again.went(2, 9_000.0)
    assert (begun.at, begun.left, begun.next) == (2, None, 3)
    assert begun.seconds(2, 9_030.0) == 90.0


def test_a_place_in_an_agenda_that_is_gone_or_has_other_items_is_let_go() -> None:
    place = place_in(Meeting(FIRST).went(1, 0.0), 5.0)
    assert place is not None
    assert taken_up(place, agendas()[1:]) is None
    assert taken_up(Place(place.agenda, 1, place.taken[:-1]), agendas()) is None
    assert taken_up(Place(place.agenda, 77, place.taken), agendas()) is None
    assert taken_up(None, agendas()) is None


def test_after_the_last_item_nothing_comes_next() -> None:
    assert Meeting(FIRST).next is None
    assert Meeting(FIRST).went(len(FIRST.items) - 1, 0.0).next is None


def test_the_shelf_keeps_each_agreement_apart_and_leaves_nothing_of_nothing(tmp_path: Path) -> None:
    shelf = StateRoomShelf(tmp_path)
    shelf.keep("../one", KeptRoom("ours"))
    shelf.keep("two", KeptRoom("theirs"))
    assert shelf.read("../one") == KeptRoom("ours")
    assert shelf.read("three") == KeptRoom()
    (folder,) = tmp_path.iterdir()
    assert folder.name == FOLDER
    assert folder.stat().st_mode & 0o077 == 0
    shelf.keep("../one", KeptRoom())
    shelf.keep("../one", KeptRoom())
    assert len(list(folder.iterdir())) == 1


def test_the_words_of_an_agenda_are_gathered_and_said_in_another_language() -> None:
    for agenda in agendas():
        words = list(agenda.every)
        assert agenda.title in words
        assert all(item.says in words for item in agenda.items if item.says)
        loud = agenda.mapped(str.upper)
        assert list(loud.every) == [word.upper() for word in words]
        assert [(i.step, i.minutes) for i in loud.items] == [
            (i.step, i.minutes) for i in agenda.items
        ]
