"""Page setup: the paper. Qt's own dialog works with a printer alone, and not everybody has one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from agreement_studio.application.outgoing import Choices
from agreement_studio.application.ports import OFFICE_PAPERS, Paper
from agreement_studio.desktop.sending_out.choice_field import ChoiceField
from agreement_studio.desktop.sending_out.words import of_paper, papers
from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import WrappedLabel, label

WIDTH, HEIGHT = 420, 270


class SetupDialog(QDialog):
    """Which paper to print on."""

    chosen = Signal(str)
    """The key of a :class:`Paper`."""

    def __init__(self, paper: Paper, over: QWidget) -> None:
        super().__init__(over)
        self.setWindowTitle(self.tr("Page setup"))
        self.paper = ChoiceField(self.tr("Paper"), papers())
        self.paper.offer(OFFICE_PAPERS, paper)
        self.paper.changed.connect(self._tell)
        self.cancel = Button(self.tr("Cancel"), "secondary")
        self.use = Button(self.tr("Use this paper"), "primary")
        self.use.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.use.clicked.connect(self._choose)
        whole = spaced(QVBoxLayout(self), 28, 24, 28, 20, between=14)
        whole.addWidget(label(self.tr("Page setup"), "section"))
        whole.addWidget(self.paper)
        said = self.tr("Pages stand upright, with the agreement's own margins.")
        whole.addWidget(WrappedLabel(said, "small", "2"))
        whole.addStretch(1)
        foot = spaced(QHBoxLayout(), between=8)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.use)
        whole.addLayout(foot)
        self._tell()
        fit_over(self, over, WIDTH, HEIGHT)
        self.paper.box.setFocus()

    def _tell(self) -> None:
        self.paper.tell(of_paper(Choices(paper=Paper(self.paper.key))))

    def _choose(self) -> None:
        self.chosen.emit(self.paper.key)
        self.accept()
