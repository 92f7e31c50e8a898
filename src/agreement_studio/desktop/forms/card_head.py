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
from agreement_studio.desktop.forms.choice import BY_CLICK, Way, way_of
from agreement_studio.desktop.forms.chosen_mark import mark_width, paint_chosen_mark

LEFT, BETWEEN = 24, 12
"""Where its name begins, and how far from it on the same line it tells more."""


class CardHead(QAbstractButton):
    """Opens and closes its card, and chooses it together with others."""

    chose = Signal(Way)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFont(font("card"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._summary = ""
        self.tells_beneath = True
        self.can_be_chosen = False
        self.is_choosing = False  # whether cards of its list are chosen
        self._is_chosen = False
        self.toggled.connect(self.updateGeometry)

    def tell(self, title: str, summary: str) -> None:
        if (title, summary) == (self.text(), self._summary):
            return
        self.setText(title)
        self._summary = summary
        self.setToolTip(title)
        self._name()
        self.updateGeometry()
        self.update()

    def show_chosen(self, *, is_chosen: bool) -> None:
        """Shows a mark and the word for it at its end, and tells it to screen readers."""
        self._is_chosen = is_chosen
        self._name()
        self.update()

    @property
    def _word(self) -> str:
        return self.tr("Chosen")

    def _name(self) -> None:
        title = self.text()
        if self._is_chosen:
            title = self.tr("{name}, chosen").format(name=title)
        self.setAccessibleName(f"{title}. {self._summary}" if self._summary else title)

    @property
    def summary(self) -> str:
        return self._summary

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Alone an arrow goes on to the next button; with Alt it moves the card."""
        way = way_of(e) if self.can_be_chosen else None
        if way is Way.NONE and not self.is_choosing:
            way = None
        if way is not None:
            self.chose.emit(way)
        elif e.modifiers() & Qt.KeyboardModifier.AltModifier:
            e.ignore()
        else:
            super().keyPressEvent(e)

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        is_left = e.button() is Qt.MouseButton.LeftButton
        way = BY_CLICK.get(e.modifiers()) if is_left and self.can_be_chosen else None
        if way is None:
            super().mousePressEvent(e)
        else:
            self.chose.emit(way)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(200), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), self._height())

    def _height(self) -> int:
        return self._line_height() + (self._more_height() if self._is_on_two_lines() else 0)

    def _line_height(self) -> int:
        return max(px(40), self.fontMetrics().height() + px(16))

    def _more_height(self) -> int:
        return QFontMetrics(font("small")).height()

    def _tells_more(self) -> bool:
        return bool(self._summary) and not self.isChecked()

    def _is_on_two_lines(self) -> bool:
        """All cards of a list alike, however long the name of one is."""
        return self._tells_more() and self.tells_beneath

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        on_two = self._is_on_two_lines()
        end = mark_width(self._word) if self._is_chosen else px(8)
        first = box.adjusted(px(LEFT), 0, -end, -self._more_height() if on_two else 0)
        if self._is_chosen:
            paint_chosen_mark(
                painter, box.adjusted(0, 0, 0, first.bottom() - box.bottom()), self._word
            )
        self._paint_arrow(painter, QRectF(px(6), first.center().y() - px(5), px(10), px(10)))
        name = first.adjusted(0, 0, 0 if on_two else -self._room_beside(), 0)
        used = self._paint_words(painter, name, self.text(), "card", "text")
        if on_two:
            beneath = first.translated(0, first.height() / 2 + px(10))
            beneath.setHeight(self._more_height())
            self._paint_words(painter, beneath, self._summary, "small", "text3")
        elif self._tells_more():
            beside = first.adjusted(used + px(BETWEEN), 1, 0, 1)
            self._paint_words(painter, beside, self._summary, "small", "text3")
        painter.end()

    def _room_beside(self) -> int:
        """What the summary takes of the line of the name."""
        if not self._tells_more():
            return 0
        return QFontMetrics(font("small")).horizontalAdvance(self._summary) + px(BETWEEN) + 2

    def _paint_words(self, painter: QPainter, box: QRectF, text: str, role: str, token: str) -> int:
        """Words on one line, shortened where they must be; how wide they came out."""
        painter.setFont(font(role))
        painter.setPen(colour(token))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        return metrics.horizontalAdvance(shown)

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
