"""The window is painted before it loads what only an agreement needs, and loads it afterwards."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.assembly.later import Late
from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.window.idle import Idle
from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import Studio
from tests.desktop.window.conftest import Answers

STARTED = """
import json, os, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            print(json.dumps(sorted(sys.modules)), flush=True)
            os._exit(0)
        return False

def exec_watched(application, run=QApplication.exec):
    watch = Watch(application)
    application.installEventFilter(watch)
    return run()

QApplication.exec = exec_watched
from agreement_studio.__main__ import main
main([])
"""

HEAVY = (
    *("pydantic", "pydantic_core", "pycrdt", "jinja2", "markdown_it", "docx", "lxml", "babel"),
    *("PySide6.QtPrintSupport", "filelock", "subprocess"),
    *("agreement_studio.domain.agreement", "agreement_studio.drafting", "agreement_studio.review"),
    *("agreement_studio.adapters.collaboration", "agreement_studio.adapters.files.answers"),
    *("agreement_studio.application.desk", "agreement_studio.desktop.agreement_model"),
    *("agreement_studio.desktop.forms", "agreement_studio.desktop.preview"),
    *("agreement_studio.desktop.window.workspace", "agreement_studio.desktop.facilitating"),
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    monkeypatch.setenv("AGREEMENT_STUDIO_STATE", str(tmp_path / "state"))
    made = Window(Studio(), parts(), Preferences(tmp_path / "window.ini"), Answers())
    qtbot.addWidget(made)
    return made


def test_the_first_paint_waits_for_nothing_that_only_an_agreement_needs(tmp_path: Path) -> None:
    around = {"QT_QPA_PLATFORM": "offscreen", "AGREEMENT_STUDIO_STATE": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-P", "-c", STARTED],
        env={**os.environ, **around},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    loaded = json.loads(done.stdout.splitlines()[-1])
    assert "agreement_studio.desktop.window.welcome" in loaded
    assert [name for name in HEAVY if name in loaded] == []


def test_the_rest_is_loaded_while_people_look_at_the_window(qtbot: QtBot, window: Window) -> None:
    assert not window.idle.is_done
    window.show()
    qtbot.waitUntil(lambda: window.idle.is_done, timeout=60_000)
    assert {"pycrdt", "agreement_studio.desktop.forms.cards"} <= set(sys.modules)
    words = {word.text() for word in window.welcome.gallery.sector_words.values()}
    assert len(words) == 4
    assert "" not in words


def test_no_card_of_the_gallery_is_ever_a_window_of_its_own(window: Window) -> None:
    assert all(card.parentWidget() is not None for card in window.welcome.gallery.cards)
    assert not any(card.isWindow() or card.isVisible() for card in window.welcome.gallery.cards)


def test_a_feature_that_is_made_late_has_the_commands_that_the_menus_were_told(
    window: Window,
) -> None:
    late = window.findChildren(Late)
    assert len(late) > 5
    for one in late:
        assert set(one.made()) == set(one.keys)


def test_what_is_done_when_idle_follows_the_first_paint_and_keeps_its_order(
    qtbot: QtBot, window: Window
) -> None:
    done: list[str] = []
    idle = Idle(window)
    idle.do(lambda: done.append("unseen"))
    idle.do(lambda: done.append("seen"), is_seen=True)
    assert done == []
    window.show()
    qtbot.waitUntil(lambda: idle.is_done)
    idle.do(lambda: done.append("later"))
    qtbot.waitUntil(lambda: idle.is_done)
    assert done == ["seen", "unseen", "later"]
