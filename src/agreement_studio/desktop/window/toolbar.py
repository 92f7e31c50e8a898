"""The toolbar: the name of the agreement, and what is done most."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.buttons import Button, ToolButton
from agreement_studio.desktop.widgets.labels import ElidedLabel
from agreement_studio.desktop.window.menus import Menus

LEFT, RIGHT = ("undo", "redo"), ("room_view", "save")


class Toolbar(QWidget):
    """Icons on the left of what concerns the edit, on the right of what concerns the file."""

    def __init__(self, menus: Menus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = spaced(QHBoxLayout(self), 14, 4, 12, 6, between=4)
        self.buttons: dict[str, ToolButton] = {}
        row.addWidget(self._button(menus.actions["sidebar"]))
        row.addSpacing(4)
        self.name = ElidedLabel("", "strong")
        self.version = ElidedLabel("", "body", "3")
        row.addWidget(self.name)
        row.addSpacing(4)
        row.addWidget(self.version)
        row.addSpacing(8)
        for key in LEFT:
            row.addWidget(self._button(menus.actions[key]))
        row.addStretch(1)
        for key in RIGHT:
            row.addWidget(self._button(menus.actions[key]))
        self.export = Button(self.tr("Export draft"), "secondary", "file-output")
        self.export.clicked.connect(menus.actions["export"].trigger)
        row.addWidget(self.export)

    def _button(self, action: QAction) -> ToolButton:
        button = ToolButton("check", action.toolTip())
        button.setDefaultAction(action)
        self.buttons[action.objectName()] = button
        action.changed.connect(lambda: button.setAccessibleName(action.toolTip()))
        button.setAccessibleName(action.toolTip())
        return button

    def show_name(self, name: str, version: str) -> None:
        """Says which agreement is open."""
        self.name.set_text(name)
        self.version.set_text(self.tr("Version {number}").format(number=version) if version else "")

    def arrange(self, *, has_words: bool) -> None:
        """In a narrow window the export is in the menu only."""
        self.export.setVisible(has_words)
        self.version.setVisible(has_words)
