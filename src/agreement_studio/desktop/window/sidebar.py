"""The list of steps, in the recommended order and free to roam."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.begun import UNTOUCHED, is_begun
from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.labels import eyebrow
from agreement_studio.desktop.widgets.scrolling import scrolled
from agreement_studio.desktop.window.parts import Step
from agreement_studio.desktop.window.sidebar_item import SidebarItem
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.review.completeness import Progress

_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Sidebar(QScrollArea):
    """Every step with its state. Up and down move along it."""

    chosen = Signal(str)
    """The key of a step that somebody chose."""
    turned = Signal()
    """Somebody wants the other walk."""

    def __init__(self, steps: Sequence[Step], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sections"))
        about = self.tr(
            "Every step, in the order we suggest. Go to any of them at any time. The mark beside "
            "each tells how far it is: not started, started, needs attention, ready, or agreed by "
            "all. None of them keeps you from anything."
        )
        self.setWhatsThis(about)
        held = QWidget()
        column = spaced(QVBoxLayout(held), 0, 8, 0, 16, between=0)
        self.items: dict[str, SidebarItem] = {}
        self._steps = {step.key: step for step in steps}
        for step in steps:
            if step.group:
                heading = spaced(QVBoxLayout(), 18, 10, 8, 4)
                heading.addWidget(eyebrow(step.group))
                column.addLayout(heading)
            column.addWidget(self._item(step))
        self.other = Button("", "quiet")
        self.other.clicked.connect(self.turned)
        self.other.hide()
        foot = spaced(QVBoxLayout(), 8, 12, 8, 0)
        foot.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(foot)
        column.addStretch(1)
        scrolled(held, self)

    def _item(self, step: Step) -> SidebarItem:
        item = SidebarItem(step.title, step.number, is_aside=step.is_aside)
        item.setObjectName(step.key)
        item.clicked.connect(lambda: self.chosen.emit(step.key))
        item.installEventFilter(self)
        self.items[step.key] = item
        return item

    def show_current(self, key: str) -> None:
        """Marks the step whose page is shown."""
        self.items[key].setChecked(True)
        self.ensureWidgetVisible(self.items[key], 0, 24)

    def show_keys(self, keys: Sequence[str]) -> None:
        """Says on the first of the steps which keys go there; ``""`` for none."""
        for item, one in zip(self.items.values(), keys, strict=False):  # some walks are shorter
            item.setToolTip(f"{item.text()} ({one})" if one else "")

    def offer(self, words: str) -> None:
        """Says beneath the steps which other walk there is."""
        self.other.say(words)
        self.other.show()

    def show_states(self, states: Mapping[SectionKey, Progress], agreement: Agreement) -> None:
        """Shows how far each step has come."""
        for key, item in self.items.items():
            item.show_state(_state(self._steps[key], states, agreement))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _MOVES.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, SidebarItem):
                self._move_from(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _move_from(self, item: SidebarItem, step: int) -> None:
        items = list(self.items.values())
        there = items[max(0, min(len(items) - 1, items.index(item) + step))]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(there, 0, 24)


def _state(
    step: Step, states: Mapping[SectionKey, Progress], agreement: Agreement
) -> Progress | None:
    """How far a step has come; None for one that bears no mark yet."""
    state = states.get(step.section, Progress.NOT_STARTED)
    if step.answers is None:
        return state
    if not is_begun(agreement, step.answers):
        return None
    return Progress.STARTED if state in UNTOUCHED else state
