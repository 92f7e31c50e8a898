"""A scripted user at work in a program of its own, which a test kills.

    python person.py STARTER PLACE

Takes up what an earlier run left, by the banner of the welcome screen, or begins from nothing. It
prints the path of each answer once the program has taken it, and ``done`` once Word is written.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.starters import starter
from agreement_studio.desktop.application import make_window
from agreement_studio.desktop.theme.wearing import wear
from agreement_studio.desktop.widgets.banner import Banner
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.window.dialogs import Dialogs
from agreement_studio.wiring import Studio
from tests.desktop.journeys.hands import MouseAndKeyboard
from tests.desktop.journeys.scripted_user import ScriptedUser


class Placing(Dialogs):
    """Names the one file that is asked for; all else is on the screen."""

    place = Path()

    @override
    def place_to_export(self, suggested: Path) -> Path | None:
        return self.place


def main(identifier: str, place: Path) -> None:
    application = QApplication(sys.argv[:1])
    wear(application)
    window = make_window(Studio())
    window.documents._questions = questions = Placing(window)
    questions.place = place
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    hands = MouseAndKeyboard(window)
    if not taken_up(hands):
        hands.command("new")
    wanted = read_answers(starter(identifier).path).agreement
    ScriptedUser(hands, wanted, tell).fill_in()
    hands.command("export")
    tell("done")


def taken_up(hands: MouseAndKeyboard) -> bool:
    """Clicks the banner that offers what was left behind; False where there is none."""
    while not hands.window.idle.is_done:
        QApplication.processEvents()
    banners = hands.window.welcome.findChildren(Banner)
    if not banners:
        return False
    restore = next(b for b in banners[-1].findChildren(Button) if b.text() == "Restore")
    hands.press(restore)
    assert hands.window.documents.model is not None
    return True


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
    os._exit(0)
