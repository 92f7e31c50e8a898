"""A layout that sets its widgets in lines, as text is set: for chips."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import px

_NATURAL_WIDTH = 220


class FlowLayout(QLayout):
    """Widgets in reading order, in as many lines as the width asks for, each in its middle."""

    def __init__(
        self, parent: QWidget | None = None, gap: int = 6, *, at_end: bool = False
    ) -> None:
        """With `at_end` the lines stand at the right, as the buttons of a dialog do."""
        super().__init__(parent)
        self._at_end = at_end
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    def insert(self, place: int, widget: QWidget) -> None:
        """Puts a widget before what stands at a place now."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())

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
        gap, y = px(self._gap), rect.y()
        for line in self._lines(rect.width(), gap):
            sizes = [QSize(min(item.sizeHint().width(), rect.width()), item.sizeHint().height())
                     for item in line]  # fmt: skip
            taken = sum(size.width() + gap for size in sizes) - gap
            high = max(size.height() for size in sizes)
            x = rect.x() + (rect.width() - taken if self._at_end else 0)
            for item, size in zip(line, sizes, strict=True):
                if move:
                    middle = y + (high - size.height()) // 2
                    item.setGeometry(QRect(QPoint(x, middle), size))
                x += size.width() + gap
            y += high + gap
        return max(0, y - gap - rect.y())

    def _lines(self, room: int, gap: int) -> list[list[QLayoutItem]]:
        """What stands beside one another; what is hidden takes no place."""
        lines: list[list[QLayoutItem]] = []
        taken = 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = min(item.sizeHint().width(), room)
            if not lines or taken + gap + width > room:
                lines.append([])
                taken = width
            else:
                taken += gap + width
            lines[-1].append(item)
        return lines
