"""The preferences of one person: each change works at once, and all can be set back."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QGridLayout, QVBoxLayout, QWidget

from agreement_studio.desktop.host import Commands, Host
from agreement_studio.desktop.preferences import AS_SYSTEM
from agreement_studio.desktop.theme import look, spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import WrappedLabel, label
from agreement_studio.desktop.widgets.scrolling import scrolled

_SIZE = (440, 300)

SIZES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The sizes of text that are offered, as parts of the normal one."""


def feature(host: Host) -> Commands:
    """The commands of one window."""
    return {"preferences": Preferring(host).open}


class Preferring(QObject):
    """Opens the preferences over one window and does what is chosen there."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.over)
        self.setObjectName("preferring")
        self._host = host
        self.dialog: PreferencesDialog | None = None

    def open(self) -> None:
        """Shows what is chosen now."""
        if self.dialog is None:
            self.dialog = dialog = PreferencesDialog(self._host.over)
            dialog.palettes.activated.connect(self._wear)
            dialog.sizes.activated.connect(self._scale)
            dialog.reopens.clicked.connect(self._reopen)
            dialog.back.clicked.connect(self._set_back)
        self._show()
        self.dialog.fit()
        self.dialog.open()

    def _show(self) -> None:
        dialog, kept = self.dialog, self._host.preferences
        if dialog is not None:
            dialog.palettes.setCurrentIndex(max(0, dialog.palettes.findData(kept.palette)))
            nearest = min(SIZES, key=lambda size: abs(size - look().scale))
            dialog.sizes.setCurrentIndex(SIZES.index(nearest))
            dialog.reopens.setChecked(kept.restores_session)

    def _wear(self) -> None:
        if self.dialog is not None:
            self._host.actions[f"palette_{self.dialog.palettes.currentData()}"].trigger()

    def _scale(self) -> None:
        if self.dialog is not None:
            self._host.preferences.text_scale = self.dialog.sizes.currentData()
            look().scale_text(self.dialog.sizes.currentData())

    def _reopen(self) -> None:
        if self.dialog is not None:
            self._host.preferences.restores_session = self.dialog.reopens.isChecked()

    def _set_back(self) -> None:
        self._host.actions[f"palette_{AS_SYSTEM}"].trigger()
        self._host.preferences.text_scale = 1.0
        look().scale_text(1.0)
        self._host.preferences.restores_session = True
        self._show()


class PreferencesDialog(QDialog):
    """Questions with their answers beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.palettes = with_role(QComboBox(), "body")
        for key, words in (
            (AS_SYSTEM, self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ):
            self.palettes.addItem(words, key)
        self.sizes = with_role(QComboBox(), "body")
        for size in SIZES:
            self.sizes.addItem(f"{round(size * 100)} %", size)
        self.reopens = with_role(QCheckBox(self.tr("Open again what was open last")), "body")
        self.back = Button(self.tr("Set all back"), "quiet", "rotate-ccw")
        self._lay_out()

    def _lay_out(self) -> None:
        held = QWidget()
        column = spaced(QVBoxLayout(held), 24, 20, 24, 4, between=12)
        column.addWidget(label(self.tr("Preferences"), "section"))
        words = self.tr("Each change works at once. They are yours, and in no agreement.")
        column.addWidget(WrappedLabel(words, "small", "2"))
        grid = spaced(QGridLayout(), between=12)
        asked = ((self.tr("&Colours"), self.palettes), (self.tr("&Size of text"), self.sizes))
        for row, (question, box) in enumerate(asked):
            name = label(question, "label")
            name.setBuddy(box)
            box.setAccessibleName(question.replace("&", ""))
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(box, row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addWidget(self.reopens)
        column.addStretch(1)
        foot = spaced(QGridLayout(), 14, 8, 24, 16)
        close = Button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot.addWidget(self.back, 0, 0)
        foot.setColumnStretch(1, 1)
        foot.addWidget(close, 0, 2)
        whole = spaced(QVBoxLayout(self), between=0)
        whole.addWidget(scrolled(held), 1)
        whole.addLayout(foot)
        look().changed.connect(self.fit)

    def fit(self) -> None:
        """Takes the size of its design at the size of text in use."""
        fit_over(self, self.parentWidget(), *_SIZE)
