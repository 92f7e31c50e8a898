"""About tells what the program is made of; a mishap leads to its log."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.window.about_dialog import AboutDialog
from agreement_studio.desktop.window.licences import licences
from agreement_studio.desktop.window.mishap_dialog import MishapDialog
from agreement_studio.desktop.window.packages import packages
from agreement_studio.desktop.window.window import Window


def about(window: Window) -> AboutDialog:
    window.menus.actions["about"].trigger()
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_about_shows_the_licences_of_others_and_copies_what_is_shown(window: Window) -> None:
    dialog = about(window)
    assert not dialog.licences.isVisible()
    dialog.copy.click()
    for word in ("Agreement Studio", "PySide6", "LGPL"):
        assert word in QGuiApplication.clipboard().text()
    assert "SIL OPEN FONT LICENSE" not in QGuiApplication.clipboard().text()
    dialog.show_licences.click()
    assert dialog.licences.isVisible()
    dialog.copy.click()
    assert "SIL OPEN FONT LICENSE" in QGuiApplication.clipboard().text()
    dialog.accept()


def test_everything_that_ships_is_named_with_its_terms(qtbot: QtBot) -> None:
    text = licences()
    lines = text.partition("Python packages")[2].partition("Icons")[0].splitlines()
    for package in ("babel", "pycrdt", "pydantic", "PySide6_Essentials", "python-docx", "lxml"):
        (line,) = (one for one in lines if one.lower().startswith(f"{package.lower()} "))
        version, _, terms = line.removeprefix(package).partition(": ")
        assert version.strip()
        assert terms
    assert "You may replace them" in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE\n" in text
    assert "GNU GENERAL PUBLIC LICENSE\n                       Version 3" in text
    assert text.count("SIL OPEN FONT LICENSE Version 1.1") >= 2
    assert "Lucide" in text


def test_what_every_package_asks_to_be_passed_on_is_there(qtbot: QtBot) -> None:
    notices = licences().partition("Notices of the Python packages")[2]
    for package in packages():
        for text in package.notices:
            assert text in notices, package.name
    (pictures,) = (one for one in packages() if one.name.lower() == "resvg_py")
    assert "Permission is hereby granted" in pictures.notices[0]
    assert any(line.startswith("tiny-skia ") and "BSD" in line for line in pictures.compiled_in)
    assert all(line in notices for line in pictures.compiled_in)


class Opened(QObject):
    """Takes the files that the system would open."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.files.append(url.toLocalFile())


def test_a_mishap_leads_to_its_log(qtbot: QtBot, tmp_path: Path) -> None:
    log = tmp_path / "window.log"
    log.write_text("what happened", encoding="utf-8")
    dialog = MishapDialog("Traceback", str(log))
    qtbot.addWidget(dialog)
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]  # takes str
    try:
        dialog.open_log.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert [Path(file) for file in opened.files] == [log]
