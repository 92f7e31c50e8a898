"""What a page needs of the open agreement."""

from collections.abc import Callable, Hashable
from datetime import date
from typing import Any, Protocol

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Edit


class Heard(Protocol):
    """A bound Qt signal."""

    def connect(self, slot: Callable[..., Any], /) -> Any: ...


class FormModel(Protocol):
    """The open agreement as a window sees it."""

    @property
    def agreement(self) -> Agreement: ...

    @property
    def today(self) -> date: ...

    @property
    def changed(self) -> Heard:
        """Tells of every change, whoever made it; the agreement is up to date by then."""

    def apply(self, edit: Edit, origin: Hashable = None) -> bool:
        """Makes one undoable change and tells whether anything changed."""

    def undo(self) -> object: ...

    def redo(self) -> object: ...

    def end_typing(self) -> None:
        """Whatever is typed next is a step of its own."""
