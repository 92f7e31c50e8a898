"""One finding: its tag, its sentence, and at most one thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.labels import WrappedLabel
from agreement_studio.desktop.widgets.severity import SeverityTag, severity_word
from agreement_studio.review.finding import Finding


class FindingRow(QWidget):
    """Says a finding under its field or in a list."""

    acted = Signal(object)
    """The finding, when its link was followed."""

    def __init__(self, finding: Finding, action: str = "", parent: QWidget | None = None) -> None:
        """`action` is what its link says, such as "Go there"; none without one."""
        super().__init__(parent)
        self.finding = finding
        self.setAccessibleName(f"{severity_word(finding.severity)}: {finding.sentence}")
        row = spaced(QHBoxLayout(self), 0, 2, 0, 2)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(SeverityTag(finding.severity), 0, top)
        sentence = WrappedLabel(finding.sentence, "small", "2")
        sentence.setContentsMargins(0, 3, 0, 0)
        row.addWidget(sentence, 1)
        if action:
            link = Button(action, "link")
            link.setAccessibleDescription(finding.sentence)
            link.clicked.connect(self._act)
            row.addWidget(link, 0, top)

    def _act(self) -> None:
        self.acted.emit(self.finding)
