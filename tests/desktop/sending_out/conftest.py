"""A window with an agreement in it, and the dialogs that open from it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.sending_out.export_dialog import ExportDialog
from agreement_studio.desktop.window.window import Window
from tests.desktop.window.conftest import Answers, answers, make_window, window

__all__ = ["Answers", "answers", "make_window", "window"]

OpenDialog = Callable[[], ExportDialog]


@pytest.fixture
def begun(window: Window) -> Window:
    """With the sample partnership open."""
    window.documents.begin("unity-street-larder")
    model = window.documents.model
    assert model is not None
    model.draft_now()
    model.review_now()
    return window


@pytest.fixture
def open_dialog(begun: Window, qtbot: QtBot, tmp_path: Path) -> OpenDialog:
    """Opens the export dialog on a folder of the test."""
    folder = tmp_path / "out"
    folder.mkdir()
    begun.preferences.keep_sending("folder", str(folder))

    def open_it() -> ExportDialog:
        begun.menus.actions["export"].trigger()
        (dialog,) = (one for one in begun.findChildren(ExportDialog) if one.isVisible())
        qtbot.waitUntil(lambda: dialog.is_settled)
        return dialog

    return open_it


class Desktop(QObject):
    """Stands in for the programs of the system, as Qt lets one do."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    """What the system was asked to open."""
    made = Desktop()
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type]  # takes str, says bytes
    yield made
    QDesktopServices.unsetUrlHandler("file")
