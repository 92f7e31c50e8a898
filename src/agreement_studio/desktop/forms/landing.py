"""A list that rows can be dropped on: outlined, and saying so, while they are dragged over it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import colour, font, px
from agreement_studio.desktop.forms.into_view import area_around
from agreement_studio.desktop.widgets.announcing import announce

AIR = 12
"""How far from the list its outline lies."""
VEIL = 0.6
"""How much the cards step back behind the words."""


class Landing(QObject):
    """Watches one widget. What it does not take goes on to whatever lies around that widget."""

    def __init__(
        self,
        on: QWidget,
        title: str,
        takes: Callable[[QMimeData], bool],
        take: Callable[[QMimeData], None],
    ) -> None:
        """`title` is what the list is called."""
        super().__init__(on)
        self._takes, self._take = takes, take
        said = self.tr("Let go here: the rows come into “{list}”").format(list=title)
        self.mark = LandingMark(said, on)
        on.setAcceptDrops(True)
        on.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            return self._enters(event)
        if event.type() is QEvent.Type.DragLeave:
            self.mark.hide()
        elif isinstance(event, QDropEvent) and self.mark.isVisible():
            return self._moves_or_lands(event)
        return super().eventFilter(watched, event)

    def _enters(self, event: QDragEnterEvent) -> bool:
        is_ours = event.source() is not None  # words dragged from one box to another
        if is_ours or not self._takes(event.mimeData()):
            return False
        _take_a_copy(event)
        self.mark.appear()
        return True

    def _moves_or_lands(self, event: QDropEvent) -> bool:
        _take_a_copy(event)
        if event.type() is QEvent.Type.Drop:
            self.mark.hide()
            self._take(event.mimeData())
        return True


def _take_a_copy(event: QDropEvent) -> None:
    """What is dragged stays where it comes from, whatever that proposes."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


class LandingMark(QWidget):
    """An outline around the list, with words where they can be seen."""

    def __init__(self, said: str, around: QWidget) -> None:
        super().__init__(around)
        self.said, self._around = said, around
        self.setAccessibleName(said)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def appear(self) -> None:
        if self.isVisible():
            return
        page, air = self._page(), px(AIR)
        self.setParent(page)
        place = self._around.mapTo(page, QPoint())
        self.setGeometry(QRect(place, self._around.size()).adjusted(-air, -air, air, air))
        self.raise_()
        self.show()
        announce(self, self.said)

    def _page(self) -> QWidget:
        """What scrolls, the list in it: there is air around the list there."""
        area = area_around(self._around)
        return (area.widget() if area else None) or self._around

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = colour("surface")
        veil.setAlphaF(VEIL)
        painter.setBrush(veil)
        painter.setPen(QPen(colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(12), px(12))
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        """On a plate in the middle of what can be seen of the list."""
        letters = font("strong")
        seen = QRectF(self.visibleRegion().boundingRect())
        most = max(px(80), seen.width() - 2 * px(24))
        metrics = QFontMetrics(letters)
        text = metrics.elidedText(self.said, Qt.TextElideMode.ElideRight, int(most))
        wide, high = metrics.horizontalAdvance(text) + 2 * px(16), metrics.height() + 2 * px(8)
        plate = QRectF(0, 0, wide, high)
        plate.moveCenter(seen.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawRoundedRect(plate, px(8), px(8))
        painter.setFont(letters)
        painter.setPen(colour("on_accent"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
