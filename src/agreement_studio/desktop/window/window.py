"""The main window: puts the parts together and decides nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.questions import Questions
from agreement_studio.desktop.theme import look, spaced
from agreement_studio.desktop.window.appearance import Appearance
from agreement_studio.desktop.window.arrangement import arrangement, page_alone
from agreement_studio.desktop.window.commands import all_commands
from agreement_studio.desktop.window.dialogs import Dialogs
from agreement_studio.desktop.window.documents import Documents
from agreement_studio.desktop.window.files_at_hand import FilesAtHand
from agreement_studio.desktop.window.focus_mode import FocusMode
from agreement_studio.desktop.window.hosting import Hosting
from agreement_studio.desktop.window.idle import Idle
from agreement_studio.desktop.window.in_sight import InSight
from agreement_studio.desktop.window.menus import Menus
from agreement_studio.desktop.window.notices import Notices
from agreement_studio.desktop.window.parts import Parts
from agreement_studio.desktop.window.places import Places
from agreement_studio.desktop.window.recent_menu import RecentMenu
from agreement_studio.desktop.window.status_bar import StatusBar
from agreement_studio.desktop.window.toolbar import Toolbar
from agreement_studio.desktop.window.welcome import Welcome

if TYPE_CHECKING:
    from agreement_studio.desktop.agreement_model import AgreementModel
    from agreement_studio.desktop.window.workspace import Workspace
    from agreement_studio.wiring import Studio

SMALLEST = (480, 360)
FIRST = (1366, 768)


class Window(QMainWindow):
    """One window with one agreement in it, or the welcome screen."""

    asked_for_window = Signal()
    """Somebody wants one more window."""
    moved = Signal(str)  # the key of the step that is shown now
    closing = Signal()  # it has been closed

    def __init__(
        self,
        studio: Studio,
        parts: Parts,
        preferences: Preferences,
        questions: Questions | None = None,
    ) -> None:
        """`questions` asks people; without it, dialogs on screen do."""
        super().__init__()
        self.studio, self.parts, self.preferences = studio, parts, preferences
        self.workspace: Workspace | None = None
        self.questions = questions or Dialogs(self)
        self.appearance = Appearance(preferences, self)
        self.documents = Documents(studio, preferences, self.questions, self)
        self.focus_mode = FocusMode(self.menuBar(), self)
        host = Hosting(self, self)
        self.idle = Idle(self)
        self.menus = Menus(self.menuBar(), all_commands(self, host, parts.features), preferences)
        self.toolbar = Toolbar(self.menus)
        self.notices = Notices()
        self.status = StatusBar(self.menus.actions, studio.now)
        self.welcome = Welcome(self.menus.actions)
        self.recent_menu = RecentMenu(self.menus.menu("file"), self.menus.actions["save"])
        self.files = FilesAtHand(self)
        self._lay_out()
        self._connect()
        self.idle.do(self.welcome.gallery.name_sectors, is_seen=True)
        self.welcome.gallery.look_inside(self.idle)
        self._begin_empty()

    def _lay_out(self) -> None:
        whole = QWidget()
        self.column = column = spaced(QVBoxLayout(whole), between=0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        for part in (self.toolbar, self.notices, self._stack, self.status):
            column.addWidget(part, 1 if part is self._stack else 0)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setCentralWidget(whole)
        if (layout := self.layout()) is not None:
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)
        self.setAcceptDrops(True)
        self.restoreGeometry(self.preferences.geometry)
        InSight(self)

    def _connect(self) -> None:
        documents = self.documents
        documents.opened.connect(self._show_agreement)
        documents.closed.connect(self._begin_empty)
        documents.told.connect(self.notices.say)
        self.welcome.began.connect(documents.begin)
        documents.closed.connect(self.focus_mode.leave)
        self.focus_mode.turned.connect(self._arrange)
        self.moved.connect(self._show_step)
        look().changed.connect(self._arrange)
        self.menus.actions[f"palette_{self.appearance.palette}"].setChecked(True)
        Places(self, self)

    # ------------------------------------------------------------------------------ what shows

    def _begin_empty(self) -> None:
        """Shows the welcome screen."""
        if self.workspace is not None:
            self._stack.removeWidget(self.workspace)
            self.workspace.deleteLater()
            self.workspace = None
        self.toolbar.hide()
        self.status.hide()
        self.status.leave()
        self.files.show(self.idle)
        self._stack.setCurrentWidget(self.welcome)
        self._show_state()

    def _show_agreement(self, model: AgreementModel) -> None:
        from agreement_studio.desktop.window.workspace import Workspace  # noqa: PLC0415 - late

        self.status.follow(model)
        self.workspace = Workspace(self.parts, model)
        self.workspace.moved.connect(self.moved)
        self._stack.setCurrentIndex(self._stack.addWidget(self.workspace))
        model.changed.connect(self._show_state)
        model.recorded.connect(self._show_state)
        model.saved.connect(self._show_state)
        model.saved.connect(self.files.show_recent)
        self._show_step(self.workspace.current)
        self._show_state()
        self._arrange()
        QTimer.singleShot(0, self.workspace, self.workspace.begin)

    def _show_step(self, key: str) -> None:
        self.status.show_step(self.workspace.title_of(key) if self.workspace else "")

    def _show_state(self) -> None:
        """Says what is open, where its latest edit is, and what can be done."""
        model = self.documents.model
        there = self.documents.possible()
        self.menus.allow(there)
        self.menus.name("undo", model.undo_label if model else "")
        self.menus.name("redo", model.redo_label if model else "")
        name = (model.agreement.name or self.tr("An agreement without a name")) if model else ""
        self.setWindowTitle(f"{name}[*] – Agreement Studio" if model else "Agreement Studio")
        self.setWindowModified(model is not None and model.is_modified)
        self.setWindowFilePath(str(model.path) if model and model.path else "")
        if model:
            self.toolbar.show_name(name, model.agreement.version.number)

    def _arrange(self) -> None:
        arranged = arrangement(self.width(), self.height(), look().scale)
        if self.focus_mode.is_on:
            arranged = page_alone(arranged)
        self.welcome.arrange(arranged)
        self.toolbar.arrange(has_words=arranged.has_words)
        self.toolbar.setVisible(self.workspace is not None and not arranged.is_page_alone)
        self.status.setVisible(self.workspace is not None and arranged.has_strip)
        if self.workspace is not None:
            self.workspace.arrange(arranged)

    # ----------------------------------------------------------------------------- what happens

    def open_files(self, files: list[Path]) -> None:
        """Opens what was asked for on the command line, by a double click or by another start."""
        for file in files:
            self.documents.open(file)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        self.open_files([Path(url.toLocalFile()) for url in urls])

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.preferences.geometry = self.saveGeometry()
        if self.documents.close():
            event.accept()
            QTimer.singleShot(0, self, self.closing.emit)
        else:
            event.ignore()
