"""Who decides: a chip that is also the list it is chosen from, and a role where one is said."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import px, words
from agreement_studio.desktop.forms.entries.chosen import BESIDE, PartsEntry
from agreement_studio.desktop.forms.names import Names
from agreement_studio.domain.who import Who


class HolderEntry(PartsEntry):
    """One holder. Its role has a line of its own once somebody asks for it, or fills it."""

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        self._asks_for_role = False
        super().__init__(Who, names, parent)
        self._blank = self.tr("Add who decides")
        self.box.call_blank(self._blank)
        self.box.beside = self.tr("Say a role in words …")
        self.role.textChanged.connect(self._arrange)
        self.mark(joins=False)
        self._arrange()

    @override
    def _lay_out(self) -> None:
        """The chip and what is beside it above, the role beneath."""
        self.box.setProperty("kind", "chip")
        self.box.setMinimumContentsLength(6)
        self.box.setMinimumHeight(px(28))
        self.joins = words(self.tr("joins"), "caption", "accent")
        top = QHBoxLayout()
        top.setSpacing(px(6))
        top.addWidget(self.box, 1)
        top.addWidget(self.joins)
        both = QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(px(4))
        both.addLayout(top)
        both.addWidget(self.role)

    @override
    def _chosen(self) -> None:
        if self.box.chosen() == BESIDE:
            self.box.hold(self.held)
            self._asks_for_role = True
            self._arrange()
            self.role.setFocus()
            return
        self.held = self.box.chosen()
        super()._chosen()

    def _arrange(self) -> None:
        self.role.setVisible(bool(self.role.text()) or self._asks_for_role)

    def mark(self, *, joins: bool) -> None:
        """Tells whether it is new to this decision."""
        self.joins.setVisible(joins)
        if joins:
            self.box.setAccessibleDescription(self.joins.text())

    @override
    def show_other(self, value: Any) -> None:
        super().show_other(value)
        self._arrange()
