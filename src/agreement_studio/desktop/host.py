"""The window as what opens from it sees it: a room view, a dialog, a search."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.questions import Questions
from agreement_studio.wiring import Studio


class Host(Protocol):
    """One window. What holds it must not outlive it."""

    @property
    def studio(self) -> Studio: ...

    @property
    def preferences(self) -> Preferences: ...

    @property
    def questions(self) -> Questions: ...

    @property
    def over(self) -> QWidget:
        """The widget above which dialogs open."""
        ...

    @property
    def model(self) -> AgreementModel | None:
        """The agreement that is open now."""
        ...

    @property
    def opened(self) -> SignalInstance:
        """Emitted with the ``AgreementModel`` that is open from now on."""
        ...

    @property
    def closed(self) -> SignalInstance:
        """Emitted when none is open any more."""
        ...

    @property
    def step(self) -> str:
        """The key of the step that is shown; ``""`` where no agreement is open."""
        ...

    def go(self, step: str) -> None:
        """Shows a step, by its key."""
        ...

    def show_answer(self, path: str) -> None:
        """Goes to an answer, by its path."""
        ...

    @property
    def steps(self) -> Sequence[tuple[str, str]]:
        """The steps in their order: key and title."""
        ...

    @property
    def actions(self) -> Mapping[str, QAction]:
        """Everything that the menus offer, by key."""
        ...

    def title_of(self, path: str) -> str:
        """The title of the step that shows an answer; ``""`` where none does."""
        ...

    def pin(self, bar: QWidget) -> None:
        """Puts a bar above the page, for as long as the window is open."""
        ...

    def say(self, sentence: str) -> None:
        """Says one sentence above the page: what went well, or why something was not done."""
        ...

    def open_window(self) -> None:
        """Opens one more window, with the welcome screen in it."""
        ...


Commands = Mapping[str, Callable[[], object]]
"""What does each action, by the action's key."""

Feature = Callable[[Host], Commands]
"""Something that a window can do besides showing pages: made once for each window."""
