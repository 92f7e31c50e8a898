"""Agendas: those that ship can be used, and a file that cannot says where and what to do."""

from pathlib import Path

import pytest

from agreement_studio.application.room.agenda import (
    WAYS,
    AgendaFileError,
    agendas,
    read_agenda,
    read_agendas,
)
from agreement_studio.application.room.meeting import Meeting
from agreement_studio.texts import load_texts

GOOD = """
title = "An hour"
[[parts]]
minutes = 60
[[parts.items]]
step = "power"
minutes = 50
way = "round"
silent = 2
[[parts.items]]
title = "Tea"
minutes = 10
way = "pause"
"""


def read(folder: Path, text: str) -> str:
    """The sentence that says why a file cannot be used."""
    file = folder / "ours.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(AgendaFileError) as told:
        read_agenda(file)
    return told.value.sentence


def test_ninety_minutes_two_hours_and_three_half_days_ship() -> None:
    lengths = {agenda.key: [part.minutes for part in agenda.parts] for agenda in agendas()}
    assert lengths == {
        "ninety_minutes": [90],
        "two_hours": [120],
        "three_half_days": [210, 210, 240],
    }


def test_each_shipped_agenda_says_what_it_is_for_and_what_to_say_at_each_step() -> None:
    for agenda in agendas():
        assert agenda.what_for
        assert all(item.says for item in agenda.items if item.step)
        assert "power" in {item.step for item in agenda.items}


def test_each_way_of_working_has_words() -> None:
    assert all(load_texts().phrase(f"room.way.{way}") for way in WAYS)


def test_an_agenda_of_ones_own_is_read(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(GOOD, encoding="utf-8")
    (ours,) = read_agendas(tmp_path)
    assert (ours.key, ours.title, len(ours.items)) == ("ours", "An hour", 2)
    assert ours.items[0].silent == 2


def test_where_there_is_no_folder_there_is_no_agenda(tmp_path: Path) -> None:
    assert read_agendas(tmp_path / "nowhere") == ()


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('way = "round"', 'way = "rounds"', "did you mean “round”"),
        ('step = "power"', 'step = "pwoer"', "did you mean “power”"),
        ("minutes = 50", "minutes = 40", "take 50 minutes together, and it says 60"),
        ("minutes = 50", "minutes = 0", "Item 1 of part 1: minutes must be a whole number"),
        ("minutes = 50", 'minutes = "long"', "minutes must be a whole number"),
        ("silent = 2", "silent = 99", "silent must be a whole number from 0 to 50"),
        ('title = "Tea"\n', "", "Item 2 of part 1: it needs a title"),
        ('title = "An hour"', "title = 4", "title must stand in quotation marks"),
        ("silent = 2", "quiet = 2", "there is no entry “quiet”"),
        ('title = "An hour"', 'title = "An hour', "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_used_says_where_and_what_to_do(
    tmp_path: Path, before: str, after: str, told: str
) -> None:
    sentence = read(tmp_path, GOOD.replace(before, after, 1))
    assert sentence.startswith("ours.toml")
    assert told in sentence


@pytest.mark.parametrize("text", ['title = "Empty"', 'title = "Empty"\nparts = [3]', "parts = 3"])
def test_an_agenda_without_parts_is_refused(tmp_path: Path, text: str) -> None:
    assert "parts" in read(tmp_path, text)


def test_a_meeting_keeps_the_time_of_each_item_wherever_it_jumps() -> None:
    meeting = Meeting(agendas()[0]).went(0, 100.0).went(3, 160.0).went(0, 400.0)
    assert meeting.item == meeting.agenda.items[0]
    assert [meeting.seconds(nth, 430.0) for nth in (0, 1, 3)] == [90.0, 0.0, 240.0]


def test_a_meeting_that_has_ended_takes_no_more_time() -> None:
    meeting = Meeting(agendas()[0]).went(2, 0.0).went(None, 60.0)
    assert meeting.item is None
    assert meeting.seconds(2, 1000.0) == 60.0


def test_a_meeting_stays_on_its_agenda() -> None:
    assert Meeting(agendas()[0]).went(99, 0.0).at == len(agendas()[0].items) - 1
