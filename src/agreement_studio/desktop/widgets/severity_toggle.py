"""The tag of a severity as a button: to be pressed, or to stay pressed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from agreement_studio.desktop.theme import colour, px, with_role
from agreement_studio.desktop.theme.painting import paint_focus, painting
from agreement_studio.desktop.widgets.severity import paint_tag, severity_word, tag_size
from agreement_studio.review.finding import Severity


class SeverityButton(QAbstractButton):
    """A tag with how many there are of it; pressing it shows them."""

    def __init__(self, severity: Severity) -> None:
        super().__init__()
        self.severity = severity
        self._is_quiet = False
        with_role(self, "eyebrow")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._say(severity_word(severity))

    def _say(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(" ".join(text.split()))
        self.updateGeometry()
        self.update()

    def show_count(self, count: int) -> None:
        """Shows how many there are; where there are none, quietly."""
        self._is_quiet = not count
        self._say(f"{severity_word(self.severity)}  {count}")
        self.setToolTip(self.tr("Show them"))

    @override
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
        rect = QRectF(self.rect())
        with painting(self) as painter:
            painter.setFont(self.font())
            paint_tag(painter, rect, self.severity, self._text, is_quiet=self._is_quiet)
            if self.hasFocus():
                paint_focus(painter, rect, 6)


class SeverityToggle(SeverityButton):
    """Stays pressed while only findings of its weight are wanted."""

    def __init__(self, severity: Severity) -> None:
        super().__init__(severity)
        self.setCheckable(True)
        self.setMinimumHeight(px(28))
        words = self.tr("Only: {word}").format(word=severity_word(severity))
        self.setAccessibleName(words)
        self.setToolTip(words)

    @override
    def sizeHint(self) -> QSize:
        tag = super().sizeHint()
        return QSize(tag.width() + px(4), max(tag.height(), px(24)) + px(4))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with painting(self) as painter:
            painter.setFont(self.font())
            if self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour(self._edge()))
                painter.drawRoundedRect(rect, px(8), px(8))
            paint_tag(painter, rect.adjusted(2, 2, -2, -2), self.severity, self._text)
            if self.hasFocus():
                paint_focus(painter, rect, 8)

    def _edge(self) -> str:
        return self.severity.value
