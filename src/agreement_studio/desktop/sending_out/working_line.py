"""The line that says what is being done, how far it is, or why it was not done."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from agreement_studio.application.sending import Stage
from agreement_studio.desktop.sending_out.words import doing
from agreement_studio.desktop.theme import px, spaced
from agreement_studio.desktop.widgets.labels import WrappedLabel

BUSY_AFTER = 100
"""How long work may take before it is shown, in milliseconds."""
_STAGES = tuple(Stage)


class WorkingLine(QWidget):
    """A sentence, with a bar beside it while something is done."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setRange(0, len(_STAGES))
        self.bar.setTextVisible(False)
        self.bar.setMinimumWidth(px(72))
        self.bar.setAccessibleName(self.tr("How far it is"))
        self._quiet = self.tr("What stays in the room is never exported.")
        self.sentence = WrappedLabel(self._quiet, "small", "2")
        row = spaced(QHBoxLayout(self), between=12)
        row.addWidget(self.bar)
        row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        self.bar.hide()
        self._soon = QTimer(self, singleShot=True, interval=BUSY_AFTER)
        self._soon.timeout.connect(self._show_busy)

    def begin(self) -> None:
        """Work has begun; it shows if it takes long enough to be noticed."""
        self.reach(Stage.DRAFTING)
        self._soon.start()

    def reach(self, stage: str) -> None:
        """The work is this far."""
        self.bar.setValue(_STAGES.index(Stage(stage)))
        self.bar.setAccessibleDescription(doing(Stage(stage)))
        if self.bar.isVisible():
            self._say(doing(Stage(stage)))

    def end(self, sentence: str = "", tone: str = "2") -> None:
        """The work is over; `sentence` says why nothing came of it."""
        self._soon.stop()
        self.bar.hide()
        self._say(sentence or self._quiet, tone)

    def _show_busy(self) -> None:
        self.bar.show()
        self._say(self.bar.accessibleDescription())

    def _say(self, sentence: str, tone: str = "2") -> None:
        self.sentence.setProperty("tone", tone)
        self.sentence.style().polish(self.sentence)
        self.sentence.setText(sentence)
