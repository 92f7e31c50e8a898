"""What every kind of box has in common."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from typing_extensions import override

STEPS_OF_THE_SESSION = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Entry(QWidget):
    """One answer, or one of several, on the screen.

    `edited` tells that a person changed it, and whether by typing. What cannot be held yet leaves a
    sentence in `unfit`; it stays on the screen and nowhere else.
    """

    edited = Signal(bool)
    is_whole_or_nothing = False
    """Whether what does not fit leaves nothing of itself behind, not even how it began."""
    stepped = Signal(bool)
    """Undo (True) or redo (False) was asked for here, which is the session's to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_telling = False
        self.unfit = ""
        self.note = ""
        """What was left out of a text, or how it was understood; ``""`` for nothing to say."""
        self.beside: Mapping[str, Any] = {}
        """What the same words say for other fields of the record, by name."""

    def value(self) -> Any:
        """What it holds; None while it is blank."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Shows what the agreement holds, without a word to anybody."""
        if self._is_telling:
            self.heard_back(value)
        else:
            self.show_other(value)

    def show_other(self, value: Any) -> None:
        """Shows what somebody else has changed, or what stood there to begin with."""
        raise NotImplementedError

    def heard_back(self, value: Any) -> None:
        """What was just entered here is held now, as this."""

    def tell(self, *, typed: bool) -> None:
        """Tells that a person changed it; nothing that comes of it disturbs what is being typed."""
        self._is_telling = True
        try:
            self.edited.emit(typed)
        finally:
            self._is_telling = False

    def tidy(self) -> None:
        """Somebody has left it."""

    def set_example(self, text: str) -> None:
        """Shows an example while it is blank, where there is room for one."""

    def say_again(self) -> None:
        """Shows the same answer: what it names is called otherwise now."""

    def name_as(self, label: str, description: str) -> None:
        """Tells assistive technology what it asks for."""
        target = self.focus_target()
        target.setAccessibleName(label)
        target.setAccessibleDescription(description)

    def focus_target(self) -> QWidget:
        """The control that takes the focus."""
        return self

    @property
    def is_wide(self) -> bool:
        """Whether it wants the whole width of a card."""
        return False

    def hand_on_undo(self, control: QWidget) -> None:
        """Takes undo and redo away from a text box: they are steps of the whole agreement."""
        control.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}:
            return super().eventFilter(watched, event)
        asked = isinstance(event, QKeyEvent) and _step_asked(event)
        if asked is None or asked is False:
            return super().eventFilter(watched, event)
        if kind is QEvent.Type.KeyPress:
            self.stepped.emit(asked == "undo")
        else:
            event.ignore()  # so that a menu of the window hears it first
        return True


def _step_asked(event: QKeyEvent) -> str | None:
    for key, name in zip(STEPS_OF_THE_SESSION, ("undo", "redo"), strict=True):
        if event.matches(key):
            return name
    return None
