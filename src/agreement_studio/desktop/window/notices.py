"""Sentences that the window has to say, above everything else, until they are closed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.banner import Banner

MOST = 3
"""How many stand at once; older ones give way."""


class Notices(QWidget):
    """Banners one beneath the other; nothing where there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = spaced(QVBoxLayout(self), 16, 4, 16, 8, between=6)
        self._banners: dict[str, Banner] = {}
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What stands there now, the oldest first."""
        return tuple(self._banners)

    def say(self, sentence: str) -> None:
        """Says a sentence, once."""
        if sentence in self._banners:
            return
        banner = Banner("info", sentence, [("close", self.tr("Close"))])
        banner.answered.connect(lambda _key: self._close(sentence))
        self._banners[sentence] = banner
        self._column.addWidget(banner)
        for old in self.sentences[:-MOST]:
            self._close(old)
        self.show()

    def clear(self) -> None:
        """Closes all of them."""
        for sentence in self.sentences:
            self._close(sentence)

    def _close(self, sentence: str) -> None:
        banner = self._banners.pop(sentence)
        banner.hide()
        banner.deleteLater()
        self.setVisible(bool(self._banners))
