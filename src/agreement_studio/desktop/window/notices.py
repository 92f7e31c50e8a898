"""Sentences that the window has to say, above everything else, until they are closed."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agreement_studio.desktop.host import Offer
from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.announcing import announce
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

    def say(self, sentence: str, *offers: Offer) -> None:
        """Says a sentence, once, with what can be done about it."""
        if sentence in self._banners:
            self._close(sentence)
        acts = {str(at): offer.act for at, offer in enumerate(offers)}
        buttons = [(str(at), offer.words) for at, offer in enumerate(offers)]
        banner = Banner("info", sentence, [*buttons, ("close", self.tr("Close"))])
        banner.answered.connect(lambda key: self._answer(sentence, acts.get(key)))
        self._banners[sentence] = banner
        self._column.addWidget(banner)
        for old in self.sentences[:-MOST]:
            self._close(old)
        self.show()
        announce(banner, sentence)

    def _answer(self, sentence: str, act: Callable[[], object] | None) -> None:
        """Does what was offered, and leaves the sentence; or closes it."""
        if act is None:
            self._close(sentence)
        else:
            act()

    def unsay(self, sentence: str) -> None:
        """Closes a sentence that has been answered; nothing where it does not stand there."""
        if sentence in self._banners:
            self._close(sentence)

    def clear(self) -> None:
        """Closes all of them."""
        for sentence in self.sentences:
            self._close(sentence)

    def _close(self, sentence: str) -> None:
        banner = self._banners.pop(sentence)
        banner.hide()
        banner.deleteLater()
        self.setVisible(bool(self._banners))
