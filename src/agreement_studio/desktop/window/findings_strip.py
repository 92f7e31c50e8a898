"""The strip beneath the page: how much was noticed, the first of it, and the way there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.labels import ElidedLabel
from agreement_studio.desktop.widgets.severity_toggle import SeverityButton
from agreement_studio.review.finding import Finding, Severity

SHOWN = (Severity.MUST, Severity.SHOULD, Severity.COULD)


class SeverityCounts(QWidget):
    """Three tags with how many there are of each; pressing one shows them."""

    asked = Signal(object)
    """The severity whose findings somebody wants to see."""

    def __init__(self) -> None:
        super().__init__()
        row = spaced(QHBoxLayout(self))
        self.tags = {severity: SeverityButton(severity) for severity in SHOWN}
        for tag in self.tags.values():
            tag.show_count(0)
            tag.clicked.connect(self._ask)
            row.addWidget(tag)

    def _ask(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, SeverityButton):
            self.asked.emit(pressed.severity)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Counts them."""
        for severity, tag in self.tags.items():
            tag.show_count(sum(one.severity is severity for one in findings))


class FindingsStrip(QWidget):
    """What was noticed. It stops nobody."""

    asked = Signal(object)
    """The finding that somebody wants to be taken to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding: Finding | None = None
        about = self.tr(
            "What a careful reader would ask you. Must: worth settling before you sign. Should: "
            "worth a talk. Could: an idea. Press one to see all of its kind, each with its reason; "
            "any of them can be kept as it is, with a reason of yours. None keeps you from saving, "
            "sending out or signing."
        )
        self.setWhatsThis(about)
        self.setProperty("pane", "surface")
        self.setProperty("edge", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = spaced(QHBoxLayout(self), 28, 6, 20, 6, between=12)
        self.counts = SeverityCounts()
        self.sentence = ElidedLabel("", "small", "2")
        self.link = Button(self.tr("Go there"), "link")
        self.link.clicked.connect(self.go)
        row.addWidget(self.counts)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.link)

    def show_findings(self, findings: Sequence[Finding], section: str, *, to_come: int = 0) -> None:
        """Shows the weightiest of a section, or else of all.

        `to_come` is how much of what nobody has begun has to be there before signing.
        """
        shown = [one for one in findings if one.severity in SHOWN]
        here = [one for one in shown if one.section == section]
        ordered = sorted(here or shown, key=lambda one: one.severity.weight)
        self.finding = ordered[0] if ordered else None
        self.counts.show_findings(shown)
        nothing = self.tr("Nothing to look at just now.")
        if to_come:
            later = self.tr("Before signing: {count} more to say.").format(count=to_come)
            nothing = f"{nothing} {later}"
        self.sentence.set_text(self.finding.sentence if self.finding else nothing)
        self.link.setVisible(self.finding is not None)

    def go(self) -> None:
        """Asks to be taken to the finding that is shown."""
        if self.finding is not None:
            self.asked.emit(self.finding)
