"""Records that are chosen by name, never typed: a partner, a body, an outcome, a decision."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import paint_sector, px
from agreement_studio.desktop.forms.entries.choices import StillBox
from agreement_studio.desktop.forms.entries.entry import Entry
from agreement_studio.desktop.forms.entries.text_boxes import LineBox
from agreement_studio.desktop.forms.names import Named, Names, Offer
from agreement_studio.domain.accountability import Subject
from agreement_studio.domain.record import without_uncarriable
from agreement_studio.domain.who import Who

WHO = {"partner": "partners", "body": "bodies", "group": "groups"}
"""The fields of a Who, and the list that each points into."""
SUBJECT = {
    "outcome": "outcomes",
    "contribution": "contributions",
    "resource": "resources",
    "power": "powers",
}
"""The fields of what a line answers for, likewise."""
NONE: Named = ("", "")
BESIDE: Named = ("", "beside")
"""What stands for the last item, which is no choice."""


class OfferBox(StillBox):
    """Names to choose from. It looks them up when it is opened or entered, not before."""

    def __init__(self, names: Names, targets: tuple[str, ...], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._names, self._targets = names, targets
        self._nobody = ""
        self.beside = ""
        """What else can be asked for at the end of the list, in words."""
        self.setIconSize(QSize(px(16), px(16)))

    def call_blank(self, words: str) -> None:
        """What stands for no choice."""
        self._nobody = words
        if self.count():
            self.setItemText(0, words)
        else:
            self.hold(NONE)

    def chosen(self) -> Named:
        return self.currentData() or NONE

    def hold(self, named: Named) -> None:
        """Shows that this one is chosen; what is gone is said to be gone."""
        self.blockSignals(True)
        self.clear()
        self.addItem(self._nobody, NONE)
        if named != NONE:
            self._add(self._names.called(*named), named)
            self.setCurrentIndex(1)
        self.blockSignals(False)

    def refill(self) -> None:
        """Offers everything there is now; the choice stays."""
        chosen = self.chosen()
        self.blockSignals(True)
        self.clear()
        self.addItem(self._nobody, NONE)
        last = ""
        for offer in self._names.offers(self._targets):
            if last and offer.target != last:
                self.insertSeparator(self.count())
            last = offer.target
            self._add(offer, (offer.target, offer.identifier))
        place = self._place(chosen)
        if place < 0:
            self._add(self._names.called(*chosen), chosen)
            place = self.count() - 1
        if self.beside:
            self.insertSeparator(self.count())
            self.addItem(self.beside, BESIDE)
        self.setCurrentIndex(place)
        self.blockSignals(False)

    def _add(self, offer: Offer | None, named: Named) -> None:
        if offer is None:
            self.addItem(self.tr("No longer there: choose again"), named)
        else:
            self.addItem(self._icon(offer.sector), offer.words, named)

    def _place(self, named: Named) -> int:
        held = (self.itemData(place) for place in range(self.count()))
        return next((place for place, data in enumerate(held) if data == named), -1)

    def choose(self, named: Named) -> None:
        """As a person does it."""
        self.refill()
        self.setCurrentIndex(max(0, self._place(named)))

    def _icon(self, sector: str) -> QIcon:
        if not sector:
            return QIcon()
        side = px(18)
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        letter = self._names.texts.choice("sector", sector, "letter")
        paint_sector(painter, sector, letter, QRectF(2, 2, side - 4, side - 4))
        painter.end()
        return QIcon(picture)

    @override
    def showPopup(self) -> None:
        self.refill()
        super().showPopup()

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        if e.reason() is not Qt.FocusReason.PopupFocusReason:
            self.refill()
        super().focusInEvent(e)


class ReferenceEntry(Entry):
    """The id of a record, chosen by its name."""

    def __init__(self, names: Names, target: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target = target
        self.box = OfferBox(names, (target,), self)
        self.box.call_blank(self.tr("Choose …"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 1)
        self.box.currentIndexChanged.connect(self._heard)
        self.setFocusProxy(self.box)

    def _heard(self) -> None:
        self.tell(typed=False)

    @override
    def value(self) -> str | None:
        return self.box.chosen()[1] or None

    @override
    def show_other(self, value: Any) -> None:
        named = (self._target, value) if value else NONE
        if named != self.box.chosen():
            self.box.hold(named)

    @override
    def say_again(self) -> None:
        self.box.hold(self.box.chosen())

    @override
    def focus_target(self) -> QWidget:
        return self.box


class PartsEntry(Entry):
    """A choice among several lists, and words beside it: who does it, or what a line is for."""

    def __init__(
        self,
        model: type[Who] | type[Subject],
        names: Names,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        is_who = model is Who
        self.held: Named = NONE
        self._model = model
        self._fields = WHO if is_who else SUBJECT
        self._words = "role" if is_who else "duty"
        self.box = OfferBox(names, tuple(self._fields.values()), self)
        self._blank = self.tr("Nobody chosen") if is_who else self.tr("Nothing chosen")
        self.box.call_blank(self._blank)
        self.role = LineBox(self, is_words=True)
        self.role.setPlaceholderText(
            self.tr("role, in words") if is_who else self.tr("a duty in words")
        )
        self._lay_out()
        self.hand_on_undo(self.role)
        self.box.currentIndexChanged.connect(self._chosen)
        self.role.textChanged.connect(self._typed)
        self.setFocusProxy(self.box)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.box, 3)
        layout.addWidget(self.role, 2)

    def _chosen(self) -> None:
        self.tell(typed=False)

    def _typed(self) -> None:
        self.role.hold(without_uncarriable(self.role.text())[0])
        self._call_blank()
        self.tell(typed=True)

    @override
    def value(self) -> Who | Subject | None:
        target, identifier = self.box.chosen()
        parts = {
            f: identifier for f, known in self._fields.items() if identifier and known == target
        }
        if self.role.text():
            parts[self._words] = self.role.text()
        return self._model(**parts) if parts else None

    @override
    def show_other(self, value: Any) -> None:
        named = next(
            ((t, getattr(value, f)) for f, t in self._fields.items() if getattr(value, f, "")),
            NONE,
        )
        if named != self.box.chosen():
            self.box.hold(named)
        self.held = named
        self.role.hold(getattr(value, self._words, ""))
        self._call_blank()

    def _call_blank(self) -> None:
        """Beside words there may be nobody to choose."""
        self.box.call_blank(self.tr("In words") if self.role.text() else self._blank)

    @override
    def say_again(self) -> None:
        self.box.hold(self.box.chosen())

    @override
    def name_as(self, label: str, description: str) -> None:
        super().name_as(label, description)
        role = self.tr("role in words") if self._model is Who else self.tr("duty in words")
        self.role.setAccessibleName(f"{label}: {role}")

    @override
    def focus_target(self) -> QWidget:
        return self.box

    @property
    @override
    def is_wide(self) -> bool:
        return True
