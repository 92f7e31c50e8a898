"""Features that are made late: the window is there before it loads what nobody has asked for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from agreement_studio.desktop.assembly.warming import MET, warm
from agreement_studio.desktop.host import Commands, Feature, Host


class Late(QObject):
    """A feature of one window, made for its first command or when an agreement is open."""

    def __init__(self, host: Host, make: Feature, keys: tuple[str, ...]) -> None:
        super().__init__(host.over)
        self.keys = keys
        self._host, self._make = host, make
        self._made: Commands | None = None
        host.opened.connect(self.made)

    def meet(self) -> None:
        """Hears of the first sample that is asked for, and is made while people look around."""
        self._host.shelf.sample_asked.connect(self._show_first)
        warm(self._host, MET, is_seen=True)
        self._host.when_idle(self.made, is_seen=True)

    def _show_first(self, template: str) -> None:
        if self._made is None:
            self.made()  # from now on it hears for itself
            self._host.shelf.sample_asked.emit(template)

    def made(self) -> Commands:
        """The feature's commands; from now on it is there."""
        if self._made is None:
            self._made = self._make(self._host)
        return self._made

    def do(self, key: str) -> object:
        """Does what one command does."""
        return self.made()[key]()


def late(make: Feature, *keys: str, is_met: bool = False) -> Feature:
    """The feature that `make` makes, with the commands of these keys.

    One that `is_met` on the welcome screen already is made while people look at it.
    """

    def feature(host: Host) -> Commands:
        made = Late(host, make, keys)
        if is_met:
            QTimer.singleShot(0, made, made.meet)  # the welcome screen is there by then
        return {key: partial(made.do, key) for key in keys}

    return feature
