"""Opens the window: one program for each person, dressed, with mistakes told and nothing lost."""

import os
import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QObject, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from agreement_studio import __version__
from agreement_studio.assets import resource
from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.garbage_search import GarbageSearch
from agreement_studio.desktop.language.speaking import speak, wished
from agreement_studio.desktop.mishaps import Mishaps
from agreement_studio.desktop.open_windows import OpenWindows
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.single_instance import SingleInstance, hand_over, instance_name
from agreement_studio.desktop.theme.wearing import wear
from agreement_studio.desktop.widgets.reading_aloud import read_aloud_with_care
from agreement_studio.desktop.window.mishap_dialog import MishapDialog
from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import Studio

LANGUAGE = "AGREEMENT_STUDIO_LANGUAGE"
"""The variable of the environment that names another language for the window."""


class OpenedFiles(QObject):
    """Hears of files that macOS asks the running program to open."""

    asked = Signal(list)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked.emit([Path(event.file())])
            return True
        return super().eventFilter(watched, event)


def run(files: Sequence[Path], *, apart: bool = False) -> int:
    """Opens the window with the files, or has the program that runs already open them.

    `apart`, it opens new windows for them, or one without a file.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # every edit is on the disk: it may end at once
    application = QApplication(sys.argv[:1])
    name_application(application)
    GarbageSearch(application).begin()
    read_aloud_with_care()
    studio = Studio()
    preferences = Preferences(studio.state_folder / "window.ini")
    language = os.environ.get(LANGUAGE, "") or preferences.language
    speak(application, wished(language, QLocale().uiLanguages()))
    name = instance_name(studio.state_folder)
    if hand_over(name, files, apart=apart):
        return 0
    wear(application)
    application.setWindowIcon(QIcon(str(resource("icons", "app", "agreement-studio.svg"))))
    windows = OpenWindows(partial(make_window, studio, preferences), preferences, application)
    mishaps = Mishaps(studio.state_folder / "window.log", application)
    mishaps.happened.connect(Teller(windows, mishaps).tell)
    mishaps.listen()
    instance = SingleInstance(name, application)
    opened = OpenedFiles(application)
    if sys.platform == "darwin":  # elsewhere every event would pass through it for nothing
        application.installEventFilter(opened)
    for source in (instance, opened):
        source.asked.connect(windows.open_files)
    instance.asked_apart.connect(windows.open_apart)
    windows.open()
    if not files and not apart:
        windows.begin()
    windows.open_files(files)
    return application.exec()


def name_application(application: QApplication) -> None:
    """How the system knows the program."""
    application.setApplicationName("agreement-studio")
    application.setApplicationDisplayName("Agreement Studio")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("agreement-studio")


def make_window(studio: Studio, preferences: Preferences | None = None) -> Window:
    """The window as people get it, with what they chose before; all windows share that."""
    kept = preferences or Preferences(studio.state_folder / "window.ini")
    return Window(studio, parts(), kept)


class Teller(QObject):
    """Tells of mishaps above the window people work in, one dialog at a time."""

    def __init__(self, windows: OpenWindows, mishaps: Mishaps) -> None:
        super().__init__(windows)
        self._windows, self._mishaps = windows, mishaps
        self.dialog: MishapDialog | None = None

    def tell(self, details: str) -> None:
        """Shows what happened, or adds it to what is shown already."""
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.add(details)
            return
        self.dialog = MishapDialog(details, str(self._mishaps.log or ""), self._windows.current)
        self.dialog.open()
