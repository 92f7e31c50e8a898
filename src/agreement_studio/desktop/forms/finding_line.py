"""The line beneath a box: what would fit, what was left out, or what a careful reader noticed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import colour, font, px, words
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.keep_because import KeepBecause

_CORNERS = {
    "must": ((0.5, 0.0), (1.0, 1.0), (0.0, 1.0)),
    "should": ((0.5, -0.1), (1.1, 0.5), (0.5, 1.1), (-0.1, 0.5)),
}
"""Triangle and diamond, in parts of their box; all else is a disc."""

ON_ONE_LINE = 400
"""From which width on, at 100 %, tag, sentence and link stand beside one another."""


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

    followed = Signal()
    """Its link: fixes for the words, or the reason why it is left."""
    kept = Signal(str, tuple)
    """The reason why what it says is left as it is, and the ids of the partners that agree."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unfit, self._note, self._finding, self._severity = "", "", "", ""
        self._tag = SeverityTag(self)
        self._words = words("", "small", "2", wrapped=True)
        self._offer = ""
        self.link: Button | None = None
        self.asking: KeepBecause | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(2), 0, 0)
        column.setSpacing(0)
        self._is_narrow = False
        self._row = QGridLayout()
        self._row.setHorizontalSpacing(px(8))
        self._row.setVerticalSpacing(px(4))
        self._row.setColumnStretch(1, 1)
        self._place()
        column.addLayout(self._row)
        self._show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < px(ON_ONE_LINE)
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self._place()

    def _place(self) -> None:
        """One line where there is room; else the sentence goes beneath the tag and the link."""
        top = Qt.AlignmentFlag.AlignTop
        for widget in (self._tag, self._words, self.link):
            if widget is not None:
                self._row.removeWidget(widget)
        self._row.addWidget(self._tag, 0, 0, top)
        if self._is_narrow:
            self._row.addWidget(self._words, 1, 0, 1, 3)
        else:
            self._row.addWidget(self._words, 0, 1)
        if self.link is not None:
            self._row.addWidget(self.link, 0, 2, top)

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

    def notice(self, sentence: str, severity: str, link: str = "") -> None:
        """Shows a finding for as long as nothing more pressing is to be said.

        `link` is what can be done about it; nothing without one.
        """
        if (sentence, severity, link) != (self._finding, self._severity, self._offer):
            self._finding, self._severity, self._offer = sentence, severity, link
            self._show()

    def ask_why(self, must_agree: Sequence[tuple[str, str]] = ()) -> None:
        """Asks in place why it is left as it is, and of whom that must agree."""
        self.stop_asking()
        self.asking = KeepBecause(self._finding, must_agree)
        self.asking.kept.connect(self.kept)
        self.asking.left.connect(self.stop_asking)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.asking)
        self._show()
        self.asking.begin()
        QTimer.singleShot(0, self.asking, self._bring)  # once it is laid out

    def _bring(self) -> None:
        """Scrolls so far that all that is asked can be seen."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None and self.asking is not None:
            around.ensureWidgetVisible(self.asking, 0, px(20))

    def stop_asking(self) -> None:
        """Nothing is asked any more."""
        if self.asking is not None:
            self.asking.hide()
            self.asking.deleteLater()
            self.asking = None
            self._show()

    def _show(self) -> None:
        text = self.text
        is_finding = bool(text) and not (self._unfit or self._note)
        self._words.setText(text)
        self._words.setAccessibleName(text)
        self._tag.setVisible(is_finding)
        self._show_link(is_wanted=is_finding and bool(self._offer) and self.asking is None)
        if is_finding:
            self._tag.show_severity(self._severity)
        self.setVisible(bool(text) or self.asking is not None)

    def _show_link(self, *, is_wanted: bool) -> None:
        """The link is made when it is first wanted: most fields never need one."""
        if self.link is None and is_wanted:
            self.link = Button(self._offer, "link")
            self.link.clicked.connect(self.followed)
            self._place()
        if self.link is not None:
            self.link.setVisible(is_wanted)
        if self.link is not None and is_wanted:
            self.link.say(self._offer)
            self.link.setAccessibleDescription(self._finding)
