"""What a window offers for its room: the projector, the panel, and paper."""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from agreement_studio.desktop.host import Commands, Host
from agreement_studio.desktop.room.paper import paper_commands

if TYPE_CHECKING:
    from agreement_studio.desktop.room.panel import Panel
    from agreement_studio.desktop.room.projector import Projector
    from agreement_studio.desktop.room.stage import Stage


def feature(host: Host) -> Commands:
    """The commands of the room, by the keys of their actions."""
    room = Room(host)
    return {
        "room_view": room.present,
        "room_panel": room.show_panel,
        "room_hold": room.hold,
        "room_blank": room.blank,
        **paper_commands(host),
    }


class Room(QObject):
    """One window's room. All of it is made when it is first wanted: a window opens without it."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.over)
        self.setObjectName("room")
        self._host = host
        self.projector: Projector | None = None
        self.panel: Panel | None = None
        host.closed.connect(self.leave)

    @cached_property
    def stage(self) -> "Stage":
        """What is shown, who speaks and how long."""
        from agreement_studio.desktop.room.stage import Stage  # noqa: PLC0415 - rarely wanted

        return Stage(self._host, self)

    def present(self) -> None:
        """Opens the room view; beside it the panel, where the room does not see it."""
        from agreement_studio.desktop.room.projector import Projector  # noqa: PLC0415 - as above

        if self._host.model is None:
            return
        projector = self.projector or Projector(self.stage, self._host.over)
        self.projector = projector
        self.stage.follow(self._host.step)
        if projector.has_own_screen:
            self.show_panel()
        projector.present()

    def show_panel(self) -> None:
        """Opens the panel of whoever facilitates."""
        from agreement_studio.desktop.room.panel import Panel  # noqa: PLC0415 - as above

        if self._host.model is None:
            return
        if self.panel is None:
            self.panel = Panel(self.stage, self._host)
            self.panel.asked_for_projector.connect(self.present)
        self.stage.follow(self._host.step)
        self.panel.open_beside()

    def hold(self) -> None:
        """Holds the room view still, or lets it follow the window again."""
        self.stage.switch(replace(self.stage.on, held=not self.stage.on.held))

    def blank(self) -> None:
        """Blanks the room view, or shows it again."""
        self.stage.switch(replace(self.stage.on, blank=not self.stage.on.blank))

    def leave(self) -> None:
        """The agreement is closed, and the room with it: nothing of it stays behind."""
        for window in (self.projector, self.panel):
            if window is not None:
                window.close()
                window.deleteLater()
        self.projector = self.panel = None
