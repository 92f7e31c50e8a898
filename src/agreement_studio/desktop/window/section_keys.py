"""The keys of the first sections: they go there, and menu and sidebar say which is which."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtGui import QKeySequence

from agreement_studio.desktop.window.actions.sections import SECTIONS

if TYPE_CHECKING:
    from agreement_studio.desktop.host import Commands
    from agreement_studio.desktop.preferences import Preferences
    from agreement_studio.desktop.window.documents import Documents
    from agreement_studio.desktop.window.menus import Menus
    from agreement_studio.desktop.window.workspace import Workspace


class Walked(Protocol):
    """What this needs of a window."""

    documents: Documents
    menus: Menus
    preferences: Preferences
    workspace: Workspace | None

    @property
    def moved(self) -> SignalInstance: ...


class SectionKeys(QObject):
    """Follows the sidebar of one window: another walk has other sections."""

    def __init__(self, window: Walked, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._telling = QTimer(self, singleShot=True, interval=0)  # when all others have heard
        self._telling.timeout.connect(self._tell)
        documents = window.documents
        for heard in (documents.opened, documents.closed, window.moved):
            heard.connect(self._telling.start)
        window.preferences.keys.changed.connect(self._telling.start)

    @property
    def commands(self) -> Commands:
        """Going to each of them, by the key of its action."""
        return {spec.key: partial(self._go, place) for place, spec in enumerate(SECTIONS)}

    def _go(self, place: int) -> None:
        workspace = self._window.workspace
        if workspace is not None and place < len(workspace.keys):
            workspace.go(workspace.keys[place])

    def _tell(self) -> None:
        workspace, menus = self._window.workspace, self._window.menus
        titles = [step.title for step in workspace.steps] if workspace is not None else []
        for place, spec in enumerate(SECTIONS):
            title = titles[place].replace("&", "&&") if place < len(titles) else ""
            menus.name(spec.key, f"– {title}" if title else "")
        if workspace is not None:
            native = QKeySequence.SequenceFormat.NativeText
            keys = [menus.actions[spec.key].shortcut().toString(native) for spec in SECTIONS]
            workspace.sidebar.show_keys(keys)
