"""Makes the sheet of small pictures that the README shows: ``contact_sheet.py [FILE]``.

Nine scenes of the gallery, three to a row, each with what it shows written beneath.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.application import name_application
from agreement_studio.desktop.theme.fonts import font
from agreement_studio.desktop.theme.wearing import wear
from agreement_studio.wiring import STATE_FOLDER
from tests.desktop.gallery import every_part, take
from tests.desktop.scenes.scene import Shot

SHEET = Path(__file__).parents[2] / "resources" / "pictures-of-results" / "steps.png"
COLUMNS, WIDE, GAP, BENEATH = 3, 1600, 20, 32
SMALLEST = 0
"""Of what Qt calls quality: a PNG loses nothing, and takes the least room."""
GROUND, LINE, INK = "#F0F3F3", "#C4CECE", "#172022"

SHOWN = (
    ("Two ways to begin, and seven real situations", Shot("welcome")),
    ("Start small: ten questions", Shot("ten-people_here-full")),
    ("A decision, and who it moves to", Shot("step-power-full")),
    ("What will be different for people", Shot("step-outcomes-full")),
    ("Who answers to whom, read back on one thread", Shot("step-accountability-full")),
    ("Where each partner stands, section by section", Shot("consent")),
    ("What a careful reader noticed", Shot("noticed")),
    ("On the wall of the room", Shot("room", "dark")),
    (
        "In high contrast, at twice the size of text",
        Shot("step-partners-full", "contrast", scale=2),
    ),
)
"""What is written beneath each picture, and the picture."""


def sheet(application: QApplication) -> QImage:
    """The nine pictures on one ground."""
    wide = (WIDE - (COLUMNS + 1) * GAP) // COLUMNS
    first = SHOWN[0][1]
    high = round(wide * first.height / first.width)
    rows = -(-len(SHOWN) // COLUMNS)
    made = QImage(WIDE, GAP + rows * (high + BENEATH + GAP), QImage.Format.Format_RGB32)
    made.fill(QColor(GROUND))
    painter = QPainter(made)
    painter.setFont(font("strong"))
    for place, (said, shot) in enumerate(SHOWN):
        row, column = divmod(place, COLUMNS)
        left, top = GAP + column * (wide + GAP), GAP + row * (high + BENEATH + GAP)
        box = QRect(left, top, wide, high)
        painter.drawPixmap(box, _small(_taken(application, shot), box))
        painter.setPen(QColor(LINE))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.setPen(QColor(INK))
        painter.drawText(left, top + high + round(BENEATH * 0.72), said)
    painter.end()
    return made


def _taken(application: QApplication, shot: Shot) -> QPixmap:
    scene = next(part.setting[shot.scene] for part in every_part() if shot.scene in part.setting)
    return take(application, shot, scene)


def _small(picture: QPixmap, box: QRect) -> QPixmap:
    smooth = Qt.TransformationMode.SmoothTransformation
    return picture.scaled(box.size(), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def main() -> None:
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else SHEET
    with tempfile.TemporaryDirectory() as state:
        os.environ[STATE_FOLDER] = state
        application = QApplication(sys.argv[:1])
        name_application(application)
        wear(application)
        sheet(application).save(str(file), quality=SMALLEST)


if __name__ == "__main__":
    main()
