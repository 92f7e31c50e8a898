"""What belongs to one finding: why it matters, what would settle it, what can be done about it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from agreement_studio.desktop.findings.finding_rows import Row
from agreement_studio.desktop.theme import px, spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.flow import FlowLayout
from agreement_studio.desktop.widgets.keep_because import KeepBecause
from agreement_studio.desktop.widgets.labels import WrappedLabel, label
from agreement_studio.desktop.widgets.severity import SeverityTag
from agreement_studio.domain.wording import KeptFinding
from agreement_studio.drafting.answers.formats import date_text
from agreement_studio.review.check import Check


class FindingDetails(QScrollArea):
    """Beneath the list, which says the sentence. It asks for reasons in place."""

    followed = Signal(object)
    """The ``Row`` where somebody wants to be taken."""
    kept = Signal(object, str, tuple)
    """A ``Row`` that is left, the reason, and the ids of the partners that agree."""
    asked_again = Signal(object)
    """A kept ``Row`` that is to be asked again."""

    def __init__(self, checks: Mapping[str, Check], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks = checks
        self._row: Row | None = None
        self._must_agree: Sequence[tuple[str, str]] = ()
        self._names: Mapping[str, str] = {}
        self.asking: KeepBecause | None = None
        self.buttons: dict[str, Button] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("The finding in full"))

    def show_row(
        self,
        row: Row | None,
        said_before: str,
        must_agree: Sequence[tuple[str, str]],
        names: Mapping[str, str],
    ) -> None:
        """Shows a row; `said_before` is a reason that no longer holds, `names` are by id.

        `must_agree` are the ids and names of the partners that all have to agree to leave it.
        """
        if row is not None and self.asking is not None and self._row == row:
            return  # a reason is being written
        self._row, self._must_agree, self._names = row, must_agree, names
        self.asking = None
        self.buttons = {}
        inside = QWidget()
        self._column = spaced(QVBoxLayout(inside), 4, 8, 8, 8, between=6)
        if row is not None and not row.is_heading:
            self._say_all(row, said_before)
        self._column.addStretch(1)
        gone = self.takeWidget()
        if gone is not None:
            gone.deleteLater()  # not at once: one of its buttons may have been pressed just now
        self.setWidget(inside)

    @property
    def said(self) -> list[str]:
        """What it says, line by line."""
        shown = self.widget()
        return [one.text() for one in shown.findChildren(WrappedLabel)] if shown else []

    def _say_all(self, row: Row, said_before: str) -> None:
        self._column.addLayout(self._acts(row))
        if row.finding is not None and row.finding.stays_in_room:
            self._column.addWidget(label(self.tr("Stays in the room"), "caption", "3"))
        self._say_kept(row)
        if said_before:
            self._column.addWidget(WrappedLabel(said_before, "small", "2"))
        check = self._checks.get(row.finding.check) if row.finding else None
        if check is not None and not check.is_word:  # whose sentence says both
            self._pair(self.tr("Why it matters"), check.why)
            self._pair(self.tr("What would settle it"), check.settle)

    def _pair(self, head: str, words: str) -> None:
        if words:
            self._column.addWidget(label(head, "caption", "3"))
            self._column.addWidget(WrappedLabel(words, "small", "2"))

    def _say_kept(self, row: Row) -> None:
        kept = row.kept
        if kept is None:
            return
        if kept.reason:
            self._pair(self.tr("Kept, because"), kept.reason)
        names = [self._names.get(one, "") for one in getattr(kept, "agreed_by", ())]
        by = ", ".join(filter(None, names))
        on = date_text(kept.on) if kept.on else ""
        if by and on:
            self._note(self.tr("Agreed by {names} on {date}").format(names=by, date=on))
        elif by:
            self._note(self.tr("Agreed by {names}").format(names=by))
        elif on:
            self._note(self.tr("Noted on {date}").format(date=on))

    def _note(self, words: str) -> None:
        self._column.addWidget(WrappedLabel(words, "small", "3"))

    def _acts(self, row: Row) -> FlowLayout:
        """First of all, so that they are in sight however low the window is."""
        acts = FlowLayout()
        if row.finding is not None and row.kept is None:
            acts.addWidget(_beside_buttons(SeverityTag(row.finding.severity)))
        if row.path or isinstance(row.kept, KeptFinding) or row.kept is None:
            self._act(acts, "go", self.tr("Take me there"), "secondary")
            self.buttons["go"].clicked.connect(self._go)
        if row.finding is not None and row.kept is None:
            self._act(acts, "keep", self.tr("Keep, because…"), "quiet")
            self.buttons["keep"].clicked.connect(self.ask_why)
        elif row.kept is not None:
            self._act(acts, "again", self.tr("Ask again"), "quiet")
            self.buttons["again"].clicked.connect(self._ask_again)
        return acts

    def _act(self, acts: FlowLayout, key: str, words: str, kind: str) -> None:
        button = self.buttons[key] = Button(words, kind)
        button.setAccessibleDescription(self._row.text if self._row else "")
        acts.addWidget(button)

    # ------------------------------------------------------------------------------- what is done

    def _go(self) -> None:
        self.followed.emit(self._row)

    def _ask_again(self) -> None:
        self.asked_again.emit(self._row)

    def ask_why(self) -> None:
        """Asks in place why the finding is left."""
        if "keep" not in self.buttons or self.asking is not None or self._row is None:
            return
        self.asking = KeepBecause(self._row.text, self._must_agree)
        self.asking.kept.connect(self._keep)
        self.asking.left.connect(self._stop)
        self._column.insertWidget(1, self.asking)
        self.buttons["keep"].setEnabled(False)
        self.asking.begin()
        QTimer.singleShot(0, self.asking, self._bring)  # once it is laid out

    def _bring(self) -> None:
        if self.asking is not None:
            self.ensureWidgetVisible(self.asking.keep)
            self.ensureWidgetVisible(self.asking.reason)

    def _keep(self, reason: str, agreed_by: tuple[str, ...]) -> None:
        row = self._row
        self._stop()
        self.kept.emit(row, reason, agreed_by)

    def _stop(self) -> None:
        if self.asking is not None:
            self.asking.hide()
            self.asking.deleteLater()
            self.asking = None
            self.buttons["keep"].setEnabled(True)
            self.buttons["keep"].setFocus(Qt.FocusReason.OtherFocusReason)


def _beside_buttons(tag: SeverityTag) -> QWidget:
    """A tag in a place as high as a button."""
    place = QWidget()
    place.setMinimumHeight(px(32))
    spaced(QVBoxLayout(place)).addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
    return place
