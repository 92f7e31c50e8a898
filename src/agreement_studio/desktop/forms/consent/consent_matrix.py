"""Where everyone stands, section by section: the grid, and how one partner's word is taken in."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.consents import Stand, Standing
from agreement_studio.application.copied_consents import CopiedConsents
from agreement_studio.application.ids import new_id
from agreement_studio.desktop.forms.appearance import font, px, words
from agreement_studio.desktop.forms.consent.dropped_consents import dropped_consents
from agreement_studio.desktop.forms.consent.objections import Objections
from agreement_studio.desktop.forms.consent.paste_dialog import PasteDialog
from agreement_studio.desktop.forms.consent.saying import FIELDS, Saying
from agreement_studio.desktop.forms.consent.stands_model import Cell, StandsModel
from agreement_studio.desktop.forms.consent.stands_view import StandsView
from agreement_studio.desktop.forms.droppable import may_be_dropped
from agreement_studio.desktop.forms.landing import Landing
from agreement_studio.desktop.forms.names import Named
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.desktop.forms.typed import shown
from agreement_studio.desktop.forms.without_cards import WithoutCards
from agreement_studio.desktop.widgets.flow import FlowLayout
from agreement_studio.domain.choices import ConsentLevel
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits.consent import withdraw_consent
from agreement_studio.domain.record import Record
from agreement_studio.drafting.answers.grammar import upper_first
from agreement_studio.drafting.answers.kinds import Nature

LIST = "consents"


class ConsentMatrix(WithoutCards, QWidget):
    """Each word that is recorded here stays in the record, whatever is undone later."""

    list = LIST

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self._drafts: dict[Cell, dict[str, Any]] = {}
        """What was typed and not recorded yet, by square, so that moving about loses nothing."""
        self._cell: Cell | None = None
        self.stands = StandsModel(setting.names, self)
        self.view = StandsView(self.stands, self)
        self.saying = Saying(setting.texts, self)
        self.objections = Objections(self.stands, self)
        self._hint = words("", "small", "2", wrapped=True)
        self.again_button = QPushButton(self)
        self.again_button.setProperty("kind", "secondary")
        self.again_button.setFont(font("strong"))
        self.paste_button = QPushButton(self.tr("Paste from a spreadsheet"), self)
        self.paste_button.setAccessibleName(
            self.tr("Paste where partners stand from a spreadsheet")
        )
        self.paste_button.setProperty("kind", "quiet")
        self.paste_button.setFont(font("strong"))
        self.dialog: PasteDialog | None = None
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self.look_again)
        self._has_looked = False
        self._lay_out()
        title = setting.texts.field(LIST).label
        self.landing = Landing(self, title, self._takes, self.drop)
        self._connect()

    def _lay_out(self) -> None:
        text = self._setting.texts.field(LIST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(words(text.label, "card"))
        layout.addWidget(words(text.question, "small", "2", wrapped=True))
        acts = QWidget(self)
        flow = FlowLayout(acts, 8)
        flow.addWidget(self.again_button)
        flow.addWidget(self.paste_button)
        layout.addWidget(self.view)
        layout.addWidget(self._hint)
        layout.addWidget(acts)
        layout.addWidget(self.saying)
        layout.addWidget(self.objections)
        self.saying.hide()

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._turn)
        self.view.asked.connect(self._ask)
        self.view.asked_again.connect(self._ask_again)
        self.again_button.clicked.connect(self.ask_next_again)
        self.paste_button.clicked.connect(self.paste)
        self.saying.recorded.connect(self.record)
        self.saying.withdrawn.connect(self._withdraw)
        self.saying.edited.connect(self._keep_draft)
        self.saying.stepped.connect(self._step)
        self._setting.model.changed.connect(self._hear)

    # -------------------------------------------------------------------------- as a list of a page

    def show_records(self, records: Sequence[Record]) -> None:
        """Nothing: it hears of every change by itself, since any may be one of the wording."""

    def say_again(self, renamed: Iterable[Named]) -> None:
        """Nothing, as above."""

    def reveal(self, rest: Sequence[str]) -> QWidget | None:
        """The control for ``[id, field]``; the grid without an id."""
        if not self._has_looked:
            self.look_again()
        if not rest:
            return self.view
        held = self._setting.names.agreement.consents
        consent = next((one for one in held if one.id == rest[0]), None)
        if consent is None or not self._go((consent.section, consent.partner)):
            return None
        if len(rest) > 1 and rest[1] in FIELDS:
            return self.saying.go_to(rest[1])
        return self.view

    # ----------------------------------------------------------------------------- what it shows

    def _hear(self, _change: object) -> None:
        if self.isVisible():
            self._again.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._again.start()
        super().showEvent(event)

    def look_again(self) -> None:
        """Asks where everyone stands on the words as they are now; that takes a draft of them."""
        self._has_looked = True
        stands = self._setting.model.standings()
        kept = self._cell
        self.stands.show_stands(stands)
        if not self.view.currentIndex().isValid() and not (kept and self._go(kept)):
            self.view.setCurrentIndex(self.stands.index(0, 0))
        is_empty = not self.stands.partners
        self.view.setVisible(not is_empty)
        self.paste_button.setVisible(not is_empty)
        earlier = self._earlier()
        self.again_button.setVisible(bool(earlier))
        told = self.tr("Ask again ({count})").format(count=len(earlier))
        self.again_button.setText(told)
        self.again_button.setAccessibleName(
            self.tr("Ask again where the words have changed: {count}").format(count=len(earlier))
        )
        self._hint.setText(
            self.tr("Name the partners first; then each of them says here where it stands.")
            if is_empty
            else self.tr(
                "Go to a square and press Return to say where a partner stands. Press A to ask "
                "again where the words have changed since. Nothing here is added up."
            )
        )
        self.objections.show_stands(stands)
        self._show_cell()

    def _earlier(self) -> tuple[Cell, ...]:
        """The squares in which something was said of an earlier wording."""
        found = (
            self.stands.stand_at(row, column)
            for row in range(self.stands.rowCount())
            for column in range(self.stands.columnCount())
        )
        stale = {Standing.EARLIER, Standing.UNKNOWN}
        return tuple((one.section, one.partner) for one in found if one.standing in stale)

    def _turn(self, current: QModelIndex, _before: QModelIndex) -> None:
        stand = self.stands.stand_at(current.row(), current.column()) if current.isValid() else None
        self._cell = (stand.section, stand.partner) if stand else None
        self._show_cell()
        if self.view.hasFocus():
            self._scroll_to_cell()

    def _stand(self) -> Stand | None:
        place = self.stands.place_of(self._cell) if self._cell else None
        return self.stands.stand_at(*place) if place else None

    def _show_cell(self) -> None:
        stand = self._stand()
        self.saying.setVisible(stand is not None)
        if stand is None or self._cell is None:
            return
        is_said = stand.standing is not Standing.NONE
        who = upper_first(self.stands.partner_name(stand.partner))
        title = self.tr("{who} on “{section}”").format(
            who=who, section=self.stands.section_name(stand.section)
        )
        pieces = (self.stands.word(stand), self.stands.caveat(stand))
        now = ", ".join(piece for piece in pieces if piece)
        if self._cell in self._drafts:
            now = self.tr("{now}. What is typed here is not recorded yet.").format(now=now)
        self.saying.show_about(title, now, self._act(stand), is_said=is_said)
        self.saying.show_values(self._drafts.get(self._cell) or _held(stand))

    def _act(self, stand: Stand) -> str:
        if stand.standing in {Standing.EARLIER, Standing.UNKNOWN}:
            return self.tr("Record for the words as they are now")
        return self.tr("Record where it stands")

    # ------------------------------------------------------------------------------ what it does

    def _go(self, cell: Cell) -> bool:
        place = self.stands.place_of(cell)
        if place is None:
            return False
        self.view.setCurrentIndex(self.stands.index(*place))
        return True

    def _ask(self) -> None:
        if self._stand() is not None:
            self.saying.go_to("level")
            area = self._area()
            if area is not None:
                area.ensureWidgetVisible(self.saying, 0, px(20))

    def _scroll_to_cell(self) -> None:
        """The grid may be taller than the window, so it is the square that is brought into view."""
        area = self._area()
        inside = area.widget() if area else None
        if area is not None and inside is not None:
            middle = self.view.mapTo(inside, self.view.cell().center())
            area.ensureVisible(middle.x(), middle.y(), 0, px(80))

    def _area(self) -> QScrollArea | None:
        found: QWidget | None = self
        while found is not None and not isinstance(found, QScrollArea):
            found = found.parentWidget()
        return found

    def _ask_again(self) -> None:
        stand = self._stand()
        if stand and stand.standing in {Standing.EARLIER, Standing.UNKNOWN}:
            self._ask()
        else:
            self.ask_next_again()

    def ask_next_again(self) -> None:
        """Goes on to the next square with a word for an earlier wording, and asks."""
        earlier = self._earlier()
        if not earlier:
            return
        at = earlier.index(self._cell) + 1 if self._cell in earlier else 0
        self._go(earlier[at % len(earlier)])
        self._ask()

    def _keep_draft(self) -> None:
        stand = self._stand()
        if stand is None or self._cell is None:
            return
        values = self.saying.values()
        if values == _held(stand):
            self._drafts.pop(self._cell, None)
        else:
            self._drafts[self._cell] = values

    def record(self) -> None:
        """Takes the partner's word into the agreement, and into the record."""
        stand = self._stand()
        if stand is None or self._cell is None or self.saying.missing():
            return
        values = self.saying.values()
        if values["level"] != ConsentLevel.BLOCK:
            values.pop("would_settle", None)
        if values["level"] == ConsentLevel.SUPPORT:
            values.pop("reason", None)
        identifier = stand.consent.id if stand.consent else new_id()
        said = {"id": identifier, "section": stand.section, "partner": stand.partner, **values}
        cell = self._cell
        if self._setting.model.consent(Consent.model_validate(said)):
            self._drafts.pop(cell, None)
            self.look_again()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll_to_cell()

    def paste(self) -> None:
        """Shows what the rows copied in a spreadsheet say, to be read through and recorded."""
        self._show_copied(self._setting.model.copied_consents(QGuiApplication.clipboard().text()))

    def _takes(self, data: QMimeData) -> bool:
        return bool(self.stands.partners) and may_be_dropped(data, LIST)

    def drop(self, data: QMimeData) -> None:
        """Likewise of rows that were dropped on it."""
        self._show_copied(dropped_consents(data, self._setting.model))

    def _show_copied(self, copied: CopiedConsents) -> None:
        told = [self._told(consent) for consent in copied.consents]
        self.dialog = PasteDialog(copied, told, self.window())
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.confirmed.connect(self._take_in)
        self.dialog.open()

    def _told(self, consent: Consent) -> str:
        """A consent as the row says it: who, on what, how, when and in which words."""
        alone = consent.amended(reason="")
        said = self.stands.spoken(Stand(consent.section, consent.partner, Standing.NONE, alone))
        day = shown(Nature.DATE, consent.on) if consent.on else self.tr("today")
        pieces = (
            upper_first(said),
            self.tr("Said: {day}.").format(day=day),
            self.tr("Reason: {words}").format(words=consent.reason) if consent.reason else "",
            self.tr("What would settle it: {words}").format(words=consent.would_settle)
            if consent.would_settle
            else "",
            self.tr("A private note, which stays in the room: {words}").format(words=consent.note)
            if consent.note
            else "",
        )
        return " ".join(piece for piece in pieces if piece)

    def _take_in(self, consents: Sequence[Consent]) -> None:
        if self._setting.model.consents(consents):
            for one in consents:
                self._drafts.pop((one.section, one.partner), None)
            self.look_again()
            self._go((consents[0].section, consents[0].partner))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _withdraw(self) -> None:
        if self._cell is not None:
            edit = withdraw_consent(*self._cell)
            self._drafts.pop(self._cell, None)
            self._setting.make(replace(edit, group=""))

    def _step(self, back: bool) -> None:  # noqa: FBT001 - a signal's argument
        if back:
            self._setting.model.undo()
        else:
            self._setting.model.redo()


def _held(stand: Stand) -> dict[str, Any]:
    """What a partner said, as the boxes hold it; a word for other words is said anew, undated."""
    if stand.consent is None:
        return {}
    is_current = stand.standing is Standing.CURRENT
    names = FIELDS if is_current else tuple(name for name in FIELDS if name != "on")
    values = {name: getattr(stand.consent, name) for name in names}
    return {name: value for name, value in values.items() if value}
