"""A list that can be read from the last row: what was noticed, the balance, the agenda."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from agreement_studio.application.room.shown import Line
from agreement_studio.desktop.room.fitted_text import FittedText, Manner
from agreement_studio.desktop.room.measure import face, unit
from agreement_studio.desktop.theme import colour
from agreement_studio.desktop.theme.painting import NO_PEN, paint_plate, painting
from agreement_studio.desktop.widgets.severity import paint_severity, severity_word
from agreement_studio.review.finding import Severity

NOW = "now"
_SIZE, _ASIDE, _MARK, _GAP = 28.0, 24.0, 20.0, 14.0
_LARGER, _FEW = 36.0, 4
"""A few lines are set larger."""
_WORD = 128.0
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LineList(QWidget):
    """Each line has its text; a severity stands before it as shape and word, an aside after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._texts: list[FittedText] = []
        self._rows: list[QRectF] = []

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Shows other lines."""
        self._lines = lines
        while len(self._texts) < len(lines):
            self._texts.append(FittedText(Manner(_SIZE, lines=2), self))
        for nth, text in enumerate(self._texts):
            line = lines[nth] if nth < len(lines) else None
            text.setVisible(line is not None)
            if line is not None:
                weight = 600 if line.mark == NOW else 400
                lines_each = 1 if line.aside else 2
                text.show_text(line.text, Manner(self._size(), weight, lines=lines_each))
            else:
                text.show_text("")
        said = (f"{_word(line)} {line.text} {line.aside}".strip() for line in lines)
        self.setAccessibleName("; ".join(said))
        self.place()
        self.update()

    def place(self) -> None:
        """Sets the lines into the height there is."""
        u = unit(self)
        left = self._indent() * u
        aside = 150 * u if any(line.aside for line in self._lines) else 0.0
        share = self._share()
        y = 0.0
        self._rows = []
        for text in self._texts[: len(self._lines)]:
            text.setGeometry(QRectF(left, y, self.width() - left - aside, share).toRect())
            height = min(share, text.used())
            self._rows.append(QRectF(0, y, self.width(), height))
            y += height + min(_GAP * u, share)

    def _indent(self) -> float:
        if any(_severity(line) for line in self._lines):
            return _WORD
        return _MARK + 2 if any(line.mark for line in self._lines) else 0.0

    def _size(self) -> float:
        is_few = len(self._lines) <= _FEW and not any(line.aside for line in self._lines)
        return _LARGER if is_few else _SIZE

    def _share(self) -> float:
        """The most height that one line can have."""
        u, count = unit(self), max(1, len(self._lines))
        lines = 1 if any(line.aside for line in self._lines) else 2
        wanted = (self._size() * 1.12 * lines + 10) * u
        return max(1.0, min(wanted, self.height() / count - _GAP * u))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        u = unit(self)
        with painting(self) as painter:
            for line, row in zip(self._lines, self._rows, strict=True):
                first = QRectF(
                    row.left(), row.top(), row.width(), min(row.height(), self._size() * 1.3 * u)
                )
                if severity := _severity(line):
                    side = _MARK * u
                    top = first.center().y() - side / 2
                    paint_severity(painter, severity, QRectF(0, top, side, side))
                    painter.setFont(face(_ASIDE * u, 600))
                    painter.setPen(colour("text"))
                    painter.drawText(
                        first.adjusted(side + 10 * u, 0, 0, 0), _START, severity_word(severity)
                    )
                elif line.mark == NOW:
                    painter.setPen(NO_PEN)
                    painter.setBrush(colour("accent"))
                    bar = QRectF(0, row.top() + 2 * u, 6 * u, first.height() - 4 * u)
                    paint_plate(painter, bar, "accent", 3)
                if line.aside:
                    painter.setFont(face(_ASIDE * u, 500))
                    painter.setPen(colour("text2"))
                    painter.drawText(first, _END, line.aside)


def _severity(line: Line) -> Severity | None:
    return Severity(line.mark) if line.mark and line.mark != NOW else None


def _word(line: Line) -> str:
    severity = _severity(line)
    return severity_word(severity) if severity else ""
