"""What nobody holds any more is taken away by the thread of the window, and by no other."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.garbage_search import GarbageSearch


class Circle:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def search(qapp: QApplication) -> Iterator[GarbageSearch]:
    gc.collect()
    search = GarbageSearch()
    search.begin()
    yield search
    search.end()


def test_what_another_thread_lets_go_of_is_taken_away_in_the_thread_of_the_window(
    search: GarbageSearch, qtbot: QtBot
) -> None:
    taken_by: list[int] = []

    def work() -> None:
        circle = Circle()
        weakref.finalize(circle, lambda: taken_by.append(threading.get_ident()))
        del circle
        for _ in range(20_000):
            Circle()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert taken_by == []
    qtbot.waitUntil(lambda: bool(taken_by))
    assert taken_by == [threading.get_ident()]


def test_nothing_is_searched_while_little_was_made(search: GarbageSearch) -> None:
    circle = Circle()
    alive = weakref.ref(circle)
    del circle
    search.search_if_due()
    assert alive() is not None


def test_python_searches_by_itself_again_afterwards(search: GarbageSearch) -> None:
    assert not gc.isenabled()
    search.end()
    assert gc.isenabled()
