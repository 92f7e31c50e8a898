"""What comes of a template, drafted and read-only, before anybody begins."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agreement_studio.desktop.facilitating.sheet import Sheet
from agreement_studio.desktop.theme import spaced
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Document

Paper = Callable[[Document, Agreement], QWidget]
"""Shows a drafted agreement, to be read."""


def on_ground(paper: QWidget) -> QWidget:
    """The paper on the ground of the window, so that its edges are seen on a dialog."""
    ground = QWidget()
    ground.setProperty("pane", "window")
    ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    spaced(QVBoxLayout(ground), 0, 8, 0, 0).addWidget(paper)
    return ground


class SampleDialog(Sheet):
    """The sample on paper. It changes nothing."""

    begun = Signal()
    """Somebody wants an agreement like this."""

    def __init__(self, title: str, paper: QWidget, over: QWidget) -> None:
        super().__init__(title, self.tr("A sample, to be read. Nothing here can be changed."), over,
                         QSize(860, 680))  # fmt: skip
        self.paper = paper
        self.body.addWidget(on_ground(paper))
        begin = self.add_button("begin", self.tr("Begin an agreement from this"), "primary")
        begin.clicked.connect(self._begin)
        self.add_button("close", self.tr("Close")).clicked.connect(self.reject)

    def _begin(self) -> None:
        self.begun.emit()
        self.accept()
