"""Work that a program left behind is compared with its file, restored, kept apart, or let go."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.keeping.changes_dialog import ChangesDialog
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.widgets.banner import Banner
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.wiring import Studio
from tests.desktop.closing import close_all

if TYPE_CHECKING:
    from tests.desktop.window.conftest import Answers


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "larder.agreement"


@pytest.fixture
def after_a_crash(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    place: Path,
    answers: "Answers",
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Window]:
    """A start after a program that ended with an edit that its file does not hold."""
    monkeypatch.setenv("AGREEMENT_STUDIO_STATE", str(tmp_path / "state"))
    begun = Studio().desk.begin(Agreement(name="In the file"))
    begun.save_as(place)
    begun.session.apply(answer(Address("name"), "Nearly lost"))
    begun.close()  # as a crash leaves it: the journal stays
    window = Window(Studio(), parts(), Preferences(tmp_path / "window.ini"), answers)
    window.show()
    qtbot.waitUntil(lambda: window.idle.is_done, timeout=20_000)
    yield window
    close_all(qapp, [window])


def press(window: Window, key: str) -> None:
    (banner,) = window.welcome.findChildren(Banner)
    button = banner.findChild(Button, key)
    assert button is not None
    button.click()


def compared(window: Window) -> ChangesDialog:
    press(window, "compare")
    dialog = window.files.left_behind.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_comparing_says_what_the_file_does_not_hold_and_changes_nothing(
    after_a_crash: Window, place: Path
) -> None:
    before = place.read_bytes()
    dialog = compared(after_a_crash)
    said = dialog.reading.toPlainText()
    assert "Nearly lost" in said
    assert "In the file" in said
    dialog.reject()
    assert place.read_bytes() == before
    assert after_a_crash.documents.unsaved()
    assert after_a_crash.documents.model is None


def test_what_was_compared_can_be_restored_at_once(after_a_crash: Window, place: Path) -> None:
    restore = compared(after_a_crash).findChild(Button, "restore")
    assert restore is not None
    restore.click()
    model = after_a_crash.documents.model
    assert model is not None
    assert model.agreement.name == "Nearly lost"
    assert model.path == place


def test_keeping_both_opens_a_copy_and_leaves_the_file_as_it_is(
    after_a_crash: Window, place: Path, answers: "Answers"
) -> None:
    before = place.read_bytes()
    press(after_a_crash, "both")
    model = after_a_crash.documents.model
    assert model is not None
    assert model.agreement.name == "Nearly lost"
    assert model.path is None
    assert model.is_modified
    answers.place = place.with_name("copy.agreement")
    assert after_a_crash.documents.save()
    assert answers.asked == ["larder (yours).agreement"]
    assert place.read_bytes() == before
    assert Studio().files.read(answers.place).file.agreement.name == "Nearly lost"


def test_a_file_that_is_gone_is_said_and_all_that_was_kept_is_shown(
    after_a_crash: Window, place: Path
) -> None:
    place.unlink()
    dialog = compared(after_a_crash)
    assert "Nearly lost" in dialog.reading.toPlainText()
    dialog.reject()
