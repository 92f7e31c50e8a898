"""What is offered for a misspelt word: others in its place, each by a key, and one's own words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from agreement_studio.desktop.theme import with_role


class SpellingMenu(QMenu):
    """Others first, numbered by the keys that choose them."""

    chosen = Signal(str)
    """The word that is to stand there instead."""
    added = Signal()
    """The word is one of the person's own."""

    def __init__(self, said: str, instead: Sequence[str] | None, parent: QWidget) -> None:
        """`said` is the word as it stands there; `instead` is None where nothing can be changed."""
        super().__init__(parent)
        with_role(self, "body")
        self._said = said
        for number, word in enumerate(instead or (), start=1):
            action = self.addAction(f"&{number}  {self._as_said(word).replace('&', '&&')}")
            action.setData(self._as_said(word))
        if instead is not None and not instead:
            self.addAction(self.tr("No word like it was found")).setEnabled(False)
        self.addSeparator()
        add = self.addAction(self.tr("&Add “{word}” to my words").format(word=said))
        add.triggered.connect(self.added)
        self.triggered.connect(self._choose)
        self.aboutToHide.connect(self.deleteLater)

    def append(self, usual: QMenu) -> None:
        """Puts what a box offers anyway beneath."""
        usual.setParent(self)
        self.addSeparator()
        self.addActions(usual.actions())

    def _as_said(self, word: str) -> str:
        """With the apostrophe that the text has; an upright one is the dictionary's."""
        return word if "'" in self._said else word.replace("'", "’")

    def _choose(self, action: QAction) -> None:
        if action.data():
            self.chosen.emit(str(action.data()))
