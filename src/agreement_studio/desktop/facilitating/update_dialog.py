"""What a newer template brings to an agreement, change by change: taken or left."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from agreement_studio.application.templates.update import Offer, Update
from agreement_studio.desktop.facilitating.sheet import Sheet
from agreement_studio.desktop.theme import spaced, with_role
from agreement_studio.desktop.widgets.labels import WrappedLabel, eyebrow
from agreement_studio.desktop.widgets.marked_words import MarkedLabel, spoken
from agreement_studio.desktop.widgets.scrolling import scrolled
from agreement_studio.texts import Texts


class OfferRow(QWidget):
    """One change with its box."""

    def __init__(self, offer: Offer) -> None:
        super().__init__()
        self.offer = offer
        row = spaced(QHBoxLayout(self), 0, 2, 0, 2, between=8)
        self.box = with_role(QCheckBox(), "body")
        self.box.setProperty("bare", "true")
        self.box.setChecked(offer.is_suggested)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        words = spaced(QVBoxLayout(), between=2)
        words.addWidget(MarkedLabel(offer.told.pieces))
        said = spoken(offer.told.pieces)
        if not offer.is_suggested:
            theirs = self.tr("You have words of your own here. Taking this replaces them.")
            words.addWidget(WrappedLabel(theirs, "small", "2"))
            said = f"{said}. {theirs}"
        self.box.setAccessibleName(said)
        row.addLayout(words, 1)


class UpdateDialog(Sheet):
    """Every change in words; what fits is ticked."""

    taken = Signal(object)
    """The offers that somebody takes, as a tuple."""

    def __init__(self, update: Update, texts: Texts, over: QWidget) -> None:
        about = update.after.about
        title = self.tr("Update from “{title}”").format(title=about.title)
        advice = self.tr(
            "Version {old} became version {new}. Take what helps and leave the rest. What you "
            "filled in stays. It is one step, which you can undo."
        )
        told = advice.format(old=update.before.about.version, new=about.version)
        super().__init__(title, told, over, QSize(760, 620))
        self.rows = [OfferRow(offer) for offer in update.offers]
        self.body.addWidget(scrolled(self._made_list(texts)))
        self.take = self.add_button("take", "", "primary")
        self.take.clicked.connect(self._take)
        self.add_button("all", self.tr("Tick what fits")).clicked.connect(self._tick_fitting)
        self.add_button("none", self.tr("Tick nothing")).clicked.connect(self._tick_nothing)
        self.add_button("close", self.tr("Not now")).clicked.connect(self.reject)
        for row in self.rows:
            row.box.toggled.connect(self._count)
        self._count()

    def _made_list(self, texts: Texts) -> QWidget:
        held = QWidget()
        column = spaced(QVBoxLayout(held), 0, 0, 12, 0, between=6)
        if any(row.offer.told.spans for row in self.rows):
            marks = self.tr("Words that go are struck out after −, words that come stand after +.")
            column.addWidget(WrappedLabel(marks, "small", "2"))
        section = None
        for row in self.rows:
            if row.offer.told.section is not section:
                section = row.offer.told.section
                column.addSpacing(6)
                column.addWidget(eyebrow(texts.choice("section_key", section.value)))
            column.addWidget(row)
        if not self.rows:
            nothing = self.tr("The agreement has all that this version brings.")
            column.addWidget(WrappedLabel(nothing))
        column.addStretch(1)
        return held

    def _tick_fitting(self) -> None:
        for row in self.rows:
            row.box.setChecked(row.offer.is_suggested)

    def _tick_nothing(self) -> None:
        for row in self.rows:
            row.box.setChecked(False)

    def _count(self) -> None:
        count = sum(row.box.isChecked() for row in self.rows)
        words = self.tr("Take what is ticked: %n", "", count) if count else self.tr("Take nothing")
        self.take.say(words)

    def _take(self) -> None:
        self.taken.emit(tuple(row.offer for row in self.rows if row.box.isChecked()))
        self.accept()
