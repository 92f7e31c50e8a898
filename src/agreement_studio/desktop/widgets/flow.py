"""A layout that sets its widgets in lines, as text is set: for chips."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import px

_NATURAL_WIDTH = 220


class FlowLayout(QLayout):
    """Widgets in reading order, in as many lines as the width asks for, each in its middle."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._set(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._set(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(_NATURAL_WIDTH), self.heightForWidth(px(_NATURAL_WIDTH)))

    @override
    def minimumSize(self) -> QSize:
        widths = [item.minimumSize().width() for item in self._items]
        heights = [item.minimumSize().height() for item in self._items]
        return QSize(max(widths, default=0), max(heights, default=0))

    def _set(self, rect: QRect, *, move: bool) -> int:
        """Sets everything into `rect`; gives the height that takes."""
        y = rect.y() - px(self._gap)
        for line in self._lines(rect):
            y += px(self._gap)
            high = max(place.height() for _, place in line)
            for item, place in line if move else ():
                item.setGeometry(place.translated(0, y + (high - place.height()) // 2))
            y += high
        return max(y - rect.y(), 0)

    def _lines(self, rect: QRect) -> Iterator[list[tuple[QLayoutItem, QRect]]]:
        """What stands on each line, with its place across and its size."""
        line: list[tuple[QLayoutItem, QRect]] = []
        x = rect.x()
        for item in self._items:
            hint = item.sizeHint()
            width = min(hint.width(), rect.width())
            if line and x + width > rect.right() + 1:
                yield line
                line, x = [], rect.x()
            line.append((item, QRect(QPoint(x, 0), QSize(width, hint.height()))))
            x += width + px(self._gap)
        if line:
            yield line
