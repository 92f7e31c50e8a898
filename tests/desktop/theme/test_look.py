"""Palette and size of text change while the window is open, and everything follows."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from agreement_studio.assets import resource
from agreement_studio.desktop.theme import SANS, SERIF, icon, look, px, spaced, with_role
from agreement_studio.desktop.theme.fonts import ROLES, load_fonts
from agreement_studio.desktop.theme.icons import UnknownIconError, _PaletteIcon
from agreement_studio.desktop.theme.look import LARGEST_TEXT
from agreement_studio.desktop.theme.stylesheet import stylesheet
from agreement_studio.desktop.theme.tokens import tokens


@pytest.fixture
def shown(qtbot: QtBot) -> tuple[QWidget, QLabel, QHBoxLayout]:
    window = QWidget()
    qtbot.addWidget(window)
    label, layout = with_role(QLabel("Aa"), "strong"), spaced(QHBoxLayout(window), 8, between=4)
    layout.addWidget(label)
    return window, label, layout  # all of them, or Python lets go of the window


def test_a_change_of_palette_reaches_qts_own_parts_at_once(qapp: QApplication) -> None:
    look().use("dark")
    dark = tokens()["dark"].colours
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(dark["window"])
    assert dark["accent"] in qapp.styleSheet()


def test_a_change_of_the_size_of_text_reaches_fonts_and_spaces_at_once(
    shown: tuple[QWidget, QLabel, QHBoxLayout],
) -> None:
    _, label, layout = shown
    look().scale_text(2.0)
    assert label.font().pixelSize() == 2 * ROLES["strong"][0]
    assert layout.spacing() == 8
    assert layout.contentsMargins().left() == 16
    look().scale_text(1.0)
    assert (label.font().pixelSize(), layout.spacing()) == (ROLES["strong"][0], 4)


def test_the_size_of_text_stays_within_what_can_be_used() -> None:
    look().scale_text(9.0)
    assert look().scale == LARGEST_TEXT
    assert px(10) == 20


def test_whoever_listens_hears_of_a_change_once_and_of_no_change_never(qtbot: QtBot) -> None:
    with qtbot.waitSignal(look().changed):
        look().use("contrast")
    with qtbot.assertNotEmitted(look().changed):
        look().use("contrast")
        look().scale_text(look().scale)


def test_both_faces_come_with_the_program_in_every_weight_in_use(qapp: QApplication) -> None:
    assert {SANS, SERIF} <= set(load_fonts())
    for family, weights in ((SANS, (400, 500, 600, 700)), (SERIF, (400, 600, 700))):
        for weight in weights:
            font = QFont(family)
            font.setWeight(QFont.Weight(weight))
            info = QFontInfo(font)
            assert (info.family(), info.weight()) == (family, weight)


def test_a_licence_stands_beside_every_face_and_the_icons() -> None:
    for folder in resource("fonts").iterdir():
        if folder.is_dir():
            assert "SIL OPEN FONT LICENSE" in (folder / "LICENSE_FONT").read_text(encoding="utf-8")
    assert "ISC License" in resource("icons", "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda p: p.stem)
def test_every_icon_takes_the_colour_of_the_palette_in_use(qapp: QApplication, path: Path) -> None:
    made = icon(path.stem, "accent")
    for palette in ("light", "dark"):
        look().use(palette)
        image = made.pixmap(QSize(48, 48)).toImage()
        painted = {
            image.pixelColor(x, y).name().upper()
            for x in range(48)
            for y in range(48)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert tokens()[palette].colours["accent"] in painted


def test_an_icon_without_room_is_not_painted(qapp: QApplication) -> None:
    """Qt would complain of it, which is a failure here."""
    engine = _PaletteIcon("file-text", "accent")
    assert engine.pixmap(QSize(0, 16), QIcon.Mode.Normal, QIcon.State.Off).isNull()


def test_an_icon_that_does_not_ship_is_a_mistake_of_ours_and_says_so() -> None:
    with pytest.raises(UnknownIconError):
        icon("no-such-icon")


@pytest.mark.parametrize("palette", ["light", "dark", "contrast"])
def test_the_stylesheet_leaves_fonts_to_the_widgets(palette: str) -> None:
    sheet = stylesheet(tokens()[palette])
    assert "font" not in sheet.split("*/", 1)[1]
    assert "$" not in sheet.split("*/", 1)[1]
