"""Who speaks, as shapes in the order of speaking. Nobody can be told from them unless named."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from agreement_studio.application.room.speaking import Order, Speaker, order_for
from agreement_studio.desktop.room.measure import face, unit
from agreement_studio.desktop.room.stage import Stage
from agreement_studio.desktop.theme import colour
from agreement_studio.desktop.theme.painting import NO_PEN, line, painting
from agreement_studio.desktop.theme.sectors import paint_sector

MOST = 7
"""How many are in sight at once: the one who speaks among them."""
_MARK, _BASE, _NAME = 54.0, 62.0, 21.0
_NAMES = (_NAME, 19.0, 17.0, 15.5)
"""Sizes to try, until a name is whole."""
_PLAIN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEAST, _CELL, _NEAR = 22.0, 154.0, 86.0


class SpeakerRow(QWidget):
    """Discs that grow, in place of partners; sector marks and names once somebody chose that."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.refresh()

    def refresh(self) -> None:
        """Shows the round as it is now."""
        turns, at = self._stage.turns, self._stage.turn
        told = self.tr("Speaker {number} of {all}").format(number=at + 1, all=len(turns))
        if self._stage.on.named and turns:
            told = f"{told}: {', '.join(turn.name for turn in turns if turn.name)}"
        self.setAccessibleName(told if turns else "")
        self.update()

    def _seen(self) -> tuple[int, tuple[Speaker, ...]]:
        turns = self._stage.turns
        first = max(0, min(self._stage.turn - 1, len(turns) - MOST))
        return first, turns[first : first + MOST]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        first, turns = self._seen()
        if not turns:
            return
        u = unit(self)
        wide = _CELL if self._stage.on.named else _NEAR
        step = min(wide * u, self.width() / len(turns))
        with painting(self) as painter:
            for nth, turn in enumerate(turns):
                cell = QRectF(nth * step, 0, step, self.height())
                speaks = first + nth == self._stage.turn
                if self._stage.on.named:
                    self._named(painter, turn, cell, speaks=speaks)
                else:
                    self._unnamed(painter, first + nth, cell, speaks=speaks)

    def _unnamed(self, painter: QPainter, nth: int, cell: QRectF, *, speaks: bool) -> None:
        """A disc as large as its place in the order, and a line under the one who speaks."""
        u, count = unit(self), len(self._stage.turns)
        power = order_for(self._stage.step) is Order.POWER_FIRST
        place = (count if nth == 0 else nth) if power else nth + 1
        side = (_LEAST + (_MARK - _LEAST) * place / count) * u
        disc = QRectF(cell.left() + (_MARK * u - side) / 2, _BASE * u - side, side, side)
        painter.setPen(NO_PEN if speaks else line("control", 2.5 * u))
        painter.setBrush(colour("accent" if speaks else "surface"))
        painter.drawEllipse(disc)
        if speaks:
            word = self.tr("speaks first") if nth == 0 else self.tr("speaks now")
            self._word(painter, word, QRectF(cell.left(), 0, 2 * cell.width(), 0), speaks=True)

    def _named(self, painter: QPainter, turn: Speaker, cell: QRectF, *, speaks: bool) -> None:
        u = unit(self)
        mark = QRectF(cell.left() + 3 * u, (_BASE - _MARK) * u, _MARK * u, _MARK * u)
        if turn.sector:
            paint_sector(painter, turn.sector, mark)
        else:
            painter.setPen(line("control", 2.5 * u))
            painter.setBrush(colour("surface"))
            painter.drawEllipse(mark)
        name = turn.name or self._stage.texts.phrase("room.order.unnamed")
        self._word(painter, name, cell, speaks=speaks)

    def _word(self, painter: QPainter, word: str, cell: QRectF, *, speaks: bool) -> None:
        u = unit(self)
        font, lines = _whole_name(word, cell.width() - 10 * u, u, 600 if speaks else 500)
        metrics = QFontMetricsF(font)
        top = (_BASE + 10) * u
        painter.setFont(font)
        painter.setPen(colour("text" if speaks else "text2"))
        room = QRectF(cell.left(), top, cell.width(), metrics.height())
        for line_of_name in lines:
            painter.drawText(room, _PLAIN, line_of_name)
            room.moveTop(room.top() + _NAME * 1.1 * u)
        if speaks:
            room.moveTop(room.top() - _NAME * 1.1 * u)
            painter.setPen(NO_PEN)
            painter.setBrush(colour("accent"))
            width = max(map(metrics.horizontalAdvance, lines))
            under = QRectF(cell.left(), room.bottom() + 3 * u, width, 5 * u)
            painter.drawRoundedRect(under, 2.5 * u, 2.5 * u)


def _whole_name(name: str, width: float, u: float, weight: int) -> tuple[QFont, list[str]]:
    """A name in the largest face in which it is whole, or the smallest there is."""
    *larger, smallest = (face(size * u, weight) for size in _NAMES)
    for font in larger:
        lines = two_lines(name, QFontMetricsF(font), width)
        if not any(line.endswith("…") for line in lines):
            return font, lines
    return smallest, two_lines(name, QFontMetricsF(smallest), width)


def two_lines(name: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """A name in one line or two; what is longer still ends in "…"."""
    end = Qt.TextElideMode.ElideRight
    words = name.split()
    if metrics.horizontalAdvance(name) <= width or len(words) == 1:
        return [metrics.elidedText(name, end, width)]
    count = len(words) - 1
    while count > 1 and metrics.horizontalAdvance(" ".join(words[:count])) > width:
        count -= 1
    parts = (" ".join(words[:count]), " ".join(words[count:]))
    return [metrics.elidedText(part, end, width) for part in parts]
