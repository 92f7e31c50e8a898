"""Has the application speak a language: our words, Qt's own, and the direction of reading."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from agreement_studio.assets import resource
from agreement_studio.desktop.language.texts_on_screen import (
    TRANSLATOR,
    agendas_on_screen,
    texts_on_screen,
)

OURS = "en-GB"
"""The language in which everything is written."""


def languages() -> tuple[str, ...]:
    """The languages that the window can speak: ours, and each that somebody translated."""
    return (OURS, *sorted(path.stem for path in _folder().glob("*.qm")))


def wished(preferred: str, system: Iterable[str]) -> str:
    """The language to speak: the one preferred, else the system's first that is there, else ours.

    `system` are the names of the languages that the system asks for, the dearest first.
    """
    there = languages()
    for name in (preferred, *system):
        exact = name.replace("_", "-")
        found = next((one for one in (exact, exact.partition("-")[0]) if one in there), "")
        if found:
            return found
        if exact.partition("-")[0] == OURS.partition("-")[0]:
            return OURS
    return OURS


def speak(application: QApplication, language: str, folder: Path | None = None) -> None:
    """Speaks a language from now on. Windows that are made already keep what they say.

    `folder` holds its ``.qm`` file; without it, the one that ships.
    """
    locale = QLocale(language)
    application.setLayoutDirection(locale.textDirection())
    texts_on_screen.cache_clear()
    agendas_on_screen.cache_clear()
    for name, place in (
        (f"qtbase_{locale.name()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (language, str(folder or _folder())),
    ):
        translator = QTranslator(application)
        if translator.load(name, place):
            translator.setObjectName(TRANSLATOR if name == language else name)
            application.installTranslator(translator)


def _folder() -> Path:
    return resource("languages")
