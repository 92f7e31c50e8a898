"""Agreements come and go, and nothing of them is lost on the way."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.questions import Leaving
from agreement_studio.desktop.widgets.banner import Banner
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.window.line_button import LineButton
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.wiring import Studio
from tests.desktop.closing import close_all

if TYPE_CHECKING:
    from tests.desktop.window.conftest import Answers, MakeWindow

LARDER = "unity-street-larder"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "larder.agreement"


@pytest.fixture
def edited(window: Window) -> AgreementModel:
    """An agreement with an edit that no file holds."""
    window.documents.begin(LARDER)
    model = window.documents.model
    assert model is not None
    model.apply(answer(Address("name"), "The Larder"))
    return model


def test_a_new_agreement_is_asked_where_to_go_and_named_after_itself(
    window: Window, edited: AgreementModel, answers: "Answers", place: Path
) -> None:
    answers.place = place
    window.menus.actions["save"].trigger()
    assert answers.asked == ["The Larder.agreement"]
    assert edited.path == place
    assert not edited.is_modified
    assert window.documents.close()
    assert window.documents.open(place)
    reopened = window.documents.model
    assert reopened is not None
    assert reopened.agreement.name == "The Larder"


def test_a_name_no_file_can_have_is_made_fit(
    window: Window, edited: AgreementModel, answers: "Answers"
) -> None:
    edited.apply(answer(Address("name"), 'Who / decides: "us"?'))
    window.documents.save_as()
    assert answers.asked == ["Who decides us.agreement"]


def test_thinking_better_of_saving_changes_nothing(
    window: Window, edited: AgreementModel, answers: "Answers"
) -> None:
    answers.place = None
    assert not window.documents.save()
    assert edited.is_modified


# --------------------------------------------------------------------------------------- leaving


def test_the_window_stays_where_somebody_goes_on_editing(
    window: Window, edited: AgreementModel, answers: "Answers"
) -> None:
    answers.leaving = Leaving.STAY
    assert not window.close()
    assert window.isVisible()
    assert answers.asked == ["The Larder"]
    assert window.documents.model is edited


def test_the_window_closes_once_everything_is_saved(
    window: Window, edited: AgreementModel, answers: "Answers", place: Path
) -> None:
    answers.leaving, answers.place = Leaving.SAVE, place
    assert window.close()
    assert place.is_file()


def test_a_save_that_is_refused_keeps_the_window_open(
    window: Window, edited: AgreementModel, answers: "Answers", tmp_path: Path
) -> None:
    in_the_way = tmp_path / "a file"
    in_the_way.write_text("mine", encoding="utf-8")
    answers.leaving, answers.place = Leaving.SAVE, in_the_way / "larder.agreement"
    assert not window.close()
    assert window.notices.sentences
    assert window.documents.model is edited
    assert edited.agreement.name == "The Larder"


def test_what_is_not_wanted_is_gone_at_the_next_start(
    make_window: "MakeWindow", answers: "Answers"
) -> None:
    window = make_window()
    window.documents.begin(LARDER)
    model = window.documents.model
    assert model is not None
    model.apply(answer(Address("name"), "Not wanted"))
    answers.leaving = Leaving.DISCARD
    assert window.close()
    assert "Not wanted" not in [work.title for work in make_window().documents.unsaved()]


def test_an_agreement_nobody_changed_is_left_without_a_question(
    window: Window, answers: "Answers"
) -> None:
    window.documents.begin(LARDER)
    assert window.close()
    assert answers.asked == []


def test_opening_another_asks_about_the_one_that_is_open(
    window: Window, edited: AgreementModel, answers: "Answers"
) -> None:
    answers.leaving = Leaving.STAY
    assert not window.documents.begin("blank")
    assert window.documents.model is edited


# -------------------------------------------------------------------------------------- opening


def test_recent_files_are_offered_and_one_that_is_gone_can_be_forgotten(
    make_window: "MakeWindow", answers: "Answers", place: Path
) -> None:
    first = make_window()
    first.documents.begin(LARDER)
    answers.place = place
    first.documents.save()
    first.close()
    second = make_window()
    lines = second.welcome.recent.findChildren(LineButton)
    assert [line.text() for line in lines] == ["larder"]
    place.unlink()
    third = make_window()
    (line,) = third.welcome.recent.findChildren(LineButton)
    assert "Not there any more" in line.accessibleName()
    assert not line.isEnabled()
    press_beside(third, "Remove “larder” from the list")
    assert not third.preferences.recent
    assert shown_lines(third) == []


def shown_lines(window: Window) -> list[str]:
    QApplication.processEvents()  # Qt shows what was added to a layout once it is idle
    lines = window.welcome.recent.findChildren(LineButton)
    return [line.text() for line in lines if line.isVisible()]


def press_beside(window: Window, name: str) -> None:
    buttons = (one for one in window.welcome.recent.findChildren(QAbstractButton))
    next(one for one in buttons if one.accessibleName() == name and one.isVisible()).click()


def test_a_pinned_file_stays_at_the_top_and_when_the_list_is_cleared(
    make_window: "MakeWindow", tmp_path: Path
) -> None:
    files = [tmp_path / f"{name}.agreement" for name in ("one", "two", "three")]
    window = make_window()
    for file in files:
        file.touch()
        window.preferences.remember(file)
    window.files.recents.show()
    assert shown_lines(window) == ["three", "two", "one"]
    press_beside(window, "Keep “one” at the top")
    assert shown_lines(window) == ["one", "three", "two"]
    press_beside(window, "Clear the list")
    assert shown_lines(window) == ["one"]
    assert window.recent_menu.menu.actions()[0].text().startswith("one")
    press_beside(window, "Unpin “one”")
    assert window.preferences.pinned == ()


def test_a_file_that_is_open_elsewhere_can_be_read_here(
    make_window: "MakeWindow", answers: "Answers", place: Path
) -> None:
    first, second = make_window(), make_window()
    first.documents.begin(LARDER)
    answers.place = place
    first.documents.save()
    assert second.documents.open(place)
    model = second.documents.model
    assert model is not None
    assert model.is_read_only
    assert second.notices.sentences
    assert not second.menus.actions["save"].isEnabled()
    assert second.status.kept.text() == "Open to read only"


# ------------------------------------------------------------------------------------- recovery


@pytest.fixture
def after_a_crash(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    answers: "Answers",
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Window]:
    """A start after a program that ended with an edit that no file holds."""
    monkeypatch.setenv("AGREEMENT_STUDIO_STATE", str(tmp_path / "state"))
    begun = Studio().desk.begin(Agreement(name="Before"))
    begun.session.apply(answer(Address("name"), "Nearly lost"))
    begun.close()  # as a crash leaves it: the journal stays
    window = Window(Studio(), parts(), Preferences(tmp_path / "window.ini"), answers)
    window.show()
    qtbot.waitUntil(lambda: bool(window.welcome.findChildren(Banner)))
    yield window
    close_all(qapp, [window])


def press(window: Window, key: str) -> None:
    (banner,) = window.welcome.findChildren(Banner)
    button = banner.findChild(Button, key)
    assert button is not None
    button.click()


def test_work_left_behind_is_offered_and_taken_up(after_a_crash: Window) -> None:
    press(after_a_crash, "restore")
    model = after_a_crash.documents.model
    assert model is not None
    assert model.agreement.name == "Nearly lost"
    assert model.is_modified


def test_work_left_behind_is_offered_until_somebody_discards_it(after_a_crash: Window) -> None:
    assert after_a_crash.documents.unsaved()
    press(after_a_crash, "discard")
    assert not after_a_crash.documents.unsaved()
    assert after_a_crash.workspace is None
