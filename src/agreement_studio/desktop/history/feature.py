"""The history of one window: opened from the Edit menu, and kept up to date while it is open."""

from PySide6.QtCore import QObject

from agreement_studio.application.step_labels import step_label
from agreement_studio.desktop.history.history_dialog import HistoryDialog, Moment
from agreement_studio.desktop.host import Commands, Host
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen


def feature(host: Host) -> Commands:
    """The commands of one window."""
    return {"history": History(host).open}


class History(QObject):
    """What was done in one window, and the way back to any of it."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.over)
        self.setObjectName("history")
        self._host = host
        self.dialog: HistoryDialog | None = None
        host.opened.connect(self._follow)
        host.closed.connect(self._leave)
        self._follow()

    def open(self) -> None:
        """Shows the list."""
        if self.dialog is None:
            self.dialog = HistoryDialog(self._host.over)
            self.dialog.went.connect(self.go)
        self.refresh()
        self.dialog.show()
        self.dialog.list.setFocus()

    def refresh(self) -> None:
        """Lists what was done and what was taken back, with where the agreement stands now."""
        model = self._host.model
        if model is None or self.dialog is None:
            return
        session = model.opened.session
        texts = texts_on_screen()
        made = (*session.steps, *reversed(session.undone))
        moments = [Moment(step_label(step, texts), f"{step.at:%H:%M}") for step in made]
        self.dialog.show_moments(moments, len(session.steps))

    def go(self, place: int) -> None:
        """Undoes or redoes until so many steps are made."""
        model = self._host.model
        if model is None:
            return
        session = model.opened.session
        while len(session.steps) > place:
            model.undo()
        while len(session.steps) < place and session.undone:
            model.redo()

    def _follow(self) -> None:
        if self._host.model is not None:
            self._host.model.changed.connect(self._hear)
        self.refresh()

    def _hear(self) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            self.refresh()

    def _leave(self) -> None:
        if self.dialog is not None:
            self.dialog.hide()
