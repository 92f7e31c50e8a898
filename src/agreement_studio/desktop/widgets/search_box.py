"""A box to look for something in: a glass before the words, as large as they are."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from agreement_studio.desktop.theme import px, with_role
from agreement_studio.desktop.widgets.icon_view import IconView

_LEFT = 8


class SearchBox(QLineEdit):
    """`asked` stands in it while it is empty, and is what it is called where it is not seen."""

    def __init__(self, asked: str) -> None:
        super().__init__()
        self._glass = IconView("search", side=16)
        self._glass.setParent(self)
        self.setPlaceholderText(asked)
        self.setAccessibleName(asked)
        with_role(self, "body")
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._place()

    def _place(self) -> None:
        side = self._glass.sizeHint()
        top = (self.height() - side.height()) // 2
        self._glass.setGeometry(px(_LEFT), top, side.width(), side.height())
        self.setTextMargins(side.width() + px(2), 0, 0, 0)
