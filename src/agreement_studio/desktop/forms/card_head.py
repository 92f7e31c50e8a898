"""The head of a card: its name, what it tells while closed, and the grip to drag it by."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import colour, font, px

TITLE_SHARE = 0.62
"""How much of a closed card its name may take, so that there is room to tell more."""


class CardHead(QAbstractButton):
    """Opens and closes its card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFont(font("card"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._summary = ""

    def tell(self, title: str, summary: str) -> None:
        if (title, summary) == (self.text(), self._summary):
            return
        self.setText(title)
        self._summary = summary
        self.setToolTip(title)
        self.setAccessibleName(f"{title}. {summary}" if summary else title)
        self.update()

    @property
    def summary(self) -> str:
        return self._summary

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Alone an arrow goes on to the next button; with Alt it moves the card."""
        if e.modifiers() & Qt.KeyboardModifier.AltModifier:
            e.ignore()
        else:
            super().keyPressEvent(e)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(200), max(px(40), self.fontMetrics().height() + px(16)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), self.sizeHint().height())

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        self._paint_arrow(painter, QRectF(px(6), (box.height() - px(10)) / 2, px(10), px(10)))
        left = px(24)
        room = int(box.width()) - left - px(8)
        metrics = self.fontMetrics()
        has_more = bool(self._summary) and not self.isChecked()
        more = QFontMetrics(font("small")).horizontalAdvance(self._summary) + px(16)
        most = max(round(room * TITLE_SHARE), room - more) if has_more else room
        title = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, most)
        painter.setPen(colour("text"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self.font())
        painter.drawText(box.adjusted(left, 0, 0, 0), middle, title)
        used = metrics.horizontalAdvance(title) + px(12)
        if has_more and room - used > px(24):
            painter.setFont(font("small"))
            painter.setPen(colour("text3"))
            small = painter.fontMetrics()
            said = small.elidedText(self._summary, Qt.TextElideMode.ElideRight, room - used + 2)
            painter.drawText(box.adjusted(left + used, 1, 0, 0), middle, said)
        painter.end()

    def _paint_arrow(self, painter: QPainter, box: QRectF) -> None:
        points = ((0.1, 0.3), (0.5, 0.7), (0.9, 0.3))
        if not self.isChecked():
            points = ((0.3, 0.1), (0.7, 0.5), (0.3, 0.9))
        painter.setPen(QPen(colour("text3"), 1.8))
        painter.drawPolyline(
            QPolygonF(
                [QPointF(box.x() + box.width() * x, box.y() + box.height() * y) for x, y in points]
            )
        )


class Grip(QWidget):
    """Six dots to drag a card by. The keyboard has Alt+Up and Alt+Down."""

    dragged = Signal(int)
    """How far the pointer is from the top of the screen while it drags."""
    dropped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(px(24), px(32))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to move it, or press Alt+Up or Alt+Down"))
        self.setAccessibleName(self.tr("Drag to move"))
        self._is_dragging = False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_dragging = event.button() is Qt.MouseButton.LeftButton
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging:
            self.dragged.emit(round(event.globalPosition().y()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if self._is_dragging:
            self._is_dragging = False
            self.dropped.emit(round(event.globalPosition().y()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("control"))
        middle = QPointF(self.width() / 2, self.height() / 2)
        for across in (-3, 3):
            for down in (-6, 0, 6):
                painter.drawEllipse(middle + QPointF(px(across), px(down)), px(1.4), px(1.4))
        painter.end()
