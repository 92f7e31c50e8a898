"""Dresses the application in the look in use, and again whenever that changes."""

from functools import partial

from PySide6.QtGui import QGuiApplication, Qt
from PySide6.QtWidgets import QApplication, QToolTip

from agreement_studio.desktop.theme.fonts import font, load_fonts
from agreement_studio.desktop.theme.look import look
from agreement_studio.desktop.theme.measures import measure_again
from agreement_studio.desktop.theme.palette import palette
from agreement_studio.desktop.theme.stylesheet import stylesheet

STYLE = "Fusion"
"""Qt's style that looks the same everywhere and takes any palette."""


def wear(application: QApplication) -> None:
    """Loads the fonts, sets style, palette and stylesheet, and follows every change of the look."""
    load_fonts()
    application.setStyle(STYLE)
    dress(application)
    look().changed.connect(partial(dress, application))


def dress(application: QApplication) -> None:
    """Sets everything by the look in use."""
    application.setFont(font("body"))
    QToolTip.setFont(font("small"))
    application.setPalette(palette(look().tokens))
    application.setStyleSheet(stylesheet(look().tokens))
    measure_again(application)


def palette_of_system() -> str:
    """The palette that the system asks for, as far as it tells: ``light`` or ``dark``."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme is Qt.ColorScheme.Dark else "light"
