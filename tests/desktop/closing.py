"""Closes the windows of a test, whatever is open in them, and lets Qt take them apart."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.window.window import Window


def close_all(application: QApplication, windows: Iterable[Window]) -> None:
    """Nothing is asked: what was not saved is let go of."""
    for window in windows:
        if window.documents.model is not None:
            window.documents.model.discard()
            window.documents.model = None
        window.close()
        window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
