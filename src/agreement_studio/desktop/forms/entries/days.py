"""A whole day: typed, or chosen from a month that a button or F4 opens."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget
from typing_extensions import override

from agreement_studio.application.partial_dates import partial_date_in
from agreement_studio.application.spelling import CellFaultError
from agreement_studio.desktop.forms.entries.words import TypedEntry
from agreement_studio.desktop.theme import px
from agreement_studio.desktop.widgets.buttons import ToolButton
from agreement_studio.desktop.widgets.calendar import CalendarPopup
from agreement_studio.drafting.answers.formats import date_text
from agreement_studio.drafting.answers.kinds import Nature

_SIDE, _ICON, _INSET = 26, 18, 3


class DayButton(ToolButton):
    """Stands at the end of a box, within it. The keyboard opens the month from the box itself."""

    def __init__(self, box: QLineEdit, name: str) -> None:
        super().__init__("calendar", name)
        self.setProperty("kind", "inner")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setParent(box)
        self._box = box
        box.installEventFilter(self)
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.FontChange}:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        side, inset, box = px(_SIDE), px(_INSET), self._box
        self.setIconSize(QSize(px(_ICON), px(_ICON)))
        at = QRect(box.width() - side - inset, (box.height() - side) // 2, side, side)
        self.setGeometry(QStyle.visualRect(box.layoutDirection(), box.rect(), at))
        box.setTextMargins(0, 0, side - px(4), 0)


class DayEntry(TypedEntry):
    """Typed as any date; a day that is chosen is a step of its own, as if it had been typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Nature.DATE, parent=parent)
        self._asked = self.tr("Choose a day")
        self.button = DayButton(self.box, self._asked)
        self.button.clicked.connect(self.open_month)
        self.month: CalendarPopup | None = None

    @override
    def name_as(self, label: str, description: str) -> None:
        how = self.tr("F4 opens a month to choose from.")
        super().name_as(label, f"{description} {how}".strip())
        self._asked = self.tr("Choose a day for “{label}”").format(label=label)
        self.button.setAccessibleName(self._asked)
        self.button.setToolTip(self.tr("Choose a day (F4)"))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_F4
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            self.open_month()
            return True
        return super().eventFilter(watched, event)

    def open_month(self) -> None:
        """Opens the month of the day that stands there, or of what is written so far."""
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)
        self.month = CalendarPopup(self._asked, self._where(), self.box)
        self.month.chosen.connect(self._take)
        self.month.destroyed.connect(self._forget)
        self.month.show_beneath()

    def _where(self) -> date:
        try:
            found = partial_date_in(self.box.text().strip())
            return date.fromisoformat(f"{found}-01-01"[: len("2027-04-01")])
        except (CellFaultError, ValueError):
            today = QDate.currentDate()
            return date(today.year(), today.month(), today.day())

    def _take(self, day: date) -> None:
        self.box.hold(date_text(day))
        self.hear(typed=False)

    def _forget(self) -> None:
        self.month = None
