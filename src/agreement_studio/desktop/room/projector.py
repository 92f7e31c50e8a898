"""The window for the projector: one question, who speaks, a quiet timer, and nothing private."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from agreement_studio.desktop.room.fitted_text import FittedText, Manner
from agreement_studio.desktop.room.key_card import KeyCard
from agreement_studio.desktop.room.keys import obey
from agreement_studio.desktop.room.line_list import LineList
from agreement_studio.desktop.room.measure import face, unit
from agreement_studio.desktop.room.picture import PictureOnWall
from agreement_studio.desktop.room.places import Places
from agreement_studio.desktop.room.speaker_row import SpeakerRow
from agreement_studio.desktop.room.stage import Mode, Stage
from agreement_studio.desktop.room.timer_ring import TimerRing
from agreement_studio.desktop.theme import colour, look
from agreement_studio.desktop.theme.painting import painting

SMALLEST = (640, 400)
QUESTION = Manner(94, 600, lines=2)
CLAUSE = Manner(44, 500, lines=0, is_running=True)
_CONTROL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Projector(QWidget):
    """Follows the stage; every key of the room works in it."""

    def __init__(self, stage: Stage, over: QWidget) -> None:
        """`over` is the window that it belongs to and goes with."""
        super().__init__(over, Qt.WindowType.Window)
        self._stage, self._over = stage, over
        self.setWindowTitle(self.tr("Room view"))
        self.setMinimumSize(*SMALLEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = FittedText(Manner(22, 500, "text2", lines=2), self)
        self.hint = FittedText(Manner(18, 400, "text3", at_end=True), self)
        self.large = FittedText(QUESTION, self)
        self.line = FittedText(Manner(28, 400, "accent", lines=2), self)
        self.order = FittedText(Manner(28, 400, "text2", lines=2), self)
        self.lines = LineList(self)
        self.picture = PictureOnWall(self)
        self.speakers = SpeakerRow(stage, self)
        self.ring = TimerRing(stage, self)
        self.entry = QLineEdit(self)
        self.card = KeyCard(self)
        self._prepare_entry()
        stage.changed.connect(self.refresh)
        stage.parked.connect(self._say_parked)
        look().changed.connect(self.update)

    def _prepare_entry(self) -> None:
        self.entry.setAccessibleName(self.tr("Park it: what is still open?"))
        self.entry.setPlaceholderText(self.tr("What is still open? Enter parks it."))
        self.entry.returnPressed.connect(self._park)
        self.entry.hide()

    # --------------------------------------------------------------------------- where it is

    def present(self) -> None:
        """Shows itself: on the second screen where there is one, and over the whole of it."""
        screen = self._other_screen()
        if screen is not None:
            self.setGeometry(screen.geometry())
        elif not self.isVisible():
            self.setGeometry(self._over.screen().geometry())
        self.showFullScreen()
        self.raise_()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _other_screen(self) -> QScreen | None:
        here = self._over.screen()
        others = (screen for screen in QGuiApplication.screens() if screen is not here)
        return next(others, None)

    @property
    def has_own_screen(self) -> bool:
        """Whether whoever facilitates sees another screen than the room does."""
        return self._other_screen() is not None

    def turn_full_screen(self) -> None:
        """Over the whole screen, or in a window."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    # ------------------------------------------------------------------------- what it shows

    def refresh(self) -> None:
        """Shows what the stage says; nothing is worked out while nobody sees it."""
        if not self.isVisible():
            return
        stage, shown = self._stage, self._stage.shown
        asks = stage.mode is Mode.QUESTION
        self.title.show_text(shown.title)
        self.hint.show_text(self._hint())
        self.large.show_text(shown.large, CLAUSE if shown.is_long else QUESTION)
        self.line.show_text(shown.line)
        self.order.show_text(stage.order if asks else "")
        self.lines.show_lines(shown.lines)
        self.picture.show_picture(shown.picture, shown.alt)
        self.speakers.refresh()
        for part in (self.large, self.line, self.order, self.lines, self.ring, self.title):
            part.setVisible(not stage.on.blank)
        self.speakers.setVisible(asks and bool(stage.turns) and not stage.on.blank)
        self.picture.setVisible(bool(shown.picture) and not stage.on.blank)
        self.hint.setVisible(not stage.on.blank)
        self._lay_out()
        self.update()

    def _hint(self) -> str:
        held = self.tr("Held still") if self._stage.on.held else ""
        return "    ".join(part for part in (held, self.tr("F1: keys")) if part)

    def _lay_out(self) -> None:
        places = Places(self.width(), self.height(), unit(self), self._stage.mode)
        for part, place in (
            (self.title, places.title),
            (self.hint, places.hint),
            (self.large, places.large),
            (self.lines, places.list),
            (self.picture, places.picture),
            (self.speakers, places.speakers),
            (self.ring, places.ring),
            (self.entry, places.entry),
        ):
            part.setGeometry(place)
        below = self.large.geometry().top() + round(self.large.used())
        for part, place in zip((self.line, self.order), places.beneath(below), strict=True):
            part.setGeometry(place)
        if not self.line.text():
            self.order.setGeometry(places.beneath(below)[0])
        self.lines.place()
        self.card.setGeometry(QRect(0, 0, self.width(), self.height()))
        self.entry.setFont(face(24 * unit(self)))

    def _say_parked(self, _sentence: str) -> None:
        self.hint.show_text(self._stage.texts.phrase("room.shown.parked"))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            ground = QColor(0, 0, 0) if self._stage.on.blank else colour("surface")
            painter.fillRect(self.rect(), ground)

    # -------------------------------------------------------------------------------- keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & _CONTROL:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_F1:
            self.card.setVisible(not self.card.isVisible())
            self.card.raise_()
        elif key == Qt.Key.Key_Escape:
            self._leave_something()
        elif self.card.isVisible():
            self.card.hide()
        elif key == Qt.Key.Key_F11:
            self.turn_full_screen()
        elif key == Qt.Key.Key_K:
            self._ask_what_is_open()
        elif not obey(self._stage, key):
            super().keyPressEvent(event)

    def _leave_something(self) -> None:
        """The card, the line to write on, or the room view: whichever lies on top."""
        if self.card.isVisible():
            self.card.hide()
        elif self.entry.isVisible():
            self._put_entry_away()
        else:
            self.close()

    def _ask_what_is_open(self) -> None:
        self.entry.show()
        self.entry.raise_()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _park(self) -> None:
        if self._stage.park(self.entry.text()) or not self.entry.text().strip():
            self._put_entry_away()

    def _put_entry_away(self) -> None:
        self.entry.clear()
        self.entry.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
