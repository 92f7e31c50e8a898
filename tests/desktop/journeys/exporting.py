"""Sending the agreement out by the window's own dialog, as a person does it."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.sending_out.export_dialog import ExportDialog
from tests.desktop.journeys.hands import Hands, OutOfReachError

PATIENCE = 120_000
"""How long a person looks on, in milliseconds."""


def export(hands: Hands) -> None:
    """Opens the dialog, chooses the place that somebody names when asked, and writes."""
    hands.command("export")
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, ExportDialog):
        raise OutOfReachError("no dialog opens for the export")
    looks_on_until(lambda: dialog.is_settled, "the page in the export dialog is not shown")
    hands.press(dialog.place.choose)
    hands.press(dialog.export)
    looks_on_until(lambda: not dialog.isVisible(), "the export does not end")


def looks_on_until(fact: Callable[[], bool], otherwise: str) -> None:
    """Lets the program work until something is so."""
    deadline = QDeadlineTimer(PATIENCE)
    while not fact():
        QApplication.processEvents()
        if deadline.hasExpired():
            raise OutOfReachError(otherwise)
