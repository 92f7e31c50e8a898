"""The quiet timer: a ring and digits. It ends without a sound and without alarm."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from agreement_studio.application.room.countdown import digits
from agreement_studio.desktop.room.measure import face
from agreement_studio.desktop.room.stage import Stage
from agreement_studio.desktop.theme import colour
from agreement_studio.desktop.theme.painting import NO_BRUSH, NO_PEN, painting

_FULL = 360 * 16
_TOP = 90 * 16


class TimerRing(QWidget):
    """As large as the square it is given."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        stage.ticked.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Shows the time as it is now; it is told aloud only when something is done with it."""
        told = self._told()
        if self._stage.timer.is_running and self._stage.timer.left(self._stage.clock()):
            told = self._word()
        if told != self.accessibleName():
            self.setAccessibleName(told)
        self.update()

    def _told(self) -> str:
        left = digits(self._stage.timer.left(self._stage.clock()))
        return self.tr("Timer: {left}, {state}").format(left=left, state=self._word())

    def _word(self) -> str:
        stage = self._stage
        left = stage.timer.left(stage.clock())
        if not left:
            name = "ended"
        elif stage.is_silent and (stage.timer.is_running or not stage.timer.spent):
            name = "silent"
        elif stage.timer.is_running:
            name = "running"
        else:
            name = "stopped" if stage.timer.spent else "waiting"
        return stage.texts.phrase(f"room.timer.{name}")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        timer, now = self._stage.timer, self._stage.clock()
        side = float(min(self.width(), self.height()))
        width = side * 0.055
        ring = QRectF(0, 0, side, side).adjusted(width, width, -width, -width)
        with painting(self) as painter:
            if not timer.left(now):
                painter.setPen(NO_PEN)
                painter.setBrush(colour("soft"))
                painter.drawEllipse(ring)
            painter.setBrush(NO_BRUSH)
            painter.setPen(QPen(colour("sunken"), width))
            painter.drawEllipse(ring)
            pen = QPen(colour("accent" if timer.is_running else "control"), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            if share := timer.share(now):
                painter.drawArc(ring, _TOP, -round(_FULL * share))
            self._write(painter, ring, digits(timer.left(now)), self._word())

    def _write(self, painter: QPainter, ring: QRectF, time: str, word: str) -> None:
        side = ring.width()
        size = side * (0.27 if len(time) < len("10:00") else 0.24)
        painter.setFont(face(size, 600))
        painter.setPen(colour("text"))
        middle = Qt.AlignmentFlag.AlignCenter
        painter.drawText(ring.translated(0, -side * 0.06), middle, time)
        painter.setFont(face(side * 0.105, 500))
        painter.setPen(colour("text2"))
        painter.drawText(ring.translated(0, side * 0.19), middle, word)
