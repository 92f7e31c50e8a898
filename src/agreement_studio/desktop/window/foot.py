"""Back and Next, for whoever wants to be led."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import px, spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.window.findings_strip import SeverityCounts
from agreement_studio.desktop.window.parts import Step

_AROUND = 64  # the spaces at the sides and between the buttons


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

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        """Says as much as there is room for: first Back grows short, then Next."""
        self.back.setVisible(self._before is not None)
        self.next.setVisible(self._after is not None)
        for tells_back, tells_next in ((True, True), (False, True), (False, False)):
            self.back.say(self._words(self.tr("Back"), self._before, tells=tells_back))
            self.next.say(self._words(self.tr("Next"), self._after, tells=tells_next))
            if self._fits():
                return

    def _words(self, word: str, step: Step | None, *, tells: bool) -> str:
        if step is None or not (tells and self._has_targets):
            return word
        return self.tr("{word}: {title}").format(word=word, title=step.title)

    def _fits(self) -> bool:
        buttons = (self.back, self.next)
        needed = sum(one.sizeHint().width() for one in buttons if not one.isHidden())
        return needed + px(_AROUND) <= self.width()
