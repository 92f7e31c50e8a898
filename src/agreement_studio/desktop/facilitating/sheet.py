"""The plain dialog that everything about templates opens in: a title, advice, a body and a foot."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import look, spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import LOW, fit_over
from agreement_studio.desktop.widgets.flow import FlowLayout
from agreement_studio.desktop.widgets.labels import WrappedLabel, label

_AROUND = 24


class Sheet(QDialog):
    """Opens above a window and goes when it is closed. Escape closes it."""

    def __init__(self, title: str, advice: str, over: QWidget, size: QSize) -> None:
        """`size` is that of the design; no screen and no window makes it larger than itself."""
        super().__init__(over)
        self._first: Button | None = None
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setSizeGripEnabled(True)
        column = spaced(QVBoxLayout(self), _AROUND, 20, _AROUND, 16, between=12)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        head = spaced(QVBoxLayout(), between=4)
        head.addWidget(label(title, "section"))
        self.advice = WrappedLabel(advice, "body", "2")
        head.addWidget(self.advice)
        column.addLayout(head)
        self.above = spaced(QVBoxLayout(), between=0)
        column.addLayout(self.above)
        self.body = spaced(QHBoxLayout(), between=20)
        column.addLayout(self.body, 1)
        self.said = WrappedLabel("", "body", "must")
        self.said.hide()
        column.addWidget(self.said)
        column.addWidget(self._made_foot())
        self.setMinimumSize(360, 280)
        fit_over(self, over, size.width(), size.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The advice goes where there is room for little else."""
        super().resizeEvent(event)
        self.advice.setVisible(self.height() / look().scale >= LOW)

    def _made_foot(self) -> QWidget:
        foot = QWidget()
        self._buttons = FlowLayout(foot, gap=8, at_end=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        foot.setSizePolicy(policy)
        return foot

    def add_button(self, key: str, words: str, kind: str = "secondary", symbol: str = "") -> Button:
        """Puts a button at the foot, before those there are: the primary one stands at the end."""
        button = Button(words, kind, symbol)
        button.setObjectName(key)
        button.setAutoDefault(kind == "primary")
        button.setDefault(kind == "primary")
        self._buttons.insert(0, button)
        if self._first is not None:
            QWidget.setTabOrder(button, self._first)
        self._first = button
        return button

    def say(self, sentence: str) -> None:
        """Says one sentence above the buttons; ``""`` says nothing."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
