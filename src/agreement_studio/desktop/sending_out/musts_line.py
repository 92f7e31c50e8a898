"""What the law asks for or cannot work as it stands: shown before sending out, never in the way."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import look, spaced
from agreement_studio.desktop.theme.painting import paint_plate, painting
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.labels import WrappedLabel
from agreement_studio.desktop.widgets.severity import SeverityTag
from agreement_studio.review.finding import Finding, Severity


class MustsLine(QWidget):
    """How many there are, the first of them, and the way there; nothing where there are none."""

    asked = Signal(object)
    """The finding that somebody wants to be taken to."""

    def __init__(self, musts: tuple[Finding, ...]) -> None:
        super().__init__()
        self._musts = musts
        row = spaced(QHBoxLayout(self), 16, 8, 8, 8, between=12)
        row.addWidget(SeverityTag(Severity.MUST, len(musts)))
        row.addWidget(WrappedLabel(musts[0].sentence if musts else "", "small"), 1)
        self.go = Button(self.tr("Go there"), "link")
        self.go.clicked.connect(self._ask)
        row.addWidget(self.go)
        self.setVisible(bool(musts))

    def _ask(self) -> None:
        self.asked.emit(self._musts[0])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        edge = "must" if look().tokens.name == "contrast" else ""
        with painting(self) as painter:
            paint_plate(painter, QRectF(self.rect()), "must_bg", 10, edge)
