"""What somebody says of a template before it is saved: its name, what stays, what is blanked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from agreement_studio.application.templates.template import (
    MAY_GO,
    MAY_STAY,
    About,
    Choice,
    Kind,
)
from agreement_studio.desktop.theme import spaced, with_role
from agreement_studio.desktop.widgets.labels import WrappedLabel, eyebrow, label


class TemplateForm(QWidget):
    """`changed` follows every key and every tick."""

    changed = Signal()

    def __init__(self, earlier: Sequence[About], made_from: str) -> None:
        """`earlier` are the templates there are; `made_from` is the id to begin with, or ``""``."""
        super().__init__()
        self._earlier = list(earlier)
        self._column = spaced(QVBoxLayout(self), 0, 0, 12, 0, between=4)
        self.before = self._made_before(made_from)
        self.title = self._line(self.tr("What the template is called"))
        self._column.addWidget(eyebrow(self.tr("What stays besides the structure")))
        self.stays = {
            Kind.WORDING: self._box(self.tr("Wording, with clauses of our own"), on=True),
            Kind.VALUES: self._box(self.tr("Values"), on=True),
            Kind.PROMPTS: self._box(self.tr("Prompts: open points and questions"), on=True),
        }
        self._column.addSpacing(8)
        self._column.addWidget(eyebrow(self.tr("What is blanked")))
        self.blanked = {
            Kind.NAMES: self._box(self.tr("Names"), on=True),
            Kind.FIGURES: self._box(self.tr("Figures and dates"), on=True),
            Kind.PEOPLE: self._box(self.tr("People and roles"), on=True),
        }
        always = self.tr("What stays in the room is never part of a template.")
        self._column.addWidget(WrappedLabel(always, "small", "2"))
        self._column.addSpacing(8)
        self.what_for = self._line(self.tr("What it is for"))
        self.author = self._line(self.tr("Who made it"))
        self.licence = self._line(self.tr("How others may use it"))
        self.note = self._line(self.tr("What this version brings"))
        self._column.addStretch(1)
        self._take_over()

    @property
    def earlier(self) -> About | None:
        """The template of which this is a newer version; None for a new one."""
        place = self.before.currentIndex() - 1
        return self._earlier[place] if place >= 0 else None

    @property
    def choice(self) -> Choice:
        """What stays and what is blanked."""
        return Choice(
            frozenset(kind for kind in MAY_STAY if self.stays[kind].isChecked()),
            frozenset(kind for kind in MAY_GO if self.blanked[kind].isChecked()),
        )

    def _made_before(self, made_from: str) -> QComboBox:
        box = with_role(QComboBox(), "body")
        box.addItem(self.tr("A new template"))
        newer = self.tr("A newer version of “{title}”")
        for about in self._earlier:
            box.addItem(newer.format(title=about.title))
        known = [about.id for about in self._earlier]
        box.setCurrentIndex(known.index(made_from) + 1 if made_from in known else 0)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.currentIndexChanged.connect(self._take_over)
        self._labelled(self.tr("This is"), box)
        return box

    def _line(self, words: str) -> QLineEdit:
        line = with_role(QLineEdit(), "body")
        line.setMaxLength(200)
        line.textChanged.connect(self.changed)
        self._labelled(words, line)
        return line

    def _labelled(self, words: str, field: QWidget) -> None:
        said = label(words, "small", "2")
        said.setBuddy(field)
        field.setAccessibleName(words)
        self._column.addWidget(said)
        self._column.addWidget(field)
        self._column.addSpacing(4)

    def _box(self, words: str, *, on: bool) -> QCheckBox:
        box = with_role(QCheckBox(words), "body")
        box.setChecked(on)
        box.toggled.connect(self.changed)
        self._column.addWidget(box)
        return box

    def _take_over(self) -> None:
        """Fills in what the earlier version said."""
        about = self.earlier
        if about is not None:
            fields = (self.title, self.what_for, self.author, self.licence)
            said = (about.title, about.what_for, about.author, about.licence)
            for field, text in zip(fields, said, strict=True):
                field.setText(text)
            for kind in MAY_STAY:
                self.stays[kind].setChecked(kind in about.choice.stays)
            for kind in MAY_GO:
                self.blanked[kind].setChecked(kind in about.choice.blanked)
        self.changed.emit()
