"""The window as what opens from it sees it: a room view, a dialog, a search."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from agreement_studio.application.finding_text import Wanted
    from agreement_studio.application.starters import Starter
    from agreement_studio.desktop.agreement_model import AgreementModel
    from agreement_studio.desktop.preferences import Preferences
    from agreement_studio.desktop.questions import Questions
    from agreement_studio.domain.agreement import Agreement
    from agreement_studio.wiring import Studio


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be done, and what its button says."""

    words: str
    act: Callable[[], object]


class Shelf(Protocol):
    """Where the welcome screen offers templates beside the starters."""

    @property
    def sample_asked(self) -> SignalInstance:
        """Emitted with the id of a template whose sample somebody wants to see."""
        ...

    @property
    def made_chosen(self) -> SignalInstance:
        """Emitted with the id of a made template that somebody begins from."""
        ...

    @property
    def changed(self) -> SignalInstance:
        """To be emitted by whoever put a template among the others, or took one away."""
        ...

    @property
    def stale(self) -> SignalInstance:
        """Emitted when other templates are there than are shown, in whichever window."""
        ...

    def show_made(self, made: Sequence[tuple[Starter, Agreement]]) -> None:
        """Shows made templates, each with an agreement for its picture."""
        ...


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

    @property
    def moved(self) -> SignalInstance:
        """Emitted with the key of the step that is shown from now on."""
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

    def show_found(self, wanted: Wanted | None, key: str = "") -> None:
        """Marks words on the paper wherever they stand, or none.

        Brings one of the places into view, by the key of its paragraph or row.
        """
        ...

    def show_beside(self, view: str) -> None:
        """Opens a view beside the page, by its key, or goes back to the paper where it is open."""
        ...

    def say(self, sentence: str, *offers: Offer) -> None:
        """Says one sentence above the page: what went well, or why something was not done.

        `offers` are what can be done about it, each a button beside the sentence.
        """
        ...

    def unsay(self, sentence: str) -> None:
        """Takes a sentence away that has been answered; nothing where it does not stand there."""
        ...

    @property
    def shelf(self) -> Shelf:
        """Where the welcome screen offers templates."""
        ...

    def begin(self, agreement: Agreement) -> bool:
        """Begins a new agreement in place of the one that is open, if that may be closed."""
        ...

    def when_idle(self, act: Callable[[], object], *, is_seen: bool = False) -> None:
        """Does something small once the window has been painted and nobody waits for it.

        What people see come is done before the rest.
        """
        ...

    def open_window(self) -> None:
        """Opens one more window, with the welcome screen in it."""
        ...


Commands = Mapping[str, Callable[[], object]]
"""What does each action, by the action's key."""

Feature = Callable[[Host], Commands]
"""Something that a window can do besides showing pages: made once for each window."""
