"""A month to choose a day from, beneath the box that the day is for."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from agreement_studio.desktop.theme import colour, font, px, spaced, with_role
from agreement_studio.desktop.theme.painting import NO_BRUSH, NO_PEN, paint_focus
from agreement_studio.desktop.widgets.announcing import announce
from agreement_studio.desktop.widgets.buttons import Button, ToolButton
from agreement_studio.desktop.widgets.labels import label
from agreement_studio.drafting.answers.formats import (
    date_text,
    first_weekday,
    locale_name,
    partial_date_text,
)

_CELL = QSize(40, 34)
_ROWS, _COLUMNS = 7, 7
_EDGE = 4  # from the end of the screen
_EARLIEST, _LATEST = QDate(1, 1, 1), QDate(7999, 12, 31)  # Qt's calendar knows no later day


class Month(QCalendarWidget):
    """The days alone, in the colours of now. Arrows move by days and weeks, PgUp by months."""

    def __init__(self) -> None:
        super().__init__()
        with_role(self, "body")
        self.setLocale(QLocale(locale_name()))
        self.setFirstDayOfWeek(Qt.DayOfWeek(first_weekday()))
        self.setDateRange(_EARLIEST, _LATEST)
        self.setNavigationBarVisible(False)
        self.setDateEditEnabled(False)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._dress()
        self.setFixedSize(px(_CELL.width()) * _COLUMNS, px(_CELL.height()) * _ROWS)

    def _dress(self) -> None:
        """No day of the week looks otherwise than the others."""
        head = QTextCharFormat()
        head.setForeground(QBrush(colour("text2")))
        head.setBackground(QBrush(colour("card")))
        head.setFont(font("caption"))
        self.setHeaderTextFormat(head)
        plain = QTextCharFormat()
        plain.setForeground(QBrush(colour("text2")))
        for day in Qt.DayOfWeek:
            self.setWeekdayTextFormat(day, plain)

    @property
    def view(self) -> QTableView:
        """The table of days, which takes the keyboard."""
        return self.findChildren(QTableView)[0]

    @override
    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        chosen, today = date == self.selectedDate(), date == QDate.currentDate()
        is_of_month = (date.year(), date.month()) == (self.yearShown(), self.monthShown())
        plate = QRectF(rect).adjusted(px(2), px(1), -px(2), -px(1))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, colour("card"))
        if chosen:
            painter.setPen(NO_PEN)
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(plate, px(8), px(8))
            if self.view.hasFocus():
                paint_focus(painter, plate, 8, "on_accent")
        elif today:
            painter.setPen(colour("control"))
            painter.setBrush(NO_BRUSH)
            painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        painter.setFont(font("strong" if chosen or today else "body"))
        painter.setPen(colour("on_accent" if chosen else "text" if is_of_month else "text3"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(date.day()))
        painter.restore()


class CalendarPopup(QFrame):
    """Opens beneath a box, at a day; gone once a day is chosen or somebody looks elsewhere."""

    chosen = Signal(object)
    """The ``date`` that somebody chose."""

    def __init__(self, asked: str, day: date, over: QWidget) -> None:
        """`asked` is what the day is for, `over` the box that has the keyboard before and after."""
        super().__init__(over, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("pane", "popup")
        self.setAccessibleName(asked)
        self._over = over
        self.month = Month()
        self.month.view.setAccessibleName(asked)
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.earlier = ToolButton("chevron-left", self.tr("Earlier month"))
        self.later = ToolButton("chevron-right", self.tr("Later month"))
        self.title = label("", "strong")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.today = Button(self.tr("Today"), "quiet")
        self._lay_out()
        self._connect()
        self._name_month()

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self), 12, 8, 12, 8, between=4)
        head = spaced(QHBoxLayout(), between=4)
        head.addWidget(self.earlier)
        head.addWidget(self.title, 1)
        head.addWidget(self.later)
        column.addLayout(head)
        column.addWidget(self.month)
        column.addWidget(self.today, 0, Qt.AlignmentFlag.AlignHCenter)

    def _connect(self) -> None:
        self.earlier.clicked.connect(self.month.showPreviousMonth)
        self.later.clicked.connect(self.month.showNextMonth)
        self.today.clicked.connect(self._choose_today)
        self.month.currentPageChanged.connect(self._name_month)
        self.month.selectionChanged.connect(self._say_day)
        self.month.clicked.connect(self._choose)
        self.month.activated.connect(self._choose)

    def show_beneath(self) -> None:
        """Opens beneath its box, or above it where the screen ends."""
        self.adjustSize()
        size, over = self.size(), self._over
        edge = px(_EDGE)
        screen = over.screen().availableGeometry().adjusted(edge, edge, -edge, -edge)
        at = over.mapToGlobal(QPoint(0, over.height() + px(2)))
        if at.y() + size.height() > screen.bottom():
            at.setY(over.mapToGlobal(QPoint(0, -size.height() - px(2))).y())
        across = min(at.x(), screen.right() - size.width())
        self.move(max(screen.left(), across), max(screen.top(), at.y()))
        self.show()
        self.month.view.setFocus(Qt.FocusReason.PopupFocusReason)

    def _name_month(self) -> None:
        named = f"{self.month.yearShown():04}-{self.month.monthShown():02}"
        self.title.setText(partial_date_text(named))

    def _say_day(self) -> None:
        announce(self.month.view, date_text(_day(self.month.selectedDate())))

    def _choose_today(self) -> None:
        self._choose(QDate.currentDate())

    def _choose(self, day: QDate) -> None:
        if self.isVisible():  # a second click of a double one comes when it is closed
            self.close()
            self.chosen.emit(_day(day))


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
