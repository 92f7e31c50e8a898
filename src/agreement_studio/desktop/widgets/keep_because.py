"""Asks in place why something is left as it is, and of whom that must agree."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import px, spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.labels import WrappedLabel


class KeepBecause(QWidget):
    """A box for the reason, a tick for each that must agree, and two buttons."""

    kept = Signal(str, tuple)
    """The reason, and the keys of those that agree."""
    left = Signal()
    """Nothing is to be kept after all."""

    def __init__(
        self, about: str, must_agree: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        """`about` is the sentence of what is kept; `must_agree` are keys and names."""
        super().__init__(parent)
        column = spaced(QVBoxLayout(self), 0, 4, 0, 4, between=6)
        self.reason = with_role(QLineEdit(), "body")
        self.reason.setPlaceholderText(self.tr("The reason, as others will read it"))
        self.reason.setAccessibleName(self.tr("Kept, because"))
        self.reason.setAccessibleDescription(about)
        self.reason.textChanged.connect(self._allow)
        self.reason.returnPressed.connect(self._keep)
        column.addWidget(self.reason)
        self.ticks: dict[str, QCheckBox] = {}
        if must_agree:
            sentence = self.tr("A must rests once every full partner agrees. Who does?")
            column.addWidget(WrappedLabel(sentence, "small", "2"))
        for key, name in must_agree:
            self.ticks[key] = tick = with_role(QCheckBox(name.replace("&", "&&")), "small")
            tick.setAccessibleName(self.tr("{name} agrees").format(name=name))
            tick.setMinimumHeight(px(24))
            column.addWidget(tick)
        column.addLayout(self._buttons())
        self._allow()

    def _buttons(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout())
        self.keep = Button(self.tr("Keep"), "secondary")
        self.cancel = Button(self.tr("Cancel"), "plain")
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.left)
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        row.addStretch(1)
        return row

    def begin(self) -> None:
        """Puts the keyboard where the reason is written."""
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self) -> None:
        self.keep.setEnabled(bool(self.reason.text().strip()))

    def _keep(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            agreed = tuple(key for key, tick in self.ticks.items() if tick.isChecked())
            self.kept.emit(reason, agreed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
