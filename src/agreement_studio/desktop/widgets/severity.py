"""How much a finding matters: a word with a shape, never a colour alone."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import colour, look, px, with_role
from agreement_studio.desktop.theme.painting import line, paint_plate, painting
from agreement_studio.review.finding import Severity

HEIGHT, _SHAPE = 24, 10
_TOKENS = {severity: severity.value for severity in Severity} | {Severity.NOTE: "could"}


def severity_word(severity: Severity) -> str:
    """The word for it: "Must"."""
    translate = QCoreApplication.translate
    words = {
        Severity.MUST: translate("Severity", "Must"),
        Severity.SHOULD: translate("Severity", "Should"),
        Severity.COULD: translate("Severity", "Could"),
        Severity.NOTE: translate("Severity", "Note"),
    }
    return words[severity]


class SeverityTag(QWidget):
    """The tag of a finding, or of a count of them."""

    def __init__(self, severity: Severity, count: int | None = None) -> None:
        super().__init__()
        self._severity = severity
        with_role(self, "eyebrow")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(count)

    def show_count(self, count: int | None) -> None:
        """Shows how many there are; with None, the word alone."""
        word = severity_word(self._severity)
        self._text = word if count is None else f"{word}  {count}"
        self.setAccessibleName(" ".join(self._text.split()))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    @override
    def sizeHint(self) -> QSize:
        return tag_size(self.fontMetrics(), self._text)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setFont(self.font())
            paint_tag(painter, QRectF(self.rect()), self._severity, self._text)


def tag_size(metrics: QFontMetrics, text: str) -> QSize:
    """How large a tag with that text is."""
    return QSize(px(25 + 10) + metrics.horizontalAdvance(text), px(HEIGHT))


def paint_tag(
    painter: QPainter, rect: QRectF, severity: Severity, text: str, *, is_quiet: bool = False
) -> None:
    """A plate with the shape of a severity and a text, in the painter's font.

    One that is quiet keeps its shape and lays down its colour: there is none of it.
    """
    token = "could" if is_quiet else _TOKENS[severity]
    edge = token if look().tokens.name == "contrast" else ""
    side = px(_SHAPE)
    paint_plate(painter, rect, f"{token}_bg", 6, edge)
    shape = QRectF(rect.left() + px(9), rect.top() + (rect.height() - side) / 2, side, side)
    paint_severity(painter, severity, shape, token)
    painter.setPen(colour(token))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect.adjusted(px(25), 0, 0, 0), flags, text)


def paint_severity(painter: QPainter, severity: Severity, rect: QRectF, token: str = "") -> None:
    """Triangle for a must, diamond for a should, disc for the rest, in its colour or another."""
    token = token or _TOKENS[severity]
    painter.setPen(line(token, 1.2))
    painter.setBrush(colour(token))
    middle = rect.center()
    match severity:
        case Severity.MUST:
            corners = [QPointF(middle.x(), rect.top()), rect.bottomRight(), rect.bottomLeft()]
            painter.drawPolygon(QPolygonF(corners))
        case Severity.SHOULD:
            grown = rect.adjusted(-1, -1, 1, 1)
            corners = [
                QPointF(middle.x(), grown.top()),
                QPointF(grown.right(), middle.y()),
                QPointF(middle.x(), grown.bottom()),
                QPointF(grown.left(), middle.y()),
            ]
            painter.drawPolygon(QPolygonF(corners))
        case _:
            painter.drawEllipse(rect)
