"""A file that somebody else changes or removes while it is open: told once, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.keeping.changes_dialog import ChangesDialog
from agreement_studio.desktop.keeping.clash_dialog import ClashDialog
from agreement_studio.desktop.keeping.file_watch import FileWatch
from agreement_studio.desktop.widgets.banner import Banner
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.wiring import Studio

if TYPE_CHECKING:
    from tests.desktop.window.conftest import Answers

NAME, PLACE = Address("name"), Address("place")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "larder.agreement"


@pytest.fixture
def model(window: Window, answers: "Answers", place: Path) -> AgreementModel:
    """An agreement whose file holds all of it."""
    answers.place = place
    assert window.documents.begin_with(Agreement(name="The Larder"))
    assert window.documents.save()
    opened = window.documents.model
    assert opened is not None
    return opened


SomebodySaves = Callable[[Address, str], None]


@pytest.fixture
def somebody_saves(place: Path, tmp_path: Path) -> SomebodySaves:
    """Another computer, which knows nothing of the locks of this one."""

    def save(where: Address, text: str) -> None:
        copy = tmp_path / "elsewhere" / "larder.agreement"
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(place.read_bytes())
        theirs = Studio().desk.open(copy).opened
        theirs.session.apply(answer(where, text))
        theirs.save()
        theirs.close()
        place.write_bytes(copy.read_bytes())

    return save


def banners(window: Window) -> list[Banner]:
    return [one for one in window.notices.findChildren(Banner) if not one.isHidden()]


def told(window: Window, words: str) -> bool:
    return any(words in sentence for sentence in window.notices.sentences)


def press(window: Window, words: str) -> None:
    buttons = (one for banner in banners(window) for one in banner.findChildren(Button))
    next(one for one in buttons if one.accessibleName() == words).click()


def test_what_somebody_saved_is_told_by_itself_and_taken_in_when_asked(
    qtbot: QtBot, window: Window, model: AgreementModel, somebody_saves: SomebodySaves, place: Path
) -> None:
    model.apply(answer(NAME, "Our Larder"))
    somebody_saves(PLACE, "Stockport")
    qtbot.waitUntil(lambda: told(window, "Somebody saved “larder.agreement”"))
    press(window, "Take both in")
    assert model.agreement.name == "Our Larder"
    assert model.agreement.place == "Stockport"
    assert not told(window, "Somebody saved")
    assert told(window, "Both are in it now")
    assert model.save()
    saved = Studio().files.read(place).file.agreement
    assert (saved.name, saved.place) == ("Our Larder", "Stockport")


def test_keeping_mine_puts_theirs_beside_and_loses_nothing(
    qtbot: QtBot, window: Window, model: AgreementModel, somebody_saves: SomebodySaves, place: Path
) -> None:
    somebody_saves(PLACE, "Stockport")
    qtbot.waitUntil(lambda: told(window, "Somebody saved"))
    press(window, "Keep mine")
    beside = place.with_name("larder (theirs).agreement")
    assert Studio().files.read(beside).file.agreement.place == "Stockport"
    assert told(window, beside.name)
    model.apply(answer(NAME, "Our Larder"))
    assert model.save()
    saved = Studio().files.read(place).file.agreement
    assert (saved.name, saved.place) == ("Our Larder", "")


def test_comparing_says_what_the_file_says_otherwise(
    qtbot: QtBot, window: Window, model: AgreementModel, somebody_saves: SomebodySaves
) -> None:
    somebody_saves(PLACE, "Stockport")
    qtbot.waitUntil(lambda: told(window, "Somebody saved"))
    press(window, "Compare")
    dialog = window.findChild(ChangesDialog)
    assert dialog is not None
    assert "Stockport" in dialog.reading.toPlainText()
    take = dialog.findChild(Button, "take")
    assert take is not None
    take.click()
    assert model.agreement.place == "Stockport"
    assert not told(window, "Somebody saved")


def test_saving_here_is_no_change_by_somebody_else(window: Window, model: AgreementModel) -> None:
    model.apply(answer(NAME, "Our Larder"))
    assert model.save()
    watch = window.findChild(FileWatch)
    assert watch is not None
    watch.look()
    assert not window.notices.sentences


def test_a_file_that_is_removed_is_told_once_and_save_writes_it_again(
    qtbot: QtBot, window: Window, model: AgreementModel, place: Path
) -> None:
    place.unlink()
    qtbot.waitUntil(lambda: told(window, "is not there any more"))
    assert len(window.notices.sentences) == 1
    assert model.agreement.name == "The Larder"
    window.menus.actions["save"].trigger()
    assert Studio().files.read(place).file.agreement.name == "The Larder"
    assert model.path == place
    assert not window.notices.sentences


def test_another_agreement_in_place_of_the_file_is_never_taken_in(
    qtbot: QtBot, window: Window, model: AgreementModel, place: Path, tmp_path: Path
) -> None:
    other = Studio().desk.begin(Agreement(name="Another"))
    elsewhere = tmp_path / "elsewhere.agreement"
    other.save_as(elsewhere)
    other.close()
    place.write_bytes(elsewhere.read_bytes())
    qtbot.waitUntil(lambda: told(window, "has become another agreement"))
    (banner,) = banners(window)
    assert [one.accessibleName() for one in banner.findChildren(Button)] == ["Compare", "Close"]
    assert model.agreement.name == "The Larder"


# ------------------------------------------------------------------------- what met in one place


@pytest.fixture
def clashed(
    qtbot: QtBot, window: Window, model: AgreementModel, somebody_saves: SomebodySaves
) -> AgreementModel:
    """Both changed the place, apart."""
    model.apply(answer(PLACE, "Leeds"))
    somebody_saves(PLACE, "Stockport")
    qtbot.waitUntil(lambda: told(window, "Somebody saved"))
    press(window, "Take both in")
    return model


def listed(dialog: QWidget) -> list[str]:
    return [
        one.accessibleDescription()
        for one in dialog.findChildren(Button)
        if one.accessibleName() == "Go there" and one.isVisible()
    ]


def test_what_both_changed_is_listed_until_somebody_has_seen_it(
    window: Window, clashed: AgreementModel, place: Path
) -> None:
    assert told(window, "Places to look at: 1.")
    press(window, "Look at them")
    dialog = window.findChild(ClashDialog)
    assert dialog is not None
    (sentence,) = listed(dialog)
    assert "Stockport" in sentence
    assert "Leeds" in sentence
    next(one for one in dialog.findChildren(Button) if one.accessibleName() == "Seen").click()
    assert listed(dialog) == []
    assert not told(window, "Places to look at")
    assert clashed.save()
    (point,) = Studio().files.read(place).file.attention
    assert point.looked_at


def test_what_nobody_has_seen_is_told_again_at_the_next_opening(
    window: Window, clashed: AgreementModel, place: Path
) -> None:
    assert clashed.save()
    assert window.documents.close()
    assert not told(window, "Places to look at")
    assert window.documents.open(place)
    assert told(window, "Places to look at: 1.")
    window.menus.actions["clashes"].trigger()
    dialog = window.findChild(ClashDialog)
    assert dialog is not None
    assert len(listed(dialog)) == 1
