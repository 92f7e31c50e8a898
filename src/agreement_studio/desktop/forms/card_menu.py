"""The actions of a card, for itself or for all that are chosen together with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from agreement_studio.desktop.forms.choice import Way


class CardMenu(QMenu):
    """Behind the three dots of a card."""

    chose = Signal(Way)
    duplicated = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choose = self.addAction("", lambda: self.chose.emit(Way.TURN))
        self.addAction(self.tr("Choose all\tCtrl+A"), lambda: self.chose.emit(Way.ALL))
        self.addSeparator()
        self._duplicate = self.addAction("", self.duplicated.emit)
        self._up = self.addAction("", lambda: self.moved.emit(-1))
        self._down = self.addAction("", lambda: self.moved.emit(1))
        self.addSeparator()
        self._remove = self.addAction("", self.removed.emit)
        self.tell(0)

    def tell(self, together: int) -> None:
        """Names the actions for a card that is chosen with so many in all; 0: it is not chosen."""
        leaves = self.tr("Leave out of the choice\tCtrl+Space")
        self._choose.setText(leaves if together else self.tr("Choose\tCtrl+Space"))
        if together > 1:
            said = (
                self.tr("Duplicate the {count} chosen\tCtrl+D"),
                self.tr("Move the {count} chosen up\tAlt+Up"),
                self.tr("Move the {count} chosen down\tAlt+Down"),
                self.tr("Remove the {count} chosen\tDel"),
            )
        else:
            said = (
                self.tr("Duplicate\tCtrl+D"),
                self.tr("Move up\tAlt+Up"),
                self.tr("Move down\tAlt+Down"),
                self.tr("Remove\tDel"),
            )
        acts = (self._duplicate, self._up, self._down, self._remove)
        for action, words in zip(acts, said, strict=True):
            action.setText(words.format(count=f"{together:,}"))
