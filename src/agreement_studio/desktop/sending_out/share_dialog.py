"""A copy for others: what goes with it, what does not, and who may ask to see it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from agreement_studio.desktop.theme import look, px, spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.icon_view import IconView
from agreement_studio.desktop.widgets.labels import WrappedLabel, label
from agreement_studio.desktop.widgets.scrolling import scrolled

WIDTH, HEIGHT = 600, 560


class ShareDialog(QDialog):
    """Names what is left out, and never repeats it."""

    agreed = Signal()
    """Somebody wants the copy."""

    def __init__(self, left_out: Sequence[str], remarks: Sequence[str], over: QWidget) -> None:
        """`remarks` are what else is to be known, a sentence each."""
        super().__init__(over)
        self.setWindowTitle(self.tr("Share a copy"))
        whole = spaced(QVBoxLayout(self), 28, 24, 28, 20, between=14)
        whole.addWidget(label(self.tr("Share a copy"), "section"))
        held = QWidget()
        self._column = spaced(QVBoxLayout(held), 0, 0, 8, 0, between=8)
        self._list(
            self.tr("Goes with it"),
            (
                self.tr("every answer that does not stay in the room"),
                self.tr("what partners released, and where each stands"),
                self.tr("open points, and words by hand with their reasons"),
            ),
            "check",
        )
        self._column.addSpacing(px(10))
        self._list(self.tr("Is left out"), left_out, "x")
        self._column.addSpacing(px(10))
        for remark in remarks:
            self._column.addWidget(WrappedLabel(remark, "small", "2"))
        self._column.addStretch(1)
        whole.addWidget(scrolled(held), 1)
        whole.addLayout(self._foot())
        self._over = over
        self.save.setFocus()
        self._refit()
        look().changed.connect(self._refit)

    def _list(self, title: str, lines: Sequence[str], symbol: str) -> None:
        self._column.addWidget(label(title, "label", "2"))
        for line in lines:
            row = spaced(QHBoxLayout(), between=8)
            row.addWidget(IconView(symbol, "accent" if symbol == "check" else "text3"))
            row.addWidget(WrappedLabel(f"{line[:1].upper()}{line[1:]}"), 1)
            self._column.addLayout(row)

    def _foot(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), between=8)
        self.cancel = Button(self.tr("Cancel"), "secondary")
        self.save = Button(self.tr("Save the copy…"), "primary", "users")
        self.save.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._agree)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        return row

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()

    def _refit(self) -> None:
        fit_over(self, self._over, WIDTH, HEIGHT)
