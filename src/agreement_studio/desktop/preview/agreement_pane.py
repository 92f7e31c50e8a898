"""The agreement beside the form, in two views: as it reads on paper, and as four pictures."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from agreement_studio.application.finding_text import Wanted
from agreement_studio.desktop.left_at import Kept, LeftAt
from agreement_studio.desktop.preview.pictures_panel import PicturesPanel
from agreement_studio.desktop.preview.preview import Preview
from agreement_studio.desktop.preview.tones import Look
from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.buttons import ToolButton
from agreement_studio.desktop.widgets.flow import FlowLayout
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Document

PAPER, PICTURES = "paper", "pictures"


class AgreementPane(QWidget):
    """`clicked` carries the path of the answer beneath a click, whichever view it came from."""

    clicked = Signal(str)
    rewording_asked = Signal(str)
    """The key of a clause that somebody wants in other words."""
    refused = Signal(str)
    """One sentence on why a picture could not be written."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._agreement: Agreement | None = None
        self.paper = Preview()
        self.paper.set_look(look)
        self.paper.clicked.connect(self.clicked)
        self.paper.rewording_asked.connect(self.rewording_asked)
        self.pictures: PicturesPanel | None = None
        self._more: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}
        self._views = QStackedWidget()
        self._views.addWidget(self.paper)
        self._group = QButtonGroup(self)
        self.tabs: dict[str, ToolButton] = {}
        head = spaced(QHBoxLayout(), 16, 0, 12, 4)
        self._head = FlowLayout(gap=2)
        head.addLayout(self._head, 1)
        for key, symbol, words in (
            (PAPER, "file-text", self.tr("Page")),
            (PICTURES, "layout-grid", self.tr("Pictures")),
        ):
            self._head.addWidget(self._tab(key, symbol, words))
        self.tabs[PAPER].setChecked(True)
        column = spaced(QVBoxLayout(self), between=0)
        column.addLayout(head)
        column.addWidget(self._views, 1)
        self.setFocusProxy(self.paper)
        self.setFocusPolicy(self.paper.focusPolicy())

    def _tab(self, key: str, symbol: str, words: str) -> ToolButton:
        tab = ToolButton(symbol, words, words)
        tab.setCheckable(True)
        tab.setProperty("view", key)
        tab.clicked.connect(self._turn)
        self._group.addButton(tab)
        self.tabs[key] = tab
        return tab

    def add_view(self, key: str, words: str, make: Callable[[], QWidget]) -> None:
        """One more view, made when it is first asked for. With it the tabs have words alone."""
        self._more[key] = make
        self._head.addWidget(self._tab(key, "list", words))
        for tab in self.tabs.values():
            tab.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)

    def _turn(self) -> None:
        checked = self._group.checkedButton()
        if checked is not None:
            self.show_view(str(checked.property("view")))

    # ------------------------------------------------------------------------------- what shows

    def show_view(self, view: str) -> None:
        """Shows the paper or the pictures; these are made when they are first asked for."""
        self.tabs[view].setChecked(True)
        if view == PAPER:
            self._views.setCurrentWidget(self.paper)
            return
        if view in self._more:
            self._views.setCurrentWidget(self.view(view))
            return
        if self.pictures is None:
            self.pictures = PicturesPanel()
            self.pictures.set_look(self._look)
            self.pictures.clicked.connect(self.clicked)
            self.pictures.refused.connect(self.refused)
            self._views.addWidget(self.pictures)
        self._views.setCurrentWidget(self.pictures)
        self._show_pictures()

    def show_picture(self, key: str) -> None:
        """Shows one of the pictures, by its name."""
        self.show_view(PICTURES)
        if self.pictures is not None:
            self.pictures.show_picture(key)

    def view(self, key: str) -> QWidget:
        """A view that was added, made now if it never was."""
        if key not in self._made:
            self._made[key] = self._more[key]()
            self._views.addWidget(self._made[key])
        return self._made[key]

    def open_view(self, view: str) -> bool:
        """Opens a view and puts the keyboard there; where it was open, the paper, and False."""
        was_open = self.isVisible() and self.tabs[view].isChecked()
        self.show_view(PAPER if was_open else view)
        current = self._views.currentWidget()
        if current is not None:
            current.setFocus(Qt.FocusReason.OtherFocusReason)
        return not was_open

    def show_paper(self) -> None:
        """Shows the paper and puts the keyboard there."""
        self.show_view(PAPER)
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_document(self, document: Document) -> None:
        """The agreement as it reads now."""
        self.paper.show_document(document)

    def show_agreement(self, agreement: Agreement) -> None:
        """The agreement as it is now; its pictures are drawn only while they are in view."""
        self._agreement = agreement
        self._show_pictures()

    def _show_pictures(self) -> None:
        panel = self.pictures
        if panel is None or self._agreement is None or self._views.currentWidget() is not panel:
            return
        panel.show_agreement(self._agreement)

    def show_found(self, wanted: Wanted | None, key: str) -> None:
        """Marks words on the paper, and comes to one of the places."""
        self.paper.paper.show_found(wanted, key)

    @property
    def place(self) -> Mapping[str, Kept]:
        """The view that is shown, and where one is on paper."""
        shown = next((key for key, tab in self.tabs.items() if tab.isChecked()), PAPER)
        return {"view": shown, **self.paper.place}

    def take_place(self, left: LeftAt) -> None:
        """Shows what somebody left."""
        if left.text("view") in self.tabs:
            self.show_view(left.text("view"))
        self.paper.take_place(left)

    def show_path(self, path: str) -> bool:
        """Shows where an answer is said on paper; False where it is not, or pictures are shown."""
        if self._views.currentWidget() is not self.paper:
            return False
        return self.paper.show_path(path)

    def show_section(self, key: str) -> None:
        """Brings a section of the agreement into view on the paper, where that is shown."""
        if self._views.currentWidget() is self.paper:
            self.paper.show_section(key)

    def set_look(self, look: Look) -> None:
        """The theme has changed."""
        self._look = look
        self.paper.set_look(look)
        if self.pictures is not None:
            self.pictures.set_look(look)
