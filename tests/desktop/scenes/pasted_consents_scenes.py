"""Consents pasted from a spreadsheet, read through before they are recorded."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.forms.consent.consent_matrix import ConsentMatrix
from agreement_studio.desktop.window.window import Window
from tests.desktop.scenes.scene import FULL, Scenes, begin, each_way

ROWS = (
    "Partner\tSection\tStands\tDate\tReason\tWhat would settle it\n"
    "the Council\tWhy we are here\tSupport\t3 May 2027\n"
    "Tidewell\tWhy we are here\tBlock\t\tThe tonnage is not counted yet.\tA count in June.\n"
    "The Mend Shed CIO\tPower we hand over, share and keep\tSmall change\t\tName the bench.\n"
    "Counsil\tWhy we are here\tSupport\n"
    "Tidewell\tWho we are\tStand aside\n"
)


def _pasted(window: Window) -> None:
    begin(window, FULL, "review")
    page = window.workspace.centre.stack.currentWidget() if window.workspace else None
    matrix = page.findChild(ConsentMatrix) if page is not None else None
    assert isinstance(matrix, ConsentMatrix)
    QGuiApplication.clipboard().setText(ROWS)
    matrix.paste()
    for _ in range(5):
        QApplication.processEvents()


SCENES = Scenes({"pasted-consents": _pasted}, each_way("pasted-consents"))
