"""The right pane: the agreement so far, beside the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.labels import eyebrow


class RightPane(QWidget):
    """A heading over whatever shows the agreement."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "window")
        self.setProperty("edge", "left")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = spaced(QVBoxLayout(self), 1, 12, 0, 0, between=0)
        head = spaced(QHBoxLayout(), 20, 0, 12, 8)
        head.addWidget(eyebrow(self.tr("The agreement so far")))
        self._column.addLayout(head)

    def hold(self, preview: QWidget) -> None:
        """Takes the preview in."""
        self._column.addWidget(preview, 1)
        preview.show()
