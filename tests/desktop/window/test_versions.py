"""Versions are named, listed, and told apart in sentences."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.keeping.versions_dialog import VersionsDialog
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.window.conftest import Answers


@pytest.fixture
def model(window: Window) -> AgreementModel:
    assert window.documents.begin_with(Agreement(name="The Larder"))
    opened = window.documents.model
    assert opened is not None
    return opened


def opened(window: Window, action: str) -> VersionsDialog:
    window.menus.actions[action].trigger()
    dialog = window.findChild(VersionsDialog)
    assert dialog is not None
    return dialog


def lines(dialog: VersionsDialog) -> list[str]:
    texts = (line.words for line in dialog.list.lines)
    return [text.partition("\n")[0] for text in texts]


def test_a_version_is_named_and_what_changed_since_is_told(
    window: Window, model: AgreementModel
) -> None:
    dialog = opened(window, "name_version")
    QTest.keyClicks(dialog.name, "after workshop 1")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert lines(dialog) == ["after workshop 1"]
    assert dialog.name.text() == ""
    assert dialog.reading.toPlainText() == "Nothing changed since."
    dialog.accept()
    model.apply(answer(Address("place"), "Stockport"))
    dialog = opened(window, "changes_since")
    assert "Stockport" in dialog.reading.toPlainText()


def test_the_file_as_saved_is_the_first_to_compare_with(
    window: Window, model: AgreementModel, answers: "Answers", tmp_path: "Path"
) -> None:
    model.name_version("as begun")
    answers.place = tmp_path / "larder.agreement"
    assert window.documents.save()
    model.apply(answer(Address("name"), "Our Larder"))
    dialog = opened(window, "changes_since")
    assert lines(dialog) == ["The file as it was saved last", "as begun"]
    assert "Our Larder" in dialog.reading.toPlainText()


def test_a_name_of_nothing_cannot_be_given(window: Window, model: AgreementModel) -> None:
    dialog = opened(window, "name_version")
    QTest.keyClicks(dialog.name, "   ")
    assert not dialog.keep.isEnabled()
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert lines(dialog) == []


def test_a_named_version_counts_as_not_yet_in_the_file(
    window: Window, model: AgreementModel, answers: "Answers", tmp_path: "Path"
) -> None:
    answers.place = tmp_path / "larder.agreement"
    assert window.documents.save()
    model.name_version("as begun")
    assert model.is_modified
    assert window.isWindowModified()


def test_two_agreements_are_compared_and_neither_is_changed(
    window: Window, model: AgreementModel, answers: "Answers", tmp_path: "Path"
) -> None:
    theirs = tmp_path / "theirs.toml"
    theirs.write_text('name = "Their Larder"\n', encoding="utf-8")
    answers.file = theirs
    dialog = opened(window, "changes_since")
    QTest.mouseClick(dialog.other, Qt.MouseButton.LeftButton)
    assert lines(dialog)[0] == "The file theirs.toml"
    assert "The Larder" in dialog.reading.toPlainText()
    assert "Their Larder" in dialog.reading.toPlainText()
    assert model.agreement.name == "The Larder"
    assert theirs.read_text(encoding="utf-8") == 'name = "Their Larder"\n'


def test_a_file_that_cannot_be_compared_with_is_told_in_a_sentence(
    window: Window, model: AgreementModel, answers: "Answers", tmp_path: "Path"
) -> None:
    answers.file = tmp_path / "nothing.agreement"
    answers.file.write_bytes(b"no agreement")
    dialog = opened(window, "changes_since")
    QTest.mouseClick(dialog.other, Qt.MouseButton.LeftButton)
    assert "nothing.agreement" in dialog.reading.toPlainText()


def test_thinking_better_of_another_file_changes_nothing(
    window: Window, model: AgreementModel
) -> None:
    dialog = opened(window, "changes_since")
    QTest.mouseClick(dialog.other, Qt.MouseButton.LeftButton)
    assert lines(dialog) == []
