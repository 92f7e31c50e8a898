"""The live agreement: the paper, with the ways to look at it beneath."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from agreement_studio.desktop.left_at import Kept, LeftAt
from agreement_studio.desktop.preview.geometry import View
from agreement_studio.desktop.preview.paper import Paper
from agreement_studio.desktop.preview.tones import Look
from agreement_studio.desktop.widgets.buttons import ToolButton
from agreement_studio.drafting.document import Document
from agreement_studio.texts import load_texts


class Preview(QWidget):
    """Shows the agreement as it reads now.

    `clicked` carries the path of the answer beneath a click, else the key of the clause.
    """

    clicked = Signal(str)
    rewording_asked = Signal(str)
    """The key of a clause that somebody wants in other words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left: LeftAt | None = None  # where to go once there is a document
        self.paper = Paper(load_texts().phrase("front.schedule_lead"), self)
        self.paper.clicked.connect(self.clicked)
        self.paper.rewording_asked.connect(self.rewording_asked)
        self.paper.reached.connect(self._allow)
        self.paper.zoomed.connect(self._say_zoom)
        self.paper.paged.connect(self._say_pages)
        self.setFocusProxy(self.paper)
        self.pages = QLabel(self)
        self.pages.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._zoom = self._button("100 %", self.tr("Usual size"), lambda: self.paper.set_zoom(1.0))
        self._view = self._button(
            self.tr("Pages"), self.tr("Show pages of A4, about as the Word file has them")
        )
        self._view.setCheckable(True)
        self._view.toggled.connect(self._set_pages)
        self.reword = ToolButton(
            "file-pen-line", self.tr("Put the clause that is marked in your own words (F2)")
        )
        self.reword.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.reword.clicked.connect(self.paper.ask_rewording)
        self.reword.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.paper, 1)
        layout.addLayout(self._bar())

    def _bar(self) -> QHBoxLayout:
        smaller = self._button("−", self.tr("Smaller"), lambda: self.paper.step_zoom(-1))
        larger = self._button("+", self.tr("Larger"), lambda: self.paper.step_zoom(1))
        fit = self._button(self.tr("Fit width"), self.tr("As wide as the pane"))
        fit.clicked.connect(self.paper.fit_width)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 4)
        bar.setSpacing(4)
        bar.addWidget(self.reword)
        bar.addWidget(self.pages, 1)
        for button in (smaller, self._zoom, larger, fit, self._view):
            bar.addWidget(button)
        return bar

    def _button(self, text: str, name: str, act: Callable[[], None] | None = None) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if act is not None:
            button.clicked.connect(lambda: act())  # noqa: PLW0108 - not with the button's state
        return button

    # ------------------------------------------------------------------------- the contract

    def show_document(self, document: Document) -> None:
        """Another draft: what reads the same stays as it is, and where it is."""
        self.paper.show_document(document)
        if self._left is not None:
            left, self._left = self._left, None
            self.take_place(left)

    @property
    def place(self) -> Mapping[str, Kept]:
        """How the paper is looked at, and what stands at the top of its view."""
        block, top = self.paper.at_the_top
        return {
            "pages": self._view.isChecked(),
            "zoom": self.paper.zoom,
            "fits": self.paper.fits_width,
            "block": block,
            "top": top,
        }

    def take_place(self, left: LeftAt) -> None:
        """Shows the paper as somebody left it, once there is one."""
        if self.paper.flow.document is None:
            self._left = left
            return
        self._view.setChecked(left.flag("pages", otherwise=False))
        if left.flag("fits", otherwise=False):
            self.paper.fit_width()
        else:
            self.paper.set_zoom(left.number("zoom", 1.0))
        self.paper.bring_to_top(left.text("block"), left.number("top"))

    def show_path(self, path: str) -> bool:
        """Scrolls to the sentence that says an answer and marks it; False where none does."""
        return self.paper.show_path(path)

    def show_section(self, key: str) -> None:
        """Brings the section of that key into view, unless some of it is there."""
        self.paper.show_section(key)

    def set_look(self, look: Look) -> None:
        """The theme has changed."""
        self.paper.set_look(look)

    def set_face(self, family: str) -> None:
        """The face of the house style that the Word file will have."""
        self.paper.set_face(family)

    # ------------------------------------------------------------------------------ the bar

    def _allow(self, block: str) -> None:
        self.reword.setEnabled(self.paper.clause(block) is not None)

    def _set_pages(self, is_on: bool) -> None:  # noqa: FBT001 - what a toggled button says
        self.paper.set_view(View.PAGES if is_on else View.COLUMN)
        self.paper.fit_width()
        if not is_on:
            self.pages.clear()

    def _say_zoom(self, zoom: float) -> None:
        self._zoom.setText(f"{round(zoom * 100)} %")
        self._zoom.setAccessibleDescription(self._zoom.text())

    def _say_pages(self, pages: int) -> None:
        one, many = self.tr("About 1 page, A4"), self.tr("About {pages} pages, A4")
        self.pages.setText(one if pages == 1 else many.format(pages=pages))
        self.pages.setToolTip(self.tr("An estimate: Word breaks lines and pages in its own way."))
