"""Text on screen: wrapped where it may be long, shortened with its whole in a tooltip otherwise."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import SANS, colour, px, with_role
from agreement_studio.desktop.theme.painting import painting

READABLE = 536
"""The widest that running text becomes, in pixels of the design: about 86 characters."""

_TONES = {"1": "text", "2": "text2", "3": "text3", "accent": "accent"}


def label(text: str, role: str = "body", tone: str = "1", family: str = SANS) -> QLabel:
    """A label on one line; `tone` is 1 for the main text, 2 and 3 for quieter ones."""
    made = with_role(QLabel(text), role, family)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("tone", tone)
    return made


def eyebrow(text: str) -> QLabel:
    """The small label above a group."""
    return label(text, "eyebrow", "3")


class WrappedLabel(QLabel):
    """Running text that breaks its lines and is never wider than can be read with ease."""

    def __init__(self, text: str = "", role: str = "body", tone: str = "1") -> None:
        super().__init__(text)
        with_role(self, role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> str:
        """What is read in it: plain text, whatever dresses it."""
        return self.text()

    @override
    def sizeHint(self) -> QSize:
        width = min(px(READABLE), self.fontMetrics().horizontalAdvance(self.words()) + px(4))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        longest = max(self.words().split(), key=len, default="")
        width = self.fontMetrics().horizontalAdvance(longest)
        return QSize(min(width, px(READABLE)), self.fontMetrics().height())


class ElidedLabel(QWidget):
    """One line of text that ends in "…" where the place is too narrow; its tooltip says it all."""

    def __init__(self, text: str = "", role: str = "body", tone: str = "1") -> None:
        super().__init__()
        with_role(self, role)
        self._text = ""
        self._tone = _TONES[tone]
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        """Shows another text."""
        self._text = " ".join(text.split())
        self.setAccessibleName(self._text)
        self.setToolTip(self._text if self.is_elided() else "")
        self.updateGeometry()
        self.update()

    def is_elided(self) -> bool:
        """Whether a part of the text is out of sight."""
        return self.fontMetrics().horizontalAdvance(self._text) > self.width()

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + px(2), metrics.height() + px(2))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(px(40), self.sizeHint().width()), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self._text if shown != self._text else "")
        with painting(self) as painter:
            painter.setFont(self.font())
            painter.setPen(colour(self._tone))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(self.rect(), flags, shown)
