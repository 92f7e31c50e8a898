"""One choice: its label, what can be chosen, and what comes of it beneath."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from agreement_studio.desktop.theme import spaced, with_role
from agreement_studio.desktop.widgets.labels import WrappedLabel, label

_SHORTEST = 8
"""Letters of the choice that stay in sight where a window is narrow."""


class ChoiceField(QWidget):
    """One of several, by key."""

    changed = Signal()

    def __init__(self, title: str, names: Mapping[str, str]) -> None:
        super().__init__()
        self._names = names
        column = spaced(QVBoxLayout(self), between=4)
        column.addWidget(label(title, "label", "2"))
        self.box = with_role(QComboBox(), "body")
        self.box.setAccessibleName(title)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(_SHORTEST)
        self.box.activated.connect(self.changed)
        self.result = WrappedLabel("", "small", "2")
        column.addWidget(self.box)
        column.addWidget(self.result)
        column.addStretch(1)

    @property
    def key(self) -> str:
        """What is chosen."""
        return str(self.box.currentData())

    def offer(self, keys: Iterable[str], chosen: str) -> None:
        """Offers these, one of them chosen."""
        wanted = [str(key) for key in keys]
        if wanted != [self.box.itemData(at) for at in range(self.box.count())]:
            self.box.clear()
            for key in wanted:
                self.box.addItem(self._names[key], key)
        self.box.setCurrentIndex(wanted.index(str(chosen)))

    def tell(self, result: str) -> None:
        """Says what comes of it."""
        self.result.setText(result)
        self.box.setAccessibleDescription(result)


class CheckField(QWidget):
    """Yes or no."""

    changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        column = spaced(QVBoxLayout(self), between=2)
        self.box = with_role(QCheckBox(title), "body")
        self.box.setAccessibleName(title)
        self.box.clicked.connect(self.changed)
        self.result = WrappedLabel("", "small", "2")
        spaced(inset := QVBoxLayout(), 28, 0, 0, 0)
        inset.addWidget(self.result)
        column.addWidget(self.box)
        column.addLayout(inset)

    def show_state(self, *, is_on: bool, can_change: bool, result: str) -> None:
        """Shows what is chosen and what comes of it."""
        self.box.setChecked(is_on)
        self.box.setEnabled(can_change)
        self.result.setText(result)
        self.box.setAccessibleDescription(result)
