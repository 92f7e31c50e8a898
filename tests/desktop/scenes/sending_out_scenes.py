"""Getting the document out: the export dialog, sharing, printing."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from docx import Document
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.sending_out.export_dialog import ExportDialog
from agreement_studio.desktop.sending_out.printing_dialog import PrintingDialog
from agreement_studio.desktop.window.window import Window
from tests.desktop.scenes.scene import FULL, Scenes, Shot, begin, each_way


def _office_file(folder: Path) -> Path:
    """A Word file with some styles of its own."""
    made = Document()
    made.styles["Normal"].font.name = "Liberation Sans"
    place = folder / "Marlshire letter.docx"
    made.save(str(place))
    return place


def _settle() -> None:
    """Waits until the background has drafted and painted."""
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, ExportDialog)]
    while not all(one.is_settled for one in shown if one.isVisible()):
        QApplication.processEvents()
    QApplication.processEvents()


def _export(window: Window, *, office: bool = False) -> None:
    begin(window, FULL, "power")
    window.menus.actions["export"].trigger()
    dialog = next(one for one in window.findChildren(ExportDialog) if one.isVisible())
    if office:
        dialog.form.use_office(_office_file(Path(tempfile.gettempdir())))
        dialog.form.final.box.click()
    _settle()
    if office:
        dialog.form.style_of.which.click()


def _trigger(key: str) -> Callable[[Window], None]:
    def act(window: Window) -> None:
        begin(window, FULL, "power")
        window.menus.actions[key].trigger()

    return act


def _exported(window: Window) -> None:
    _export(window)
    dialog = next(one for one in window.findChildren(ExportDialog) if one.isVisible())
    dialog.place.folder = Path(tempfile.mkdtemp())
    dialog.begin()
    while dialog.isVisible():
        QApplication.processEvents()


def _printing(window: Window) -> None:
    begin(window, FULL, "power")
    dialog = PrintingDialog(window)
    dialog.count(11, 49)
    dialog.show()


SETTING = {
    "export": _export,
    "export-office": lambda window: _export(window, office=True),
    "share": _trigger("share"),
    "preview": _trigger("print_preview"),
    "setup": _trigger("page_setup"),
    "printing": _printing,
    "exported": _exported,
}

SCENES = Scenes(
    SETTING,
    (
        *(shot for scene in SETTING if scene != "exported" for shot in each_way(scene)),
        Shot("exported", width=1024, height=640),
    ),
)
