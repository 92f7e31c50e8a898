"""The export dialog: each choice shows what comes of it, and the file is there or nothing is."""

import errno
import os
import zipfile
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from agreement_studio.application.outgoing import Format, Subject, Version
from agreement_studio.application.ports import Paper
from agreement_studio.application.sending import Watch
from agreement_studio.desktop.sending_out.export_dialog import ExportDialog
from agreement_studio.desktop.widgets.banner import Banner
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import answer
from tests.desktop.sending_out.conftest import Answers, Desktop, OpenDialog


def choose(qtbot: QtBot, box: QComboBox, key: str) -> None:
    """Chooses with the keyboard, as people do."""
    box.setFocus()
    for _ in range(box.count()):
        if box.currentData() == key:
            return
        at = box.currentIndex()
        wanted = box.findData(key)
        qtbot.keyClick(box, Qt.Key.Key_Down if wanted > at else Qt.Key.Key_Up)
    assert box.currentData() == key


def click(qtbot: QtBot, button: Button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def tick(qtbot: QtBot, box: QCheckBox) -> None:
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)


def export(qtbot: QtBot, dialog: ExportDialog) -> None:
    with qtbot.waitSignal(dialog.sent):
        click(qtbot, dialog.export)


@pytest.mark.parametrize(
    ("subject", "form"),
    [
        (Subject.AGREEMENT, Format.WORD),
        (Subject.AGREEMENT, Format.PDF),
        (Subject.AGREEMENT, Format.WEB),
        (Subject.AGREEMENT, Format.TEXT),
        (Subject.READINESS, Format.WORD),
        (Subject.PICTURES, Format.SVG),
        (Subject.PICTURES, Format.PNG),
    ],
)
def test_whatever_is_chosen_is_written_where_it_was_said(
    subject: Subject, form: Format, open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_dialog()
    choose(qtbot, dialog.form.subject.box, subject)
    choose(qtbot, dialog.form.format.box, form)
    assert dialog.place.name.text().endswith(form)
    export(qtbot, dialog)
    written = sorted((tmp_path / "out").iterdir())
    assert written
    assert all(path.suffix == form and path.stat().st_size > 500 for path in written)


def test_each_choice_says_what_comes_of_it_and_the_page_follows(
    open_dialog: OpenDialog, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    fields = (dialog.form.subject, dialog.form.format, dialog.form.version, dialog.form.paper)
    assert all(field.result.text() for field in fields)
    assert dialog.thumbnail.caption.text().endswith("A4")
    before = dialog.thumbnail.sheet.image
    choose(qtbot, dialog.form.version.box, Version.GUIDANCE)
    choose(qtbot, dialog.form.paper.box, Paper.LETTER)
    qtbot.waitUntil(lambda: dialog.thumbnail.caption.text().endswith("US Letter"))
    assert dialog.thumbnail.sheet.image != before
    assert "beneath it why" in dialog.form.version.result.text()


def test_a_final_copy_lists_what_is_open_is_written_all_the_same_and_holds_no_data(
    begun: Window, open_dialog: OpenDialog, qtbot: QtBot
) -> None:
    model = begun.documents.model
    assert model is not None
    model.apply(answer(Address("place"), ""))
    dialog = open_dialog()
    tick(qtbot, dialog.form.data.box)
    tick(qtbot, dialog.form.final.box)
    assert not dialog.form.choices.with_data
    assert not dialog.form.data.box.isEnabled()
    qtbot.waitUntil(lambda: "stays marked as a draft" in dialog.form.final.result.text())
    export(qtbot, dialog)
    (said,) = begun.notices.sentences
    assert "still to agree" in said


def test_the_answers_go_inside_where_that_is_asked_for(
    begun: Window, open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_dialog()
    tick(qtbot, dialog.form.data.box)
    export(qtbot, dialog)
    (file,) = (tmp_path / "out").iterdir()
    with zipfile.ZipFile(file) as package:
        assert any("customXml" in name for name in package.namelist())
    assert "carries the answers" in begun.notices.sentences[0]


def test_musts_are_shown_block_nothing_and_lead_to_their_answer(
    begun: Window, qtbot: QtBot, open_dialog: OpenDialog
) -> None:
    begun.documents.begin("saltery-bay-mend")
    model = begun.documents.model
    assert model is not None
    model.review_now()
    dialog = open_dialog()
    assert dialog.musts.isVisible()
    assert dialog.export.isEnabled()
    click(qtbot, dialog.musts.go)
    assert not dialog.isVisible()
    assert begun.workspace is not None
    assert begun.workspace.current != "purpose"


def test_the_folder_and_the_choices_are_remembered_but_not_what_needs_thought_each_time(
    begun: Window, open_dialog: OpenDialog, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    dialog = open_dialog()
    other = tmp_path / "other"
    other.mkdir()
    answers.place = other / "Plan.pdf"
    click(qtbot, dialog.place.choose)
    assert dialog.form.choices.format is Format.PDF
    choose(qtbot, dialog.form.version.box, Version.LIGHT)
    tick(qtbot, dialog.form.final.box)
    export(qtbot, dialog)
    assert (other / "Plan.pdf").exists()
    again = open_dialog()
    assert again.place.folder == other
    assert again.form.choices.format is Format.PDF
    assert again.form.choices.version is Version.LIGHT
    assert not again.form.choices.final


def test_afterwards_it_can_be_opened_its_folder_too_and_its_path_copied(
    begun: Window, open_dialog: OpenDialog, qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    export(qtbot, open_dialog())
    (file,) = (tmp_path / "out").iterdir()
    (banner,) = begun.notices.findChildren(Banner)
    buttons = {button.text(): button for button in banner.findChildren(Button)}
    for words in ("Open in Word", "Open folder", "Copy path"):
        click(qtbot, buttons[words])
    assert desktop.opened == [file, file.parent]
    assert QGuiApplication.clipboard().text() == str(file)
    click(qtbot, buttons["Close"])
    assert begun.notices.sentences == ()


# ------------------------------------------------------------------------------------ names


def test_a_file_of_that_name_is_told_before_it_is_replaced(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_dialog()
    old = tmp_path / "out" / "Plan.docx"
    old.write_bytes(b"old")
    dialog.place.name.selectAll()
    qtbot.keyClicks(dialog.place.name, "Plan")
    assert dialog.place.place == old
    assert "will be replaced" in dialog.place.remark.text()
    assert dialog.export.text() == "Replace file"
    export(qtbot, dialog)
    assert old.read_bytes() != b"old"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("../../outside", "outside.docx"),
        ("Plan", "Plan.docx"),
        ("Plan.pdf", "Plan.docx"),
        ("a/b:c*?.docx", "a b c.docx"),
        ("اتفاق 🤝", "اتفاق 🤝.docx"),
        ("con", "con Unity Street Larder.docx"),
        ("x" * 300, f"{'x' * 80}.docx"),
    ],
)
def test_a_hostile_name_stays_in_its_folder(
    typed: str, written: str, open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_dialog()
    dialog.place.name.setText(typed)
    dialog.place.name.textEdited.emit(typed)
    export(qtbot, dialog)
    assert [path.name for path in (tmp_path / "out").iterdir()] == [written]


def test_without_a_name_it_is_called_after_the_agreement(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_dialog()
    dialog.place.name.selectAll()
    qtbot.keyClick(dialog.place.name, Qt.Key.Key_Delete)
    export(qtbot, dialog)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["Unity Street Larder.docx"]


# ---------------------------------------------------------------------------------- refusals


def test_what_the_disk_refuses_is_one_sentence_and_the_dialog_stays(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_dialog()
    (tmp_path / "file").write_bytes(b"")
    dialog.place.folder = tmp_path / "file"
    click(qtbot, dialog.export)
    qtbot.waitUntil(lambda: "is a file, not a folder" in dialog.working.sentence.text()
                    or "not a directory" in dialog.working.sentence.text())  # fmt: skip
    assert dialog.isVisible()
    qtbot.waitUntil(dialog.export.isEnabled)
    dialog.place.folder = tmp_path / "out"
    export(qtbot, dialog)


@pytest.mark.parametrize("code", ["ENOSPC", "EROFS", "EACCES"])
def test_a_full_disk_or_a_closed_folder_leaves_the_old_file(
    code: str,
    open_dialog: OpenDialog,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    number = getattr(errno, code)
    dialog = open_dialog()
    old = dialog.place.place
    old.write_bytes(b"old")

    def refuse(*_where: object, **_how: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    click(qtbot, dialog.export)
    said = os.strerror(number).lower()
    qtbot.waitUntil(lambda: said in dialog.working.sentence.text())
    assert old.read_bytes() == b"old"
    assert list(old.parent.iterdir()) == [old]


def test_stopped_in_the_middle_nothing_is_written_and_the_dialog_stays(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_dialog()
    old = dialog.place.place
    old.write_bytes(b"old")
    click(qtbot, dialog.export)
    assert dialog.cancel.text() == "Stop"
    assert not dialog.form.isEnabled()
    click(qtbot, dialog.cancel)
    qtbot.waitUntil(lambda: dialog.working.sentence.text() == "Stopped. Nothing was written.")
    qtbot.waitUntil(dialog.export.isEnabled)
    assert dialog.cancel.text() == "Cancel"
    assert old.read_bytes() == b"old"
    click(qtbot, dialog.cancel)
    assert not dialog.isVisible()


def test_work_that_takes_a_while_shows_how_far_it_is(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    dialog = open_dialog()
    background = dialog._desk.background
    held = background.job(_until_stopped)
    background.start(held)  # what is before it keeps the export waiting
    click(qtbot, dialog.export)
    qtbot.waitUntil(dialog.working.bar.isVisible)
    assert dialog.working.sentence.text() == "Drafting…"
    with qtbot.waitSignal(dialog.sent):
        held.stop()


def _until_stopped(watch: Watch) -> None:
    while not watch.is_stopped():
        pass


# ------------------------------------------------------------------------------- house style


def office(folder: Path) -> Path:
    """A Word file with a face of its own."""
    made = docx.Document()
    made.styles["Normal"].font.name = "Liberation Sans"
    place = folder / "office.docx"
    made.save(str(place))
    return place


def test_an_office_style_shows_its_look_and_what_it_lacks(
    open_dialog: OpenDialog, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    dialog = open_dialog()
    before = dialog.thumbnail.sheet.image
    answers.office = office(tmp_path)
    choose(qtbot, dialog.form.style_of.choice.box, "office")
    qtbot.waitUntil(lambda: dialog.thumbnail.sheet.image != before)
    style = dialog.form.style_of
    assert "are taken from ours" in style.choice.result.text()
    click(qtbot, style.which)
    assert "Between whom, version and dates. Builds on “" in style.missing.toPlainText()
    export(qtbot, dialog)


def test_no_office_file_chosen_leaves_ours(
    open_dialog: OpenDialog, qtbot: QtBot, answers: Answers
) -> None:
    dialog = open_dialog()
    dialog.form.style_of.choice.box.setFocus()
    qtbot.keyClick(dialog.form.style_of.choice.box, Qt.Key.Key_Down)
    assert answers.asked[-1] == "office_file"
    assert dialog.form.choices.house_style is None
    assert dialog.form.style_of.choice.key == "ours"


def test_a_damaged_office_file_is_told_at_once_and_nothing_is_written_with_it(
    open_dialog: OpenDialog, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    dialog = open_dialog()
    answers.office = tmp_path / "office.docx"
    answers.office.write_bytes(b"PK\x03\x04 damaged")
    choose(qtbot, dialog.form.style_of.choice.box, "office")
    qtbot.waitUntil(lambda: "office.docx" in dialog.form.style_of.choice.result.text())
    click(qtbot, dialog.export)
    qtbot.waitUntil(lambda: "office.docx" in dialog.working.sentence.text())
    assert list((tmp_path / "out").iterdir()) == []


def test_every_control_has_a_name(open_dialog: OpenDialog) -> None:
    dialog = open_dialog()
    for box in dialog.findChildren(QComboBox):
        assert any(letter.isalpha() for letter in box.accessibleName())


def test_a_pdf_wears_the_office_look_and_its_page_and_says_which_faces_are_missing(
    begun: Window, open_dialog: OpenDialog, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    dialog = open_dialog()
    choose(qtbot, dialog.form.format.box, ".pdf")
    answers.office = office(tmp_path)
    choose(qtbot, dialog.form.style_of.choice.box, "office")
    qtbot.waitUntil(lambda: dialog.is_settled)
    assert dialog.form.paper.result.text() == "The office’s own page decides: 216 × 279 mm."
    assert dialog.thumbnail.caption.text().endswith(" pages, the office’s page")
    export(qtbot, dialog)
    (written,) = (tmp_path / "out").glob("*.pdf")
    assert b"LiberationSans" in written.read_bytes()
    assert any("is not on this computer" in one for one in begun.notices.sentences)
