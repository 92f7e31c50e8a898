"""Each file is found again where this person left it: step, answer, paper, window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget

from agreement_studio.desktop.left_at import Kept, LeftAt
from agreement_studio.desktop.window.parts import KeepsPlace

if TYPE_CHECKING:
    from agreement_studio.desktop.preferences import Preferences
    from agreement_studio.desktop.window.documents import Documents
    from agreement_studio.desktop.window.workspace import Workspace


class Placed(Protocol):
    """What this needs of a window."""

    preferences: Preferences
    documents: Documents
    workspace: Workspace | None

    @property
    def moved(self) -> SignalInstance: ...


class Places(QObject):
    """Keeps the place of the open file at each step, at each save and when it is closed."""

    def __init__(self, window: Placed, over: QWidget) -> None:
        """`over` is the window itself."""
        super().__init__(over)
        self._window, self._over = window, over
        self._has_shown_one = False
        self._keeping = QTimer(self, singleShot=True, interval=0)
        self._keeping.timeout.connect(self.keep)
        window.moved.connect(self._keeping.start)
        window.documents.leaving.connect(self.keep)
        window.documents.opened.connect(self._bring)

    def _bring(self) -> None:
        """Goes where the file that has just been opened, and is shown, was left.

        The first that a window shows brings its own place on the screen along; Qt sees to it that
        a screen is there.
        """
        model, workspace = self._window.documents.model, self._window.workspace
        is_first, self._has_shown_one = not self._has_shown_one, True
        if model is None or workspace is None:
            return
        model.saved.connect(self._keeping.start)
        if model.path is None:
            return
        left = self._window.preferences.left_at(model.path)
        if is_first and left.text("geometry"):
            self._over.restoreGeometry(QByteArray.fromBase64(left.text("geometry").encode()))
        _bring(workspace, left)

    def keep(self) -> None:
        """Keeps where the file is left, as far as there is a file."""
        model, workspace = self._window.documents.model, self._window.workspace
        if model is None or workspace is None or model.path is None:
            return
        geometry = bytes(self._over.saveGeometry().toBase64().data()).decode()
        kept = {"geometry": geometry, **_place_of(workspace)}
        self._window.preferences.keep_left_at(model.path, kept)


def _place_of(workspace: Workspace) -> dict[str, Kept]:
    place: dict[str, Kept] = {
        "step": workspace.current,
        "walk": workspace.walk,
        "sections": workspace.shows_sections,
    }
    for part in (workspace.centre.page(workspace.current), workspace.preview):
        if isinstance(part, KeepsPlace):
            place.update(part.place)
    return place


def _bring(workspace: Workspace, left: LeftAt) -> None:
    if left.flag("sections", otherwise=True) != workspace.shows_sections:
        workspace.toggle_sidebar()
    workspace.show_walk(left.text("walk") or workspace.walk)
    step = left.text("step")
    if step in workspace.keys:
        workspace.go(step)
        page = workspace.centre.page(step)
        if isinstance(page, KeepsPlace):
            page.take_place(left)
    if isinstance(workspace.preview, KeepsPlace):
        workspace.preview.take_place(left)
