"""The files opened before, to go on with."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import colour, font, paint_icon, px, spaced
from agreement_studio.desktop.theme.painting import NO_PEN, paint_focus, painting
from agreement_studio.desktop.widgets.buttons import Button, ToolButton


class LineButton(QAbstractButton):
    """A whole line to press: an icon, what it does, and a quieter line beneath if need be."""

    def __init__(self, symbol: str, words: str, beneath: str = "", tint: str = "accent") -> None:
        super().__init__()
        self._symbol, self._beneath, self._tint = symbol, beneath, tint
        self.setText(words)
        self.setAccessibleName(f"{words}, {beneath}" if beneath else words)
        self.setToolTip(beneath)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(font("body")).horizontalAdvance(self.text())
        return QSize(words + px(60), px(46 if self._beneath else 36))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        plate = QRectF(self.rect())
        with painting(self) as painter:
            if self.underMouse():
                painter.setPen(NO_PEN)
                painter.setBrush(colour("sunken"))
                painter.drawRoundedRect(plate, px(8), px(8))
            top = (px(36) - px(18)) / 2
            paint_icon(painter, self._symbol, QRectF(px(8), top, px(18), px(18)), self._tint)
            room = plate.adjusted(px(38), 0, -px(8), 0)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            for role, token, text, line in (
                (
                    "body",
                    "text" if self.isEnabled() else "text3",
                    self.text(),
                    QRectF(room.x(), 0, room.width(), px(36)),
                ),
                ("small", "text3", self._beneath, QRectF(room.x(), px(25), room.width(), px(18))),
            ):
                painter.setFont(font(role))
                painter.setPen(colour(token))
                shown = painter.fontMetrics().elidedText(
                    text, Qt.TextElideMode.ElideRight, int(line.width()) + 1
                )
                painter.drawText(line, middle, shown)
            if self.hasFocus():
                paint_focus(painter, plate, 8)


class RecentFiles(QWidget):
    """The recent files as lines, pinned ones first; one that is gone says so."""

    chosen = Signal(object)
    """A ``Path`` to open."""
    gone = Signal(object)
    """A ``Path`` that somebody wants to be forgotten."""
    pinned = Signal(object, bool)
    """A ``Path``, and whether it is to stay at the top."""
    cleared = Signal()
    """Somebody wants all of them forgotten, except those pinned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: list[Path] = []
        self._column = spaced(QVBoxLayout(self), between=2)

    def show_files(self, files: Sequence[Path], pinned: Sequence[Path] = ()) -> None:
        """Lists them, the latest first."""
        while self._column.count():
            taken = self._column.takeAt(0)
            widget = taken.widget() if taken else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._files = list(files)
        for at, file in enumerate(files):
            self._column.addWidget(self._row(at, file, is_pinned=file in pinned))
        if any(file not in pinned for file in files):
            clear = Button(self.tr("Clear the list"), "link")
            clear.clicked.connect(self.cleared)
            self._column.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)

    def _row(self, at: int, file: Path, *, is_pinned: bool) -> QWidget:
        row = QWidget()
        across = spaced(QHBoxLayout(row), between=2)
        is_there = file.is_file()
        where = str(file.parent) if is_there else self.tr("Not there any more")
        line = LineButton("file-text", file.stem, where, "text2" if is_there else "text3")
        line.setEnabled(is_there)
        line.clicked.connect(self._choose)
        beside = self._pin(file, is_pinned=is_pinned) if is_there else self._remove(file)
        for button in (line, beside):
            button.setProperty("place", at)
        across.addWidget(line, 1)
        across.addWidget(beside, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _pin(self, file: Path, *, is_pinned: bool) -> ToolButton:
        name = self.tr("Keep “{file}” at the top") if not is_pinned else self.tr("Unpin “{file}”")
        pin = ToolButton("pin", name.format(file=file.stem))
        pin.setCheckable(True)
        pin.setChecked(is_pinned)
        pin.clicked.connect(self._turn_pin)
        return pin

    def _remove(self, file: Path) -> ToolButton:
        remove = ToolButton("x", self.tr("Remove “{file}” from the list").format(file=file.stem))
        remove.clicked.connect(self._forget)
        return remove

    def _pressed(self) -> Path:
        """The file whose button was pressed."""
        pressed = self.sender()
        return self._files[int(pressed.property("place"))]

    def _choose(self) -> None:
        self.chosen.emit(self._pressed())

    def _forget(self) -> None:
        self.gone.emit(self._pressed())

    def _turn_pin(self) -> None:
        pressed = self.sender()
        is_wanted = isinstance(pressed, ToolButton) and pressed.isChecked()
        self.pinned.emit(self._pressed(), is_wanted)
