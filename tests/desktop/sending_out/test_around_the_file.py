"""A copy for others, a copy for oneself, the whole record, and back to what was saved."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.sending_out.share_dialog import ShareDialog
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.room_only import outward
from agreement_studio.wiring import Studio
from tests.desktop.sending_out.conftest import Answers, Desktop


def share(window: Window) -> ShareDialog:
    window.menus.actions["share"].trigger()
    (dialog,) = (one for one in window.findChildren(ShareDialog) if one.isVisible())
    return dialog


def test_a_shared_copy_says_what_stays_behind_and_holds_none_of_it(
    begun: Window, answers: Answers, qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    model = begun.documents.model
    assert model is not None
    dialog = share(begun)
    said = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "Is left out" in said
    assert "The list of steps and the journal" in said
    assert "Public bodies may have to disclose" in said
    answers.place = tmp_path / "for others"
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    file = studio.files.read(tmp_path / "for others.agreement").file
    assert file.agreement == outward(model.agreement)
    assert file.lineage != model.opened.as_file().lineage
    assert "for others.agreement" in begun.notices.sentences[0]


def test_cancelled_nothing_is_asked_or_written(
    begun: Window, answers: Answers, qtbot: QtBot
) -> None:
    asked = len(answers.asked)
    qtbot.mouseClick(share(begun).cancel, Qt.MouseButton.LeftButton)
    assert len(answers.asked) == asked


def test_a_copy_never_takes_the_place_of_a_file_that_is_open(
    begun: Window, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    answers.place = place = tmp_path / "larder.agreement"
    assert begun.documents.save()
    before = place.read_bytes()
    qtbot.mouseClick(share(begun).save, Qt.MouseButton.LeftButton)
    assert place.read_bytes() == before
    assert any("open" in sentence for sentence in begun.notices.sentences)


def test_a_saved_copy_is_whole_and_the_agreement_stays_with_its_own_file(
    begun: Window, answers: Answers, studio: Studio, tmp_path: Path
) -> None:
    answers.place = own = tmp_path / "larder.agreement"
    begun.documents.save()
    model = begun.documents.model
    assert model is not None
    model.apply(answer(Address("name"), "Changed since"))
    answers.place = tmp_path / "copy.agreement"
    begun.menus.actions["save_copy"].trigger()
    copy = studio.files.read(answers.place).file
    assert copy.agreement.name == "Changed since"
    assert copy.lineage == model.opened.as_file().lineage
    assert model.path == own
    assert model.is_modified


def test_going_back_to_what_is_saved_is_one_step_that_undo_takes_back(
    begun: Window, answers: Answers, tmp_path: Path
) -> None:
    model = begun.documents.model
    assert model is not None
    begun.menus.actions["revert"].trigger()
    assert "has not been saved yet" in begun.notices.sentences[-1]
    answers.place = tmp_path / "larder.agreement"
    begun.documents.save()
    saved = model.agreement
    for title in ("One", "Two"):
        model.apply(answer(Address("name"), title))
        model.end_typing()
    begun.menus.actions["revert"].trigger()
    assert model.agreement == saved
    assert model.undo_label == "Go back to what the file holds"
    assert model.undo()
    assert model.agreement.name == "Two"


def test_the_whole_record_is_plain_files(begun: Window, answers: Answers, tmp_path: Path) -> None:
    answers.place = tmp_path / "all.zip"
    begun.menus.actions["export_record"].trigger()
    with zipfile.ZipFile(answers.place) as record:
        assert {"agreement.html", "answers.json", "answers.toml", "read-me.txt"} <= set(
            record.namelist()
        )
    assert "stays in the room" in begun.notices.sentences[-1]


@pytest.mark.parametrize("key", ["save_copy", "export_record"])
def test_a_refusal_is_one_sentence(
    key: str, begun: Window, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    answers.place = tmp_path / "file" / "a.agreement"
    begun.menus.actions[key].trigger()
    assert len(begun.notices.sentences) == 1


def test_the_folder_of_the_file_opens_once_there_is_one(
    begun: Window, answers: Answers, desktop: Desktop, tmp_path: Path
) -> None:
    begun.menus.actions["open_folder"].trigger()
    assert desktop.opened == []
    answers.place = tmp_path / "larder.agreement"
    begun.documents.save()
    begun.menus.actions["open_folder"].trigger()
    assert desktop.opened == [tmp_path]
