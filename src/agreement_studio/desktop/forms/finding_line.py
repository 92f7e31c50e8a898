"""The line beneath a box: what would fit, what was left out, or what a careful reader noticed."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import colour, font, px, words

_CORNERS = {
    "must": ((0.5, 0.0), (1.0, 1.0), (0.0, 1.0)),
    "should": ((0.5, -0.1), (1.1, 0.5), (0.5, 1.1), (-0.1, 0.5)),
}
"""Triangle and diamond, in parts of their box; all else is a disc."""


class SeverityTag(QWidget):
    """Must, should or could: always the word and a shape, never colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severity, self._word = "could", ""
        self.setFont(font("label"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_severity(self, severity: str) -> None:
        self._severity = severity if severity in {"must", "should"} else "could"
        self._word = {
            "must": self.tr("Must"),
            "should": self.tr("Should"),
            "could": self.tr("Could"),
        }[self._severity]
        self.setAccessibleName(self._word)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(34) + self.fontMetrics().horizontalAdvance(self._word), px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(f"{self._severity}_bg"))
        painter.drawRoundedRect(self.rect(), px(6), px(6))
        side = px(10)
        box = QRectF(px(9), (self.height() - side) / 2, side, side)
        painter.setBrush(colour(self._severity))
        corners = _CORNERS.get(self._severity)
        if corners:
            points = [QPointF(box.x() + side * x, box.y() + side * y) for x, y in corners]
            painter.drawPolygon(QPolygonF(points))
        else:
            painter.drawEllipse(box)
        painter.setPen(colour(self._severity))
        rest = QRectF(self.rect()).adjusted(px(25), 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self._word)
        painter.end()


class FindingLine(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unfit, self._note, self._finding, self._severity = "", "", "", ""
        self._tag = SeverityTag(self)
        self._words = words("", "small", "2", wrapped=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, px(2), 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self._show()

    @property
    def text(self) -> str:
        """What it says."""
        pressing = " ".join(text for text in (self._unfit, self._note) if text)
        return pressing or self._finding

    def say(self, unfit: str, note: str) -> None:
        """Says what would fit, or what was left out; both may be ``""``."""
        if (unfit, note) != (self._unfit, self._note):
            self._unfit, self._note = unfit, note
            self._show()

    def notice(self, sentence: str, severity: str) -> None:
        """Shows a finding for as long as nothing more pressing is to be said."""
        if (sentence, severity) != (self._finding, self._severity):
            self._finding, self._severity = sentence, severity
            self._show()

    def _show(self) -> None:
        text = self.text
        is_finding = bool(text) and not (self._unfit or self._note)
        self._words.setText(text)
        self._words.setAccessibleName(text)
        self._tag.setVisible(is_finding)
        if is_finding:
            self._tag.show_severity(self._severity)
        self.setVisible(bool(text))
