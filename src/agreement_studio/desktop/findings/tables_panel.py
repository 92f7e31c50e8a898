"""Tables to be read one at a time, each row of which leads to its card: balance and thread."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.linked_table import LinkedTable
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.findings.linked_view import LinkedView
from agreement_studio.desktop.theme import spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.labels import WrappedLabel


class TablesPanel(QWidget):
    """A choice of tables. It follows every draft while it can be seen."""

    clicked = Signal(str)
    """The path of a record, or the key of a clause, where somebody wants to be taken."""

    def __init__(
        self,
        model: AgreementModel,
        name: str,
        tables: Callable[[AgreementModel], tuple[LinkedTable, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what the panel is called; `tables` makes them and holds no widget."""
        super().__init__(parent)
        self._model, self._make = model, tables
        self.tables: tuple[LinkedTable, ...] = ()
        self.choice = with_role(QComboBox(), "body")
        self.about = WrappedLabel("", "small", "2")
        self.view = LinkedView()
        self.go = Button(self.tr("Take me there"), "secondary")
        self.setAccessibleName(name)
        self.choice.setAccessibleName(name)
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.setMinimumContentsLength(8)
        column = spaced(QVBoxLayout(self), 16, 4, 12, 8, between=8)
        for widget in (self.choice, self.about):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        self.setFocusProxy(self.choice)
        self.choice.activated.connect(self._show)
        self.go.clicked.connect(self.view.follow)
        self.view.followed.connect(self.clicked)
        model.drafted.connect(self.refresh)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Reads the agreement again, if anybody can see it."""
        if not self.isVisible():
            return
        self.tables = self._make(self._model)
        chosen = self.choice.currentData()
        heads = [(one.title, one.key) for one in self.tables]
        shown = [
            (self.choice.itemText(n), self.choice.itemData(n)) for n in range(self.choice.count())
        ]
        if heads != shown:
            self.choice.clear()
            for title, key in heads:
                self.choice.addItem(title, key)
            keys = [key for _, key in heads]
            self.choice.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)
        self._show()

    def show_table(self, key: str) -> None:
        """Another of them, by its key."""
        self.choice.setCurrentIndex(self.choice.findData(key))
        self._show()

    def _show(self) -> None:
        at = self.choice.currentIndex()
        table = self.tables[at] if 0 <= at < len(self.tables) else None
        self.about.setText(table.about if table else "")
        self.view.setAccessibleName(table.title if table else "")
        self.view.show_table(table)
        has_rows = bool(table and table.rows)
        for widget in (self.view, self.go):
            widget.setVisible(has_rows)
        self._rest.setVisible(not has_rows)
