"""Takes pictures of the window, to be looked at one by one: ``gallery.py FOLDER [NAME]``.

They are taken with whatever Qt shows itself on: offscreen unless ``QT_QPA_PLATFORM`` says
otherwise, so that the same script serves Xvfb. What is pictured stands in ``scenes/``, one module
for each part of the window.
"""

import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from agreement_studio.desktop.application import make_window, name_application
from agreement_studio.desktop.theme import look
from agreement_studio.desktop.theme.wearing import wear
from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import STATE_FOLDER, Studio
from tests.desktop.closing import close_all
from tests.desktop.scenes.scene import Scene, Scenes, Shot


def every_part() -> list[Scenes]:
    """The scenes of every part, in the order of their modules' names."""
    modules = sorted((Path(__file__).parent / "scenes").glob("*_scenes.py"))
    found = (import_module(f"tests.desktop.scenes.{path.stem}").SCENES for path in modules)
    return [scenes for scenes in found if isinstance(scenes, Scenes)]


def take_all(application: QApplication, folder: Path, wanted: str) -> None:
    """Takes every picture whose name holds `wanted`."""
    for scenes in every_part():
        for shot in scenes.shots:
            if wanted in shot.name:
                take(application, shot, scenes.setting[shot.scene]).save(str(folder / shot.name))
                print(shot.name)


def take(application: QApplication, shot: Shot, scene: Scene) -> QPixmap:
    """One picture."""
    studio = Studio()
    if shot.scene == "left-behind":
        _leave_behind(studio)
    window = make_window(studio)
    look().use(shot.palette)
    look().scale_text(shot.scale)
    window.resize(shot.width, shot.height)
    window.show()
    while not window.idle.is_done:
        application.processEvents()
    apart = scene(window)
    for _ in range(5):
        application.processEvents()
    picture = _grabbed(window) if apart is None else apart.grab()
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    close_all(application, [window])
    return picture


def _grabbed(window: Window) -> QPixmap:
    """The window with the dialogs that are open over it, as a screen would show them."""
    whole = window.grab()
    painter = QPainter(whole)
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            left = (window.width() - dialog.width()) // 2
            painter.fillRect(whole.rect(), QColor(8, 16, 18, 110))
            painter.drawPixmap(left, (window.height() - dialog.height()) // 2, dialog.grab())
    painter.end()
    return whole


def _leave_behind(studio: Studio) -> None:
    """Work of a program that ended without saving."""
    from agreement_studio.domain.address import Address
    from agreement_studio.domain.agreement import Agreement
    from agreement_studio.domain.edits.answers import answer

    begun = studio.desk.begin(Agreement(name="Riverside youth offer"))
    begun.session.apply(answer(Address("place"), "Riverside"))
    begun.close()


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "out/gallery")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as state:
        os.environ[STATE_FOLDER] = state
        application = QApplication(sys.argv[:1])
        name_application(application)
        wear(application)
        take_all(application, folder, sys.argv[2] if len(sys.argv) > 2 else "")


if __name__ == "__main__":
    main()
