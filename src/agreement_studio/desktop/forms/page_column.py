"""What scrolls within a page: as high as its parts are in the width that they get."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class PageColumn(QWidget):
    """Its least height is left to its width.

    A wrapped label counts for a layout's least height as if it stood in a narrow column, which
    would add an empty stretch beneath the last of many.
    """

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
