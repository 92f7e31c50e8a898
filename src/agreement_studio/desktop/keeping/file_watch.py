"""The file of the agreement that is open, watched: changed by somebody else, or gone."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from agreement_studio.application.file_ports import FileRead
from agreement_studio.application.underneath import is_of_this, keep_ours, take_in
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.host import Host, Offer
from agreement_studio.desktop.keeping.changes_dialog import ChangesDialog
from agreement_studio.desktop.keeping.told import told
from agreement_studio.domain.errors import StudioError

SETTLES_AFTER = 200
"""How long after the last change somebody looks, in milliseconds: a save comes in several."""

Facts = tuple[int, int, int]


class FileWatch(QObject):
    """One for a window. Each state of the file is told once; nothing is done unasked."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.over)
        self._host = host
        self._seen: Facts | None = None
        self._told = ""
        self._said = ""
        self._theirs: FileRead | None = None
        self.dialog: ChangesDialog | None = None
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=SETTLES_AFTER)
        self._watcher.fileChanged.connect(self._soon.start)
        self._watcher.directoryChanged.connect(self._soon.start)
        self._soon.timeout.connect(self.look)
        host.opened.connect(self._follow)
        host.closed.connect(self._leave)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)
        if host.model is not None:  # it is made when an agreement has just been opened
            self._follow()

    # -------------------------------------------------------------------------------- watching

    def _follow(self) -> None:
        model = self._host.model
        if model is not None:
            model.saved.connect(self._begin)
        self._begin()

    def _begin(self) -> None:
        """Takes the file as it is now for known: it was opened, or saved by us."""
        self._told = ""
        self._answered()
        path = self._path
        self._seen = _facts(path) if path else None
        self._watch()

    def _watch(self) -> None:
        """A file that is replaced is another one to the system, and is watched anew."""
        path = self._path
        wanted = [str(one) for one in (path, path.parent) if one.exists()] if path else []
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if gone := [one for one in watched if one not in wanted]:
            self._watcher.removePaths(gone)
        if new := [one for one in wanted if one not in watched]:
            self._watcher.addPaths(new)

    def _leave(self) -> None:
        self._soon.stop()
        self._begin()
        if self.dialog is not None:
            self.dialog.close()

    def _come_back(self, state: Qt.ApplicationState) -> None:
        """Some folders, such as those of a network, tell nobody that they changed."""
        if state is Qt.ApplicationState.ApplicationActive and self._path is not None:
            self._soon.start()

    @property
    def _path(self) -> Path | None:
        return self._host.model.path if self._host.model is not None else None

    # --------------------------------------------------------------------------------- telling

    def look(self) -> None:
        """Looks whether the file is still what it was, and says once where it is not."""
        model, path = self._host.model, self._path
        if model is None or path is None:
            return
        self._watch()
        now = _facts(path)
        if now == self._seen:
            return
        self._seen = now
        if now is None:
            self._tell_gone(model, path)
            return
        self._theirs = model.opened.changed_underneath()
        if self._theirs is not None and self._theirs.stamp.sha256 != self._told:
            self._told = self._theirs.stamp.sha256
            self._tell_changed(model, path, self._theirs)

    def _tell_gone(self, model: AgreementModel, path: Path) -> None:
        self._told, self._theirs = "", None
        if model.is_read_only:
            said = self.tr("The file “{file}” is not there any more. What you read is the last.")
        else:
            model.opened.go_on_from(None)
            said = self.tr(
                "The file “{file}” is not there any more. Nothing is lost: all of it is open here, "
                "and Save writes it again."
            )
        self._say(said, path)

    def _tell_changed(self, model: AgreementModel, path: Path, theirs: FileRead) -> None:
        compare = Offer(self.tr("Compare"), self.compare)
        if model.is_read_only:
            said = self.tr("Somebody saved “{file}” since you opened it to read.")
            self._say(said, path, compare)
        elif not is_of_this(theirs, model.opened):
            said = self.tr("“{file}” has become another agreement. Saving puts yours beside it.")
            self._say(said, path, compare)
        else:
            said = self.tr("Somebody saved “{file}” while it is open here. Saving takes both in.")
            take = Offer(self.tr("Take both in"), self.take_in)
            keep = Offer(self.tr("Keep mine"), self.keep_mine)
            self._say(said, path, take, keep, compare)

    def _say(self, said: str, path: Path, *offers: Offer) -> None:
        """Says how the file is now, in place of how it was before."""
        self._host.unsay(self._said)
        self._said = said.format(file=path.name)
        self._host.say(self._said, *offers)

    def _answered(self) -> None:
        self._host.unsay(self._said)
        self._said, self._theirs = "", None

    # ----------------------------------------------------------------------------- what is done

    def take_in(self) -> None:
        """Merges what somebody saved; it is as if both had written here."""
        model, theirs, studio = self._host.model, self._theirs, self._host.studio
        if model is None or theirs is None:
            return
        try:
            take_in(model.opened, theirs, studio.files, studio.now())
        except StudioError as fault:
            self._host.say(fault.sentence)
            return
        self._answered()
        model.recorded.emit()
        self._host.say(self.tr("Both are in it now. Save puts them into the file."))

    def keep_mine(self) -> None:
        """Goes on with what is open; what somebody saved is put beside it."""
        model, theirs, path = self._host.model, self._theirs, self._path
        if model is None or theirs is None or path is None:
            return
        try:
            beside = keep_ours(model.opened, theirs, path, self._host.studio.files)
        except StudioError as fault:
            self._host.say(fault.sentence)
            return
        self._answered()
        said = self.tr("Yours goes on, and Save writes it. Theirs is in “{file}”.")
        self._host.say(said.format(file=beside.name))

    def compare(self) -> None:
        """Shows what their file has that the agreement here has not."""
        model, theirs = self._host.model, self._theirs
        if model is None or theirs is None:
            return
        lead = self.tr("What the file on the disk says otherwise than the agreement that is open.")
        groups = told(model.agreement, theirs.file.agreement)
        self.dialog = ChangesDialog(lead, groups, self._acts(model, theirs), self._host.over)
        self.dialog.answered.connect(self._answer)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _acts(self, model: AgreementModel, theirs: FileRead) -> list[tuple[str, str]]:
        if model.is_read_only or not is_of_this(theirs, model.opened):
            return []
        return [("take", self.tr("Take both in")), ("keep", self.tr("Keep mine"))]

    def _answer(self, key: str) -> None:
        {"take": self.take_in, "keep": self.keep_mine}[key]()

    def _forget_dialog(self) -> None:
        self.dialog = None


def _facts(path: Path) -> Facts | None:
    """What tells cheaply that a file may have changed; None where it is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino
