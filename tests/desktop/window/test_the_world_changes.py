"""The clock is put back, a screen is taken away: the window goes on and loses nothing."""

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from agreement_studio.desktop.keeping.file_watch import FileWatch
from agreement_studio.desktop.window.in_sight import in_sight
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import choose
from agreement_studio.wiring import Studio

if TYPE_CHECKING:
    from tests.desktop.window.conftest import Answers, MakeWindow

SUMMER = timezone(timedelta(hours=1))
SCREEN, BESIDE = QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)


class Clock(Studio):
    """A studio whose clock somebody turns."""

    def __init__(self) -> None:
        self.time = datetime(2026, 10, 25, 1, 30, tzinfo=SUMMER)

    @override
    def now(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.mark.parametrize(
    "turned",
    [timedelta(hours=-1), timedelta(days=-400), timedelta(days=4_000)],
    ids=["the hour that comes twice", "back by more than a year", "on by ten years"],
)
def test_a_clock_that_is_turned_while_one_writes_changes_no_order_and_loses_nothing(
    make_window: "MakeWindow", answers: "Answers", tmp_path: Path, clock: Clock, turned: timedelta
) -> None:
    answers.place = tmp_path / "larder.agreement"
    window = make_window()
    opened = clock.desk.begin(Agreement(name="Before"))
    assert window.documents.show(opened)
    model = window.documents.model
    assert model is not None
    model.apply(choose(Address("name"), "First"))
    assert window.documents.save()
    model.name_version("before the clock was turned")
    clock.time += turned
    model.apply(choose(Address("name"), "Second"))
    model.name_version("after it")
    model.undo()
    assert model.agreement.name == "First"
    model.redo()
    assert window.documents.save()
    watch = window.findChild(FileWatch)
    assert watch is not None
    watch.look()
    assert not window.notices.sentences
    read = Studio().files.read(answers.place)
    assert read.file.agreement.name == "Second"
    assert not read.remarks
    names = [getattr(entry.body, "name", "") for entry in read.file.ledger.entries]
    assert names == ["before the clock was turned", "after it"]


# --------------------------------------------------------------------------------------- screens


def test_a_window_that_can_be_seen_stays_where_it_is() -> None:
    for there in (QRect(100, 100, 800, 600), QRect(2000, 50, 800, 600), QRect(-700, 0, 800, 600)):
        assert in_sight(there, [SCREEN, BESIDE]) == there


def test_a_window_whose_screen_is_gone_comes_to_one_that_is_there() -> None:
    moved = in_sight(QRect(2000, 50, 800, 600), [SCREEN])
    assert SCREEN.contains(moved)
    assert (moved.width(), moved.height()) == (800, 600)


def test_a_window_too_large_for_the_screen_that_is_left_fits_it() -> None:
    assert in_sight(QRect(5000, 50, 4000, 3000), [SCREEN]) == SCREEN


def test_a_window_whose_title_is_above_every_screen_is_brought_down() -> None:
    assert SCREEN.contains(in_sight(QRect(100, -500, 800, 600), [SCREEN]))


def test_a_screen_that_is_taken_away_brings_the_window_into_sight(
    qapp: QApplication, qtbot: QtBot, window: Window
) -> None:
    window.move(9_000, 9_000)
    screen = qapp.primaryScreen()
    qapp.screenRemoved.emit(screen)
    qtbot.waitUntil(lambda: screen.availableGeometry().intersects(window.geometry()))
