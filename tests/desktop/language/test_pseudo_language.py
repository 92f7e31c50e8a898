"""Nothing on screen is left out of the translation, and longer words are still whole."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from agreement_studio.assets import template
from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.forms.consent.consent_matrix import ConsentMatrix
from agreement_studio.desktop.forms.consent.decisions_taken import DecisionsTaken
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.room.feature import Room
from agreement_studio.desktop.room.stage import Mode
from agreement_studio.desktop.sending_out.export_dialog import ExportDialog
from agreement_studio.desktop.widgets.reading import Reading
from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import Studio
from tests.desktop.closing import close_all
from tests.desktop.language.pseudo import OPEN
from tests.desktop.window.conftest import Answers

_LETTER = re.compile(r"[^\W\d_]{2,}")


@pytest.fixture
def window(
    in_pseudo_language: None, studio: Studio, tmp_path: Path, qapp: QApplication
) -> Iterator[Window]:
    window = Window(studio, parts(), Preferences(tmp_path / "window.ini"), Answers())
    window.resize(1366, 768)
    window.show()
    yield window
    close_all(qapp, [window])


def texts_of(widget: QWidget) -> Iterator[str]:
    """All that a widget says: on it, about it and to a screen reader."""
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()


def words(text: str) -> set[str]:
    return set(_LETTER.findall(text.lower()))


def own_words() -> set[str]:
    """The name of the program, and every word of the made-up partnerships."""
    files = template("starters").rglob("*.toml")
    return {"agreement", "studio"}.union(
        *(words(file.read_text(encoding="utf-8")) for file in files)
    )


def left_out(whole: QWidget, own: set[str]) -> set[str]:
    """What is said in no translation and with other words than those of the agreements."""
    said: set[str] = set()
    for widget in (whole, *whole.findChildren(QWidget)):
        said.update(texts_of(widget))
    said.update(action.text() for action in whole.findChildren(QAction))
    plain = (re.sub(r"<[^>]+>", "", text) for text in said)
    return {text for text in plain if OPEN not in text and words(text) - own}


def test_the_welcome_screen_is_translated_whole(window: Window) -> None:
    assert sorted(left_out(window, own_words())) == []


def test_every_step_is_translated_whole(window: Window) -> None:
    window.documents.begin("saltery-bay-mend")
    workspace, model = window.workspace, window.documents.model
    assert workspace is not None
    assert model is not None
    found: set[str] = set()
    own = own_words()
    for step in parts().steps:
        workspace.go(step.key)
        found |= left_out(window, own)
    assert not found, "\n".join(sorted(found))


DIALOGS = (
    "export",
    "share",
    "print_preview",
    "page_setup",
    "clashes",
    "name_version",
    "changes_since",
    "about",
    "preferences",
    "shortcuts",
)


def opened(window: Window, key: str) -> QDialog:
    """A dialog over the sample agreement, its page drafted and painted."""
    window.documents.begin("saltery-bay-mend")
    model = window.documents.model
    assert model is not None
    model.draft_now()
    model.review_now()
    window.menus.actions[key].trigger()
    (dialog,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    while isinstance(dialog, ExportDialog) and not dialog.is_settled:
        QApplication.processEvents()
    for _ in range(3):
        QApplication.processEvents()
    return dialog


@pytest.mark.parametrize("key", DIALOGS)
def test_every_dialog_is_translated_whole(key: str, window: Window) -> None:
    dialog = opened(window, key)
    beside = {str(window.preferences.folder)}
    assert sorted(left_out(dialog, own_words()) - beside) == []
    dialog.reject()


@pytest.mark.parametrize("key", DIALOGS)
@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_longer_words_are_whole_in_every_dialog(
    key: str, size: tuple[int, int], window: Window
) -> None:
    window.resize(*size)
    dialog = opened(window, key)
    assert sorted(clipped(dialog)) == []
    dialog.reject()


MORE_DIALOGS = (
    "palette",
    "shortcuts",
    "history",
    "help",
    "preferences",
    "templates",
    "save_template",
)


@pytest.mark.parametrize("key", MORE_DIALOGS)
def test_longer_words_are_whole_in_what_else_opens(key: str, window: Window) -> None:
    window.resize(1024, 640)
    dialog = opened(window, key)
    assert sorted(clipped(dialog)) == []
    dialog.reject()


def with_pasted_consents(window: Window) -> tuple[StepPage, QDialog]:
    """The page of consents with the form for a decision open, and what was pasted over it."""
    window.documents.begin("saltery-bay-mend")
    workspace = window.workspace
    assert workspace is not None
    workspace.go("review")
    page = workspace.centre.page("review")
    assert isinstance(page, StepPage)
    taken, matrix = page.findChild(DecisionsTaken), page.findChild(ConsentMatrix)
    assert taken is not None
    assert matrix is not None
    taken.write_button.setChecked(True)
    QGuiApplication.clipboard().setText("the Council,purpose,support")
    matrix.paste()
    assert matrix.dialog is not None
    for _ in range(3):
        QApplication.processEvents()
    return page, matrix.dialog


def test_decisions_and_pasted_consents_are_translated_and_whole(window: Window) -> None:
    window.resize(1024, 640)
    page, dialog = with_pasted_consents(window)
    assert OPEN in dialog.findChildren(Reading)[0].toPlainText()
    for shown in (page, dialog):
        assert sorted(left_out(shown, own_words())) == []
        assert sorted(clipped(shown)) == []
    dialog.reject()


def in_room(window: Window) -> Room:
    """The room at a decision, with its panel."""
    window.documents.begin("saltery-bay-mend")
    workspace, model, room = window.workspace, window.documents.model, window.findChild(Room)
    assert workspace is not None
    assert model is not None
    assert room is not None
    model.draft_now()
    model.review_now()
    workspace.go("power")
    room.present()
    room.show_panel()
    assert room.projector is not None
    room.projector.showNormal()
    room.projector.resize(1366, 768)
    return room


def test_the_room_and_its_panel_are_translated_whole(window: Window) -> None:
    room, own = in_room(window), own_words()
    panel = room.panel
    assert panel is not None
    assert room.projector is not None
    found: set[str] = set()
    room.stage.start(room.stage.agendas[0])
    for mode in Mode:
        room.stage.show_mode(mode)
        QApplication.processEvents()
        rows = panel.table.model()
        items = (str(rows.index(row, 0).data()) for row in range(rows.rowCount()))
        found |= {text for text in items if OPEN not in text}
        found |= left_out(panel, own) | left_out(room.projector, own)
    agreed = {panel.clause.itemText(at) for at in range(panel.clause.count())}  # not ours to say
    assert sorted(found - agreed) == []


def test_longer_words_are_whole_in_the_panel_of_the_room(window: Window) -> None:
    panel = in_room(window).panel
    assert panel is not None
    for mode in Mode:
        panel.mode.setCurrentIndex(panel.mode.findData(mode))
        for _ in range(3):
            QApplication.processEvents()
        assert sorted(clipped(panel)) == []


def test_the_ten_questions_are_translated_whole(window: Window) -> None:
    window.documents.begin_small()
    workspace, short = window.workspace, parts().short
    assert workspace is not None
    assert short is not None
    for step in short.line:
        workspace.go(step.key)
    assert sorted(left_out(window, own_words())) == []


def clipped(whole: QWidget) -> set[str]:
    """Words that are wider or higher than the place they stand in."""
    found = set()
    for widget in whole.findChildren(QWidget):
        if not widget.isVisibleTo(whole) or not isinstance(widget, QLabel | QAbstractButton):
            continue
        if not words(widget.text()):
            continue
        needed, given = widget.sizeHint(), widget.size()
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = QSize(0, widget.heightForWidth(given.width()))
        if needed.width() > given.width() + 1 or needed.height() > given.height() + 1:
            found.add(f"{type(widget).__name__} {widget.text()!r}: {needed} in {given}")
    return found


@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_longer_words_are_whole_on_every_step(window: Window, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.documents.begin("saltery-bay-mend")
    workspace = window.workspace
    assert workspace is not None
    found: set[str] = set()
    for step in parts().steps:
        workspace.go(step.key)
        for _ in range(3):  # a draft, then the review of it, then the layout of what they say
            QApplication.processEvents()
        found |= clipped(window)
    assert not found, "\n".join(sorted(found))
