"""The windows of the program: one for each agreement, listed in each, found again at next start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.window.documents import Company
from agreement_studio.desktop.window.gallery import BLANK
from agreement_studio.desktop.window.window import Window

if TYPE_CHECKING:
    from agreement_studio.application.open_agreement import OpenAgreement

OFFSET = 32
"""How far a further window stands from the one before, in pixels."""


class OpenWindows(QObject):
    """All windows. Each opens further ones through it; one that is closed is let go of."""

    emptied = Signal()
    """The last one was closed."""

    def __init__(
        self, make: Callable[[], Window], preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._make, self._preferences = make, preferences
        self._keeping = QTimer(self, singleShot=True, interval=0)
        self._keeping.timeout.connect(self._keep_session)
        self.all: list[Window] = []

    @property
    def current(self) -> Window:
        """The window that people work in now; a new one where there is none."""
        active = next((one for one in self.all if one.isActiveWindow()), None)
        return active or (self.all[-1] if self.all else self.open())

    def open(self) -> Window:
        """Opens one more window, a little beside the last."""
        window = self._make()
        if self.all:
            window.move(self.all[-1].pos().x() + OFFSET, self.all[-1].pos().y() + OFFSET)
        self.all.append(window)
        WindowList(window, self)
        window.documents.company = InCompany(self)
        window.asked_for_window.connect(self._open_one)
        window.closing.connect(self._tidy)
        window.welcome.gallery.changed.connect(self._tell_others)
        window.documents.opened.connect(self._keeping.start)
        window.documents.opened.connect(self._follow_steps)
        window.documents.closed.connect(self._keeping.start)
        window.show()
        return window

    def _open_one(self) -> None:
        self.open()

    def _tell_others(self) -> None:
        """Templates that came or went in one window do so on the welcome screen of each."""
        for window in self.all:
            if window.welcome.gallery is not self.sender():
                window.welcome.gallery.stale.emit()

    def open_files(self, files: Sequence[Path]) -> None:
        """Opens each file in a window of its own, and brings one forward."""
        come_forward(self.current)
        for file in files:
            self.current.documents.open(file)

    def open_apart(self, files: Sequence[Path]) -> None:
        """Opens each file in a new window, also one that is open already: there it can be read.

        Without files, opens the welcome screen in a new one.
        """
        for file in files:
            self.open().documents.open(file, apart=True)
        come_forward(self.all[-1] if files else self.open())

    def bring_forward(self, path: Path) -> bool:
        """Shows the window that has a file open; False where none has."""
        for window in self.all:
            if window.documents.model is not None and window.documents.model.path == path:
                come_forward(window)
                return True
        return False

    # -------------------------------------------------------------------------------- session

    def begin(self) -> None:
        """A start without files: what was open last, else the welcome screen or a blank agreement.

        Where work was left behind, the welcome screen asks about it in any case.
        """
        self.restore()
        documents = self.current.documents
        if not (self._preferences.welcomes or documents.model or documents.unsaved()):
            documents.begin(BLANK)

    def restore(self) -> None:
        """Opens again what was open last, each on the step at which it was left."""
        if not self._preferences.restores_session:
            return
        for path, step in self._preferences.session:
            if not path.exists():
                continue
            self.current.documents.open(path)
            window = next((one for one in self.all if _path(one) == path), None)
            workspace = window.workspace if window is not None else None
            if workspace is not None and step in workspace.keys:
                workspace.go(step)

    def _follow_steps(self) -> None:
        for window in self.all:
            workspace = window.workspace
            if workspace is not None and not workspace.property("followed"):
                workspace.setProperty("followed", True)
                workspace.moved.connect(self._keeping.start)

    def _keep_session(self) -> None:
        """Keeps what is open; once all are closed it stays as it was before."""
        if not any(window.isVisible() for window in self.all):
            return
        self._preferences.session = tuple(
            (path, window.workspace.current)
            for window in self.all
            if (path := _path(window)) is not None and window.workspace is not None
        )

    def _tidy(self) -> None:
        """Lets go of windows that were closed."""
        for window in [one for one in self.all if not one.isVisible()]:
            self.all.remove(window)
            window.deleteLater()
        self._keeping.start()
        if not self.all:
            self.emptied.emit()


class InCompany(Company):
    """What the documents of one window know of the other windows."""

    def __init__(self, windows: OpenWindows) -> None:
        self._windows = windows

    @override
    def bring_forward(self, path: Path) -> bool:
        return self._windows.bring_forward(path)

    @override
    def take(self, opened: OpenAgreement, remarks: Sequence[str]) -> None:
        self._windows.open().documents.show(opened, remarks)


class WindowList(QObject):
    """The part of one Window menu that lists all windows."""

    def __init__(self, window: Window, windows: OpenWindows) -> None:
        super().__init__(window)
        self._windows = windows
        self._menu: QMenu = window.menus.menu("window")
        self._listed: list[QAction] = []
        self._menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Lists the windows that are open now."""
        for old in self._listed:
            self._menu.removeAction(old)
            old.deleteLater()
        self._listed = [self._menu.addSeparator()]
        for number, window in enumerate(self._windows.all, start=1):
            action = QAction(f"&{number} {_name(window)}", self)
            action.setCheckable(True)
            action.setChecked(window is self.parent())
            action.setData(number - 1)
            action.triggered.connect(self._show)
            self._menu.addAction(action)
            self._listed.append(action)

    def _show(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and action.data() < len(self._windows.all):
            come_forward(self._windows.all[action.data()])


def come_forward(window: Window) -> None:
    """Brings a window before all others."""
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.raise_()
    window.activateWindow()


def _path(window: Window) -> Path | None:
    return window.documents.model.path if window.documents.model is not None else None


def _name(window: Window) -> str:
    return window.windowTitle().replace("[*]", "").replace("&", "&&")
