"""Features that are made late: the window is there before it loads what nobody has asked for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from agreement_studio.desktop.host import Commands, Feature, Host


class Late(QObject):
    """A feature of one window, made for its first command or when an agreement is open."""

    def __init__(self, host: Host, make: Feature) -> None:
        super().__init__(host.over)
        self._host, self._make = host, make
        self._made: Commands | None = None
        host.opened.connect(self.made)

    def made(self) -> Commands:
        """The feature's commands; from now on it is there."""
        if self._made is None:
            self._made = self._make(self._host)
        return self._made

    def do(self, key: str) -> object:
        """Does what one command does."""
        return self.made()[key]()


def late(make: Feature, *keys: str, soon: bool = False) -> Feature:
    """The feature that `make` makes, with the commands of these keys.

    One that is wanted `soon` has to do with the welcome screen: it follows the first paint.
    """

    def feature(host: Host) -> Commands:
        made = Late(host, make)
        if soon:
            host.when_idle(made.made)
        return {key: partial(made.do, key) for key in keys}

    return feature
