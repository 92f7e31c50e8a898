"""Versions with names on the left, what changed since the one chosen on the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from agreement_studio.desktop.theme import spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import label
from agreement_studio.desktop.widgets.read_list import Line, ReadList
from agreement_studio.desktop.widgets.reading import Group, Reading

_SIZE = (860, 560)


@dataclass(frozen=True, slots=True)
class NamedVersion:
    """One state of the agreement to compare with."""

    id: str
    name: str
    when: str = ""
    note: str = ""


class VersionsDialog(QDialog):
    """Stays open beside the work."""

    named = Signal(str, str)
    """The name, and the note, under which the agreement is to be kept as it stands."""
    asked_for_file = Signal()
    """Somebody wants to compare with another file."""
    chosen = Signal(str)
    """The id of the version to compare with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Versions"))
        self.name = with_role(QLineEdit(), "body")
        self.name.setPlaceholderText(self.tr("after workshop 1"))
        self.note = with_role(QLineEdit(), "body")
        self.note.setPlaceholderText(self.tr("who was there, what was settled"))
        self.keep = Button(self.tr("Keep this version"), "secondary", "check")
        self.keep.clicked.connect(self._name)
        self.name.textChanged.connect(self._allow)
        self.other = Button(self.tr("Compare with another file…"), "secondary", "folder-open")
        self.other.setAutoDefault(False)
        self.other.clicked.connect(self.asked_for_file)
        self.list = ReadList(self.tr("What changed since"))
        self.list.setWordWrap(True)
        self.list.turned.connect(self._choose)
        self.reading = Reading(self.tr("What changed"))
        self._lay_out()
        self._allow()
        fit_over(self, self.parentWidget(), *_SIZE)

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self), 24, between=10)
        column.addWidget(label(self.tr("Versions"), "section"))
        self.naming = QWidget()
        row = spaced(QHBoxLayout(self.naming), between=10)
        for words, box in (
            (self.tr("&Name this version"), self.name),
            (self.tr("N&ote, if any"), self.note),
        ):
            beside = spaced(QVBoxLayout(), between=4)
            name = label(words, "label")
            name.setBuddy(box)
            box.setAccessibleName(words.replace("&", ""))
            beside.addWidget(name)
            beside.addWidget(box)
            row.addLayout(beside, 1)
        row.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self.naming)
        halves = spaced(QHBoxLayout(), between=16)
        halves.addWidget(self._half(self.tr("What changed since"), self.list), 2)
        halves.addWidget(self._half(self.tr("What changed"), self.reading), 3)
        column.addLayout(halves, 1)
        foot = spaced(QHBoxLayout())
        foot.addWidget(self.other)
        foot.addStretch(1)
        close = Button(self.tr("Close"), "primary")
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addLayout(foot)

    def _half(self, title: str, held: QWidget) -> QWidget:
        half = QWidget()
        column = spaced(QVBoxLayout(half), between=4)
        column.addWidget(label(title, "label"))
        column.addWidget(held, 1)
        return half

    # --------------------------------------------------------------------------------- naming

    def allow_naming(self, *, allowed: bool) -> None:
        """Whether a version can be named: not where the agreement is open to read only."""
        self.naming.setVisible(allowed)

    def clear(self) -> None:
        """Empties what was typed: it has been kept."""
        self.name.clear()
        self.note.clear()

    def _allow(self) -> None:
        has_name = bool(self.name.text().strip())
        self.keep.setEnabled(has_name)
        self.keep.setDefault(has_name)

    def _name(self) -> None:
        self.named.emit(self.name.text(), self.note.text())

    # ------------------------------------------------------------------------------ comparing

    def show_versions(self, versions: Sequence[NamedVersion]) -> None:
        """Lists what there is to compare with; the first is chosen."""
        self.list.show_lines([_line(one) for one in versions])
        if versions:
            self.list.choose(0)
        else:
            self.show_sentence(self.tr("Name a version, and see later what changed since."))

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self.list.lines[row].key)

    def show_changes(self, groups: Sequence[Group]) -> None:
        """What changed since the version that is chosen."""
        if groups:
            self.reading.show_groups(groups)
        else:
            self.show_sentence(self.tr("Nothing changed since."))

    def show_sentence(self, sentence: str) -> None:
        """One sentence in place of changes."""
        self.reading.show_sentence(sentence)


def _line(one: NamedVersion) -> Line:
    words = "\n".join(part for part in (one.name, one.when) if part)
    return Line(words, one.id, more=one.note)
