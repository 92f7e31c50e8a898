"""What copies changed apart, told when it arrives and listed until somebody has seen it."""

from PySide6.QtCore import QObject

from agreement_studio.application.attention import Attention, to_look_at
from agreement_studio.desktop.host import Host, Offer
from agreement_studio.desktop.keeping.clash_dialog import ClashDialog, Point
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen


class Clashes(QObject):
    """One for a window."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.over)
        self._host = host
        self._said = ""
        self._told: frozenset[str] = frozenset()
        self.dialog: ClashDialog | None = None
        host.opened.connect(self._follow)
        host.closed.connect(self._leave)
        if host.model is not None:  # it is made when an agreement has just been opened
            self._follow()

    def _follow(self) -> None:
        model = self._host.model
        if model is not None:
            model.saved.connect(self.tell)
            model.recorded.connect(self.tell)
        self._told = frozenset()
        self.tell()

    @property
    def unseen(self) -> tuple[Attention, ...]:
        """What nobody has looked at yet."""
        model = self._host.model
        return to_look_at(model.opened.attention) if model is not None else ()

    def tell(self) -> None:
        """Says that there is something to look at, once for each that arrives."""
        here = frozenset(one.id for one in self.unseen)
        if here - self._told:
            self._host.unsay(self._said)
            self._said = self.tr("Two copies were put together. Places to look at: {count}.")
            self._said = self._said.format(count=len(here))
            self._host.say(self._said, Offer(self.tr("Look at them"), self.open))
        self._told |= here
        self._refresh()

    def open(self) -> None:
        """Lists them, beside the work."""
        if self.dialog is None:
            self.dialog = ClashDialog(self._host.over)
            self.dialog.asked.connect(self._host.show_answer)
            self.dialog.seen.connect(self._see)
        self._show()
        self.dialog.show()
        self.dialog.raise_()

    def _see(self, identifiers: list[str]) -> None:
        model = self._host.model
        if model is not None:
            for identifier in identifiers:
                model.look_at(identifier)

    def _refresh(self) -> None:
        if not self.unseen:
            self._host.unsay(self._said)
        if self.dialog is not None and self.dialog.isVisible():
            self._show()

    def _show(self) -> None:
        model = self._host.model
        if model is None or self.dialog is None:
            return
        from agreement_studio.application.attention_sentences import (  # noqa: PLC0415 - late
            AttentionSentences,
        )

        sentences = AttentionSentences(model.agreement, texts_on_screen())
        points = [
            Point(one.id, sentences.sentence(one.clash), one.clash.path) for one in self.unseen
        ]
        self.dialog.show_points(points, can_see=not model.is_read_only)

    def _leave(self) -> None:
        self._host.unsay(self._said)
        if self.dialog is not None:
            self.dialog.close()
