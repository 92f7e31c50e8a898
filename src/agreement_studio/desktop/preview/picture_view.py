"""A picture whose shapes can be chosen: each leads to the record it stands for."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.preview.drawing_painting import Places, drawn_height, paint_drawing
from agreement_studio.desktop.preview.drawings import Picture
from agreement_studio.desktop.preview.tones import Look, PlainLook
from agreement_studio.pictures.palette import Theme, colours

_FORTH: Final = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_BACK: Final = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_NARROWEST: Final = 320


class PictureView(QLabel):
    """One picture, as wide as its place.

    `chosen` carries the record that was reached, `clicked` the path of the one that was asked for.
    """

    chosen = Signal(str)
    clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look: Look = PlainLook()
        self.record = ""  # the one that is chosen
        self._picture: Picture | None = None
        self._places: Places | None = None
        self._pointed = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_picture(self, picture: Picture | None) -> None:
        """Another picture, or the same one of an agreement that was edited."""
        if picture is self._picture:
            return
        self._picture = picture
        self._places = Places(picture.drawing) if picture else None
        if self._places is None or self.record not in self._places.records:
            self.record = ""
        self.setAccessibleName(picture.drawing.title if picture else "")
        self.setAccessibleDescription(picture.drawing.description if picture else "")
        self.updateGeometry()
        self.update()

    def set_look(self, look: Look) -> None:
        """The theme has changed."""
        self.look = look
        self.update()

    def choose(self, record: str) -> None:
        """Marks a record: its shapes stand out."""
        if record != self.record:
            self.record = record
            self.update()
            self.chosen.emit(record)

    # ------------------------------------------------------------------------------- size

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return drawn_height(self._picture.drawing, width) if self._picture else 0

    @override
    def sizeHint(self) -> QSize:
        width = self._picture.drawing.width if self._picture else _NARROWEST
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.heightForWidth(_NARROWEST))

    @property
    def _scale(self) -> float:
        return self.width() / max(self._picture.drawing.width, 1) if self._picture else 1.0

    # ---------------------------------------------------------------------------- painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture and self._places:
            painter.scale(self._scale, self._scale)
            theme = Theme.LIGHT if self.look.name == "light" else Theme.DARK
            paint_drawing(painter, self._picture.drawing, colours(theme))
            if self._pointed and self._pointed != self.record:
                self._ring(painter, self._places.box(self._pointed), 1.0)
            if self.record:
                self._ring(painter, self._places.box(self.record), 2.5)
        painter.end()

    def _ring(self, painter: QPainter, box: QRectF, weight: float) -> None:
        painter.setPen(QPen(QColor(self.look["focus"]), weight))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inside = QRectF(1.5, 1.5, self.width() / self._scale - 3, self.height() / self._scale - 3)
        painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2).intersected(inside), 4, 4)

    # ------------------------------------------------------------------- mouse and keyboard

    def _record_at(self, point: QPointF) -> str:
        return self._places.record_at(point / self._scale) if self._places else ""

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._record_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._point("")

    def _point(self, record: str) -> None:
        shape = Qt.CursorShape.PointingHandCursor if record else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if record != self._pointed:
            self._pointed = record
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        record = self._record_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and record:
            self.choose(record)
            self._go()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (*_FORTH, *_BACK):
            self._step(1 if key in _FORTH else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._go()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.record:
            self._step(0)

    def _step(self, step: int) -> None:
        records = self._places.records if self._places else ()
        if records:
            at = records.index(self.record) + step if self.record in records else 0
            self.choose(records[min(max(at, 0), len(records) - 1)])

    def _go(self) -> None:
        path = self._picture.paths.get(self.record, "") if self._picture else ""
        if path:
            self.clicked.emit(path)
