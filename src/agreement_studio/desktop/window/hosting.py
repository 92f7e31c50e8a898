"""The window as a host of what opens from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.host import Host, Offer, Shelf
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.questions import Questions
from agreement_studio.desktop.window.idle import Idle
from agreement_studio.desktop.window.menus import Menus
from agreement_studio.desktop.window.notices import Notices
from agreement_studio.desktop.window.parts import MarksWords, Parts
from agreement_studio.desktop.window.welcome import Welcome

if TYPE_CHECKING:
    from agreement_studio.application.finding_text import Wanted
    from agreement_studio.desktop.agreement_model import AgreementModel
    from agreement_studio.desktop.window.documents import Documents
    from agreement_studio.desktop.window.workspace import Workspace
    from agreement_studio.domain.agreement import Agreement
    from agreement_studio.wiring import Studio


class Hosted(Protocol):
    """What the host needs of a window."""

    studio: Studio
    preferences: Preferences
    questions: Questions
    documents: Documents
    notices: Notices
    parts: Parts
    menus: Menus
    column: QVBoxLayout
    idle: Idle
    workspace: Workspace | None
    welcome: Welcome

    @property
    def asked_for_window(self) -> SignalInstance: ...

    @property
    def moved(self) -> SignalInstance: ...


class Hosting(Host):
    """Passes on what is asked of a window to whoever in it does that."""

    def __init__(self, window: Hosted, over: QWidget) -> None:
        """`over` is the window itself, as the widget above which dialogs open."""
        self._window, self._over = window, over

    @property
    @override
    def studio(self) -> Studio:
        return self._window.studio

    @property
    @override
    def preferences(self) -> Preferences:
        return self._window.preferences

    @property
    @override
    def questions(self) -> Questions:
        return self._window.questions

    @property
    @override
    def over(self) -> QWidget:
        return self._over

    @property
    @override
    def model(self) -> AgreementModel | None:
        return self._window.documents.model

    @property
    @override
    def opened(self) -> SignalInstance:
        return self._window.documents.opened

    @property
    @override
    def closed(self) -> SignalInstance:
        return self._window.documents.closed

    @property
    @override
    def step(self) -> str:
        return self._window.workspace.current if self._window.workspace else ""

    @property
    @override
    def moved(self) -> SignalInstance:
        return self._window.moved

    @override
    def go(self, step: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.go(step)

    @override
    def show_answer(self, path: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.show_answer(path)

    @property
    @override
    def steps(self) -> Sequence[tuple[str, str]]:
        workspace = self._window.workspace
        steps = workspace.steps if workspace else self._window.parts.steps
        return [(step.key, step.title) for step in steps]

    @property
    @override
    def actions(self) -> Mapping[str, QAction]:
        return self._window.menus.actions

    @override
    def title_of(self, path: str) -> str:
        parts = self._window.parts
        key = parts.step_showing(path)
        return next((step.title for step in parts.steps if step.key == key), "")

    @override
    def pin(self, bar: QWidget) -> None:
        column = self._window.column
        column.insertWidget(column.indexOf(self._window.notices) + 1, bar)

    @override
    def show_found(self, wanted: Wanted | None, key: str = "") -> None:
        workspace = self._window.workspace
        if workspace is not None and isinstance(workspace.preview, MarksWords):
            if key:
                workspace.show_paper()
            workspace.preview.show_found(wanted, key)

    @override
    def show_beside(self, view: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.show_beside(view)

    @override
    def say(self, sentence: str, *offers: Offer) -> None:
        self._window.notices.say(sentence, *offers)

    @override
    def unsay(self, sentence: str) -> None:
        self._window.notices.unsay(sentence)

    @property
    @override
    def shelf(self) -> Shelf:
        return self._window.welcome.gallery

    @override
    def begin(self, agreement: Agreement) -> bool:
        return self._window.documents.begin_with(agreement)

    @override
    def when_idle(self, act: Callable[[], object], *, is_seen: bool = False) -> None:
        self._window.idle.do(act, is_seen=is_seen)

    @override
    def open_window(self) -> None:
        self._window.asked_for_window.emit()
