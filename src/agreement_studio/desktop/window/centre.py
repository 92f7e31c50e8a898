"""The middle of the window: the page of the step one is at, or the agreement where it is narrow."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from agreement_studio.desktop.theme import spaced, with_role
from agreement_studio.desktop.widgets.buttons import ToolButton
from agreement_studio.desktop.widgets.drop_down import DropDown
from agreement_studio.desktop.widgets.reading_order import first_stop
from agreement_studio.desktop.window.parts import Step

FORM, PAGE = "form", "page"


class Centre(QWidget):
    """Pages, made when they are first shown, beneath a head that only narrow windows have."""

    went = Signal(str)
    """The key of a step that somebody chose from the list."""
    turned = Signal(str)
    """:data:`FORM` or :data:`PAGE`."""

    def __init__(
        self,
        make: Callable[[str], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        """`make` makes the page of a step, by its key."""
        super().__init__(parent)
        self._make = make
        self._pages: dict[str, QWidget] = {}
        self._keys: list[str] = []
        self.stack = QStackedWidget()
        self._page_tab = QWidget()
        spaced(QVBoxLayout(self._page_tab), between=0)
        self._views = QStackedWidget()
        self._views.addWidget(self.stack)
        self._views.addWidget(self._page_tab)
        column = spaced(QVBoxLayout(self), between=0)
        self.head = self._made_head()
        column.addWidget(self.head)
        column.addWidget(self._views, 1)

    def _made_head(self) -> QWidget:
        head = QWidget()
        row = spaced(QHBoxLayout(head), 20, 8, 20, 0, between=4)
        self.list = with_role(DropDown(), "body")
        self.list.setAccessibleName(self.tr("Section"))
        self.list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.list.setMinimumContentsLength(8)
        self.list.activated.connect(lambda at: self.went.emit(self._keys[at]))
        self._gap = QWidget()
        row.addWidget(self.list, 1)
        row.addWidget(self._gap, 1)
        self._tabs = QButtonGroup(self)
        self.tabs: dict[str, ToolButton] = {}
        for key, symbol, words in (
            (FORM, "file-pen-line", self.tr("Form")),
            (PAGE, "file-text", self.tr("Page")),
        ):
            row.addWidget(self._tab(key, symbol, words))
        self.tabs[FORM].setChecked(True)
        return head

    def _tab(self, key: str, symbol: str, words: str) -> ToolButton:
        tab = ToolButton(symbol, words, words)
        tab.setCheckable(True)
        tab.clicked.connect(lambda: self.turned.emit(key))
        self._tabs.addButton(tab)
        self.tabs[key] = tab
        return tab

    def list_steps(self, steps: tuple[Step, ...]) -> None:
        """Lists the steps of a walk; the pages made so far stay."""
        self._keys = [step.key for step in steps]
        self.list.clear()
        counted = self.tr("{place}: {title}")
        for place, step in enumerate(steps, start=1):
            told = self.tr("{number} of {all}").format(number=place, all=len(steps))
            if step.answers is None or step.number:
                shown = counted.format(place=step.number or told, title=step.title)
            else:
                shown = step.title
            self.list.addItem(shown)

    # ------------------------------------------------------------------------------- what shows

    def page(self, key: str) -> QWidget:
        """The page of a step, made now if it never was."""
        if key not in self._pages:
            self._pages[key] = self._make(key)
            self.stack.addWidget(self._pages[key])
        return self._pages[key]

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """The pages made so far."""
        return tuple(self._pages.values())

    def show_step(self, key: str) -> None:
        """Shows the page of a step."""
        self.stack.setCurrentWidget(self.page(key))
        self.list.setCurrentIndex(self._keys.index(key))

    def show_view(self, view: str) -> None:
        """Shows the form or the agreement's page."""
        self.tabs[view].setChecked(True)
        self._views.setCurrentIndex((FORM, PAGE).index(view))

    @property
    def page_tab(self) -> QWidget:
        """Where the preview goes in a narrow window."""
        return self._page_tab

    def arrange(self, *, has_list: bool, has_tabs: bool) -> None:
        """Shows the head as far as the window needs it."""
        self.list.setVisible(has_list)
        self._gap.setVisible(not has_list)
        for tab in self.tabs.values():
            tab.setVisible(has_tabs)
        self.head.setVisible(has_list or has_tabs)
        if not has_tabs:
            self.show_view(FORM)

    def focus_first(self) -> bool:
        """Puts the keyboard on the first thing of the form; False where none is seen."""
        page = self.stack.currentWidget()
        first = first_stop(page) if page else None
        if first is None or not first.isVisible():
            return False
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
