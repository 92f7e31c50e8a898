"""Words as people type them: one line or many, and figures and dates among them."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.spelling import CellFaultError
from agreement_studio.desktop.forms.appearance import px, words
from agreement_studio.desktop.forms.entries.entry import Entry
from agreement_studio.desktop.forms.entries.text_boxes import LineBox, ProseBox
from agreement_studio.desktop.forms.typed import READERS, shown, shown_again
from agreement_studio.domain.record import TEXT_LIMIT, without_uncarriable
from agreement_studio.drafting.answers.grammar import upper_first
from agreement_studio.drafting.answers.kinds import Nature


class WordsEntry(Entry):
    """A text, taken literally."""

    def __init__(self, *, is_prose: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_prose = is_prose
        self.box = ProseBox(paragraphs=is_prose, parent=self)
        self.box.typed.connect(self._heard)
        self.hand_on_undo(self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.setFocusProxy(self.box)

    def _heard(self) -> None:
        text, removed = without_uncarriable(self.box.held())
        self.unfit = self._too_long(text)
        self.note = (
            self.tr("Left out {signs}, which no document can carry.").format(
                signs=", ".join(removed)
            )
            if removed
            else ""
        )
        if removed:
            self.box.hold(text)
        self.tell(typed=True)

    def _too_long(self, text: str) -> str:
        over = len(text) - TEXT_LIMIT
        if over <= 0:
            return ""
        too_long = (
            self.tr("This is one character longer than an answer may be.")
            if over == 1
            else self.tr("This is {over} characters longer than an answer may be.").format(
                over=f"{over:,}"
            )
        )
        way_out = self.tr(
            "Shorten it, or put it into a document of its own; until then it stands here alone."
        )
        return f"{too_long} {way_out}"

    @override
    def value(self) -> str | None:
        return self.box.held() or None

    @override
    def show_other(self, value: Any) -> None:
        self.unfit = ""
        self.note = ""
        self.box.hold(value or "")

    @override
    def focus_target(self) -> QWidget:
        return self.box

    @override
    def set_example(self, text: str) -> None:
        self.box.show_example(text)

    @property
    @override
    def is_wide(self) -> bool:
        return self._is_prose


class TypedEntry(Entry):
    """A date, an amount or a figure, understood as people type it.

    Half of one is kept as it was typed, with a sentence on what would fit, and changes nothing.
    """

    is_whole_or_nothing = True

    def __init__(self, nature: Nature, unit: str = "", parent: QWidget | None = None) -> None:
        """`unit` is what a number counts: ``days``."""
        super().__init__(parent)
        self._nature = nature
        self._held: Any = None
        self._read: Any = None
        self.box = LineBox(self)
        self.box.textChanged.connect(self._heard)
        self.hand_on_undo(self.box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.box, 1)
        if unit:
            layout.addWidget(words(self._unit_in_words(unit), "body", "2"))
        self.setFocusProxy(self.box)

    def _unit_in_words(self, unit: str) -> str:
        called = {
            "hours": self.tr("hours"),
            "days": self.tr("days"),
            "months": self.tr("months"),
            "years": self.tr("years"),
        }
        return called[unit]

    def _heard(self) -> None:
        self.hear(typed=True)

    def hear(self, *, typed: bool) -> None:
        """Reads what stands in the box and tells of it."""
        text = self.box.text().strip()
        self.unfit = self.note = ""
        self.beside = {}
        try:
            self._read = self.read(text) if text else None
        except CellFaultError as fault:
            self.unfit = self._would_fit(str(fault))
        self.tell(typed=typed)

    def read(self, text: str) -> Any:
        """What a text says, as plain data; the note beneath tells where it was understood.

        Raises:
            CellFaultError: it says nothing that fits.
        """
        said = READERS[self._nature](text)
        told = shown_again(self._nature, said)
        if told.replace(" ", "").casefold() not in {"", text.replace(" ", "").casefold()}:
            self.note = self.tr("Read as {text}.").format(text=told)
        return said

    def _would_fit(self, reason: str) -> str:
        match self._nature:
            case Nature.DATE:
                return self.tr("Not a whole day yet. Write one such as 1 April 2027 or 01/04/2027.")
            case Nature.PARTIAL_DATE:
                return self.tr(
                    "Not a date yet. Write a year, month or day: 2027, April 2027, 1 April 2027."
                )
            case Nature.NUMBER:
                return self.tr("Not a number yet. Write it in figures, such as 12.")
            case _:
                return f"{upper_first(reason)}."

    @override
    def tidy(self) -> None:
        """Once somebody has left it, the answer reads as it will be printed."""
        if not self.unfit:
            self.box.hold(shown(self._nature, self._held))

    @override
    def value(self) -> Any:
        return self._read

    @override
    def heard_back(self, value: Any) -> None:
        self._held = value

    @override
    def show_other(self, value: Any) -> None:
        if self.unfit and value == self._held:
            return
        self._held = value
        if self.unfit and self.box.hasFocus():
            self.note = self.tr("Meanwhile it reads: {text}").format(
                text=shown(self._nature, value) or self.tr("nothing")
            )
            return
        self.unfit = ""
        self.box.hold(shown(self._nature, value))

    @override
    def focus_target(self) -> QWidget:
        return self.box

    @override
    def set_example(self, text: str) -> None:
        self.box.setPlaceholderText(text)
