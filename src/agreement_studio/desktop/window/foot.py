"""Back and Next, for whoever wants to be led."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.window.findings_strip import SeverityCounts
from agreement_studio.desktop.window.parts import Step


class Foot(QWidget):
    """Two buttons that say where they lead where there is room, and three marks where it is low."""

    went = Signal(int)
    """-1 for back, 1 for next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_targets = True
        self._before: Step | None = None
        self._after: Step | None = None
        self.setProperty("pane", "surface")
        self.setProperty("edge", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = spaced(QHBoxLayout(self), 28, 8, 20, 8)
        self.back = Button(self.tr("Back"), "plain", "chevron-left")
        self.counts = SeverityCounts()
        self.next = Button(self.tr("Next"), "primary", "chevron-right", icon_after=True)
        self.back.clicked.connect(lambda: self.went.emit(-1))
        self.next.clicked.connect(lambda: self.went.emit(1))
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.counts)
        row.addStretch(1)
        row.addWidget(self.next)

    def show_targets(self, before: Step | None, after: Step | None) -> None:
        """Says where the two lead; without a step, the button is not there."""
        self._before, self._after = before, after
        self._say()

    def arrange(self, *, has_targets: bool, has_marks: bool) -> None:
        """Makes itself as wide or narrow as the window allows."""
        self._has_targets = has_targets
        self.counts.setVisible(has_marks)
        self._say()

    def _say(self) -> None:
        self.back.setVisible(self._before is not None)
        self.next.setVisible(self._after is not None)
        back, forth = self.tr("Back"), self.tr("Next")
        if self._has_targets and self._before:
            back = self.tr("Back: {title}").format(title=self._before.title)
        if self._has_targets and self._after:
            forth = self.tr("Next: {title}").format(title=self._after.title)
        self.back.say(back)
        self.next.say(forth)
